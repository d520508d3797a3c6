// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>

using namespace Firstframe;

//! \brief UModelverse documents the bare key and elsewhere Bearer: a refusal for the key is clean,
//! so the other form is tried, once, and what worked is remembered.
class tst_KeyForms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_engine.reset(); }

    void triesTheOtherFormOnceAfterARefusal();
    void usesWhatWorkedForTheNextJob();
    void remembersWhatWorkedAfterARestart();
    void failsWhenBothAreRefused();
    void triesNoThirdTimeAfterARestart();
    void startsOverWithAnotherKey();
    void goesBackWhenTheRememberedFormIsRefused();
    void triesNothingAgainUnlessItWasRefused_data();
    void triesNothingAgainUnlessItWasRefused();
    void triesNothingAgainWhereThereIsOneForm();
    void isCancelledInsteadOfTriedAgain();
    void triesTheOtherFormForAnUpload_data();
    void triesTheOtherFormForAnUpload();
    void tellsTheFormThatIsInUse();

private:
    [[nodiscard]] JobId generate();
    [[nodiscard]] ScriptedAnswer answer(const ServedRequest &request);

    std::unique_ptr<EngineFixture> m_engine;
    QByteArray m_accepted; //!< the header that the server takes
    QByteArrayList m_sent; //!< the headers of the submits, in order
};

namespace {

const auto provider = QStringLiteral("umodelverse");

} // namespace

void tst_KeyForms::init()
{
    m_engine = std::make_unique<EngineFixture>();
    m_engine->useProvider(provider, "secret");
    m_engine->onOther = [this](const ServedRequest &request) { return answer(request); };
    m_accepted = "Bearer secret";
    m_sent.clear();
    m_engine->start();
}

ScriptedAnswer tst_KeyForms::answer(const ServedRequest &request)
{
    const QByteArray header = request.header("Authorization");
    if (request.method == "POST")
        m_sent.append(header);
    if (header != m_accepted)
        return {httpReply(401, R"({"error":{"message":"invalid key","code":"auth_error"}})")};
    return {httpReply(200, R"({"output":{"task_id":"u1","task_status":"Pending"}})")};
}

JobId tst_KeyForms::generate()
{
    JobRequest request = m_engine->pictureRequest();
    request.providerId = provider;
    request.modelId = loadProviders({}).provider(provider)->models().constFirst().id;
    return m_engine->generate(request);
}

void tst_KeyForms::triesTheOtherFormOnceAfterARefusal()
{
    const JobId id = generate();
    QVERIFY(m_engine->reach(id, JobState::Running));
    QCOMPARE(m_sent, (QByteArrayList{"secret", "Bearer secret"}));
    QCOMPARE(m_engine->states(id),
             (QStringList{QStringLiteral("waiting"), QStringLiteral("submitting"),
                          QStringLiteral("waiting"), QStringLiteral("submitting"),
                          QStringLiteral("running")}));
    QVERIFY(!m_engine->job(id).error);
    // The question about the task goes out in the form that worked as well.
    const auto asked = [this] { return m_engine->server.requests().last().method == "GET"; };
    QVERIFY(m_engine->pass(asked));
    QCOMPARE(m_engine->server.requests().last().header("Authorization"), m_accepted);
}

void tst_KeyForms::usesWhatWorkedForTheNextJob()
{
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(m_sent, (QByteArrayList{"secret", "Bearer secret", "Bearer secret"}));
}

void tst_KeyForms::remembersWhatWorkedAfterARestart()
{
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    m_engine->kill();
    m_engine->start();
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(m_sent, (QByteArrayList{"secret", "Bearer secret", "Bearer secret"}));
}

void tst_KeyForms::failsWhenBothAreRefused()
{
    m_accepted = "nothing";
    const JobId id = generate();
    QVERIFY(m_engine->reach(id, JobState::Failed));
    QCOMPARE(m_engine->job(id).error->kind, ErrorKind::Key);
    QCOMPARE(m_engine->job(id).outcome, TaskOutcome::Refused); // nothing was accepted
    QCOMPARE(m_sent, (QByteArrayList{"secret", "Bearer secret"}));

    // With the same key there is nothing left to try for the next one.
    QVERIFY(m_engine->reach(generate(), JobState::Failed));
    QCOMPARE(m_sent.size(), 3);
}

void tst_KeyForms::triesNoThirdTimeAfterARestart()
{
    m_accepted = "nothing";
    m_engine->onOther = [this](const ServedRequest &request) {
        const ScriptedAnswer refused = answer(request);
        return m_sent.size() < 2 ? refused : ScriptedAnswer{{}, ScriptedAnswer::Then::Stall};
    };
    const JobId id = generate();
    QTRY_COMPARE(m_sent.size(), 2);
    m_engine->kill();
    m_engine->start();
    QCOMPARE(m_engine->job(id).state, JobState::Unconfirmed); // nobody knows what came of it
    QCOMPARE(m_engine->column(id, QStringLiteral("key_tries")).toInt(), 1);
    QCOMPARE(m_sent.size(), 2);
}

