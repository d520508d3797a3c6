// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxapis.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Firstframe::Sandbox {

//! \brief Where faults are ordered, see docs/sandbox-protocol.md.
inline const QString injectPath = QStringLiteral("/_sandbox/inject");

[[nodiscard]] QJsonObject order(const QString &provider, const QString &operation,
                                const QString &fault);
//! \brief Empty when the order has been taken, else what was said to it.
[[nodiscard]] QByteArray inject(const SandboxBench &bench, const QJsonObject &order);
//! \brief A good submit of text to video, to any provider or to the sandbox itself.
[[nodiscard]] Answer submitTo(const SandboxBench &bench, const QString &provider);
//! \brief How many submissions were accepted.
[[nodiscard]] int tasksOf(const SandboxBench &bench);

} // namespace Firstframe::Sandbox
