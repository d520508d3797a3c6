// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/previewpanel.h"

#include "gui/icons.h"
#include "gui/joblist/jobtext.h"
#include "gui/preview/clipcopy.h"
#include "jobs/worker.h"
#include "media/picturedecoder.h"

#include "ui_previewpanel.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

namespace Firstframe {

namespace {

constexpr QSize stillBound{1600, 1200};

QString clockText(std::chrono::milliseconds time)
{
    const qint64 tenths = time.count() / 100;
    return QStringLiteral("%1:%2.%3")
        .arg(tenths / 600)
        .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
        .arg(tenths % 10);
}

StatusLabel::Tone explanationTone(JobState state)
{
    switch (state) {
    case JobState::Failed:
        return StatusLabel::Tone::Error;
    case JobState::Unconfirmed:
        return StatusLabel::Tone::Warning;
    case JobState::Waiting:
    case JobState::Submitting:
    case JobState::Running:
    case JobState::Downloading:
    case JobState::Done:
    case JobState::Cancelled:
        return StatusLabel::Tone::Plain;
    }
    return StatusLabel::Tone::Plain;
}

} // namespace

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PreviewPanel>())
{
    m_ui->setupUi(this);
    m_ui->previousButton->setIcon(lineIcon(QStringLiteral("previous-frame")));
    m_ui->nextButton->setIcon(lineIcon(QStringLiteral("next-frame")));
    m_ui->loopButton->setIcon(lineIcon(QStringLiteral("loop")));
    m_ui->saveButton->setIcon(lineIcon(QStringLiteral("save")));
    m_ui->reuseButton->setIcon(lineIcon(QStringLiteral("reuse")));
    m_ui->lastFrameButton->setIcon(lineIcon(QStringLiteral("film")));
    m_ui->folderButton->setIcon(lineIcon(QStringLiteral("folder")));
    connectPlayer();
    connectButtons();
    showPlaying(false);
    showEmpty();
}

PreviewPanel::~PreviewPanel() = default;

void PreviewPanel::setActions(const JobActions &actions)
{
    m_ui->notice->setActions(actions);
}

void PreviewPanel::connectPlayer()
{
    connect(&m_player, &ClipPlayer::frameReady, m_ui->stage, &StageView::setImage);
    connect(&m_player, &ClipPlayer::playingChanged, this, &PreviewPanel::showPlaying);
    connect(&m_player, &ClipPlayer::positionChanged, this, &PreviewPanel::showPosition);
    connect(&m_player, &ClipPlayer::durationChanged, this, [this] {
        m_ui->positionSlider->setMaximum(static_cast<int>(m_player.duration().count()));
        showPosition();
    });
    connect(&m_player, &ClipPlayer::failed, this, [this](const QString &message) {
        m_ui->notice->say(message, StatusLabel::Tone::Error);
    });
}

void PreviewPanel::connectButtons()
{
    connect(m_ui->stage, &StageView::clicked, this, &PreviewPanel::togglePlaying);
    connect(m_ui->playButton, &QToolButton::clicked, this, &PreviewPanel::togglePlaying);
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { m_player.step(-1); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { m_player.step(1); });
    connect(m_ui->loopButton, &QToolButton::toggled, &m_player, &ClipPlayer::setLooping);
    const auto mute = [this](bool muted) {
        m_player.setMuted(muted);
        m_ui->muteButton->setIcon(
            lineIcon(muted ? QStringLiteral("muted") : QStringLiteral("sound")));
    };
    connect(m_ui->muteButton, &QToolButton::toggled, this, mute);
    mute(false);
    connect(m_ui->positionSlider, &SeekSlider::sought, this,
            [this](int position) { m_player.seek(std::chrono::milliseconds(position)); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PreviewPanel::saveAs);
    connect(m_ui->reuseButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            Q_EMIT reuseRequested(*m_job);
    });
    connect(m_ui->lastFrameButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            Q_EMIT lastFrameRequested(*m_job);
    });
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            Q_EMIT showInFolderRequested(*m_job);
    });
}

void PreviewPanel::showJob(const std::optional<Job> &job)
{
    if (!job) {
        showEmpty();
        return;
    }
    m_job = job;
    m_ui->titleLabel->setText(jobTitle(*job));
    m_ui->titleLabel->setToolTip(job->shot.prompt);
    m_ui->settingsLabel->setText(jobSettings(*job));
    m_ui->reuseButton->setEnabled(true);
    if (job->state == JobState::Done && !job->clipPath.isEmpty())
        showClip(*job);
    else
        showProgress(*job);
}

void PreviewPanel::showEmpty()
{
    m_job.reset();
    m_still.clear();
    m_player.open({});
    m_ui->titleLabel->setText(tr("Preview"));
    m_ui->titleLabel->setToolTip({});
    m_ui->settingsLabel->clear();
    m_ui->stage->setImage({});
    m_ui->stage->setCaption({}, {});
    m_ui->stage->setMessage(tr("Your clips play here"));
    m_ui->notice->say({});
    m_ui->reuseButton->setEnabled(false);
    setControlsEnabled(false);
}

