// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocols.h"

#include "sandbox/fal.h"
#include "sandbox/minimax.h"
#include "sandbox/modellix.h"
#include "sandbox/odirouter.h"
#include "sandbox/ownprotocol.h"
#include "sandbox/ppiofamily.h"
#include "sandbox/replicate.h"
#include "sandbox/toapis.h"
#include "sandbox/umodelverse.h"

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

using Made = std::unique_ptr<const Protocol>;

struct Entry
{
    QLatin1StringView name;
    QLatin1StringView paths; //!< one word for those that share theirs
    Made (*make)(const Workshop &workshop) = nullptr;
};

template<typename P, auto... extra>
Made make(const Workshop &workshop)
{
    return std::make_unique<P>(workshop, extra...);
}

constexpr std::array entries = {
    Entry{"myrouter"_L1, "ppio"_L1, make<PpioFamily, PpioFamily::Member::MyRouter>},
    Entry{"modellix"_L1, "modellix"_L1, make<Modellix>},
    Entry{"odirouter"_L1, "odirouter"_L1, make<OdiRouter>},
    Entry{"toapis"_L1, "toapis"_L1, make<ToApis>},
    Entry{"umodelverse"_L1, "umodelverse"_L1, make<UModelverse>},
    Entry{"minimax"_L1, "minimax"_L1, make<MiniMax, MiniMax::Region::International>},
    Entry{"minimax-cn"_L1, "minimax"_L1, make<MiniMax, MiniMax::Region::China>},
    Entry{"novita"_L1, "ppio"_L1, make<PpioFamily, PpioFamily::Member::Novita>},
    Entry{"fal"_L1, "fal"_L1, make<Fal>},
    Entry{"replicate"_L1, "replicate"_L1, make<Replicate>},
    Entry{"sandbox"_L1, "sandbox"_L1, make<OwnProtocol>},
};

} // namespace

QStringList protocolNames()
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

std::vector<std::unique_ptr<const Protocol>> makeProtocols(const Workshop &workshop,
                                                           const QStringList &only)
{
    std::vector<Made> protocols;
    QStringList takenPaths{entries.back().paths}; // our own comes last
    for (const QString &name : only.isEmpty() ? protocolNames() : only) {
        const auto *entry = std::ranges::find(entries, name, &Entry::name);
        if (entry == entries.end() || takenPaths.contains(entry->paths))
            continue;
        takenPaths.append(entry->paths);
        protocols.push_back(entry->make(workshop));
    }
    protocols.push_back(entries.back().make(workshop));
    return protocols;
}

} // namespace Firstframe::Sandbox
