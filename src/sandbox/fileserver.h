// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

class StateFolder;

//! \brief Serves clips by signed links (/files/) and uploaded pictures (/uploads/), as a service's
//! storage does: without a key, with Range, If-Range and an entity tag, 403 for a link that has
//! ended. Thread-safe.
class FileServer
{
public:
    FileServer(const Workshop &workshop, const StateFolder &folder)
        : m_workshop(workshop)
        , m_folder(folder)
    {}

    [[nodiscard]] static bool owns(const QString &path);
    [[nodiscard]] Reply answer(const Request &request) const;

private:
    [[nodiscard]] Reply clip(const Request &request, const QString &name) const;
    [[nodiscard]] Reply linkedClip(const Request &request, const QString &id,
                                   const std::optional<Task> &task) const;
    [[nodiscard]] Reply upload(const QString &name) const;

    Workshop m_workshop;
    const StateFolder &m_folder;
};

} // namespace Firstframe::Sandbox
