// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/commandline.h"
#include "sandbox/endwatch.h"
#include "sandbox/sandboxserver.h"

#include <QGuiApplication>

#include <cstdio>

using namespace Firstframe;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "firstframe-sandbox: %s\n", qUtf8Printable(error.message));
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts are all that is needed, not a display
    Sandbox::EndWatch::blockSignals();
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("firstframe-sandbox"));
    QGuiApplication::setApplicationVersion(QStringLiteral(FIRSTFRAME_VERSION));

    const auto commandLine = Sandbox::commandLine(QGuiApplication::arguments());
    if (!commandLine)
        return fail(commandLine.error());
    const auto server = Sandbox::SandboxServer::start(commandLine->server);
    if (!server)
        return fail(server.error());

    Sandbox::EndWatch endWatch;
    QObject::connect(&endWatch, &Sandbox::EndWatch::endRequested, &application,
                     &QCoreApplication::quit);
    if (commandLine->endsWithStandardInput)
        endWatch.watchStandardInput();
    std::printf("{\"port\": %d}\n", (*server)->port());
    std::fflush(stdout);
    return QGuiApplication::exec();
}
