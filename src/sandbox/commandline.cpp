// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/commandline.h"

#include "sandbox/protocols.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(Firstframe::Sandbox::CommandLine)
};

constexpr int mostShrink = 16;

std::unexpected<Error> wrongValue(const QString &message, const QString &value)
{
    return failure(ErrorKind::InvalidRequest, message.arg(value));
}

} // namespace

Result<CommandLine> commandLine(const QStringList &arguments)
{
    using Texts = CommandLineTexts;
    const QCommandLineOption port(
        u"port"_s, Texts::tr("The port to listen on, on 127.0.0.1; 0 takes a free one."), u"N"_s,
        u"0"_s);
    const QCommandLineOption speed(
        u"speed"_s, Texts::tr("How many times faster than the believable default work goes."),
        u"F"_s, u"1"_s);
    const QCommandLineOption stateFolder(
        u"state-dir"_s, Texts::tr("The folder in which tasks survive a restart."), u"DIR"_s);
    const QCommandLineOption shrink(
        u"shrink"_s, Texts::tr("Make clips that many times smaller, for tests that need many."),
        u"N"_s, u"1"_s);
    const QCommandLineOption only(
        u"only"_s,
        Texts::tr("The provider to stand for; may be given several times. Of two that share their "
                  "paths the first one answers."),
        u"ID"_s);
    const QCommandLineOption untilStdinCloses(u"until-stdin-closes"_s,
                                              Texts::tr("End as soon as the standard input does."));
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr(
        "Speaks the protocols of Firstframe's providers on this machine and renders animatics."));
    parser.addOptions({port, speed, stateFolder, shrink, only, untilStdinCloses});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);

    bool isNumber = false;
    const int portNumber = parser.value(port).toInt(&isNumber);
    if (!isNumber || portNumber < 0 || portNumber > 65535)
        return wrongValue(Texts::tr("\"%1\" is not a port. Give a number from 0 to 65535."),
                          parser.value(port));
    const double speedFactor = parser.value(speed).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(speedFactor) || speedFactor <= 0)
        return wrongValue(Texts::tr("\"%1\" is not a speed. Give a number above 0."),
                          parser.value(speed));
    const int shrinkFactor = parser.value(shrink).toInt(&isNumber);
    if (!isNumber || shrinkFactor < 1 || shrinkFactor > mostShrink)
        return wrongValue(
            Texts::tr("\"%1\" is no factor to shrink by. Give a number from 1 to 16."),
            parser.value(shrink));
    for (const QString &name : parser.values(only)) {
        if (!protocolNames().contains(name))
            return failure(ErrorKind::InvalidRequest,
                           Texts::tr("\"%1\" is not a provider. Give one of: %2.")
                               .arg(name, protocolNames().join(u", "_s)));
    }
    if (!parser.positionalArguments().isEmpty())
        return wrongValue(Texts::tr("The argument \"%1\" is not known. Try --help."),
                          parser.positionalArguments().first());
    return CommandLine{{.port = portNumber,
                        .speed = speedFactor,
                        .stateFolder = parser.value(stateFolder),
                        .shrink = shrinkFactor,
                        .only = parser.values(only)},
                       parser.isSet(untilStdinCloses)};
}

} // namespace Firstframe::Sandbox
