// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/composer/composer.h"
#include "gui/composer/draftkeeper.h"
#include "gui/composer/movegrid.h"
#include "gui/composer/promptlibrary.h"
#include "gui/composer/promptpanel.h"
#include "gui/composer/recentmenu.h"
#include "gui/composer/requestpanel.h"
#include "gui/composer/traydesk.h"
#include "gui/diagnostics/diagnosticsdialog.h"
#include "gui/joblist/jobdialogs.h"
#include "gui/joblist/jobspanel.h"
#include "gui/noticebar.h"
#include "gui/onlinelabel.h"
#include "gui/preview/previewpanel.h"
#include "gui/quitguard.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/settings/settingsdialog.h"
#include "gui/windowlayout.h"
#include "media/codecs.h"

#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

namespace Firstframe {

MainWindow::MainWindow(QSettings &settings, KeyRing &keys, ProviderBook &book,
                       const WindowFolders &folders)
    : m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_keys(keys)
    , m_book(book)
    , m_folders(folders)
    , m_composer(new Composer(folders.pasted))
    , m_preview(new PreviewPanel)
    , m_jobs(new JobsPanel)
    , m_jobDialogs(new JobDialogs(book, this))
    , m_quitGuard(new QuitGuard(*this))
    , m_inner(new QSplitter(Qt::Horizontal))
    , m_onlineLabel(new OnlineLabel)
    , m_notice(new NoticeBar(tr("Notice")))
    , m_message(new NoticeBar(tr("Message")))
    , m_undo(new NoticeBar(tr("Deleted")))
    , m_closedShots(new NoticeBar(tr("Closed shots")))
    , m_drafts(new DraftKeeper(
          folders.drafts, [this] { return draftsIfKnown(); }, this))
{
    m_ui->setupUi(this);
    m_preview->setActions(m_jobs->actions());
    m_layout = std::make_unique<WindowLayout>(*this, *m_ui->outerSplitter, *m_inner, m_settings);
    arrange();
    makeStatusBar();
    fillMenus();
    connectMenus();
    connectPanels();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    m_inner->setChildrenCollapsible(false);
    m_inner->addWidget(m_preview);
    m_inner->addWidget(m_jobs);
    m_inner->setStretchFactor(0, 1);
    m_ui->outerSplitter->addWidget(m_composer);
    m_ui->outerSplitter->addWidget(m_inner);
    m_ui->outerSplitter->setStretchFactor(1, 1);
    auto *central = new QWidget;
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_ui->outerSplitter, 1);
    for (NoticeBar *bar : {m_notice, m_message, m_undo, m_closedShots})
        rows->addWidget(bar);
    setCentralWidget(central);
    // Smaller together than narrowWidth, so that the window can become narrow.
    m_composer->setMinimumWidth(340);
    m_preview->setMinimumWidth(300);
    m_jobs->setMinimumWidth(270);
}

void MainWindow::makeStatusBar()
{
    auto *videos = new QLabel(tr("Videos: %1")
                                  .arg(QDir::toNativeSeparators(m_folders.videos)
                                           .replace(QDir::homePath(), QStringLiteral("~"))));
    statusBar()->addWidget(m_onlineLabel, 1);
    statusBar()->addPermanentWidget(videos);
}

void MainWindow::fillMenus()
{
    for (const CameraMove move : allCameraMoves) {
        QAction *action =
            m_ui->menuMoves->addAction(MoveGrid::drawing(move), MoveGrid::title(move));
        action->setShortcut(MoveGrid::shortcut(move));
        connect(action, &QAction::triggered, m_composer,
                [this, move] { m_composer->promptPanel().insertMove(move); });
    }
    m_ui->menuFile->insertMenu(m_ui->actionPasteImage, &m_composer->picturePanel().recent());
    const auto fill = [](QMenu *menu, const QList<QAction *> &actions) {
        for (QAction *action : actions)
            action ? menu->addAction(action) : (void)menu->addSeparator();
    };
    m_ui->menuShot->addSeparator();
    fill(m_ui->menuShot, m_composer->trayActions());
    fill(m_ui->menuJobs, m_jobs->actions().inMenuOrder());
    m_ui->menuJobs->addSeparator();
    m_ui->menuJobs->addActions({m_ui->actionWatchTask, m_jobs->pauseAction()});
}

