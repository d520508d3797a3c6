// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Firstframe::Sandbox {

//! \brief "127.0.0.1", "localhost" or "::1", as QUrl::host() writes them.
[[nodiscard]] bool isLoopbackName(const QString &host);

//! \brief "http://127.0.0.1:8080" for that Host header; empty when it names another machine.
//!
//! A page of a hostile site may have its own name point to this machine (DNS rebinding); its
//! requests still carry that name.
[[nodiscard]] QString loopbackOrigin(const QByteArray &hostHeader);

} // namespace Firstframe::Sandbox
