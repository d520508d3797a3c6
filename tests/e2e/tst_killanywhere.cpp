// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginerun.h"
#include "e2e/killpictures.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr int takes = 5;
constexpr int mostKills = 40;
constexpr int mostCallsAtATime = 200;

} // namespace

//! \brief Several jobs at once, killed at any system call that writes, again and again until they
//! are over. What the disk said once stays true, and each is paid for at most once.
class tst_KillAnywhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() const;

    void neverTakesBackWhatIsOnDisk_data();
    void neverTakesBackWhatIsOnDisk();

private:
    void compare(const Truth &before, const Truth &after);
    void checkInTheEnd(const Truth &truth, const EngineRun &engine);

    KillPictures m_pictures;
    int m_kills = 0;
};

void tst_KillAnywhere::initTestCase()
{
    QVERIFY(m_pictures.make());
}

//! Had it hardly ever been killed, nothing would be shown.
void tst_KillAnywhere::cleanupTestCase() const
{
    constexpr int leastKills = 15;
    QVERIFY2(m_kills >= leastKills, qPrintable(QString::number(m_kills)));
}

void tst_KillAnywhere::neverTakesBackWhatIsOnDisk_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<bool>("slow");
    QTest::addColumn<quint32>("seed");
    quint32 seed = 2026;
    for (const QString &provider : {u"sandbox"_s, u"toapis"_s, u"minimax"_s}) {
        for (const bool slow : {false, true})
            QTest::addRow("%s%s", qPrintable(provider), slow ? ", slow" : "")
                << provider << slow << ++seed;
    }
}

void tst_KillAnywhere::neverTakesBackWhatIsOnDisk()
{
    QFETCH(QString, provider);
    QFETCH(bool, slow);
    QFETCH(quint32, seed);
    const auto temper = slow ? TaskProvider::Temper::Slow : TaskProvider::Temper::AtOnce;
    EngineRun engine(provider, temper, m_pictures.clip());
    QRandomGenerator random(seed);
    Truth truth;
    int kills = 0;
    for (auto end = EngineRun::End::Killed; end == EngineRun::End::Killed;) {
        QStringList options;
        if (truth.jobs.isEmpty())
            options += EngineRun::madeOf(m_pictures.small(), takes);
        if (kills < mostKills)
            options << u"--kill-after"_s << QString::number(random.bounded(1, mostCallsAtATime));
        end = engine.run(options);
        QVERIFY2(end != EngineRun::End::Never, engine.output().constData());
        kills += end == EngineRun::End::Killed ? 1 : 0;
        const Truth now = engine.truth();
        QCOMPARE(now.integrity, u"ok"_s);
        compare(truth, now);
        if (QTest::currentTestFailed())
            return;
        truth = now;
    }
    m_kills += kills;
    checkInTheEnd(truth, engine);
    qInfo("%d kills: %d submits of %d jobs, %d done", kills, engine.provider().submits(), takes,
          int(std::ranges::count(truth.jobs, JobState::Done, &Job::state)));
}

void tst_KillAnywhere::compare(const Truth &before, const Truth &after)
{
    for (const Job &job : before.jobs) {
        QVERIFY(after.jobs.contains(job.id));
        const Job now = after.jobs.value(job.id);
        if (!job.task.id.isEmpty())
            QCOMPARE(now.task, job.task);
        if (!isActive(job.state))
            QCOMPARE(now, job);
    }
}

void tst_KillAnywhere::checkInTheEnd(const Truth &truth, const EngineRun &engine)
{
    QCOMPARE(truth.jobs.size(), takes);
    int done = 0;
    for (const Job &job : truth.jobs) {
        const bool isDone = job.state == JobState::Done;
        QVERIFY2(isDone || job.state == JobState::Unconfirmed, qPrintable(jobStateName(job.state)));
        QCOMPARE(job.task.id.isEmpty(), !isDone);
        done += isDone ? 1 : 0;
    }
    QCOMPARE(engine.untruth(truth), QString());
    const int submits = engine.provider().submits();
    QVERIFY2(submits >= done && submits <= takes, qPrintable(QString::number(submits)));
}

QTEST_GUILESS_MAIN(tst_KillAnywhere)
#include "tst_killanywhere.moc"
