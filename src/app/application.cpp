// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/desktopmotion.h"
#include "app/environment.h"
#include "app/ownproviders.h"
#include "app/rotatingfile.h"
#include "app/singleinstance.h"
#include "gui/composer/composer.h"
#include "gui/composer/picturetrial.h"
#include "gui/composer/traydesk.h"
#include "gui/joblist/jobdialogs.h"
#include "gui/joblist/jobspanel.h"
#include "gui/quitguard.h"
#include "gui/themekeeper.h"
#include "jobs/worker.h"
#include "media/codecs.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QNetworkInformation>

#include <utility>

namespace Firstframe {

namespace {

const QString sandboxId = QStringLiteral("sandbox");
// The jobs are shown at last even when the Sandbox does not come up.
constexpr std::chrono::milliseconds sandboxPatience{3000};
// Tidying up is nothing that a start should wait for.
constexpr std::chrono::seconds sweepDelay{20};

JobFolders jobFolders(const DataPlaces &places)
{
    return {.database = places.database,
            .images = places.images,
            .posters = places.posters,
            .videos = places.videos};
}

} // namespace

Application::Application(CommandLine line, DataPlaces places, ThemeKeeper &theme,
                         SingleInstance &instance)
    : m_line(std::move(line))
    , m_places(std::move(places))
    , m_log(m_places.log)
    , m_settings(m_places.settings, QSettings::IniFormat)
    , m_keys(m_secrets)
    , m_book(m_settings)
    , m_engine(jobFolders(m_places), m_places.downloads, m_clock)
    , m_window(m_settings, m_keys, m_book,
               {.videos = m_places.videos,
                .pasted = m_places.pasted,
                .ownWords = m_places.words,
                .drafts = m_places.drafts})
{
    connectQueue();
    connectDialogs();
    connectQuitting();
    connectPictures();
    connectKeys();
    connectProviders();
    connect(&instance, &SingleInstance::anotherStarted, this, &Application::welcomeAnother);
    connect(&m_window, &MainWindow::diagnosticsRequested, this, &Application::gatherDiagnostics);
    connect(&m_window, &MainWindow::preferencesChanged, &theme,
            [&theme](const Preferences &preferences) { theme.setChoice(preferences.theme); });
}

Application::~Application() = default;

void Application::start()
{
    readProviders([this] { begin(); });
    m_window.show();
    m_window.composer().loadPictures(m_line.pictures);
    QTimer::singleShot(0, this, &Application::watchNetwork);
    QTimer::singleShot(0, this, [this] { askForMotion(*this); });
}

void Application::connectQueue()
{
    JobQueue *queue = &m_engine.queue();
    JobsPanel *jobs = &m_window.jobs();
    connect(&m_window.composer(), &Composer::generateRequested, queue, &JobQueue::generate);
    connect(jobs, &JobsPanel::cancelRequested, queue, &JobQueue::cancel);
    connect(jobs, &JobsPanel::retryRequested, queue, &JobQueue::retry);
    connect(jobs, &JobsPanel::dismissRequested, queue, &JobQueue::dismiss);
    connect(jobs, &JobsPanel::removeRequested, queue, &JobQueue::remove);
    connect(jobs, &JobsPanel::checkRequested, queue, &JobQueue::check);
    connect(jobs, &JobsPanel::stopWatchingRequested, queue, &JobQueue::stopWatching);
    connect(jobs, &JobsPanel::moveRequested, queue, &JobQueue::moveBefore);
    connect(jobs, &JobsPanel::pauseRequested, queue, &JobQueue::setPaused);
    connect(queue, &JobQueue::pausedChanged, jobs, &JobsPanel::setPaused);
    connect(queue, &JobQueue::alreadyWatched, jobs, &JobsPanel::select);
    connect(jobs, &JobsPanel::undoRemoveRequested, queue, &JobQueue::undoRemove);
    connect(queue, &JobQueue::notTrashed, jobs, &JobsPanel::askAboutClip);
    connect(queue, &JobQueue::opened, jobs, &JobsPanel::setJobs);
    connect(queue, &JobQueue::added, jobs, &JobsPanel::addJob);
    connect(queue, &JobQueue::changed, jobs, &JobsPanel::changeJob);
    connect(queue, &JobQueue::removed, jobs, &JobsPanel::removeJob);
    connect(queue, &JobQueue::noticed, &m_window, &MainWindow::showNotice);
    connect(queue, &JobQueue::refused, &m_window, &MainWindow::showRefusal);
    connect(queue, &JobQueue::keyFormKnown, &m_window.composer(), &Composer::setKeyForm);
}

void Application::connectDialogs()
{
    JobQueue *queue = &m_engine.queue();
    JobDialogs *dialogs = &m_window.jobDialogs();
    connect(dialogs, &JobDialogs::submitAgainRequested, queue, &JobQueue::submitAgain);
    connect(dialogs, &JobDialogs::attachTaskRequested, queue, &JobQueue::attachTask);
    connect(dialogs, &JobDialogs::watchRequested, queue, &JobQueue::watch);
    connect(dialogs, &JobDialogs::eventsRequested, queue, &JobQueue::loadEvents);
    connect(queue, &JobQueue::eventsLoaded, dialogs, &JobDialogs::takeEvents);
}

void Application::connectQuitting()
{
    JobQueue *queue = &m_engine.queue();
    QuitGuard *guard = &m_window.quitGuard();
    connect(guard, &QuitGuard::prepareRequested, queue, &JobQueue::prepareToQuit);
    connect(queue, &JobQueue::quitDelayed, guard, &QuitGuard::showDelay);
    connect(queue, &JobQueue::readyToQuit, guard, &QuitGuard::letGo);
    connect(&m_signals, &TerminationSignals::requested, &m_window, &QWidget::close);
}

void Application::connectPictures()
{
    PictureImport *pictures = &m_engine.pictures();
    Composer *composer = &m_window.composer();
    connect(composer, &Composer::pictureRequested, pictures, &PictureImport::load);
    connect(pictures, &PictureImport::loaded, &composer->pictureSlot(), &PictureSlot::accept);
    connect(pictures, &PictureImport::failed, &composer->pictureSlot(), &PictureSlot::reject);
    PictureImport *small = &m_engine.smallPictures();
    connect(&composer->tray(), &TrayDesk::thumbnailRequested, small, &PictureImport::load);
    connect(small, &PictureImport::loaded, &composer->tray(), &TrayDesk::takePicture);
    connect(small, &PictureImport::failed, &composer->tray(), &TrayDesk::takeFailure);
    PictureImport *tried = &m_engine.triedPictures();
    PictureTrial *trial = &composer->picturePanel().trial();
    connect(trial, &PictureTrial::requested, tried,
            [tried](const QString &path, const PictureEdits &edits) {
                tried->load(path, Composer::previewBound, edits);
            });
    connect(trial, &PictureTrial::dropped, tried, &PictureImport::drop);
    connect(tried, &PictureImport::loaded, trial, &PictureTrial::accept);
    connect(tried, &PictureImport::failed, trial, &PictureTrial::reject);
    composer->reloadPicture(); // of the draft, which was restored before anybody listened
}

void Application::connectKeys()
{
    connect(&m_keys, &KeyRing::keyChanged, &m_engine.queue(), &JobQueue::setKey);
    connect(&m_keys, &KeyRing::keyChanged, &m_engine.keyChecker(), &KeyChecker::setKey);
}

void Application::connectProviders()
{
    JobQueue *queue = &m_engine.queue();
    KeyChecker *keyChecker = &m_engine.keyChecker();
    connect(&m_book, &ProviderBook::catalogChanged, queue, &JobQueue::setProviders);
    connect(&m_book, &ProviderBook::keyCheckRequested, keyChecker, &KeyChecker::check);
    connect(keyChecker, &KeyChecker::checked, &m_book, &ProviderBook::keyChecked);
    connect(&m_book, &ProviderBook::reloadRequested, this, [this] { readProviders([] {}); });
    connect(&m_book, &ProviderBook::folderRequested, this, [this] {
        QDir().mkpath(m_places.providers);
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_places.providers));
    });
    connect(&m_book, &ProviderBook::templateRequested, this,
            [this](const QString &name) { writeProvider(templateFile(), name); });
    connect(
        &m_book, &ProviderBook::duplicateRequested, this,
        [this](const QString &id, const QString &name) { writeProvider(builtInFile(id), name); });
}

