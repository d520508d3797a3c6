// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace Firstframe::Sandbox {

struct ServerOptions
{
    int port = 0; //!< 0: any free one
    double speed = 1; //!< 10: work takes a tenth of the time
    QString stateFolder; //!< empty: a temporary one
    int shrink = 1; //!< clips are that many times smaller, for tests that need many
    QStringList only; //!< ids of the providers to stand for; empty: all, see protocols.h
};

//! \brief The whole sandbox: serves on 127.0.0.1 from its own threads while it exists.
//!
//! Needs a QGuiApplication for the fonts of the label. Deleting it ends at once: renderings stop
//! at their next frame, transfers at their next block.
class SandboxServer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SandboxServer>> start(const ServerOptions &options);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    [[nodiscard]] int port() const;

private:
    struct Parts;
    explicit SandboxServer(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace Firstframe::Sandbox
