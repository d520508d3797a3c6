// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Firstframe {

namespace {

using Then = ScriptedAnswer::Then;

const QString providerId = QStringLiteral("matrix");
// No name below it exists, by RFC 6761.
const QUrl nowhere(QStringLiteral("https://nowhere.invalid"));

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QJsonArray pointers(const QString &pointer)
{
    return {pointer};
}

// The Sandbox's own description with a key, an upload and a result of its own.
QJsonObject description()
{
    QJsonObject root = readObject(builtInFile(QStringLiteral("sandbox")));
    root[QStringLiteral("id")] = providerId;
    root[QStringLiteral("name")] = QStringLiteral("Matrix");
    root[QStringLiteral("auth")] =
        QJsonObject{{QStringLiteral("header"), QStringLiteral("Authorization")},
                    {QStringLiteral("prefix"), QStringLiteral("Bearer ")}};
    QJsonObject image = root[QStringLiteral("image")].toObject();
    image[QStringLiteral("sendAs")] = QStringLiteral("upload");
    root[QStringLiteral("image")] = image;
    QJsonObject operations = root[QStringLiteral("operations")].toObject();
    operations[QStringLiteral("upload")] =
        QJsonObject{{QStringLiteral("method"), QStringLiteral("POST")},
                    {QStringLiteral("path"), QStringLiteral("/v1/uploads")},
                    {QStringLiteral("multipart"),
                     QJsonObject{{QStringLiteral("file"), QStringLiteral("{image}")}}},
                    {QStringLiteral("reply"),
                     QJsonObject{{QStringLiteral("link"), pointers(QStringLiteral("/url"))}}}};
    operations[QStringLiteral("result")] = QJsonObject{
        {QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("path"), QStringLiteral("/v1/results/{taskId}")},
        {QStringLiteral("reply"),
         QJsonObject{{QStringLiteral("clips"), pointers(QStringLiteral("/video/url"))}}}};
    root[QStringLiteral("operations")] = operations;
    return root;
}

// So that no connection outlives the fault that is meant for the next one.
ScriptedAnswer alone(ScriptedAnswer answer)
{
    answer.bytes.replace("\r\nContent-Length:", "\r\nConnection: close\r\nContent-Length:");
    answer.then = Then::Close;
    return answer;
}

} // namespace

FaultRig::FaultRig(Operation operation, Fault fault)
    : m_operation(operation)
    , m_fault(std::move(fault))
{
    m_fixture.ownProviders = m_fixture.dir.filePath(QStringLiteral("providers"));
    writeProvider();
    m_fixture.useProvider(providerId, "key");
    m_elsewhere.setHandler([](const ServedRequest &) { return EngineFixture::error(404); });
    connectAnswers();
}

