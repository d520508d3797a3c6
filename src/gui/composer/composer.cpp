// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"

#include "gui/composer/cameradesk.h"
#include "gui/composer/imagemime.h"
#include "gui/composer/shotreview.h"
#include "gui/icons.h"

#include "ui_composer.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

#include <utility>

namespace Firstframe {

Composer::Composer(QString pasteFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Composer>())
    , m_ways(m_slot, std::move(pasteFolder), this)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    const QColor onPicture(Qt::white);
    m_ui->chooseButton->setIcon(lineIcon(QStringLiteral("open"), onPicture));
    m_ui->pasteButton->setIcon(lineIcon(QStringLiteral("paste"), onPicture));
    m_ui->removeButton->setIcon(lineIcon(QStringLiteral("close"), onPicture));
    m_camera = std::make_unique<CameraDesk>(CameraDesk::Controls{.view = m_ui->firstFrameView,
                                                                 .timeline = m_ui->cameraTimeline,
                                                                 .prompt = m_ui->promptEdit,
                                                                 .playButton = m_ui->cameraButton,
                                                                 .liveBox = m_ui->liveBox,
                                                                 .note = m_ui->cameraNote},
                                            this);
    connectPicture();
    connectShot();
    showPicture();
}

Composer::~Composer() = default;

void Composer::connectPicture()
{
    connect(m_ui->firstFrameView, &QAbstractButton::clicked, this, &Composer::choosePicture);
    connect(m_ui->chooseButton, &QToolButton::clicked, this, &Composer::choosePicture);
    connect(m_ui->pasteButton, &QToolButton::clicked, this, &Composer::pastePicture);
    connect(m_ui->removeButton, &QToolButton::clicked, this, &Composer::removePicture);
    connect(m_ui->keepButton, &QPushButton::clicked, &m_slot, &PictureSlot::keepPrevious);
    connect(m_ui->sourceEdit, &QLineEdit::returnPressed, this,
            [this] { loadPicture(m_ui->sourceEdit->text()); });
    connect(&m_slot, &PictureSlot::changed, this, &Composer::showPicture);
    connect(&m_slot, &PictureSlot::loadRequested, this, [this](const QString &pathOrLink) {
        Q_EMIT pictureRequested(pathOrLink, previewBound);
    });
}

void Composer::connectShot()
{
    connect(m_ui->promptEdit, &PromptEdit::textChanged, this, &Composer::review);
    connect(m_ui->promptEdit, &PromptEdit::pictureOffered, &m_ways, &PictureWays::take);
    connect(m_ui->moveGrid, &MoveGrid::moveChosen, this, &Composer::insertMove);
    connect(m_ui->settings, &ShotSettings::changed, this, &Composer::review);
    connect(m_ui->generateButton, &QPushButton::clicked, this, &Composer::generate);
}

void Composer::setProviders(const ProviderCatalog &catalog)
{
    m_ui->settings->setProviders(catalog.providers);
    review();
}

void Composer::setKeyedProviders(const QSet<QString> &ids)
{
    m_keyed = ids;
    review();
}

void Composer::setDraft(const Draft &draft)
{
    m_ui->settings->setRemembered(draft.choices);
    m_ui->settings->selectProvider(draft.providerId);
    m_ui->settings->setTakes(draft.takes);
    m_ui->promptEdit->setPlainText(draft.prompt); // nothing to undo
    loadPicture(draft.picture);
}

Draft Composer::draft() const
{
    const Provider *provider = m_ui->settings->provider();
    return {.prompt = m_ui->promptEdit->prompt(),
            .picture = m_slot.source(),
            .providerId = provider ? provider->id() : QString(),
            .choices = m_ui->settings->remembered(),
            .takes = m_ui->settings->takes()};
}

void Composer::reuse(const Job &job)
{
    m_ui->promptEdit->setDialect(job.shot.dialect);
    m_ui->promptEdit->setPrompt(job.shot.prompt);
    m_ui->settings->setChoices(job.providerId, {.modelId = job.modelId,
                                                .duration = job.shot.duration,
                                                .resolution = job.shot.resolution,
                                                .optimizePrompt = job.shot.optimizePrompt,
                                                .fastPretreatment = job.shot.fastPretreatment,
                                                .watermark = job.shot.watermark});
    if (job.shot.firstFrame)
        loadPicture(job.shot.firstFrame->path);
    else
        removePicture();
}

void Composer::setCompactMoves(bool compact)
{
    m_ui->moveGrid->setCompact(compact);
}

void Composer::sayDraftSaved()
{
    m_ui->draftLabel->setText(tr("Draft saved"));
}

bool Composer::mayGenerate() const
{
    return m_mayGenerate;
}

