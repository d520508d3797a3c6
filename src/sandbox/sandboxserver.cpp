// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "core/clock.h"
#include "sandbox/connection.h"
#include "sandbox/faultplan.h"
#include "sandbox/httpadapter.h"
#include "sandbox/linksigner.h"
#include "sandbox/pacing.h"
#include "sandbox/pictureintake.h"
#include "sandbox/renderpool.h"
#include "sandbox/router.h"
#include "sandbox/statefolder.h"
#include "sandbox/taskstore.h"

#include <QCoreApplication>

#include <atomic>
#include <httplib.h>
#include <sys/socket.h>
#include <thread>

namespace Firstframe::Sandbox {

using namespace std::chrono_literals;

namespace {

struct SandboxServerTexts
{
    Q_DECLARE_TR_FUNCTIONS(Firstframe::Sandbox::SandboxServer)
};

constexpr const char *address = "127.0.0.1";
constexpr size_t connections = 32; // downloads that go on while others ask

// httplib's own choice, SO_REUSEPORT, lets two servers share a port and each get half the requests.
void reuseAddressOnly(int socket)
{
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
}

void configure(httplib::Server &server)
{
    server.new_task_queue = [] { return new httplib::ThreadPool(connections); };
    server.set_socket_options(reuseAddressOnly);
    server.set_tcp_nodelay(true);
}

} // namespace

// In the order of who needs whom; the other way round is how they end.
struct SandboxServer::Parts
{
    Parts(const ServerOptions &options, std::unique_ptr<StateFolder> stateFolder)
        : pacing(options.speed)
        , folder(std::move(stateFolder))
        , router(Workshop{tasks, pictures, links, pacing, clock, faults}, *folder, options.only)
        , renderers(tasks, *folder, pacing, clock, options.shrink)
    {}

    SystemClock clock;
    Pacing pacing;
    std::unique_ptr<StateFolder> folder;
    TaskStore tasks{*folder, clock, pacing.patience()};
    PictureIntake pictures{*folder};
    LinkSigner links{folder->secret()};
    FaultPlan faults;
    Router router;
    RenderPool renderers;
    std::atomic_bool isStopping = false;
    ConnectionServer server{isStopping};
    std::jthread listener;
    int port = 0;
};

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(const ServerOptions &options)
{
    Result<std::unique_ptr<StateFolder>> folder = StateFolder::open(options.stateFolder);
    if (!folder)
        return std::unexpected(folder.error());
    auto parts = std::make_unique<Parts>(options, std::move(*folder));
    httplib::Server &server = parts->server;
    configure(server);
    serve(server, parts->router, parts->isStopping);

    const bool isBound = options.port == 0 || server.bind_to_port(address, options.port);
    parts->port = options.port == 0 ? server.bind_to_any_port(address) : options.port;
    if (!isBound || parts->port <= 0)
        return failure(ErrorKind::Network,
                       SandboxServerTexts::tr("The sandbox cannot listen on port %1: another "
                                              "program uses it. Choose another port.")
                           .arg(options.port));
    parts->listener = std::jthread([&server] { server.listen_after_bind(); });
    while (!server.is_running()) // a stop before it runs would be lost
        std::this_thread::sleep_for(1ms);
    return std::unique_ptr<SandboxServer>(new SandboxServer(std::move(parts)));
}

SandboxServer::SandboxServer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

SandboxServer::~SandboxServer()
{
    m_parts->isStopping = true;
    m_parts->server.stop();
}

int SandboxServer::port() const
{
    return m_parts->port;
}

} // namespace Firstframe::Sandbox
