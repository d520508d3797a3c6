// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginefixture.h"

#include <optional>

namespace Firstframe {

//! \brief What a job asks of its provider, and what it fetches in the end.
enum class Operation { Upload, Submit, Status, Result, Cancel, Download };

//! \brief One thing that can go wrong once.
struct Fault
{
    enum class Kind {
        ConnectionRefused,
        NameNotFound,
        CertificateNotTrusted,
        ResetBeforeRequest,
        ResetInRequest,
        ResetAfterRequest,
        ResetInReply,
        HalfReply,
        Silence,
        Answer, //!< a whole reply
    };

    Kind kind = Kind::Answer;
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    bool redirects = false; //!< to another origin
};

//! \brief The fault of that name in docs/faults.md; none when there is no such fault.
[[nodiscard]] std::optional<Fault> faultNamed(const QString &name);

//! \brief One job of the real engine at a provider that uploads, submits, and has a result of its
//! own; one of these operations meets a fault, once, and all else goes well.
class FaultRig
{
public:
    FaultRig(Operation operation, Fault fault);
    Q_DISABLE_COPY_MOVE(FaultRig)

    //! \brief Starts the job and takes it to the fault.
    [[nodiscard]] bool begin();
    //! \brief Whether the fault has had its effect.
    [[nodiscard]] bool hasStruck() const { return m_observed || isOver(); }
    //! \brief Goes on without the fault until nothing more happens by itself.
    [[nodiscard]] bool finish();

    //! \brief As in docs/faults.md, for example "running network → done".
    [[nodiscard]] QString outcome() const;
    //! \brief Submits that the provider has read and not refused.
    [[nodiscard]] int possibleSubmits() const;

private:
    ScriptedAnswer answer(Operation operation, const ServedRequest &request);
    ScriptedAnswer wellDone(Operation operation, const ServedRequest &request);
    ScriptedAnswer faultyAnswer(const ServedRequest &request, const ScriptedAnswer &good);
    ScriptedAnswer statusWith(const QUrl &clip) const;
    QUrl clipLink() const;
    void writeProvider();
    void connectAnswers();
    void strike();
    void lift();
    void observe(const Job &job);
    void moveProvider(const QUrl &origin);
    [[nodiscard]] bool strikesAtOrigin() const;
    [[nodiscard]] bool isActedOut() const;
    [[nodiscard]] bool isStillRunning() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] Job job() const { return m_fixture.job(m_id); }

    Operation m_operation;
    Fault m_fault;
    EngineFixture m_fixture;
    ScriptedServer m_elsewhere; //!< another origin
    ScriptedServer m_untrusted{ScriptedServer::Wire::Tls};
    JobId m_id = 0;
    bool m_armed = false; //!< the next call of the operation is the one
    bool m_met = false; //!< a server has acted it out
    bool m_cancelled = false; //!< the provider has taken the cancel
    std::optional<QString> m_observed;
    int m_takenSubmits = 0;
};

} // namespace Firstframe
