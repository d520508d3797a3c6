// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief /_sandbox/: what the sandbox counts, and the faults that it is asked for. Stateless.
class Rehearsal
{
public:
    explicit Rehearsal(const Workshop &workshop)
        : m_workshop(workshop)
    {}

    [[nodiscard]] static bool owns(const QString &path);
    [[nodiscard]] Checked<Reply> answer(const Request &request) const;

private:
    [[nodiscard]] Checked<Reply> inject(const Request &request) const;
    [[nodiscard]] QJsonObject statistics() const;
    [[nodiscard]] QJsonObject offers() const;
    [[nodiscard]] QJsonArray pending() const;

    Workshop m_workshop;
};

} // namespace Firstframe::Sandbox