void Application::readProviders(const std::function<void()> &then)
{
    runOnWorker(
        this, [folder = m_places.providers] { return loadProviders(folder); },
        [this, then](const ProviderCatalog &catalog) {
            takeProviders(catalog);
            then();
        });
}

void Application::takeProviders(const ProviderCatalog &catalog)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    m_book.setRead(catalog, baseUrlsOf(environment, catalog));
    m_keys.setOverrides(keysOf(environment, catalog));
    QStringList ids;
    for (const Provider &provider : catalog.providers) {
        const QString id = provider.id();
        if (provider.needsKey() && (!m_keysAsked.contains(id) || m_keys.isWithheld(id)))
            ids.append(id);
    }
    m_keysAsked.unite({ids.cbegin(), ids.cend()});
    m_keys.load(ids);
}

void Application::begin()
{
    if (!m_line.providerId.isEmpty())
        m_window.composer().selectProvider(m_line.providerId);
    if (m_book.isBaseUrlFixed(sandboxId))
        openJobs();
    else
        startSandbox();
}

void Application::writeProvider(const QString &source, const QString &name)
{
    QStringList taken;
    for (const Provider &provider : m_book.catalog().providers)
        taken.append(provider.id());
    runOnWorker(
        this,
        [source, folder = m_places.providers, name, taken] {
            return writeOwnProvider(source, folder, name, taken);
        },
        [this](const Result<WrittenProvider> &written) { m_book.takeWritten(written); });
}

