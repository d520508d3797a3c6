// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief api.modellix.ai: /api/v1/minimax/<model>/async, /api/v1/tasks/{id},
//! /api/v1/apikey/validate and /api/v1/team/balance.
//!
//! Pages: docs.modellix.ai, hailuo-2-3-i2v, hailuo-2-3-t2v, hailuo-2-3-fast-i2v, query-task-result,
//! ways-to-use/api (errors). Not documented: where a failed task says why; "error" is used.
class Modellix final : public Protocol
{
public:
    using Protocol::Protocol;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;
    [[nodiscard]] QString statePlace() const override { return QStringLiteral("data.status"); }

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &model) const;
    [[nodiscard]] Checked<Reply> status(const Request &request, const QString &id) const;
    [[nodiscard]] static Checked<Reply> account(const Request &request);
};

} // namespace Firstframe::Sandbox
