// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;

//! \brief The picture of a job on its way to the provider: its upload, and the copy that was frozen.
class tst_SubmittingPicture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void uploadsBeforeItSubmits();
    void repeatsAnUploadThatFailed();
    void refusesAPictureThatChanged();
    void saysThatTheFrozenPictureIsGone_data();
    void saysThatTheFrozenPictureIsGone();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

namespace {

JobRequest toapisRequest(EngineFixture &engine)
{
    JobRequest request = engine.pictureRequest();
    request.providerId = QStringLiteral("toapis");
    request.modelId = QStringLiteral("hailuo-2.3");
    return request;
}

} // namespace

void tst_SubmittingPicture::uploadsBeforeItSubmits()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("toapis"), "k");
    QStringList states;
    engine.onOther = [&](const ServedRequest &request) {
        states.append(engine.column(1, QStringLiteral("state")).toString());
        if (request.target.startsWith("/v1/uploads"))
            return ScriptedAnswer{
                httpReply(200, R"({"success":true,"data":{"url":"https://up.example/1.png"}})")};
        return ScriptedAnswer{httpReply(200, R"({"id":"v1","status":"queued"})")};
    };
    engine.start();
    QCOMPARE(engine.generate(toapisRequest(engine)), 1);
    QVERIFY(engine.reach(1, JobState::Running));
    QCOMPARE(states, (QStringList{QStringLiteral("waiting"), QStringLiteral("submitting")}));
    QVERIFY(engine.server.requests().at(1).body.contains("https://up.example/1.png"));
}

void tst_SubmittingPicture::repeatsAnUploadThatFailed()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("toapis"), "k");
    int uploads = 0;
    int submits = 0;
    engine.onOther = [&](const ServedRequest &request) {
        if (!request.target.startsWith("/v1/uploads")) {
            ++submits;
            return ScriptedAnswer{httpReply(200, R"({"id":"v1","status":"queued"})")};
        }
        if (++uploads == 1)
            return ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
        return ScriptedAnswer{
            httpReply(200, R"({"success":true,"data":{"url":"https://up.example/1.png"}})")};
    };
    engine.start();
    QCOMPARE(engine.generate(toapisRequest(engine)), 1);
    QVERIFY(engine.reach(1, JobState::Running));
    QCOMPARE(uploads, 2);
    QCOMPARE(submits, 1);
}

void tst_SubmittingPicture::refusesAPictureThatChanged()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) {
        return EngineFixture::error(429, {{"Retry-After", "10"}});
    };
    engine.start();
    const JobId id = engine.generate(engine.pictureRequest());
    QTRY_VERIFY(engine.job(id).error);
    QFile copy(engine.job(id).shot.firstFrame->path);
    QVERIFY(copy.open(QIODevice::Append));
    copy.write("x");
    copy.close();
    QVERIFY(engine.reach(id, JobState::Failed));
    QCOMPARE(engine.job(id).error->kind, ErrorKind::File);
    QCOMPARE(engine.submits, 1);
}

void tst_SubmittingPicture::saysThatTheFrozenPictureIsGone_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("missing") << true;
    QTest::newRow("changed") << false;
}

void tst_SubmittingPicture::saysThatTheFrozenPictureIsGone()
{
    QFETCH(const bool, isRemoved);
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"failed")"); };
    engine.start();
    const JobId first = engine.generate(engine.pictureRequest());
    QVERIFY(engine.reach(first, JobState::Failed));
    QFile copy(engine.job(first).shot.firstFrame->path);
    if (isRemoved) {
        QVERIFY(copy.remove());
    } else {
        QVERIFY(copy.open(QIODevice::Append));
        copy.write("x");
        copy.close();
    }
    engine.queue().retry(first);
    QVERIFY(engine.reach(first + 1, JobState::Failed));
    const Error error = engine.job(first + 1).error.value();
    QCOMPARE(error.kind, ErrorKind::File);
    QVERIFY2(error.message.contains(u"Choose the picture again"), qPrintable(error.message));
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_SubmittingPicture)
#include "tst_submittingpicture.moc"