void Application::startSandbox()
{
    const QString program = SandboxProcess::findProgram();
    if (program.isEmpty()) {
        qCWarning(appLog) << "firstframe-sandbox is not installed beside firstframe";
        openJobs();
        return;
    }
    m_sandbox.emplace(program, m_places.sandbox);
    connect(&*m_sandbox, &SandboxProcess::listening, this, [this](const QUrl &origin) {
        m_book.fixBaseUrl(sandboxId, origin);
        openJobs();
    });
    connect(&*m_sandbox, &SandboxProcess::failed, this, &Application::openJobs);
    m_sandbox->start();
    QTimer::singleShot(sandboxPatience, this, &Application::openJobs);
}

void Application::openJobs()
{
    if (m_jobsOpened)
        return;
    m_jobsOpened = true;
    QMetaObject::invokeMethod(&m_engine.queue(), &JobQueue::open);
    QTimer::singleShot(sweepDelay, this, &Application::sweepPictures);
}

// Whatever the settings name and the drafts' pictures stay.
void Application::sweepPictures()
{
    QStringList named;
    for (const QString &key : m_settings.allKeys())
        named += m_settings.value(key).toStringList();
    for (const Draft &draft : m_window.composer().drafts().shots)
        named.append(draft.picture);
    QMetaObject::invokeMethod(
        &m_engine.queue(),
        [queue = &m_engine.queue(), named,
         folders = QStringList{m_places.images, m_places.pasted, m_places.downloads}] {
            queue->sweepPictures(folders, named);
        });
}

void Application::gatherDiagnostics()
{
    constexpr int mostLines = 200;
    const auto work = [log = m_places.log] {
        (void)availableCodecs(); // loads them, for the window to name
        return lastLines(log, mostLines);
    };
    runOnWorker(this, work, [this](const QStringList &log) { m_window.showDiagnostics(log); });
}

void Application::watchNetwork()
{
    if (!QNetworkInformation::loadDefaultBackend())
        return; // nobody here knows; a job will say so if its network is gone
    const auto tell = [this](QNetworkInformation::Reachability reachability) {
        const bool isOnline = reachability != QNetworkInformation::Reachability::Disconnected;
        m_window.setOnline(isOnline);
        QMetaObject::invokeMethod(&m_engine.queue(), [queue = &m_engine.queue(), isOnline] {
            queue->setOnline(isOnline);
        });
    };
    QNetworkInformation *network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this, tell);
    tell(network->reachability());
}

void Application::welcomeAnother(const QStringList &pictures)
{
    m_window.bringToFront();
    m_window.composer().loadPictures(pictures);
}

} // namespace Firstframe
