// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include "jobs/database.h"
#include "media/animatic.h"
#include "media/pictureprobe.h"

#include <QFile>
#include <QImage>
#include <QTest>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

void writePicture(const QString &path)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.save(path);
}

QByteArray renderClip()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("clip.mp4"));
    Animatic animatic;
    animatic.picturePath =
        dir.filePath(QStringLiteral("picture.png")); // with one, no font is needed
    writePicture(animatic.picturePath);
    animatic.duration = 1s;
    animatic.resolution = Resolution::P512;
    animatic.groups = {{CameraMove::PushIn}};
    if (!renderAnimatic(animatic, path))
        qFatal("no clip to serve");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray clipBytes()
{
    static const QByteArray bytes = renderClip();
    return bytes;
}

EngineFixture::EngineFixture(ScriptedServer::Wire wire)
    : server(wire)
{
    folders = {dir.filePath(QStringLiteral("jobs.sqlite")), dir.filePath(QStringLiteral("images")),
               dir.filePath(QStringLiteral("posters")), dir.filePath(QStringLiteral("videos"))};
    useProvider(QStringLiteral("sandbox"));
    server.setHandler([this](const ServedRequest &request) { return handle(request); });
    onSubmit = [this](const ServedRequest &) { return accepted(); };
    onStatus = [this](const ServedRequest &) { return done(); };
    onCancel = [](const ServedRequest &) {
        return ScriptedAnswer{httpReply(202, R"({"id":"t1","status":"cancelled"})")};
    };
    onFind = [](const ServedRequest &) { return listed({}); };
    onClip = [this](const ServedRequest &request) { return clip(request); };
    onOther = [](const ServedRequest &) { return error(404); };
}

EngineFixture::~EngineFixture() = default;

void EngineFixture::useProvider(const QString &id, const QByteArray &key)
{
    m_keys.insert(id, key);
}

ProviderCatalog EngineFixture::catalog() const
{
    ProviderCatalog catalog = loadProviders(ownProviders);
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key) {
        QUrl origin = server.url({});
        if (key.key() == u"sandbox")
            origin.setHost(sandboxHost);
        catalog.setBaseUrl(key.key(), origin);
    }
    return catalog;
}

void EngineFixture::start(const std::function<void(JobQueue &)> &beforeItOpens)
{
    m_queue = std::make_unique<JobQueue>(folders, clock);
    m_queue->setProviders(catalog());
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        m_queue->setKey(key.key(), key.value());
    QObject::connect(m_queue.get(), &JobQueue::opened, &server, [this](const QList<Job> &jobs) {
        for (const Job &job : jobs)
            watch(job);
    });
    QObject::connect(m_queue.get(), &JobQueue::added, &server,
                     [this](const Job &job) { watch(job); });
    QObject::connect(m_queue.get(), &JobQueue::changed, &server,
                     [this](const Job &job) { watch(job); });
    QObject::connect(m_queue.get(), &JobQueue::removed, &server,
                     [this](JobId id) { m_jobs.remove(id); });
    QObject::connect(m_queue.get(), &JobQueue::refused, &server,
                     [this](const Error &error) { m_refusals.append(error); });
    QObject::connect(m_queue.get(), &JobQueue::noticed, &server,
                     [this](const Error &error) { m_refusals.append(error); });
    if (beforeItOpens)
        beforeItOpens(*m_queue);
    m_queue->open();
}

void EngineFixture::kill()
{
    m_queue.reset();
}

void EngineFixture::watch(const Job &job)
{
    m_jobs.insert(job.id, job);
    QStringList &states = m_states[job.id];
    const QString state = jobStateName(job.state);
    if (states.isEmpty() || states.last() != state)
        states.append(state);
}

JobRequest EngineFixture::textRequest()
{
    JobRequest request;
    request.providerId = QStringLiteral("sandbox");
    request.modelId = QStringLiteral("animatic");
    request.shot.prompt = QStringLiteral("A cat walks [Push in]");
    return request;
}

