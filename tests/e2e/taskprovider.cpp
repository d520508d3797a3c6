// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/taskprovider.h"

#include <QtEndian>

#include <utility>

namespace Firstframe {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! How a provider puts things, as tests/wire has it recorded; %1 is the task, %2 the clip's link.
struct Speech
{
    QByteArray upload; //!< paths; empty where there is no such call
    QByteArray submit;
    QByteArray status; //!< followed by the task
    QByteArray result; //!< followed by the task
    QByteArray accepted;
    QByteArray waiting;
    QByteArray running;
    QByteArray made;
    QByteArray link; //!< what the result call says
};

const Speech &speechOf(const QString &id)
{
    static const QHash<QString, Speech> speeches{
        {u"sandbox"_s,
         {{},
          "/v1/clips",
          "/v1/clips/",
          {},
          R"({"id":"%1","status":"waiting"})",
          R"({"id":"%1","status":"waiting","queue_position":1})",
          R"({"id":"%1","status":"running","progress":50})",
          R"({"id":"%1","status":"done","video":{"url":"%2"}})",
          {}}},
        {u"toapis"_s,
         {"/v1/uploads/images",
          "/v1/videos/generations",
          "/v1/videos/generations/",
          {},
          R"({"id":"%1","object":"generation.task","status":"queued","progress":0})",
          R"({"id":"%1","status":"queued","progress":0})",
          R"({"id":"%1","status":"in_progress","progress":50})",
          R"({"id":"%1","status":"completed","result":{"data":[{"url":"%2","format":"mp4"}]}})",
          {}}},
        {u"minimax"_s,
         {{},
          "/v1/video_generation",
          "/v1/query/video_generation?task_id=",
          "/v1/files/retrieve?file_id=",
          R"({"task_id":"%1","base_resp":{"status_code":0}})",
          R"({"task_id":"%1","status":"Queueing","base_resp":{"status_code":0}})",
          R"({"task_id":"%1","status":"Processing","base_resp":{"status_code":0}})",
          R"({"task_id":"%1","status":"Success","file_id":"%1","base_resp":{"status_code":0}})",
          R"({"file":{"file_id":"%1","download_url":"%2"},"base_resp":{"status_code":0}})"}}};
    return *speeches.constFind(id);
}

constexpr auto thinking = 30ms; // of one that is slow
constexpr int pollsUntilMade = 3; // by one that is slow
constexpr int clipPieces = 8;
const QByteArray clipPath = "/made/";
const QByteArray entityTag = "\"v1\"";

} // namespace

TaskProvider::TaskProvider(QString id, Temper temper, QByteArray clip)
    : m_id(std::move(id))
    , m_temper(temper)
    , m_clip(std::move(clip))
{
    m_server.setHandler([this](const ServedRequest &request) { return handle(request); });
}

QByteArray TaskProvider::task(int submit)
{
    return "task-no-" + QByteArray::number(submit);
}

// An MP4 may end with a box of nothing: here it names the task and makes the clip long enough to
// be killed in the middle of.
QByteArray TaskProvider::clip(const QByteArray &task) const
{
    constexpr qsizetype padding = 1'500'000;
    const QByteArray content = task.leftJustified(padding, '.');
    QByteArray box(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(content.size() + 8), box.data());
    return m_clip + box + "free" + content;
}

QByteArray TaskProvider::submitLine() const
{
    return "POST " + speechOf(m_id).submit + " HTTP";
}

QByteArray TaskProvider::statusLine() const
{
    return "GET " + speechOf(m_id).status + task(1);
}

QByteArray TaskProvider::endOfCutReply() const
{
    const QByteArray &reply = speechOf(m_id).accepted;
    return reply.first(reply.indexOf("%1"));
}

void TaskProvider::expect(Moment moment, const std::function<void()> &then)
{
    m_moment = moment;
    m_then = then;
}

ScriptedAnswer TaskProvider::silence(std::optional<qint64> afterBodyBytes)
{
    m_moment = Moment::Never;
    ScriptedAnswer answer;
    answer.then = ScriptedAnswer::Then::Stall;
    answer.afterBodyBytes = afterBodyBytes;
    answer.onActing = m_then;
    return answer;
}

