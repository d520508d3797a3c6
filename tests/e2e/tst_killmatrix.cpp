// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginerun.h"
#include "e2e/killpictures.h"
#include "e2e/killpoints.h"

#include <QTest>

#include <cstdio>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief The engine is killed at every step of a job's way; started again, it has paid at most
//! once and lost no clip that it knew of.
class tst_KillMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void tellsTheTruthAfterAKill_data();
    void tellsTheTruthAfterAKill();
    void waitsForTheDiskFirst_data();
    void waitsForTheDiskFirst();
    void startsAfterAKillBeforeThereIsAJob_data();
    void startsAfterAKillBeforeThereIsAJob();

private:
    void begin(const KillPoint &point, const QString &provider, bool slow);
    void kill(const KillPoint &point);
    void checkAtKill(const KillPoint &point, const Truth &truth);
    void checkInTheEnd(const KillPoint &point, const Truth &atKill);

    KillPictures m_pictures;
    std::unique_ptr<EngineRun> m_engine;
    QString m_row; //!< of the table
    QStringList m_table;
};

void tst_KillMatrix::initTestCase()
{
    QVERIFY(m_pictures.make());
}

void tst_KillMatrix::cleanupTestCase()
{
    const QString head = u"%1 | %2 | %3 | %4 | submits | verdict"_s.arg(u"killed at"_s, -36)
                             .arg(u"provider"_s, -13)
                             .arg(u"on disk"_s, -11)
                             .arg(u"in the end"_s, -11);
    m_table.prepend(QString(head.size(), u'-'));
    m_table.prepend(head);
    std::puts(qPrintable(m_table.join(u'\n')));
}

void tst_KillMatrix::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning().noquote() << "the engine said:" << m_engine->output();
    m_table.append(m_row + (QTest::currentTestFailed() ? u"FALSE"_s : u"true"_s));
    m_engine.reset();
}

void tst_KillMatrix::begin(const KillPoint &point, const QString &provider, bool slow)
{
    const auto temper = slow ? TaskProvider::Temper::Slow : TaskProvider::Temper::AtOnce;
    m_engine = std::make_unique<EngineRun>(provider, temper, m_pictures.clip());
    m_row = u"%1 | %2 | "_s.arg(QString::fromLatin1(point.name), -36)
                .arg(provider + (slow ? u", slow"_s : QString()), -13);
}

void tst_KillMatrix::tellsTheTruthAfterAKill_data()
{
    QTest::addColumn<KillPoint>("point");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<bool>("slow");
    const auto add = [](const QString &provider, bool slow, const QList<KillPoint> &points) {
        for (const KillPoint &point : points)
            QTest::addRow("%s, at %s%s", point.name, qPrintable(provider), slow ? ", slow" : "")
                << point << provider << slow;
    };
    for (const bool slow : {false, true}) {
        add(u"sandbox"_s, slow, submitPoints() + pollPoints() + clipPoints());
        add(u"toapis"_s, slow, uploadPoints());
        add(u"minimax"_s, slow, pollPoints() + resultPoints());
    }
    add(u"toapis"_s, true, submitPoints());
    add(u"sandbox"_s, true, secondPoints());
}

void tst_KillMatrix::tellsTheTruthAfterAKill()
{
    QFETCH(KillPoint, point);
    QFETCH(QString, provider);
    QFETCH(bool, slow);
    begin(point, provider, slow);

    kill(point);
    if (QTest::currentTestFailed())
        return;
    const Truth atKill = m_engine->truth();
    checkAtKill(point, atKill);
    if (QTest::currentTestFailed())
        return;
    if (!point.again.isEmpty()) {
        QCOMPARE(m_engine->run(m_engine->killedAt(point.again)), EngineRun::End::Killed);
        QCOMPARE(m_engine->truth().integrity, u"ok"_s);
    }
    QCOMPARE(m_engine->run(), EngineRun::End::ByItself);
    checkInTheEnd(point, atKill);
}

//! A point that is never reached lets the engine end by itself, and then it was not killed.
void tst_KillMatrix::kill(const KillPoint &point)
{
    m_engine->provider().expect(point.moment, [this] { m_engine->kill(); });
    const bool isLarge = point.moment == Moment::SubmitHalf;
    const QString picture = isLarge ? m_pictures.large() : m_pictures.small();
    const EngineRun::End end =
        m_engine->run(EngineRun::madeOf(picture) + m_engine->killedAt(point.steps));
    QVERIFY2(end != EngineRun::End::ByItself, "the point was never reached");
    QCOMPARE(end, EngineRun::End::Killed);
    m_engine->provider().expect(Moment::Never, {});
}

