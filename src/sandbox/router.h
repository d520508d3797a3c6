// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/fileserver.h"
#include "sandbox/protocol.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Firstframe::Sandbox {

//! \brief Finds the protocol that a request is for. Thread-safe.
class Router
{
public:
    //! \brief Speaks the protocols of those providers only; empty: all of them.
    Router(const Workshop &workshop, const StateFolder &folder, const QStringList &only = {});
    ~Router();
    Q_DISABLE_COPY_MOVE(Router)

    [[nodiscard]] Reply answer(Request request) const;
    //! \brief The refusal in the envelope of the protocol that the path belongs to.
    [[nodiscard]] Reply refusal(const QString &path, const Refusal &refusal) const;

private:
    [[nodiscard]] const Protocol &protocolOf(const QString &path) const;

    FileServer m_files;
    std::vector<std::unique_ptr<const Protocol>> m_protocols; //!< the last one owns what is left
};

} // namespace Firstframe::Sandbox
