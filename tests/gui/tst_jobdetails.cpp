// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdetails.h"
#include "gui/joblist/jobtext.h"
#include "gui/testjobs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Firstframe;

class TestJobDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingThatIsFrozen_data();
    void showsEverythingThatIsFrozen();
    void hidesWhatIsNotKnown();
    void copiesTheTaskId();
    void asksForEventsWhenThereMayBeNewOnes();
    void showsTheEventsOfItsJobInWords();
};

namespace {

Job runningJob()
{
    Job job = makeJob(7, JobState::Running, u"A cat walks [Push in]"_qs);
    job.promptAsSent = u"A cat walks [推进]"_qs;
    job.task.id = u"408213"_qs;
    job.take = 2;
    job.shot.watermark = true;
    job.shot.firstFrame =
        FirstFrame{.path = u"/data/images/abc.jpg"_qs,
                   .link = {},
                   .info = {.format = ImageFormat::Jpeg, .size = {1920, 1080}, .bytes = 543'100}};
    job.linkExpiresAt = job.createdAt.addSecs(3600);
    job.providerWord = u"Processing"_qs;
    return job;
}

QString valueOf(const JobDetails &details, const QString &name)
{
    for (const QWidget *widget : details.findChildren<QWidget *>()) {
        if (widget->accessibleName() != name || widget->isHidden())
            continue;
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            return line->text();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            return label->accessibleDescription();
    }
    return u"not shown"_qs;
}

} // namespace

void TestJobDetails::showsEverythingThatIsFrozen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QDateTime expiry = runningJob().linkExpiresAt.value_or(QDateTime());
    const std::pair<const char *, QString> rows[] = {
        {"State", u"Running"_qs},
        {"Provider", u"MiniMax (minimax)"_qs},
        {"Model", u"Hailuo 2.3 (hailuo-2.3)"_qs},
        {"Settings", u"6 s · 768P"_qs},
        {"Options", u"optimize prompt, watermark"_qs},
        {"Take", u"2"_qs},
        {"Prompt as written", u"A cat walks [Push in]"_qs},
        {"Prompt as sent", u"A cat walks [推进]"_qs},
        {"First frame", u"JPEG · 1920 × 1080 · 543.1 kB · /data/images/abc.jpg"_qs},
        {"Task ID", u"408213"_qs},
        {"The provider says", u"Processing"_qs},
        {"Link expires", exactTime(expiry)},
    };
    for (const auto &[name, value] : rows)
        QTest::newRow(name) << QString::fromLatin1(name) << value;
}

void TestJobDetails::showsEverythingThatIsFrozen()
{
    QFETCH(QString, name);
    JobDetails details;
    details.showJob(runningJob());
    QTEST(valueOf(details, name), "value");
}

void TestJobDetails::hidesWhatIsNotKnown()
{
    JobDetails details;
    details.showJob(runningJob());
    QVERIFY(!details.findChild<QPushButton *>(u"copyButton"_qs)->isHidden());
    details.showJob(makeJob(8, JobState::Waiting));
    for (const QString &name : {u"Task ID"_qs, u"Link expires"_qs, u"File"_qs, u"Explanation"_qs})
        QCOMPARE(valueOf(details, name), u"not shown"_qs);
    QVERIFY(details.findChild<QPushButton *>(u"copyButton"_qs)->isHidden());
}

void TestJobDetails::copiesTheTaskId()
{
    JobDetails details;
    details.showJob(runningJob());
    details.findChild<QPushButton *>(u"copyButton"_qs)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"408213"_qs);
    QCOMPARE(valueOf(details, u"Details status"_qs), u"The task ID is copied."_qs);
}

void TestJobDetails::asksForEventsWhenThereMayBeNewOnes()
{
    JobDetails details;
    QSignalSpy asked(&details, &JobDetails::eventsRequested);
    Job job = runningJob();
    details.showJob(job);
    QCOMPARE(asked.size(), 1);
    details.showEvents(job.id, {{.at = job.createdAt, .reason = u"made"_qs}});
    job.progress = 40;
    details.showJob(job);
    QCOMPARE(asked.size(), 1); // progress is no event
    QCOMPARE(valueOf(details, u"State"_qs), u"Running · 40 %"_qs);
    job.state = JobState::Downloading;
    details.showJob(job);
    QCOMPARE(asked.size(), 2);
    details.showJob(makeJob(8, JobState::Downloading));
    QCOMPARE(asked.size(), 3);
}

void TestJobDetails::showsTheEventsOfItsJobInWords()
{
    JobDetails details;
    const Job job = runningJob();
    details.showJob(job);
    const JobEvent made{
        .at = job.createdAt, .from = {}, .to = JobState::Waiting, .reason = u"made"_qs};
    const JobEvent sent{.at = job.createdAt.addSecs(1),
                        .from = JobState::Waiting,
                        .to = JobState::Submitting,
                        .reason = u"about to send"_qs};
    details.showEvents(job.id + 1, {made});
    const auto *view = details.findChild<QTreeWidget *>(u"eventView"_qs);
    QCOMPARE(view->topLevelItemCount(), 0);
    details.showEvents(job.id, {made, sent});
    QCOMPARE(view->topLevelItemCount(), 2);
    const QTreeWidgetItem *second = view->topLevelItem(1);
    QCOMPARE(second->text(0), exactTime(sent.at));
    QCOMPARE(second->text(1), u"Waiting → Submitting"_qs);
    QCOMPARE(second->text(2), u"The request is about to be sent."_qs);
}

QTEST_MAIN(TestJobDetails)
#include "tst_jobdetails.moc"
