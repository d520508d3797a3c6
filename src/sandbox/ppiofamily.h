// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief The API that PPIO and its sisters share: /v3/async/minimax-hailuo-2.3-{i2v,t2v,fast-i2v},
//! /v3/async/task-result and /v3/user.
//!
//! api.myrouter.ai: docs.myrouter.ai, reference-minimax-hailuo-2.3-i2v, -t2v,
//! reference-get-async-task-result. api.novita.ai: model-apis-minimax-hailuo-2.3-i2v,
//! model-apis-task-result; the two differ in the directives' dialect and in one word of the result.
//! Not on their pages, and taken from PPIO's: the Fast path and its lack of fast_pretreatment, the
//! four state words, the errors' names, /v3/user. The errors' envelope is Novita's.
class PpioFamily final : public Protocol
{
public:
    enum class Member { MyRouter, Novita };

    PpioFamily(const Workshop &workshop, Member member)
        : Protocol(workshop)
        , m_member(member)
    {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;
    [[nodiscard]] QString statePlace() const override { return QStringLiteral("task.status"); }

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &model) const;
    [[nodiscard]] Checked<Reply> result(const Request &request) const;
    [[nodiscard]] static Checked<Reply> user(const Request &request);

    Member m_member;
};

} // namespace Firstframe::Sandbox
