// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief A job that may have been accepted: it says why, and only its owner goes on with it.
class tst_Unconfirmed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void isUnconfirmedAfterEndingWhileSubmitting();
    void submitsAgainOnlyWhenToldTo();
    void failsWhenDismissed();
    void saysWhyItIsUnconfirmed_data();
    void saysWhyItIsUnconfirmed();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Unconfirmed::isUnconfirmedAfterEndingWhileSubmitting()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) {
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Stall};
    };
    engine.start();
    const JobId id = engine.generate();
    QTRY_COMPARE(engine.submits, 1);
    engine.kill();
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::UnknownOutcome);

    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.clock.advance(24h);
    QVERIFY(engine.reach(engine.generate(), JobState::Done)); // whatever was due had its turn
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QCOMPARE(engine.submits, 2);
}

void tst_Unconfirmed::submitsAgainOnlyWhenToldTo()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        return engine.submits == 1 ? EngineFixture::error(500) : engine.accepted();
    };
    engine.start();
    const JobId first = engine.generate();
    QVERIFY(engine.reach(first, JobState::Unconfirmed));
    engine.queue().submitAgain(first);
    const JobId second = first + 1;
    QCOMPARE(engine.job(first).state, JobState::Failed);
    QCOMPARE(engine.job(second).shotId, engine.job(first).shotId);
    QCOMPARE(engine.job(second).take, 2);
    QCOMPARE(engine.job(second).shot, engine.job(first).shot);
    QVERIFY(engine.reach(second, JobState::Done));
    QCOMPARE(engine.submits, 2);

    engine.queue().submitAgain(first); // once is enough
    QCOMPARE(engine.refusals().size(), 1);
}

void tst_Unconfirmed::failsWhenDismissed()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) { return EngineFixture::error(500); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Unconfirmed));
    engine.queue().dismiss(id);
    QCOMPARE(engine.job(id).state, JobState::Failed);
    QCOMPARE(engine.column(id, QStringLiteral("state")).toString(), QStringLiteral("failed"));
    QVERIFY(engine.job(id).error); // still says why
}

void tst_Unconfirmed::saysWhyItIsUnconfirmed_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("says");
    using Then = ScriptedAnswer::Then;
    QTest::newRow("broke") << ScriptedAnswer{{}, Then::Close}
                           << QStringLiteral("The connection broke after the request was sent.");
    QTest::newRow("reset") << ScriptedAnswer{{}, Then::Reset}
                           << QStringLiteral("The connection broke after the request was sent.");
    QTest::newRow("503") << EngineFixture::error(503)
                         << QStringLiteral("answered with an error of its own");
    QTest::newRow("a page") << ScriptedAnswer{httpReply(200, "<html>fine</html>")}
                            << QStringLiteral("gave an answer that cannot be read");
    QTest::newRow("too long") << ScriptedAnswer{httpReply(200, QByteArray(5 * 1024 * 1024, ' '))}
                              << QStringLiteral("gave an answer that is too long");
}

void tst_Unconfirmed::saysWhyItIsUnconfirmed()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const QString, says);
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) { return answer; };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Unconfirmed));
    const QString message = engine.job(id).error->message;
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(message.contains(u"may have accepted and charged"), qPrintable(message));
    QCOMPARE(engine.job(id).error->kind, ErrorKind::UnknownOutcome);
    engine.clock.advance(48h);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_Unconfirmed)
#include "tst_unconfirmed.moc"
