// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;

//! \brief A provider that the program does not know, described in one file as a new user would, and
//! run to a clip at a small server that speaks its protocol.
class tst_OwnProvider final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_engine.reset(); }

    void isUnknownWithoutItsFile();
    void makesAClip();
    void saysWhyTheProviderFailed();
    void saysThatTheKeyIsWrong();

private:
    void describe() const;
    [[nodiscard]] ScriptedAnswer answer(const ServedRequest &request);
    //! \brief What the server got for a submit.
    [[nodiscard]] QJsonObject submitted() const;
    [[nodiscard]] JobRequest request() const;

    std::unique_ptr<EngineFixture> m_engine;
    QList<QByteArray> m_statuses; //!< what the server says of the task, in order
    QStringList m_complaints; //!< what the server did not like
};

void tst_OwnProvider::init()
{
    m_engine = std::make_unique<EngineFixture>();
    m_engine->ownProviders = m_engine->dir.filePath(QStringLiteral("providers"));
    m_engine->useProvider(QStringLiteral("wavespeed"), "secret");
    m_engine->onOther = [this](const ServedRequest &served) { return answer(served); };
    m_statuses.clear();
    m_complaints.clear();
}

void tst_OwnProvider::describe() const
{
    QVERIFY(QDir().mkpath(m_engine->ownProviders));
    QVERIFY(QFile::copy(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/jobs/wavespeed.json"),
                        m_engine->ownProviders + QStringLiteral("/wavespeed.json")));
    const ProviderCatalog catalog = loadProviders(m_engine->ownProviders);
    QCOMPARE(catalog.problems, QList<DescriptionProblem>());
    QVERIFY(catalog.ownFiles.contains(QStringLiteral("wavespeed")));
}

JobRequest tst_OwnProvider::request() const
{
    JobRequest request = m_engine->pictureRequest();
    request.providerId = QStringLiteral("wavespeed");
    request.modelId = QStringLiteral("hailuo-2.3");
    request.shot.optimizePrompt = false;
    return request;
}

ScriptedAnswer tst_OwnProvider::answer(const ServedRequest &served)
{
    if (served.header("Authorization") != "Bearer secret")
        return {httpReply(401, R"({"code":401,"message":"invalid api key"})")};
    if (served.method == "POST" && served.target == "/api/v3/minimax/hailuo-2.3/i2v-standard")
        return {httpReply(200, R"({"code":200,"message":"success","data":{"id":"pred-7"}})")};
    if (served.method == "GET" && served.target == "/api/v3/predictions/pred-7/result"
        && !m_statuses.isEmpty())
        return {httpReply(200, R"({"code":200,"data":)" + m_statuses.takeFirst() + '}')};
    m_complaints.append(QString::fromUtf8(served.method + ' ' + served.target));
    return EngineFixture::error(404);
}

QJsonObject tst_OwnProvider::submitted() const
{
    for (const ServedRequest &served : m_engine->server.requests()) {
        if (served.method == "POST")
            return QJsonDocument::fromJson(served.body).object();
    }
    return {};
}

void tst_OwnProvider::isUnknownWithoutItsFile()
{
    m_engine->start();
    QCOMPARE(m_engine->generate(request()), -1);
    QCOMPARE(m_engine->refusals().size(), 1);
}

void tst_OwnProvider::makesAClip()
{
    describe();
    m_statuses = {R"({"status":"created","outputs":[]})", R"({"status":"processing"})",
                  R"({"status":"completed","outputs":[")"
                      + m_engine->server.url(QStringLiteral("/clip.mp4")).toEncoded() + R"("]})"};
    m_engine->start();
    const JobId id = m_engine->generate(request());
    QVERIFY2(m_engine->reach(id, JobState::Done),
             qPrintable(m_engine->job(id).error.value_or(Error()).message));
    QCOMPARE(m_complaints, QStringList());
    const QJsonObject body = submitted();
    QCOMPARE(body.keys(),
             (QStringList{QStringLiteral("duration"), QStringLiteral("enable_prompt_expansion"),
                          QStringLiteral("image"), QStringLiteral("prompt")}));
    QCOMPARE(body.value(QStringLiteral("prompt")).toString(),
             QStringLiteral("A cat walks [Push in]"));
    QCOMPARE(body.value(QStringLiteral("duration")).toDouble(), 6.0);
    QVERIFY(body.value(QStringLiteral("image")).toString().startsWith(u"data:image/png;base64,"));
    QCOMPARE(m_engine->job(id).providerName, QStringLiteral("WaveSpeed"));
    QCOMPARE(m_engine->job(id).task.id, QStringLiteral("pred-7"));
    QFile clip(m_engine->job(id).clipPath);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    QCOMPARE(clip.readAll(), clipBytes());
}

void tst_OwnProvider::saysWhyTheProviderFailed()
{
    describe();
    m_statuses = {R"({"status":"failed","code":1200,"error":"sensitive content"})"};
    m_engine->start();
    const JobId id = m_engine->generate(request());
    QVERIFY(m_engine->reach(id, JobState::Failed));
    QCOMPARE(m_engine->job(id).error->kind, ErrorKind::Content);
    QVERIFY(m_engine->job(id).error->message.contains(u"sensitive content"));
}

void tst_OwnProvider::saysThatTheKeyIsWrong()
{
    describe();
    m_engine->useProvider(QStringLiteral("wavespeed"), "wrong");
    m_engine->start();
    const JobId id = m_engine->generate(request());
    QVERIFY(m_engine->reach(id, JobState::Failed));
    QCOMPARE(m_engine->job(id).error->kind, ErrorKind::Key);
}

QTEST_GUILESS_MAIN(tst_OwnProvider)
#include "tst_ownprovider.moc"