ScriptedAnswer TaskProvider::handle(const ServedRequest &request)
{
    const Speech &speech = speechOf(m_id);
    if (request.target.startsWith(clipPath))
        return handleClip(request);
    if (!speech.upload.isEmpty() && request.target == speech.upload)
        return handleUpload(request);
    if (request.method == "POST" && request.target == speech.submit)
        return handleSubmit(request);
    if (!speech.result.isEmpty() && request.target.startsWith(speech.result))
        return handleResult(request);
    if (request.target.startsWith(speech.status))
        return handleStatus(request);
    return {httpReply(404, R"({"error":{"message":"There is no such path."}})")};
}

//! A slow one gives its head first and its body after a while.
ScriptedAnswer TaskProvider::reply(const QByteArray &json) const
{
    ScriptedAnswer answer{httpReply(200, json, {{"Content-Type", "application/json"}})};
    if (m_temper == Temper::Slow) {
        answer.pause = thinking;
        answer.pieceBytes = answer.bytes.size() - json.size();
    }
    return answer;
}

ScriptedAnswer TaskProvider::handleUpload(const ServedRequest &request)
{
    if (comes(Moment::UploadHalf))
        return silence(request.announcedBytes / 2);
    if (comes(Moment::UploadRead))
        return silence();
    return reply(R"({"success":true,"data":{"url":"https://files.example/uploaded.png"}})");
}

ScriptedAnswer TaskProvider::handleSubmit(const ServedRequest &request)
{
    ++m_submits;
    if (comes(Moment::SubmitHalf))
        return silence(request.announcedBytes / 2);
    ScriptedAnswer answer =
        reply(QByteArray(speechOf(m_id).accepted).replace("%1", task(m_submits)));
    if (comes(Moment::SubmitReplyHalf)) {
        answer.bytes.truncate(answer.bytes.indexOf(task(m_submits)));
        answer.then = ScriptedAnswer::Then::Stall;
    } else if (comes(Moment::SubmitRead)) {
        answer = silence();
    }
    const std::function<void()> then = answer.onActing;
    answer.onActing = [this, then] {
        ++m_tasks;
        if (then)
            then();
    };
    return answer;
}

QByteArray TaskProvider::linkTo(const QByteArray &task) const
{
    return m_server.url(QString::fromLatin1(clipPath + task)).toEncoded();
}

ScriptedAnswer TaskProvider::handleStatus(const ServedRequest &request)
{
    if (comes(Moment::PollRead))
        return silence();
    const Speech &speech = speechOf(m_id);
    const QByteArray task = request.target.mid(speech.status.size());
    const int polls = ++m_polls[task];
    QByteArray json = speech.made;
    if (m_temper == Temper::Slow && polls < pollsUntilMade)
        json = polls == 1 ? speech.waiting : speech.running;
    return reply(json.replace("%1", task).replace("%2", linkTo(task)));
}

ScriptedAnswer TaskProvider::handleResult(const ServedRequest &request)
{
    if (comes(Moment::ResultRead))
        return silence();
    const Speech &speech = speechOf(m_id);
    const QByteArray task = request.target.mid(speech.result.size());
    return reply(QByteArray(speech.link).replace("%1", task).replace("%2", linkTo(task)));
}

ScriptedAnswer TaskProvider::handleClip(const ServedRequest &request)
{
    const QByteArray all = clip(request.target.mid(clipPath.size()));
    const QByteArray range = request.header("Range");
    const QByteArray total = QByteArray::number(all.size());
    const qint64 from =
        range.startsWith("bytes=") ? range.sliced(6).chopped(1).toLongLong() : qint64(0);
    if (from >= all.size())
        return {httpReply(416, {}, {{"Content-Range", "bytes */" + total}})};
    HttpHeaders headers{{"ETag", entityTag}, {"Content-Type", "video/mp4"}};
    if (from > 0)
        headers.append({"Content-Range", "bytes " + QByteArray::number(from) + '-'
                                             + QByteArray::number(all.size() - 1) + '/' + total});
    ScriptedAnswer answer{httpReply(from > 0 ? 206 : 200, all.sliced(from), headers)};
    if (m_temper == Temper::Slow) {
        answer.pause = thinking / 3;
        answer.pieceBytes = all.size() / clipPieces;
    }
    return answer;
}

} // namespace Firstframe
