// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief odirouter.ai: /model/v1/queue/<model> and /requests/{id}/{status,response,cancel} below it.
//!
//! Pages: odirouter.ai, minimax_hailuo_23_fast_i2v, multimodal/setup, multimodal/cancel. Taken from
//! SeaCloud, which runs the same service: the t2v model, the bodies of status and response, the
//! errors. The i2v model is inferred from the naming.
class OdiRouter final : public Protocol
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
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &model) const;
    [[nodiscard]] Checked<Reply> follow(const Request &request, const QString &model,
                                        const QString &id, const QString &what) const;
    [[nodiscard]] Reply response(const Task &task, const Request &request) const;
    [[nodiscard]] Reply cancel(const Task &task) const;
};

} // namespace Firstframe::Sandbox
