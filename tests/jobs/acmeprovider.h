// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginefixture.h"

#include <QJsonObject>

namespace Firstframe {

const QString acmeId = QStringLiteral("acme");

//! \brief Writes a description of the user's own: the Sandbox's, with those members instead.
[[nodiscard]] bool describeOwn(EngineFixture &engine, const QJsonObject &members);
//! \brief Has the engine know Acme, which speaks the Sandbox's protocol with a key, at that pace.
[[nodiscard]] bool useAcme(EngineFixture &engine, const QByteArray &pace);
[[nodiscard]] JobRequest acmeRequest();
//! \brief Waits until that is what the job waits for.
[[nodiscard]] bool waitsFor(const EngineFixture &engine, JobId id, WaitReason reason);

} // namespace Firstframe