Shot Composer::shot() const
{
    const ShotChoices choices = m_ui->settings->choices();
    Shot shot;
    if (const std::optional<ImportedPicture> &picture = m_slot.picture())
        shot.firstFrame = picture->firstFrame;
    shot.prompt = m_ui->promptEdit->prompt();
    shot.dialect = m_ui->promptEdit->dialect();
    shot.duration = choices.duration;
    shot.resolution = choices.resolution;
    shot.optimizePrompt = choices.optimizePrompt;
    shot.fastPretreatment = choices.fastPretreatment;
    shot.watermark = choices.watermark;
    return shot;
}

void Composer::setKeyForm(const QString &providerId, int form)
{
    m_keyForms.insert(providerId, form);
    Q_EMIT keyFormChanged();
}

const Provider *Composer::provider() const
{
    return m_ui->settings->provider();
}

const VideoModel *Composer::model() const
{
    return m_ui->settings->model();
}

void Composer::selectProvider(const QString &id)
{
    m_ui->settings->selectProvider(id);
}

void Composer::loadPicture(const QString &pathOrLink)
{
    m_ways.load(pathOrLink);
}

void Composer::reloadPicture()
{
    if (m_slot.state() == PictureSlot::State::Loading)
        loadPicture(m_slot.source());
}

void Composer::choosePicture()
{
    m_ways.choose();
}

void Composer::pastePicture()
{
    m_ways.paste();
}

void Composer::removePicture()
{
    m_slot.clear();
}

void Composer::insertMove(CameraMove move)
{
    m_ui->promptEdit->insertMove(move, m_ui->combineBox->isChecked());
    const QWidget *const focus = focusWidget();
    if (!focus || !m_ui->moveGrid->isAncestorOf(focus)) // by mouse: go on writing
        m_ui->promptEdit->setFocus();
}

void Composer::generate()
{
    if (!m_mayGenerate)
        return;
    Q_EMIT generateRequested({.providerId = m_ui->settings->provider()->id(),
                              .modelId = m_ui->settings->model()->id,
                              .shot = shot(),
                              .takes = m_ui->settings->takes()});
}

void Composer::focusPrompt()
{
    m_ui->promptEdit->setFocus(Qt::OtherFocusReason);
}

void Composer::undo()
{
    m_ui->promptEdit->undo();
}

void Composer::redo()
{
    m_ui->promptEdit->redo();
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (!offersPicture(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_ui->firstFrameView->setDropOffered(true);
}

void Composer::dragLeaveEvent(QDragLeaveEvent *)
{
    m_ui->firstFrameView->setDropOffered(false);
}

void Composer::dropEvent(QDropEvent *event)
{
    m_ui->firstFrameView->setDropOffered(false);
    event->acceptProposedAction();
    m_ways.take(event->mimeData());
}

void Composer::showPicture()
{
    const bool loading = m_slot.state() == PictureSlot::State::Loading;
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    m_ui->firstFrameView->setPicture(picture ? picture->preview : QImage());
    m_ui->firstFrameView->setMessage(loading ? tr("Loading…") : QString());
    m_ui->removeButton->setEnabled(m_slot.state() != PictureSlot::State::Empty);
    m_ui->keepButton->setVisible(m_slot.hasPrevious());
    m_ui->sourceEdit->setText(m_slot.source());
    m_ui->sourceEdit->setCursorPosition(0);
    m_ui->settings->setMode(picture ? Mode::ImageToVideo : Mode::TextToVideo);
    review();
}

void Composer::review()
{
    const Provider *provider = m_ui->settings->provider();
    const bool lacksKey = provider && provider->needsKey() && !m_keyed.contains(provider->id());
    ShotUnderReview under;
    under.shot = shot();
    under.model = m_ui->settings->model();
    under.pictureLoading = m_slot.state() == PictureSlot::State::Loading;
    under.pictureFailure = m_slot.failureMessage();
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    if (picture && m_slot.hasPrevious())
        under.previousPicture = QFileInfo(picture->firstFrame.path).fileName();
    under.providerLackingKey = lacksKey ? provider->name() : QString();
    show(reviewShot(under));
    m_camera->setShot(picture ? picture->preview : QImage(), under.shot.duration);
    m_ui->draftLabel->clear();
    Q_EMIT draftChanged();
}

void Composer::show(const ShotReview &said)
{
    m_ui->firstFrameStatus->setStatus(said.firstFrame, said.firstFrameTone);
    m_ui->promptStatus->setStatus(said.prompt, said.promptTone);
    m_ui->promptLength->setStatus(
        QStringLiteral("%1 / %2").arg(said.promptLength).arg(said.promptLimit),
        said.promptLength > said.promptLimit ? StatusLabel::Tone::Error : StatusLabel::Tone::Plain);
    m_ui->generateStatus->setStatus(said.generate);
    const qsizetype groups = m_ui->promptEdit->script().groups().size();
    m_ui->moveSummary->setText(groups == 0 ? tr("No camera moves yet")
                                           : tr("Camera moves in order: %1").arg(groups));
    const bool may = said.mayGenerate();
    m_ui->generateButton->setEnabled(may);
    if (may != m_mayGenerate) {
        m_mayGenerate = may;
        Q_EMIT readinessChanged(may);
    }
}

} // namespace Firstframe