void FaultRig::writeProvider()
{
    QDir().mkpath(m_fixture.ownProviders);
    QFile file(m_fixture.ownProviders + QStringLiteral("/matrix.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(description()).toJson()) < 0)
        qFatal("no description");
}

void FaultRig::connectAnswers()
{
    const auto as = [this](Operation operation) {
        return
            [this, operation](const ServedRequest &request) { return answer(operation, request); };
    };
    m_fixture.onSubmit = as(Operation::Submit);
    m_fixture.onStatus = as(Operation::Status);
    m_fixture.onCancel = as(Operation::Cancel);
    m_fixture.onClip = as(Operation::Download);
    m_fixture.onOther = [this](const ServedRequest &request) {
        const bool isUpload = request.target.startsWith("/v1/uploads");
        return answer(isUpload ? Operation::Upload : Operation::Result, request);
    };
}

bool FaultRig::strikesAtOrigin() const
{
    return m_fault.kind == Fault::Kind::NameNotFound
           || m_fault.kind == Fault::Kind::CertificateNotTrusted;
}

// Whether a request comes so far that the server has to do something about it.
bool FaultRig::isActedOut() const
{
    return !strikesAtOrigin() && m_fault.kind != Fault::Kind::ConnectionRefused
           && m_fault.kind != Fault::Kind::ResetBeforeRequest;
}

ScriptedAnswer FaultRig::answer(Operation operation, const ServedRequest &request)
{
    // A result is asked for as soon as the status says so: there is no later moment.
    if (operation == Operation::Status && m_operation == Operation::Result && !m_armed)
        strike();
    const bool isTheOne = operation == m_operation && m_armed && !m_met && isActedOut();
    m_takenSubmits += operation == Operation::Submit && !isTheOne ? 1 : 0;
    m_cancelled = m_cancelled || (operation == Operation::Cancel && !isTheOne);
    const ScriptedAnswer good = alone(wellDone(operation, request));
    if (!isTheOne)
        return good;
    m_met = true;
    return faultyAnswer(request, good);
}

// A task that is to be cancelled goes on for a while, whatever becomes of the cancelling.
bool FaultRig::isStillRunning() const
{
    constexpr int pollsUntilMade = 5;
    return m_operation == Operation::Cancel && m_fixture.polls < pollsUntilMade;
}

QUrl FaultRig::clipLink() const
{
    if (m_operation != Operation::Download || m_observed)
        return m_fixture.server.url(QStringLiteral("/clip.mp4?sig=abc"));
    if (m_fault.kind == Fault::Kind::NameNotFound)
        return nowhere.resolved(QUrl(QStringLiteral("/clip.mp4")));
    if (m_fault.kind == Fault::Kind::CertificateNotTrusted)
        return m_untrusted.url(QStringLiteral("/clip.mp4"));
    return m_fixture.server.url(QStringLiteral("/clip.mp4?sig=abc"));
}

ScriptedAnswer FaultRig::wellDone(Operation operation, const ServedRequest &request)
{
    switch (operation) {
    case Operation::Upload:
        return {httpReply(200, R"({"url":"https://pictures.example/1.png"})")};
    case Operation::Submit:
        return m_fixture.accepted();
    case Operation::Status:
        if (m_cancelled)
            return m_fixture.status(R"("status":"cancelled")");
        return m_fixture.status(isStillRunning() ? R"("status":"running")" : R"("status":"done")");
    case Operation::Result:
        return m_fixture.status(R"("status":"done","video":{"url":")" + clipLink().toEncoded()
                                + R"("})");
    case Operation::Cancel:
        return {httpReply(202, R"({"id":"t1","status":"cancelled"})")};
    case Operation::Download:
        return m_fixture.clip(request);
    }
    return EngineFixture::error(404);
}

ScriptedAnswer FaultRig::faultyAnswer(const ServedRequest &request, const ScriptedAnswer &good)
{
    switch (m_fault.kind) {
    case Fault::Kind::ResetInRequest:
        return {{}, Then::Reset, request.announcedBytes / 2};
    case Fault::Kind::ResetAfterRequest:
        return {{}, Then::Reset};
    case Fault::Kind::ResetInReply:
        return {good.bytes.chopped(good.bytes.size() > 1000 ? 1000 : 10), Then::Reset};
    case Fault::Kind::HalfReply:
        return {good.bytes.chopped(good.bytes.size() > 1000 ? 1000 : 10), Then::Close};
    case Fault::Kind::Silence:
        return {{}, Then::Stall};
    case Fault::Kind::Answer: {
        HttpHeaders headers = m_fault.headers;
        if (m_fault.redirects)
            headers.append({"Location", m_elsewhere.url(QStringLiteral("/there")).toEncoded()});
        return alone({httpReply(m_fault.status, m_fault.body, headers)});
    }
    case Fault::Kind::ConnectionRefused:
    case Fault::Kind::NameNotFound:
    case Fault::Kind::CertificateNotTrusted:
    case Fault::Kind::ResetBeforeRequest:
        break; // no request comes this far
    }
    return good;
}

void FaultRig::moveProvider(const QUrl &origin)
{
    ProviderCatalog catalog = loadProviders(m_fixture.ownProviders);
    catalog.setBaseUrl(providerId, origin);
    m_fixture.queue().setProviders(catalog);
}

void FaultRig::strike()
{
    m_armed = true;
    if (m_operation == Operation::Download && strikesAtOrigin())
        return; // the link does
    if (m_fault.kind == Fault::Kind::ConnectionRefused)
        m_fixture.server.refuse(true);
    else if (m_fault.kind == Fault::Kind::ResetBeforeRequest)
        m_fixture.server.resetNextConnection();
    else if (m_fault.kind == Fault::Kind::NameNotFound)
        moveProvider(nowhere);
    else if (m_fault.kind == Fault::Kind::CertificateNotTrusted)
        moveProvider(m_untrusted.url({}));
}

void FaultRig::lift()
{
    m_fixture.server.refuse(false);
    if (strikesAtOrigin())
        moveProvider(m_fixture.server.url({}));
}

// What the window shows first once the fault is there.
void FaultRig::observe(const Job &job)
{
    if (job.id != m_id && m_id != 0)
        return;
    if (m_armed && !m_observed && job.error) {
        m_observed = jobStateName(job.state) + u' ' + errorKindName(job.error->kind);
        QMetaObject::invokeMethod(
            &m_fixture.server, [this] { lift(); }, Qt::QueuedConnection);
    }
    const bool isNext =
        (m_operation == Operation::Status && job.state == JobState::Running)
        || (m_operation == Operation::Download && job.state == JobState::Downloading);
    if (isNext && !m_armed)
        strike();
}

bool FaultRig::isOver() const
{
    return m_id != 0 && !isActive(job().state);
}

bool FaultRig::begin()
{
    m_fixture.start();
    QObject::connect(&m_fixture.queue(), &JobQueue::changed, &m_fixture.server,
                     [this](const Job &job) { observe(job); });
    const bool uploads = m_operation == Operation::Upload;
    JobRequest request = uploads ? m_fixture.pictureRequest() : EngineFixture::textRequest();
    request.providerId = providerId;
    if (uploads || m_operation == Operation::Submit)
        strike();
    m_id = m_fixture.generate(request);
    if (m_id < 0)
        return false;
    if (m_operation == Operation::Cancel) {
        if (!m_fixture.pass([this] { return m_fixture.polls > 0; }))
            return false;
        strike();
        m_fixture.queue().cancel(m_id);
    }
    return m_fixture.pass([this] { return m_met || hasStruck(); });
}

bool FaultRig::finish()
{
    return m_fixture.pass([this] { return isOver(); });
}

QString FaultRig::outcome() const
{
    const QString end = jobStateName(job().state);
    if (!m_observed)
        return end;
    return m_observed->startsWith(end + u' ') ? *m_observed
                                              : *m_observed + QStringLiteral(" → ") + end;
}

int FaultRig::possibleSubmits() const
{
    const bool wasDoubtful =
        m_operation == Operation::Submit && m_met && job().state == JobState::Unconfirmed;
    return m_takenSubmits + (wasDoubtful ? 1 : 0);
}

} // namespace Firstframe