JobRequest EngineFixture::pictureRequest()
{
    const QString path = dir.filePath(QStringLiteral("cat.png"));
    writePicture(path);
    JobRequest request = textRequest();
    request.shot.firstFrame = FirstFrame{path, {}, probePicture(path).value()};
    return request;
}

JobId EngineFixture::generate(const JobRequest &request)
{
    QSignalSpy added(m_queue.get(), &JobQueue::added);
    const qsizetype refusedBefore = m_refusals.size();
    m_queue->generate(request);
    const bool answered = QTest::qWaitFor(
        [&] { return added.size() == request.takes || m_refusals.size() > refusedBefore; });
    return answered && !added.isEmpty() ? added.first().first().value<Job>().id : -1;
}

bool EngineFixture::pass(const std::function<bool()> &condition)
{
    constexpr int longest = 30'000; // a busy machine with sanitizers
    return QTest::qWaitFor(
        [&] {
            if (condition())
                return true;
            clock.advance(5s);
            m_queue->wake();
            return false;
        },
        longest);
}

bool EngineFixture::reach(JobId id, JobState state)
{
    return pass([&] { return job(id).state == state && job(id).id == id; });
}

QStringList EngineFixture::reasons(JobId id)
{
    QSignalSpy loaded(m_queue.get(), &JobQueue::eventsLoaded);
    m_queue->loadEvents(id);
    QStringList reasons;
    for (const JobEvent &event : loaded.value(0).value(1).value<QList<JobEvent>>())
        reasons.append(event.reason);
    return reasons;
}

QVariant EngineFixture::column(JobId id, const QString &name) const
{
    Database database;
    if (!database.open(folders.database) || !database.forbidWrites())
        return {};
    const auto query =
        database.run(QStringLiteral("SELECT %1 FROM job WHERE id = ?").arg(name), {id});
    return query && (*query)->next() ? (*query)->value(0) : QVariant();
}

ScriptedAnswer EngineFixture::handle(const ServedRequest &request)
{
    if (request.target.startsWith("/clip")) {
        ++clips;
        return onClip(request);
    }
    if (!request.target.startsWith("/v1/clips"))
        return onOther(request);
    if (request.method == "GET" && request.target == "/v1/clips") {
        ++finds;
        return onFind(request);
    }
    if (request.method == "POST") {
        ++submits;
        return onSubmit(request);
    }
    if (request.method == "DELETE") {
        ++cancels;
        return onCancel(request);
    }
    ++polls;
    return onStatus(request);
}

ScriptedAnswer EngineFixture::accepted() const
{
    return {
        httpReply(200, R"({"id":"t)" + QByteArray::number(submits) + R"(","status":"waiting"})")};
}

ScriptedAnswer EngineFixture::listed(const QByteArrayList &entries)
{
    return {httpReply(200, R"({"clips":[)" + entries.join(',') + "]}")};
}

ScriptedAnswer EngineFixture::status(const QByteArray &members) const
{
    return {httpReply(200, R"({"id":"t1",)" + members + "}")};
}

ScriptedAnswer EngineFixture::done() const
{
    const QByteArray link = server.url(QStringLiteral("/clip.mp4?sig=abc")).toEncoded();
    return status(R"("status":"done","video":{"url":")" + link + R"("})");
}

ScriptedAnswer EngineFixture::clip(const ServedRequest &request) const
{
    const QByteArray range = request.header("Range");
    if (!range.startsWith("bytes="))
        return {httpReply(200, clipBytes(), {{"ETag", "\"v1\""}})};
    const qint64 from = range.mid(6).chopped(1).toLongLong();
    const QByteArray total = QByteArray::number(clipBytes().size());
    return {httpReply(
        206, clipBytes().mid(from),
        {{"ETag", "\"v1\""},
         {"Content-Range", "bytes " + QByteArray::number(from) + '-'
                               + QByteArray::number(clipBytes().size() - 1) + '/' + total}})};
}

ScriptedAnswer EngineFixture::error(int code, const HttpHeaders &headers)
{
    return {httpReply(code, R"({"error":{"code":"x","message":"No."}})", headers)};
}

} // namespace Firstframe
