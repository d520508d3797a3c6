// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief queue.fal.run: /fal-ai/minimax/hailuo-2.3/{standard,pro}/{image-to-video,text-to-video},
//! /fal-ai/minimax/hailuo-2.3-fast/{standard,pro}/image-to-video and, below the shortened path
//! /fal-ai/minimax/requests/{id}, the result, /status and /cancel.
//!
//! Pages: fal.ai, the five models' pages, queue, errors, queue/cancel. Not on them: the directives
//! (MiniMax's English is passed on), how a key or an account without credit is refused, that an
//! unknown field is, and what becomes of a cancelled request: "removed" is taken at its word.
class Fal final : public Protocol
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
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &key) const;
    [[nodiscard]] Checked<Reply> follow(const Request &request, const QString &id,
                                        const QString &what) const;
    [[nodiscard]] Reply result(const Task &task, const Request &request) const;
    [[nodiscard]] Reply cancel(const Task &task) const;
};

} // namespace Firstframe::Sandbox
