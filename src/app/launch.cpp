// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launch.h"

#include "app/application.h"
#include "app/environment.h"
#include "app/languages.h"
#include "app/singleinstance.h"
#include "gui/settings/preferences.h"
#include "gui/themekeeper.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <optional>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Launch)
};

constexpr int failedCode = 1;
constexpr int usageCode = 2;

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// What needs no window, and so works without a screen. Options that are Qt's own are unknown here
// and are left to the second reading, after QApplication has taken them out.
std::optional<int> endBeforeWindow(const QStringList &arguments)
{
    if (const auto line = parseCommandLine(arguments)) {
        if (line->showsHelp || line->showsVersion) {
            print(stdout, line->showsHelp ? helpText() : versionText());
            return 0;
        }
    }
    if (hasDisplay(QProcessEnvironment::systemEnvironment()))
        return std::nullopt;
    print(stderr,
          Text::tr("Firstframe needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set. Start "
                   "it from a desktop session.\n"));
    return failedCode;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("firstframe"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FIRSTFRAME_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Firstframe"));
    QGuiApplication::setDesktopFileName(QStringLiteral("firstframe"));
}

int handOver(const SingleInstance &instance, const QStringList &pictures)
{
    if (instance.tellFirst(pictures))
        return 0;
    print(stderr,
          Text::tr("Firstframe is already running with this data folder and does not answer.\n"));
    return failedCode;
}

} // namespace

int launch(int argc, char *argv[])
{
    if (const auto code = endBeforeWindow(argumentsOf(argc, argv)))
        return *code;
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // Qt 6.4 would take GStreamer
    nameApplication();
    QApplication application(argc, argv);
    const auto line = parseCommandLine(QCoreApplication::arguments());
    if (!line) {
        print(stderr, line.error() + u'\n' + helpText());
        return usageCode;
    }
    const DataPlaces places = dataPlaces(line->dataDir);
    if (const QString folder = makeFolders(places); !folder.isEmpty()) {
        print(stderr, Text::tr("The folder %1 cannot be made.\n").arg(folder));
        return failedCode;
    }
    SingleInstance instance(places.root);
    if (!instance.claim())
        return handOver(instance, line->pictures);

    const Preferences preferences =
        loadPreferences(QSettings(places.settings, QSettings::IniFormat));
    installTranslators(application, preferences.language);
    ThemeKeeper theme(application, preferences.theme);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/firstframe.svg")));
    Application firstframe(*line, places, theme, instance);
    firstframe.start();
    return QApplication::exec();
}

} // namespace Firstframe