void MainWindow::connectMenus()
{
    const auto on = [](QAction *action, auto *receiver, auto slot) {
        connect(action, &QAction::triggered, receiver, slot);
    };
    PictureWays *pictures = &m_composer->picturePanel().ways();
    on(m_ui->actionChooseImage, pictures, &PictureWays::choose);
    on(m_ui->actionPasteImage, pictures, &PictureWays::paste);
    on(m_ui->actionRemoveImage, &m_composer->pictureSlot(), &PictureSlot::clear);
    on(m_ui->actionSaveAs, m_preview, &PreviewPanel::saveAs);
    on(m_ui->actionVideosFolder, this,
       [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folders.videos)); });
    on(m_ui->actionSettings, this, [this] { showSettings(m_composer->draft().providerId); });
    on(m_ui->actionQuit, this, &QWidget::close);
    on(m_ui->actionUndo, this, &MainWindow::undo);
    on(m_ui->actionRedo, m_composer, &Composer::redo);
    PromptPanel *prompt = &m_composer->promptPanel();
    on(m_ui->actionLibrary, prompt, &PromptPanel::openLibrary);
    on(m_ui->actionConvert, prompt, &PromptPanel::convertDirectives);
    on(m_ui->actionFocusPrompt, prompt, [prompt] { prompt->focusPart(); });
    on(m_ui->actionFindJobs, m_jobs, &JobsPanel::focusFilter);
    on(m_ui->actionGenerate, m_composer, &Composer::generate);
    m_ui->actionGenerate->setShortcuts( // the second is of the number pad
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    on(m_ui->actionShowRequest, this, &MainWindow::showRequest);
    on(m_ui->actionWatchTask, m_jobDialogs, &JobDialogs::askWhichTask);
    on(m_ui->actionPlay, m_preview, &PreviewPanel::togglePlaying);
    on(m_ui->actionDiagnostics, this, &MainWindow::diagnosticsRequested);
    on(m_ui->actionAbout, this, &MainWindow::showAbout);
    on(m_ui->actionAboutQt, this, [this] { QMessageBox::aboutQt(this); });
    connect(m_ui->actionShowComposer, &QAction::toggled, m_composer, &QWidget::setVisible);
    connect(m_ui->actionShowJobs, &QAction::toggled, m_jobs, &QWidget::setVisible);
    connect(m_ui->actionFullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen
                            : windowState() & ~Qt::WindowFullScreen);
    });
}

void MainWindow::connectPanels()
{
    m_ui->actionGenerate->setEnabled(m_composer->mayGenerate());
    connect(m_composer, &Composer::readinessChanged, m_ui->actionGenerate, &QAction::setEnabled);
    connect(m_composer, &Composer::generateRequested, m_message,
            [this] { m_message->setNotice({}); });
    m_composer->setSpendingLimit(m_book.spendingLimit());
    connect(&m_book, &ProviderBook::spendingLimitChanged, m_composer,
            [this] { m_composer->setSpendingLimit(m_book.spendingLimit()); });
    connect(m_composer, &Composer::spendingLimitChanged, &m_book, &ProviderBook::setSpendingLimit);
    connect(m_composer, &Composer::keyWanted, this, &MainWindow::showSettings);
    connect(&m_book, &ProviderBook::catalogChanged, this, &MainWindow::showProviders);
    connect(&m_keys, &KeyRing::keyedChanged, m_composer, &Composer::setKeyedProviders);
    connect(m_jobs, &JobsPanel::selectedChanged, m_preview, &PreviewPanel::showJob);
    connect(m_jobs, &JobsPanel::selectedChanged, m_jobDialogs, &JobDialogs::follow);
    connect(m_jobs, &JobsPanel::detailsRequested, m_jobDialogs, &JobDialogs::showDetails);
    connect(m_jobs, &JobsPanel::submitAgainAsked, m_jobDialogs, &JobDialogs::askSubmitAgain);
    connect(m_jobs, &JobsPanel::enterTaskIdRequested, m_jobDialogs, &JobDialogs::askTaskId);
    m_undo->setAction(tr("Undo"));
    connect(m_undo, &NoticeBar::actionTriggered, m_jobs, &JobsPanel::undoRemove);
    connect(m_jobs, &JobsPanel::undoOffered, m_undo,
            [this](const QString &sentence) { m_undo->setNotice(sentence); });
    m_closedShots->setAction(tr("Undo"));
    connect(m_closedShots, &NoticeBar::actionTriggered, &m_composer->tray(), &TrayDesk::undoClose);
    connect(&m_composer->tray(), &TrayDesk::undoOffered, m_closedShots,
            [this](const QString &sentence) { m_closedShots->setNotice(sentence); });
    connect(m_jobs, &JobsPanel::lastFrameRequested, m_composer, &Composer::useLastFrame);
    connect(m_preview, &PreviewPanel::lastFrameRequested, m_composer, &Composer::useLastFrame);
    connect(m_jobs, &JobsPanel::reuseRequested, m_composer, &Composer::reuse);
    connect(m_jobs, &JobsPanel::showInFolderRequested, this, &MainWindow::showInFolder);
    connect(m_preview, &PreviewPanel::reuseRequested, m_composer, &Composer::reuse);
    connect(m_preview, &PreviewPanel::showInFolderRequested, this, &MainWindow::showInFolder);
}