void tst_KillMatrix::checkAtKill(const KillPoint &point, const Truth &truth)
{
    QCOMPARE(truth.integrity, u"ok"_s);
    QCOMPARE(truth.jobs.size(), 1);
    const QString state = jobStateName(truth.job().state);
    m_row += u"%1 | "_s.arg(state, -11);
    QVERIFY2(point.atKill.contains(state), qPrintable(state));
}

void tst_KillMatrix::checkInTheEnd(const KillPoint &point, const Truth &atKill)
{
    const Truth truth = m_engine->truth();
    QCOMPARE(truth.integrity, u"ok"_s);
    QCOMPARE(truth.jobs.size(), 1);
    const Job job = truth.job();
    const int submits = m_engine->provider().submits();
    m_row += u"%1 | %2 | "_s.arg(jobStateName(job.state), -11).arg(submits, 7);
    QCOMPARE(submits, point.submits);
    QCOMPARE(jobStateName(job.state), jobStateName(point.after));
    QCOMPARE(job.task.id.isEmpty(), job.state == JobState::Unconfirmed);
    if (!atKill.job().task.id.isEmpty())
        QCOMPARE(job.task, atKill.job().task);
    if (job.state == JobState::Unconfirmed)
        QVERIFY(!job.error.value_or(Error()).message.isEmpty());
    QCOMPARE(m_engine->untruth(truth), QString());
}

//! A power cut, unlike a kill, also takes what was written and not yet synced.
void tst_KillMatrix::waitsForTheDiskFirst_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("then");
    QTest::newRow("synced: submitting, before sending")
        << QByteArray("after write -wal submitting") << QByteArray("before write socket: {submit}");
    QTest::newRow("synced: task id, before the poll")
        << QByteArray("after write -wal {task}") << QByteArray("before write socket: {status}");
    QTest::newRow("synced: name, before the rename")
        << QByteArray("after write -wal .mp4") << QByteArray("before rename .mp4");
}

void tst_KillMatrix::waitsForTheDiskFirst()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, then);
    enum Step { Written, Synced, Then };
    begin({QTest::currentDataTag()}, u"minimax"_s, false);
    const QByteArrayList steps{written, "after sync -wal", then};
    const QStringList options = EngineRun::madeOf(m_pictures.small()) + m_engine->watchedAt(steps);
    QCOMPARE(m_engine->run(options), EngineRun::End::ByItself);
    m_row += u"%1 | %2 | %3 | "_s.arg(QString(), -11)
                 .arg(u"done"_s, -11)
                 .arg(m_engine->provider().submits(), 7);
    const QList<int> seen = m_engine->seen();
    const qsizetype sent = seen.indexOf(Then);
    QVERIFY(sent > 0);
    const qsizetype lastWrite = seen.lastIndexOf(Written, sent);
    QVERIFY(lastWrite >= 0);
    QVERIFY2(seen.mid(lastWrite, sent - lastWrite).contains(Synced), "sent before it was synced");
}

void tst_KillMatrix::startsAfterAKillBeforeThereIsAJob_data()
{
    QTest::addColumn<KillPoint>("point");
    for (const KillPoint &point : firstStartPoints())
        QTest::newRow(point.name) << point;
}

void tst_KillMatrix::startsAfterAKillBeforeThereIsAJob()
{
    QFETCH(KillPoint, point);
    begin(point, u"sandbox"_s, false);
    kill(point);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_engine->truth().integrity, u"ok"_s);
    QVERIFY(m_engine->truth().jobs.isEmpty());
    m_row += u"%1 | "_s.arg(u"no job"_s, -11);

    QCOMPARE(m_engine->run(EngineRun::madeOf(m_pictures.small())), EngineRun::End::ByItself);
    const Truth truth = m_engine->truth();
    QCOMPARE(truth.jobs.size(), 1);
    m_row += u"%1 | %2 | "_s.arg(jobStateName(truth.job().state), -11)
                 .arg(m_engine->provider().submits(), 7);
    QCOMPARE(jobStateName(truth.job().state), u"done"_s);
    QCOMPARE(m_engine->provider().submits(), 1);
    QCOMPARE(m_engine->untruth(truth), QString());
}

QTEST_GUILESS_MAIN(tst_KillMatrix)
#include "tst_killmatrix.moc"
