// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobqueue.h"
#include "support/fakeclock.h"
#include "support/scriptedserver.h"

#include <QHash>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Firstframe {

//! \brief The real engine at a scripted provider that speaks the Sandbox's protocol, with a clock
//! that moves when the test lets it. The whole of it may be closed and started again.
class EngineFixture
{
public:
    //! \brief With Tls the provider speaks https; see trustScriptedServers().
    explicit EngineFixture(ScriptedServer::Wire wire = ScriptedServer::Wire::Plain);
    ~EngineFixture();
    Q_DISABLE_COPY_MOVE(EngineFixture)

    //! \brief Opens the engine on the same folders; the first time they are empty.
    void start(const std::function<void(JobQueue &)> &beforeItOpens = {});
    //! \brief All providers, those of useProvider() at the scripted server.
    [[nodiscard]] ProviderCatalog catalog() const;
    //! \brief Ends it in the middle of whatever it does.
    void kill();
    //! \brief Where provider \a id is reached from the next start on, and its key if it needs one.
    void useProvider(const QString &id, const QByteArray &key = {});

    [[nodiscard]] JobQueue &queue() { return *m_queue; }
    [[nodiscard]] static JobRequest textRequest();
    [[nodiscard]] JobRequest pictureRequest();
    //! \brief Asks for a job and waits until it is added; -1 if it was refused instead.
    [[nodiscard]] JobId generate(const JobRequest &request = textRequest());

    //! \brief Moves the clock on until the job is in that state; false if it never gets there.
    [[nodiscard]] bool reach(JobId id, JobState state);
    [[nodiscard]] bool pass(const std::function<bool()> &condition);
    //! \brief The job as it was emitted last; a null id if it was removed.
    [[nodiscard]] Job job(JobId id) const { return m_jobs.value(id); }
    //! \brief The states that were emitted, in order, each once.
    [[nodiscard]] QStringList states(JobId id) const { return m_states.value(id); }
    [[nodiscard]] const QList<Error> &refusals() const { return m_refusals; }

    //! \brief The reasons in the job's log, oldest first.
    [[nodiscard]] QStringList reasons(JobId id);

    //! \brief A value of the job's row as another process sees it.
    [[nodiscard]] QVariant column(JobId id, const QString &name) const;

    FakeClock clock;
    ScriptedServer server;
    QTemporaryDir dir;
    JobFolders folders;
    QString sandboxHost = QStringLiteral("127.0.0.1");
    QString ownProviders; //!< the user's folder of descriptions; empty: none

    // What the provider says; tests replace what they are about.
    using Handler = std::function<ScriptedAnswer(const ServedRequest &)>;
    Handler onSubmit;
    Handler onStatus;
    Handler onCancel;
    Handler onFind; //!< the list of its latest tasks
    Handler onClip;
    Handler onOther; //!< other paths
    int submits = 0;
    int polls = 0;
    int cancels = 0;
    int finds = 0;
    int clips = 0;

    [[nodiscard]] ScriptedAnswer accepted() const;
    [[nodiscard]] static ScriptedAnswer listed(const QByteArrayList &entries);
    [[nodiscard]] ScriptedAnswer status(const QByteArray &members) const;
    [[nodiscard]] ScriptedAnswer done() const;
    [[nodiscard]] ScriptedAnswer clip(const ServedRequest &request) const;
    [[nodiscard]] static ScriptedAnswer error(int code, const HttpHeaders &headers = {});

private:
    ScriptedAnswer handle(const ServedRequest &request);
    void watch(const Job &job);

    std::unique_ptr<JobQueue> m_queue;
    QHash<QString, QByteArray> m_keys;
    QHash<JobId, Job> m_jobs;
    QHash<JobId, QStringList> m_states;
    QList<Error> m_refusals;
};

//! \brief A real, small clip; rendered once for the whole test.
[[nodiscard]] QByteArray clipBytes();

} // namespace Firstframe