void tst_KeyForms::startsOverWithAnotherKey()
{
    m_accepted = "nothing";
    QVERIFY(m_engine->reach(generate(), JobState::Failed));
    m_accepted = "Bearer other";
    m_engine->queue().setKey(provider, "other");
    m_sent.clear();
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(m_sent, (QByteArrayList{"other", "Bearer other"}));
}

void tst_KeyForms::goesBackWhenTheRememberedFormIsRefused()
{
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    m_engine->kill();
    m_accepted = "secret"; // the provider has changed its mind
    m_engine->start();
    m_sent.clear();
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(m_sent, (QByteArrayList{"Bearer secret", "secret"}));

    m_engine->queue().cancel(1); // makes room: no more than two at a time
    m_engine->kill();
    m_engine->start();
    m_sent.clear();
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(m_sent, QByteArrayList{"secret"});
}

void tst_KeyForms::triesNothingAgainUnlessItWasRefused_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<JobState>("state");
    QTest::newRow("402") << EngineFixture::error(402) << JobState::Failed;
    QTest::newRow("400") << EngineFixture::error(400) << JobState::Failed;
    QTest::newRow("500") << EngineFixture::error(500) << JobState::Unconfirmed;
    QTest::newRow("no reply") << ScriptedAnswer{{}, ScriptedAnswer::Then::Close}
                              << JobState::Unconfirmed;
}

void tst_KeyForms::triesNothingAgainUnlessItWasRefused()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const JobState, state);
    m_engine->onOther = [&](const ServedRequest &request) {
        m_sent.append(request.header("Authorization"));
        return answer;
    };
    QVERIFY(m_engine->reach(generate(), state));
    QCOMPARE(m_sent, QByteArrayList{"secret"});
}

void tst_KeyForms::triesNothingAgainWhereThereIsOneForm()
{
    m_engine->kill();
    m_engine->useProvider(QStringLiteral("myrouter"), "secret");
    m_engine->start();
    m_accepted = "nothing";
    JobRequest request = EngineFixture::textRequest();
    request.providerId = QStringLiteral("myrouter");
    request.modelId = QStringLiteral("hailuo-2.3");
    QVERIFY(m_engine->reach(m_engine->generate(request), JobState::Failed));
    QCOMPARE(m_sent, QByteArrayList{"Bearer secret"});
}

void tst_KeyForms::isCancelledInsteadOfTriedAgain()
{
    m_engine->onOther = [this](const ServedRequest &request) {
        m_engine->queue().cancel(1);
        return answer(request);
    };
    QCOMPARE(generate(), 1);
    QVERIFY(m_engine->reach(1, JobState::Cancelled));
    QCOMPARE(m_sent.size(), 1);
}

void tst_KeyForms::triesTheOtherFormForAnUpload_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArrayList>("sent");
    QTest::addColumn<JobState>("end");
    QTest::newRow("the first") << QByteArray("Bearer secret")
                               << QByteArrayList{"/uploads Bearer secret", "/tasks Bearer secret"}
                               << JobState::Running;
    QTest::newRow("the other") << QByteArray(
        "secret") << QByteArrayList{"/uploads Bearer secret", "/uploads secret", "/tasks secret"}
                               << JobState::Running;
    QTest::newRow("neither") << QByteArray("nothing")
                             << QByteArrayList{"/uploads Bearer secret", "/uploads secret"}
                             << JobState::Failed;
}

void tst_KeyForms::triesTheOtherFormForAnUpload()
{
    QFETCH(const QByteArray, accepted);
    QFETCH(const JobState, end);
    m_engine->kill();
    m_engine->ownProviders = QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/jobs/acme");
    m_engine->useProvider(QStringLiteral("acme"), "secret");
    m_engine->onOther = [&](const ServedRequest &request) {
        const QByteArray header = request.header("Authorization");
        if (request.method == "POST")
            m_sent.append(request.target + ' ' + header);
        if (header != accepted)
            return EngineFixture::error(401);
        return ScriptedAnswer{httpReply(
            200, R"({"url":"https://pictures.example/1.png","id":"t1","status":"running"})")};
    };
    m_engine->start();
    JobRequest request = m_engine->pictureRequest();
    request.providerId = QStringLiteral("acme");
    request.modelId = QStringLiteral("m");
    const JobId id = m_engine->generate(request);
    QVERIFY(m_engine->reach(id, end));
    QTEST(m_sent, "sent");
    if (end == JobState::Failed)
        QCOMPARE(m_engine->job(id).error->kind, ErrorKind::Key);
}

void tst_KeyForms::tellsTheFormThatIsInUse()
{
    QSignalSpy known(&m_engine->queue(), &JobQueue::keyFormKnown);
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(known, (QList<QVariantList>{{provider, 1}}));
    m_engine->kill();
    m_accepted = "secret";
    QList<int> later;
    m_engine->start([&](JobQueue &queue) {
        QObject::connect(&queue, &JobQueue::keyFormKnown, &m_engine->server,
                         [&](const QString &, int form) { later.append(form); });
    });
    QCOMPARE(later, QList<int>{1}); // as it was left
    QVERIFY(m_engine->reach(generate(), JobState::Running));
    QCOMPARE(later, (QList<int>{1, 0}));
}

QTEST_GUILESS_MAIN(tst_KeyForms)
#include "tst_keyforms.moc"
