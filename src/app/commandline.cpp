// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// A path is told to another process, whose working directory may be another.
QString absolutePicture(const QString &argument)
{
    const QUrl url(argument);
    if (url.isLocalFile())
        return url.toLocalFile();
    const bool isLink =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return isLink ? argument : QFileInfo(argument).absoluteFilePath();
}

} // namespace

std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption provider(QStringLiteral("provider"), QString(), QStringLiteral("ID"));
    const QCommandLineOption help(QStringList{QStringLiteral("help"), QStringLiteral("h")});
    const QCommandLineOption version(QStringList{QStringLiteral("version"), QStringLiteral("v")});
    QCommandLineParser parser;
    parser.addOptions({dataDir, provider, help, version});
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText() + u'.');
    if (parser.isSet(dataDir) && parser.value(dataDir).isEmpty())
        return std::unexpected(Text::tr("--data-dir needs the name of a folder."));

    CommandLine line;
    if (parser.isSet(dataDir))
        line.dataDir = QFileInfo(parser.value(dataDir)).absoluteFilePath();
    line.providerId = parser.value(provider);
    for (const QString &picture : parser.positionalArguments())
        line.pictures.append(absolutePicture(picture));
    line.showsHelp = parser.isSet(help);
    line.showsVersion = parser.isSet(version);
    return line;
}

QString helpText()
{
    return Text::tr("Usage: firstframe [--data-dir DIR] [--provider ID] [--version] [--help] "
                    "[IMAGE…]\n"
                    "Makes clips that begin with a picture.\n"
                    "\n"
                    "  IMAGE           a picture to begin with: a file or an http(s) link; several "
                    "make several\n"
                    "                  shots\n"
                    "  --data-dir DIR  keep settings, jobs, pictures and clips below DIR\n"
                    "  --provider ID   choose this provider, for example sandbox\n"
                    "  --version       print the version and end\n"
                    "  --help          print this and end\n"
                    "\n"
                    "Environment:\n"
                    "  FIRSTFRAME_KEY_<ID>        a provider's key, for automation\n"
                    "  FIRSTFRAME_BASE_URL_<ID>   a provider's origin: https, or http to this "
                    "machine\n");
}

QString versionText()
{
    return QStringLiteral("Firstframe " FIRSTFRAME_VERSION "\n");
}

} // namespace Firstframe
