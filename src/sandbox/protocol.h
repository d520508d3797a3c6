// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/clock.h"
#include "sandbox/fault.h"
#include "sandbox/fieldcheck.h"
#include "sandbox/linksigner.h"
#include "sandbox/message.h"
#include "sandbox/pacing.h"
#include "sandbox/pictureintake.h"
#include "sandbox/refusal.h"
#include "sandbox/task.h"

#include <QString>

#include <optional>

namespace Firstframe::Sandbox {

class FaultPlan;
struct Injection;
class TaskStore;

//! \brief What all protocols work with. Everything in it is thread-safe and outlives them.
struct Workshop
{
    TaskStore &tasks;
    PictureIntake &pictures;
    LinkSigner &links;
    const Pacing &pacing;
    const Clock &clock;
    FaultPlan &faults;
};

//! \brief A clip that a request asks for, its fields checked already.
struct Order
{
    QString taskId; //!< in the provider's style
    QString model; //!< as the protocol names it
    QString prompt;
    Dialect dialect = Dialect::English;
    std::optional<QString> picture; //!< a data URI or a link; none: text to video
    PictureTerms pictureTerms;
    ClipSettings settings;
};

enum class KeyForm { Bearer, Bare, Key };

//! \brief One provider's API: reads its requests, refuses in its envelope, answers in its words.
//!
//! Stateless; called from many threads. Where a provider's pages say nothing, the code says what
//! was inferred and from whom. All pages were read in November 2026.
class Protocol
{
public:
    explicit Protocol(const Workshop &workshop)
        : m_workshop(workshop)
    {}
    virtual ~Protocol() = default;
    Q_DISABLE_COPY_MOVE(Protocol)

    //! \brief "myrouter" and so on, as the statistics name it.
    [[nodiscard]] virtual QString name() const = 0;
    //! \brief Whether the path lies in this protocol's part of the server.
    [[nodiscard]] virtual bool owns(const QString &path) const = 0;
    [[nodiscard]] virtual Reply refusal(const Refusal &refusal) const = 0;

    //! \brief What the request asks for; none when it is no request of this protocol's.
    [[nodiscard]] virtual std::optional<Operation> operationOf(const Request &request) const = 0;
    //! \brief The operations that there are, but for the download, which all have.
    [[nodiscard]] virtual QList<Operation> operations() const = 0;
    //! \brief Each error of the provider's own table.
    [[nodiscard]] virtual QList<KnownFault> knownFaults() const = 0;
    //! \brief Where the state's word stands in the reply to a status, dots between names.
    [[nodiscard]] virtual QString statePlace() const { return QStringLiteral("status"); }

    //! \brief The answer, or a fault in its place when one was asked for.
    [[nodiscard]] Reply answer(const Request &request) const;

protected:
    [[nodiscard]] virtual Checked<Reply> route(const Request &request) const = 0;

    //! \brief Any key is good, but "invalid" stands for one that the provider does not know.
    [[nodiscard]] static Checked<QString> keyOf(const Request &request, KeyForm form);
    //! \brief Whether the key stands for an account without credit.
    [[nodiscard]] static bool isBroke(const QString &key);
    //! \brief Takes the picture in and stores the task, which is on disk when this returns.
    [[nodiscard]] Checked<Task> accept(const Order &order, const QString &key,
                                       const Request &request) const;
    [[nodiscard]] Checked<Task> taskOf(const QString &id) const;
    //! \brief The word, or one that is on no page where that was asked for.
    [[nodiscard]] static QString wordFor(const Task &task, const QString &word);
    //! \brief Whether there is a clip to link to.
    [[nodiscard]] static bool hasClip(const Task &task);
    //! \brief When a link to the clip ends that lives that long from \a from on.
    [[nodiscard]] static QDateTime linkEnd(const Task &task, const QDateTime &from,
                                           std::chrono::seconds life);
    //! \brief A link to the clip that ends then.
    [[nodiscard]] QString clipLink(const Task &task, const Request &request, const QDateTime &end,
                                   LinkForm form = LinkForm::Plain) const;
    [[nodiscard]] const Workshop &workshop() const { return m_workshop; }

private:
    [[nodiscard]] Reply plainAnswer(const Request &request) const;
    [[nodiscard]] Reply faultyAnswer(const Request &request, const Injection &injection) const;
    [[nodiscard]] Reply withWord(Reply reply, const QString &word) const;

    Workshop m_workshop;
};

[[nodiscard]] std::unexpected<Refusal> unknownPath(const Request &request);

} // namespace Firstframe::Sandbox
