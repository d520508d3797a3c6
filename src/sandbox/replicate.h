// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief api.replicate.com: /v1/models/minimax/<model>/predictions, /v1/predictions/{id} and
//! /v1/predictions/{id}/cancel.
//!
//! Pages: replicate.com, minimax/hailuo-2.3 (inputs), predictions/lifecycle, data-retention,
//! rate-limits. Not on them: the errors other than 429, which are written as the API is known to,
//! the directives (MiniMax's English is passed on), and that a cancel of a finished prediction
//! changes nothing. The service finds a bad picture only when the model runs; here it is refused
//! at once, so that a client's mistake shows.
class Replicate final : public Protocol
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
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &key,
                                        const QString &model) const;
    [[nodiscard]] Checked<Reply> cancel(const Request &request, const QString &id) const;
    [[nodiscard]] Reply list(const Request &request) const;
    [[nodiscard]] QJsonObject prediction(const Task &task, const Request &request) const;
};

} // namespace Firstframe::Sandbox
