// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief The Sandbox's own protocol, docs/sandbox-protocol.md, with what Rehearsal answers.
class OwnProtocol final : public Protocol
{
public:
    using Protocol::Protocol;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request) const;
    [[nodiscard]] Reply list() const;
    [[nodiscard]] Checked<Reply> status(const Request &request, const QString &id) const;
    [[nodiscard]] Checked<Reply> cancel(const QString &id) const;
};

} // namespace Firstframe::Sandbox