void PreviewPanel::showClip(const Job &job)
{
    setControlsEnabled(true);
    m_ui->stage->setCaption({}, {});
    if (m_player.path() == job.clipPath)
        return;
    m_still.clear();
    loadStill(job.posterPath); // stands in until the first frame is decoded
    m_ui->notice->say(
        QStringLiteral("%1 · %2").arg(stateWord(job.state), QFileInfo(job.clipPath).fileName()));
    m_player.open(job.clipPath);
}

void PreviewPanel::showProgress(const Job &job)
{
    m_player.open({});
    setControlsEnabled(false);
    m_ui->stage->setCaption(stateWord(job.state),
                            stateColor(job.state, QGuiApplication::palette()));
    m_ui->stage->setMessage(stateWord(job.state));
    showNotice(job);
    loadStill(job.shot.firstFrame ? job.shot.firstFrame->path : QString());
}

void PreviewPanel::showNotice(const Job &job)
{
    const QString word = stateWord(job.state);
    const QString explanation = jobExplanation(job, QDateTime::currentDateTimeUtc());
    if (!explanation.isEmpty()) {
        m_ui->notice->explain(word, explanation, explanationTone(job.state));
        return;
    }
    const QString detail = jobDetail(job, QDateTime::currentDateTimeUtc());
    m_ui->notice->say(detail.isEmpty() ? word : QStringLiteral("%1 · %2").arg(word, detail));
}

void PreviewPanel::loadStill(const QString &path)
{
    if (!path.isEmpty() && path == m_still)
        return;
    m_still = path;
    if (path.isEmpty()) {
        m_ui->stage->setImage({});
        return;
    }
    runOnWorker(
        this, [path] { return decodePicture(path, stillBound); },
        [this, path](const Result<QImage> &still) {
            if (m_still == path && still && !m_player.isPlaying())
                m_ui->stage->setImage(*still);
        });
}

// The rarest of the actions gives up its words first.
void PreviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_ui->lastFrameButton->setText(tr("Use last frame"));
    int needed = 0;
    for (const QPushButton *button :
         {m_ui->saveButton, m_ui->reuseButton, m_ui->lastFrameButton, m_ui->folderButton})
        needed += button->sizeHint().width() + m_ui->actionsRow->spacing();
    if (needed > m_ui->actionsRow->geometry().width())
        m_ui->lastFrameButton->setText({});
}

void PreviewPanel::setControlsEnabled(bool enabled)
{
    m_ui->transport->setVisible(enabled || !m_job);
    for (QWidget *control :
         {static_cast<QWidget *>(m_ui->playButton), static_cast<QWidget *>(m_ui->previousButton),
          static_cast<QWidget *>(m_ui->nextButton), static_cast<QWidget *>(m_ui->loopButton),
          static_cast<QWidget *>(m_ui->muteButton), static_cast<QWidget *>(m_ui->positionSlider),
          static_cast<QWidget *>(m_ui->saveButton), static_cast<QWidget *>(m_ui->lastFrameButton),
          static_cast<QWidget *>(m_ui->folderButton)})
        control->setEnabled(enabled);
    if (enabled)
        return;
    m_ui->positionSlider->setMaximum(0);
    m_ui->positionLabel->setText(clockText({}));
    m_ui->durationLabel->setText(clockText({}));
}

void PreviewPanel::togglePlaying()
{
    m_player.setPlaying(!m_player.isPlaying());
}

void PreviewPanel::showPlaying(bool playing)
{
    const QString name = playing ? tr("Pause") : tr("Play");
    showPosition();
    m_ui->playButton->setAccessibleName(name);
    m_ui->playButton->setToolTip(tr("%1 (Space)").arg(name));
    m_ui->playButton->setIcon(lineIcon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
}

void PreviewPanel::showPosition()
{
    const int position = static_cast<int>(m_player.position().count());
    if (m_player.isPlaying())
        m_ui->positionSlider->follow(position);
    else
        m_ui->positionSlider->settle(position);
    m_ui->positionLabel->setText(clockText(m_player.position()));
    m_ui->durationLabel->setText(clockText(m_player.duration()));
}

void PreviewPanel::saveAs()
{
    if (!m_job || m_job->clipPath.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Save clip as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("MP4 clips (*.mp4)"));
    dialog->setDefaultSuffix(QStringLiteral("mp4"));
    dialog->selectFile(QFileInfo(m_job->clipPath).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewPanel::saveCopy);
    dialog->open();
}

void PreviewPanel::saveCopy(const QString &target)
{
    if (!m_job || target == m_job->clipPath)
        return;
    runOnWorker(
        this, [source = m_job->clipPath, target] { return copyClip(source, target); },
        [this, target](const Result<void> &copied) {
            m_ui->notice->say(copied ? tr("Saved as %1.").arg(target) : copied.error().message,
                              copied ? StatusLabel::Tone::Plain : StatusLabel::Tone::Error);
        });
}

} // namespace Firstframe
