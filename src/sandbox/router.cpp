// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router.h"

#include "sandbox/faultplan.h"
#include "sandbox/loopback.h"
#include "sandbox/protocols.h"

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply forbidden(const QString &message)
{
    return jsonReply(
        403, {{u"error"_s, QJsonObject{{u"code"_s, u"forbidden"_s}, {u"message"_s, message}}}});
}

} // namespace

Router::Router(const Workshop &workshop, const StateFolder &folder, const QStringList &only)
    : m_files(workshop, folder)
    , m_protocols(makeProtocols(workshop, only))
{
    for (const auto &protocol : m_protocols) {
        FaultPlan::Offer offer{protocol->operations() + QList{Operation::Download}, {}};
        for (const KnownFault &fault : protocol->knownFaults())
            offer.faults.append(fault.name);
        workshop.faults.offer(protocol->name(), offer);
    }
}

Router::~Router() = default;

Reply Router::answer(Request request) const
{
    const QByteArrayList hosts = request.headers.value("host");
    request.origin = hosts.size() == 1 ? loopbackOrigin(hosts.first()) : QString();
    if (request.origin.isEmpty())
        return forbidden(u"The Host header must name this machine: 127.0.0.1 or localhost"_s);
    // Browsers send it with whatever a page asks for that could change something.
    if (request.headers.contains("origin"))
        return forbidden(u"Web pages may not use the sandbox"_s);
    if (FileServer::owns(request.path))
        return m_files.answer(request);
    return protocolOf(request.path).answer(request);
}

Reply Router::refusal(const QString &path, const Refusal &refusal) const
{
    return protocolOf(path).refusal(refusal);
}

const Protocol &Router::protocolOf(const QString &path) const
{
    return **std::ranges::find_if(m_protocols,
                                  [&path](const auto &each) { return each->owns(path); });
}

} // namespace Firstframe::Sandbox
