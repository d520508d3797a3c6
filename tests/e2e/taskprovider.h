// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"

#include <QHash>
#include <QString>

#include <functional>

namespace Firstframe {

//! \brief What a TaskProvider does with a request while the test looks.
enum class Moment {
    Never,
    UploadHalf, //!< half of the body was read
    UploadRead, //!< all of it, and nothing was answered
    SubmitHalf,
    SubmitRead,
    SubmitReplyHalf, //!< answered up to where the task's id would begin; the test is not told
    PollRead,
    ResultRead,
};

//! \brief A provider on this machine that speaks the protocol of a built-in one, makes its clips at
//! once or in a while, and counts what it is asked for. Each task's clip is a playable one that
//! differs from all others.
class TaskProvider final
{
public:
    enum class Temper { AtOnce, Slow };

    //! \brief \a id: sandbox, toapis or minimax. \a clip is what its clips are made of.
    TaskProvider(QString id, Temper temper, QByteArray clip);
    Q_DISABLE_COPY_MOVE(TaskProvider)

    [[nodiscard]] QUrl origin() const { return m_server.url({}); }
    //! \brief The id of the task that its nth submit makes, counted from 1.
    [[nodiscard]] static QByteArray task(int submit);
    [[nodiscard]] QByteArray clip(const QByteArray &task) const;

    //! \brief How requests begin on the wire.
    [[nodiscard]] QByteArray submitLine() const;
    [[nodiscard]] QByteArray statusLine() const; //!< about the first task

    //! \brief Calls \a then at the first such moment and answers nothing to that request.
    void expect(Moment moment, const std::function<void()> &then);
    //! \brief How the half of a submit's reply ends.
    [[nodiscard]] QByteArray endOfCutReply() const;

    [[nodiscard]] int submits() const { return m_submits; } //!< whose head arrived
    [[nodiscard]] int tasks() const { return m_tasks; } //!< submits that came whole

private:
    ScriptedAnswer handle(const ServedRequest &request);
    ScriptedAnswer handleUpload(const ServedRequest &request);
    ScriptedAnswer handleSubmit(const ServedRequest &request);
    ScriptedAnswer handleStatus(const ServedRequest &request);
    ScriptedAnswer handleResult(const ServedRequest &request);
    ScriptedAnswer handleClip(const ServedRequest &request);
    [[nodiscard]] ScriptedAnswer reply(const QByteArray &json) const;
    [[nodiscard]] bool comes(Moment moment) const { return m_moment == moment; }
    ScriptedAnswer silence(std::optional<qint64> afterBodyBytes = {});
    [[nodiscard]] QByteArray linkTo(const QByteArray &task) const;

    const QString m_id;
    const Temper m_temper;
    const QByteArray m_clip;
    ScriptedServer m_server;
    Moment m_moment = Moment::Never;
    std::function<void()> m_then;
    int m_submits = 0;
    int m_tasks = 0;
    QHash<QByteArray, int> m_polls; //!< by task
};

} // namespace Firstframe
