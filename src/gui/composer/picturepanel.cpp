// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturepanel.h"

#include "gui/composer/menddesk.h"
#include "gui/composer/recentmenu.h"
#include "gui/composer/shotreview.h"
#include "gui/icons.h"

#include "ui_picturepanel.h"

#include <utility>

namespace Firstframe {

PicturePanel::PicturePanel(QString pasteFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PicturePanel>())
    , m_ways(m_slot, std::move(pasteFolder), this)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->firstFrameView);
    const QColor onPicture(Qt::white);
    m_ui->chooseButton->setIcon(lineIcon(QStringLiteral("open"), onPicture));
    m_ui->pasteButton->setIcon(lineIcon(QStringLiteral("paste"), onPicture));
    m_ui->removeButton->setIcon(lineIcon(QStringLiteral("close"), onPicture));
    connect(m_ui->firstFrameView, &QAbstractButton::clicked, &m_ways, &PictureWays::choose);
    connect(m_ui->chooseButton, &QToolButton::clicked, &m_ways, &PictureWays::choose);
    connect(m_ui->pasteButton, &QToolButton::clicked, &m_ways, &PictureWays::paste);
    connect(m_ui->removeButton, &QToolButton::clicked, &m_slot, &PictureSlot::clear);
    connect(m_ui->keepButton, &QPushButton::clicked, &m_slot, &PictureSlot::keepPrevious);
    connect(m_ui->sourceEdit, &QLineEdit::returnPressed, this,
            [this] { m_ways.load(m_ui->sourceEdit->text()); });
    m_mends = new MendDesk(m_slot,
                           {.view = m_ui->firstFrameView,
                            .row = m_ui->mendRow,
                            .cropButton = m_ui->cropButton,
                            .note = m_ui->mendNote},
                           this);
    connect(m_mends, &MendDesk::previewChanged, this, &PicturePanel::showPicture);
    connect(&m_slot, &PictureSlot::changed, this, &PicturePanel::showPicture);
    m_recent = new RecentMenu(this); // after the controls, whose Tab order it would cut
    connectRecent();
    showPicture();
}

PicturePanel::~PicturePanel() = default;

void PicturePanel::connectRecent()
{
    m_ui->chooseButton->setMenu(m_recent); // opens when the button is held down
    connect(m_recent, &RecentMenu::chosen, &m_ways, &PictureWays::load);
    connect(&m_slot, &PictureSlot::changed, this, [this] {
        if (m_slot.state() != PictureSlot::State::Ready)
            return;
        m_recent->add(m_slot.source());
        m_ways.setLastFolder(m_recent->folder());
    });
}

void PicturePanel::setRecent(const QStringList &pathsOrLinks)
{
    m_recent->setPictures(pathsOrLinks);
    m_ways.setLastFolder(m_recent->folder());
}

PictureTrial &PicturePanel::trial() const
{
    return m_mends->trial();
}

CameraDesk::Controls PicturePanel::cameraControls(PromptEdit *prompt) const
{
    return {.view = m_ui->firstFrameView,
            .timeline = m_ui->cameraTimeline,
            .prompt = prompt,
            .playButton = m_ui->cameraButton,
            .liveBox = m_ui->liveBox,
            .note = m_ui->cameraNote};
}

void PicturePanel::setDropOffered(bool offered)
{
    m_ui->firstFrameView->setDropOffered(offered);
}

void PicturePanel::setCompact(bool compact)
{
    m_isCompact = compact;
    keepTimelineRoom();
}

// A problem with its mends needs the room more.
void PicturePanel::keepTimelineRoom()
{
    m_ui->cameraTimeline->keepRoom(!m_isCompact && !m_hasProblem);
}

void PicturePanel::showReview(const ShotReview &said)
{
    m_ui->firstFrameStatus->setStatus(said.firstFrame, said.firstFrameTone);
    m_hasProblem = said.firstFrameTone == StatusLabel::Tone::Error;
    keepTimelineRoom();
}

void PicturePanel::setRules(const std::optional<ImageRules> &rules)
{
    m_mends->setRules(rules);
}

void PicturePanel::showPicture()
{
    const bool loading = m_slot.state() == PictureSlot::State::Loading;
    m_ui->firstFrameView->setPicture(m_mends->preview());
    m_ui->firstFrameView->setMessage(loading && !m_slot.isPreparing() ? tr("Loading…") : QString());
    m_ui->removeButton->setEnabled(m_slot.state() != PictureSlot::State::Empty);
    m_ui->keepButton->setVisible(m_slot.hasPrevious());
    showSource();
}

// Only another picture's, since somebody may be typing there.
void PicturePanel::showSource()
{
    if (m_slot.source() == m_shownSource)
        return;
    m_shownSource = m_slot.source();
    m_ui->sourceEdit->setText(m_shownSource);
    m_ui->sourceEdit->setCursorPosition(0);
}

} // namespace Firstframe
