// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desktopsession.h"

#include "support/childprocess.h"
#include "support/desktopuser.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace std::chrono_literals;

namespace Firstframe {

namespace {

constexpr auto startLimit = 30s; // a busy machine with sanitizers

//! A session bus with accessibility on it and nothing that the machine may have besides.
constexpr auto busConfig =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <servicedir>%1/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

class DesktopSession::Private
{
public:
    bool run(QProcess &process, const QString &program, const QStringList &arguments);
    bool startServer();
    bool startBus();
    bool startWindowManager();
    QString folder(const QString &name) const;

    QSize screen;
    QString problem;
    QTemporaryDir root;
    QByteArray display;
    QProcessEnvironment environment;
    QProcess server;
    QProcess bus;
    QProcess windowManager;
};

//! A folder of the session that only its user may enter.
QString DesktopSession::Private::folder(const QString &name) const
{
    const QString path = root.filePath(name);
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

bool DesktopSession::Private::run(QProcess &process, const QString &program,
                                  const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        problem =
            QStringLiteral("%1 is not installed; scripts/test.sh installs what the tests need.")
                .arg(program);
        return false;
    }
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(root.filePath(program + QStringLiteral(".log")));
    process.setChildProcessModifier(dieWithParent);
    process.start(program, arguments);
    if (process.waitForStarted())
        return true;
    problem = QStringLiteral("%1 did not start: %2").arg(program, process.errorString());
    return false;
}

bool DesktopSession::Private::startServer()
{
    const QString size = QStringLiteral("%1x%2x24").arg(screen.width()).arg(screen.height());
    if (!run(server, QStringLiteral("Xvfb"),
             {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
              QStringLiteral("0"), size, QStringLiteral("-nolisten"), QStringLiteral("tcp"),
              QStringLiteral("-noreset"), QStringLiteral("-dpi"), QStringLiteral("96")})) {
        return false;
    }
    const QByteArray number = firstLine(server, startLimit);
    if (number.isEmpty()) {
        problem = QStringLiteral("Xvfb found no display to open.");
        return false;
    }
    display = ':' + number;
    environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(display));
    return true;
}

bool DesktopSession::Private::startBus()
{
    const QString path = folder(QStringLiteral("bus"));
    const QString service = QStringLiteral("/org.a11y.Bus.service");
    const QString installed = QStringLiteral("/usr/share/dbus-1/services") + service;
    QDir().mkpath(path + QStringLiteral("/services"));
    if (!QFile::exists(installed)) {
        problem = QStringLiteral("at-spi2-core is not installed; scripts/test.sh installs it.");
        return false;
    }
    QFile::link(installed, path + QStringLiteral("/services") + service);
    const QString config = path + QStringLiteral("/session.conf");
    QFile file(config);
    if (!file.open(QFile::WriteOnly)) {
        problem = QStringLiteral("%1 cannot be written.").arg(config);
        return false;
    }
    file.write(QString::fromLatin1(busConfig).arg(path).toUtf8());
    file.close();
    if (!run(bus, QStringLiteral("dbus-daemon"),
             {QStringLiteral("--config-file=") + config, QStringLiteral("--nofork"),
              QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")})) {
        return false;
    }
    const QByteArray address = firstLine(bus, startLimit);
    if (address.isEmpty()) {
        problem = QStringLiteral("dbus-daemon did not say its address.");
        return false;
    }
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(address));
    return true;
}

bool DesktopSession::Private::startWindowManager()
{
    if (!run(windowManager, QStringLiteral("openbox"), {QStringLiteral("--sm-disable")}))
        return false;
    DesktopUser user(display);
    if (user.waitForWindowManager(startLimit))
        return true;
    problem = QStringLiteral("openbox does not manage the windows.");
    return false;
}

DesktopSession::DesktopSession(QSize screen)
    : d(std::make_unique<Private>())
{
    d->screen = screen;
}

DesktopSession::~DesktopSession()
{
    stop();
}

bool DesktopSession::start()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const char *kept : {"PATH", "LD_LIBRARY_PATH", "TMPDIR", "USER", "ASAN_OPTIONS",
                             "LSAN_OPTIONS", "UBSAN_OPTIONS", "QT_LOGGING_RULES"}) {
        const QString name = QString::fromLatin1(kept);
        if (system.contains(name))
            d->environment.insert(name, system.value(name));
    }
    const std::pair<const char *, const char *> folders[] = {
        {"HOME", "home"},
        {"XDG_CONFIG_HOME", "config"},
        {"XDG_DATA_HOME", "data"},
        {"XDG_CACHE_HOME", "cache"},
        {"XDG_STATE_HOME", "state"},
        {"XDG_RUNTIME_DIR", "run"},
    };
    for (const auto &[name, path] : folders)
        d->environment.insert(QString::fromLatin1(name), d->folder(QString::fromLatin1(path)));
    const std::pair<const char *, const char *> fixed[] = {
        {"LC_ALL", "C.UTF-8"},           {"TZ", "UTC"},
        {"QT_QPA_PLATFORM", "xcb"},      {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1"},
        {"GSETTINGS_BACKEND", "memory"},
    };
    for (const auto &[name, value] : fixed)
        d->environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return d->startServer() && d->startBus() && d->startWindowManager();
}

void DesktopSession::stop()
{
    // The X server goes last: whoever is still connected to it ends with it.
    endGroup(d->windowManager);
    endGroup(d->bus);
    endGroup(d->server);
}

QString DesktopSession::problem() const
{
    return d->problem;
}

QByteArray DesktopSession::display() const
{
    return d->display;
}

QString DesktopSession::home() const
{
    return d->environment.value(QStringLiteral("HOME"));
}

QProcessEnvironment DesktopSession::environment() const
{
    return d->environment;
}

} // namespace Firstframe
