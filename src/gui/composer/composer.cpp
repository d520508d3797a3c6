// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"

#include "gui/composer/alsowith.h"
#include "gui/composer/cameradesk.h"
#include "gui/composer/generatebar.h"
#include "gui/composer/imagemime.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/reviewdesk.h"
#include "gui/composer/shotsettings.h"
#include "gui/composer/shottray.h"
#include "gui/composer/spendingguard.h"
#include "gui/composer/traydesk.h"
#include "gui/composer/traypanel.h"

#include "ui_composer.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <utility>

namespace Firstframe {

Composer::Composer(QString pasteFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Composer>())
    , m_picture(new PicturePanel(std::move(pasteFolder)))
    , m_prompt(new PromptPanel)
    , m_settings(new ShotSettings)
    , m_generate(new GenerateBar)
    , m_tray(new ShotTray(this))
    , m_trayPanel(new TrayPanel(*m_tray))
    , m_desk(new TrayDesk(*this, *m_tray, *m_trayPanel))
    , m_review(new ReviewDesk({.picture = m_picture,
                               .prompt = m_prompt,
                               .settings = m_settings,
                               .generate = m_generate},
                              this))
    , m_guard(new SpendingGuard(*this, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    arrange();
    m_camera = std::make_unique<CameraDesk>(m_picture->cameraControls(&m_prompt->edit()), this);
    connectPanels();
    connectSpending();
    review();
}

Composer::~Composer() = default;

// Free room goes to the picture first.
void Composer::arrange()
{
    m_ui->panels->addWidget(m_trayPanel);
    m_ui->panels->addWidget(m_picture, 3);
    m_ui->panels->addWidget(m_prompt, 2);
    m_ui->panels->addWidget(m_settings);
    m_ui->column->addWidget(m_generate);
}

void Composer::connectPanels()
{
    const PictureSlot *slot = &m_picture->slot();
    connect(slot, &PictureSlot::changed, this, [this, slot] {
        m_settings->setMode(slot->picture() ? Mode::ImageToVideo : Mode::TextToVideo);
        review();
    });
    connect(slot, &PictureSlot::loadRequested, this,
            [this](const QString &pathOrLink, const PictureEdits &edits) {
                Q_EMIT pictureRequested(pathOrLink, previewBound, edits);
            });
    connect(m_prompt, &PromptPanel::changed, this, &Composer::review);
    connect(m_prompt, &PromptPanel::pictureOffered, &m_picture->ways(), &PictureWays::take);
    connect(m_settings, &ShotSettings::changed, this, &Composer::review);
    connect(m_camera.get(), &CameraDesk::chosenChanged, this, &Composer::noteDraft);
    connect(this, &Composer::draftChanged, m_ui->draftLabel, &QLabel::clear);
    connect(m_desk, &TrayDesk::changed, this, &Composer::draftChanged);
    connect(&m_picture->ways(), &PictureWays::severalBrought, m_desk, &TrayDesk::addPictures);
    connect(m_generate, &GenerateBar::generateClicked, this, &Composer::generate);
}

void Composer::connectSpending()
{
    AlsoWith *alsoWith = &m_generate->alsoWith();
    connect(alsoWith, &AlsoWith::changed, this, &Composer::review);
    connect(m_settings, &ShotSettings::offersWanted, this, [this, alsoWith](QWidget &button) {
        alsoWith->popUp(targetOffers(m_review->shotToPlan()), button);
    });
    connect(m_review, &ReviewDesk::readinessChanged, this, &Composer::readinessChanged);
    connect(m_review, &ReviewDesk::keyWanted, this, &Composer::keyWanted);
    connect(m_desk, &TrayDesk::generateRequested, m_guard, &SpendingGuard::submit);
    connect(m_guard, &SpendingGuard::limitChanged, this, &Composer::spendingLimitChanged);
    connect(m_guard, &SpendingGuard::approved, this, [this](const QList<JobRequest> &requests) {
        for (const JobRequest &request : requests)
            Q_EMIT generateRequested(request);
    });
}

void Composer::setProviders(const ProviderCatalog &catalog)
{
    m_settings->setProviders(catalog.providers);
    m_desk->setProviders({.providers = catalog.providers, .keyed = m_review->keyed()});
    review();
}

void Composer::setSpendingLimit(const SpendingLimit &limit)
{
    m_guard->setLimit(limit);
}

void Composer::setKeyedProviders(const QSet<QString> &ids)
{
    m_review->setKeyed(ids);
    m_desk->setProviders({.providers = m_settings->providers(), .keyed = ids});
    review();
}

void Composer::setDraft(const Draft &draft)
{
    m_isShowing = true;
    m_settings->setRemembered(draft.choices);
    m_settings->selectProvider(draft.providerId);
    m_settings->setTakes(draft.takes);
    m_prompt->edit().setDialect(draft.prompt.isEmpty() ? m_editorDialect : draft.dialect);
    m_generate->alsoWith().setChosen(draft.alsoWith);
    m_prompt->edit().setPlainText(draft.prompt); // nothing to undo
    m_picture->slot().clear(); // the other shot's picture is none to keep
    m_picture->slot().load(draft.picture, draft.edits);
    showReview(); // with the groups whose shares are set
    m_camera->setChosen(draft.isLive, draft.shares);
    m_isShowing = false;
    noteDraft();
}

QList<QAction *> Composer::trayActions() const
{
    return m_trayPanel->actions().inMenuOrder();
}

Draft Composer::draft() const
{
    const Provider *provider = m_settings->provider();
    return {.prompt = m_prompt->edit().prompt(),
            .dialect = m_prompt->edit().dialect(),
            .picture = m_picture->slot().source(),
            .edits = m_picture->slot().edits(),
            .providerId = provider ? provider->id() : QString(),
            .choices = m_settings->remembered(),
            .takes = m_settings->takes(),
            .isLive = m_camera->isLive(),
            .shares = m_camera->shares(),
            .alsoWith = m_generate->alsoWith().chosen()};
}

void Composer::setDrafts(const Drafts &drafts)
{
    m_desk->setDrafts(drafts);
}

Drafts Composer::drafts() const
{
    return m_tray->drafts();
}

void Composer::reuse(const Job &job)
{
    m_prompt->edit().setDialect(job.shot.dialect);
    m_prompt->edit().setPrompt(job.shot.prompt);
    m_settings->setChoices(job.providerId, {.modelId = job.modelId,
                                            .duration = job.shot.duration,
                                            .resolution = job.shot.resolution,
                                            .optimizePrompt = job.shot.optimizePrompt,
                                            .fastPretreatment = job.shot.fastPretreatment,
                                            .watermark = job.shot.watermark});
    m_generate->alsoWith().setChosen({}); // the job went nowhere else
    if (job.shot.firstFrame)
        loadPicture(job.shot.firstFrame->path);
    else
        m_picture->slot().clear();
}

void Composer::setCompact(bool compact)
{
    m_prompt->setCompactMoves(compact);
    m_picture->setCompact(compact);
}

void Composer::sayDraftSaved()
{
    m_ui->draftLabel->setText(tr("Draft saved"));
}

bool Composer::mayGenerate() const
{
    return m_review->mayGenerate();
}

Shot Composer::shot() const
{
    return m_review->shot();
}

void Composer::setKeyForm(const QString &providerId, int form)
{
    m_keyForms.insert(providerId, form);
    Q_EMIT keyFormChanged();
}

const Provider *Composer::provider() const
{
    return m_settings->provider();
}

const VideoModel *Composer::model() const
{
    return m_settings->model();
}

void Composer::selectProvider(const QString &id)
{
    m_settings->selectProvider(id);
}

void Composer::loadPicture(const QString &pathOrLink)
{
    m_picture->ways().load(pathOrLink);
}

void Composer::useLastFrame(const Job &job)
{
    m_picture->ways().loadLastFrame(job.clipPath);
}

void Composer::loadPictures(const QStringList &pathsOrLinks)
{
    m_picture->ways().loadAll(pathsOrLinks);
}

void Composer::reloadPicture()
{
    m_desk->askAgain();
    if (m_picture->slot().state() == PictureSlot::State::Loading)
        m_picture->slot().load(m_picture->slot().source(), m_picture->slot().edits());
}

void Composer::generate()
{
    if (m_review->mayGenerate())
        m_guard->submit(m_review->plans());
}

void Composer::setEditorDialect(Dialect dialect)
{
    m_editorDialect = dialect;
    m_prompt->setDialect(dialect);
}

void Composer::undo()
{
    if (m_desk->canUndoClose() && !m_prompt->edit().document()->isUndoAvailable())
        m_desk->undoClose();
    else
        m_prompt->edit().undo();
}

void Composer::redo()
{
    m_prompt->edit().redo();
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (!offersPicture(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_picture->setDropOffered(true);
}

void Composer::dragLeaveEvent(QDragLeaveEvent *)
{
    m_picture->setDropOffered(false);
}

void Composer::dropEvent(QDropEvent *event)
{
    m_picture->setDropOffered(false);
    event->acceptProposedAction();
    m_picture->ways().take(event->mimeData());
}

void Composer::review()
{
    if (m_isShowing)
        return;
    showReview();
    noteDraft();
}

void Composer::noteDraft()
{
    if (m_isShowing)
        return;
    if (m_settings->provider()) // nothing is chosen before the providers are known
        m_desk->noteDraft(draft(), m_picture->slot(), m_review->trouble());
    Q_EMIT draftChanged();
}

void Composer::showReview()
{
    m_review->review();
    const std::optional<ImportedPicture> &picture = m_picture->slot().picture();
    m_camera->setShot(picture ? picture->preview : QImage(), m_settings->choices().duration);
}

} // namespace Firstframe
