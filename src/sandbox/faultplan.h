// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/fault.h"
#include "sandbox/task.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <mutex>
#include <optional>

namespace Firstframe::Sandbox {

//! \brief A fault that somebody asked for, docs/sandbox-protocol.md.
struct Injection
{
    QString provider;
    Operation operation = Operation::Submit;
    QString fault;
    int times = 1; //!< requests that it still awaits
    bool isCarriedOut = false; //!< the request does what it asks for before its reply is replaced
    std::optional<RetryHint> retryHint;
};

//! \brief The faults that wait for their requests; the oldest that fits is taken first.
//!
//! Thread-safe. In memory only: a restart forgets them, except what a task was told to become.
class FaultPlan
{
public:
    //! \brief What a provider's protocol can be asked for.
    struct Offer
    {
        QList<Operation> operations;
        QStringList faults; //!< its own ones
    };

    FaultPlan() = default;
    Q_DISABLE_COPY_MOVE(FaultPlan)

    //! \brief Before the first request: what there is to ask for.
    void offer(const QString &provider, const Offer &offer) { m_offers.insert(provider, offer); }
    [[nodiscard]] const QHash<QString, Offer> &offers() const { return m_offers; }
    //! \brief Why that cannot be asked for, in English; empty when it can.
    [[nodiscard]] QString objection(const Injection &injection) const;

    void add(const Injection &injection);
    void clear();
    [[nodiscard]] QList<Injection> pending() const;

    //! \brief Takes the next fault for the reply to such a request.
    [[nodiscard]] std::optional<Injection> takeForReply(const QString &provider,
                                                        Operation operation);
    //! \brief Takes what the next task of this provider shall become.
    [[nodiscard]] TaskOutcome takeOutcome(const QString &provider);

private:
    [[nodiscard]] std::optional<Injection> take(const QString &provider, Operation operation,
                                                bool isOutcome);

    QHash<QString, Offer> m_offers; //!< set once
    mutable std::mutex m_mutex; //!< guards what follows
    QList<Injection> m_pending;
};

//! \brief "word:paused" answers with that word where the state stands; the word, else empty.
[[nodiscard]] QString injectedWord(const QString &fault);

} // namespace Firstframe::Sandbox
