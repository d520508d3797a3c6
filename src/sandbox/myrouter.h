// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief api.myrouter.ai: /v3/async/minimax-hailuo-2.3-{i2v,t2v,fast-i2v} and /v3/async/task-result.
//!
//! Pages: docs.myrouter.ai, reference-minimax-hailuo-2.3-i2v, -t2v, reference-get-async-task-result.
//! Not on them, and taken from the sisters PPIO and Novita, whose API has the same shape: the Fast
//! path and its lack of fast_pretreatment, the four state words, the errors' names and envelope.
class MyRouter final : public Protocol
{
public:
    using Protocol::Protocol;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &model) const;
    [[nodiscard]] Checked<Reply> result(const Request &request) const;
};

} // namespace Firstframe::Sandbox
