// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief api-us-ca.umodelverse.ai: /v1/tasks/submit and /v1/tasks/status.
//!
//! Pages: MiniMax-Hailuo-2.3-I2V, -T2V, -Fast, common/error-code. Authorization is the bare key, as
//! the task pages show it; "Bearer", which other pages of the platform use, is refused here, so
//! that a client's second try is put to work.
class UModelverse final : public Protocol
{
public:
    using Protocol::Protocol;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;
    [[nodiscard]] QString statePlace() const override
    {
        return QStringLiteral("output.task_status");
    }

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request) const;
    [[nodiscard]] Checked<Reply> status(const Request &request) const;
};

} // namespace Firstframe::Sandbox
