// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/applog.h"
#include "app/commandline.h"
#include "app/dataplaces.h"
#include "app/enginethread.h"
#include "app/sandboxprocess.h"
#include "app/terminationsignals.h"
#include "core/clock.h"
#include "gui/mainwindow.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "jobs/keychainsecrets.h"

#include <QObject>
#include <QSet>
#include <QSettings>

#include <functional>
#include <optional>

namespace Firstframe {

class SingleInstance;
class ThemeKeeper;

//! \brief The composition root: makes every part once, hands each what it needs, and connects the
//! window to the engine.
//!
//! The window is shown first. Reading the providers, opening the database and starting the Sandbox
//! happen beside it; the jobs are opened once the Sandbox has a port, so that its jobs do not ask
//! at the wrong door first.
class Application final : public QObject
{
    Q_OBJECT
public:
    //! \a theme and \a instance have to outlive it.
    Application(CommandLine line, DataPlaces places, ThemeKeeper &theme, SingleInstance &instance);
    ~Application() override;

    void start();

private:
    void connectQueue();
    void connectDialogs();
    void connectQuitting();
    void connectPictures();
    void connectKeys();
    void connectProviders();
    void readProviders(const std::function<void()> &then);
    void takeProviders(const ProviderCatalog &catalog);
    void begin();
    void writeProvider(const QString &source, const QString &name);
    void startSandbox();
    void openJobs();
    void sweepPictures();
    void gatherDiagnostics();
    void watchNetwork();
    void welcomeAnother(const QStringList &pictures);

    CommandLine m_line;
    DataPlaces m_places;
    LogFile m_log;
    QSettings m_settings;
    SystemClock m_clock;
    KeychainSecrets m_secrets;
    KeyRing m_keys;
    QSet<QString> m_keysAsked; //!< providers whose key was asked of the keychain
    ProviderBook m_book;
    EngineThread m_engine;
    MainWindow m_window;
    TerminationSignals m_signals;
    std::optional<SandboxProcess> m_sandbox;
    bool m_jobsOpened = false;
};

} // namespace Firstframe