void MainWindow::showProviders()
{
    const ProviderCatalog &catalog = m_book.catalog();
    m_composer->setProviders(catalog);
    m_jobs->setProviders(catalog);
    const bool wasSaid = !m_fileProblem.isEmpty() && m_message->text() == m_fileProblem;
    m_fileProblem.clear();
    if (!catalog.problems.isEmpty()) {
        const DescriptionProblem &first = catalog.problems.constFirst();
        m_fileProblem = tr("The provider description %1 is left out: %2 %3")
                            .arg(first.file, first.pointer, first.reason);
        m_message->setNotice(m_fileProblem, StatusLabel::Tone::Warning);
    } else if (wasSaid) {
        m_message->setNotice({});
    }
}

void MainWindow::showNotice(const Error &error)
{
    m_notice->setNotice(error.message, StatusLabel::Tone::Warning);
}

void MainWindow::showRefusal(const Error &error)
{
    m_message->setNotice(error.message, StatusLabel::Tone::Error);
}

void MainWindow::setOnline(bool online)
{
    m_onlineLabel->setOnline(online);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_composer->setCompact(m_layout->isLow());
    m_layout->adapt();
}

void MainWindow::restore()
{
    m_layout->restore();
    m_composer->setCompact(m_layout->isLow());
    m_ui->actionShowComposer->setChecked(
        m_settings.value(QStringLiteral("window/composerShown"), true).toBool());
    m_ui->actionShowJobs->setChecked(
        m_settings.value(QStringLiteral("window/jobsShown"), true).toBool());
    m_composer->promptPanel().useSettings(m_settings, m_folders.ownWords);
    connect(m_composer, &Composer::generateRequested, m_composer->promptPanel().library(),
            [library = m_composer->promptPanel().library()](const JobRequest &request) {
                library->remember(request.shot.prompt);
            });
    m_composer->setEditorDialect(loadPreferences(m_settings).dialect);
    restoreRecentPictures();
    m_composer->setDrafts(m_drafts->load());
    connect(m_composer, &Composer::draftChanged, m_drafts, &DraftKeeper::noteChange);
    connect(m_drafts, &DraftKeeper::kept, m_composer, &Composer::sayDraftSaved);
}

void MainWindow::restoreRecentPictures()
{
    const QString key = QStringLiteral("pictures/recent");
    m_composer->picturePanel().setRecent(m_settings.value(key).toStringList());
    connect(&m_composer->picturePanel().recent(), &RecentMenu::changed, this,
            [this, key](const QStringList &pictures) { m_settings.setValue(key, pictures); });
}

void MainWindow::saveLayout()
{
    m_layout->save();
    m_settings.setValue(QStringLiteral("window/composerShown"),
                        m_ui->actionShowComposer->isChecked());
    m_settings.setValue(QStringLiteral("window/jobsShown"), m_ui->actionShowJobs->isChecked());
}

std::optional<Drafts> MainWindow::draftsIfKnown() const
{
    if (m_book.catalog().providers.isEmpty())
        return {}; // nothing is chosen yet
    return m_composer->drafts();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_drafts->flush();
    saveLayout();
    event->setAccepted(m_quitGuard->mayClose());
}

void MainWindow::showSettings(const QString &providerId)
{
    auto *dialog =
        new SettingsDialog(m_keys, m_book, loadPreferences(m_settings), m_folders.videos, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::preferencesChanged, this,
            [this](const Preferences &preferences) {
                savePreferences(m_settings, preferences);
                m_composer->setEditorDialect(preferences.dialect);
                Q_EMIT preferencesChanged(preferences);
            });
    dialog->selectProvider(providerId);
    dialog->open();
}

void MainWindow::showRequest()
{
    if (!m_requestPanel)
        m_requestPanel = new RequestPanel(*m_composer, this);
    m_requestPanel->show();
    m_requestPanel->raise();
    m_requestPanel->activateWindow();
}

void MainWindow::showDiagnostics(const QStringList &log)
{
    Diagnostics diagnostics;
    diagnostics.versions = versionFacts();
    diagnostics.codecs = availableCodecs();
    diagnostics.settings =
        settingFacts(m_settings) + settingFacts(QSettings(m_folders.drafts, QSettings::IniFormat));
    diagnostics.providers = providerFacts(m_book.catalog(), m_keys.keyed());
    diagnostics.prompts.append(QStringLiteral("draft: ") + m_composer->draft().prompt);
    addJobFacts(diagnostics, m_jobs->model().jobs());
    diagnostics.log = log;
    auto *dialog = new DiagnosticsDialog(std::move(diagnostics), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Firstframe"),
                       tr("<b>Firstframe %1</b><p>A studio for clips that begin with a "
                          "picture.</p><p>Free software under the GNU General Public License, "
                          "version 3 or later.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::undo()
{
    if (m_jobs->takesUndo())
        m_jobs->undoRemove();
    else
        m_composer->undo();
}

void MainWindow::showInFolder(const Job &job)
{
    const QString folder = QFileInfo(job.clipPath).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_message->setNotice(tr("No file manager answers. The clip is in %1.").arg(folder),
                             StatusLabel::Tone::Warning);
}

} // namespace Firstframe
