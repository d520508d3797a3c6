// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobactions.h"
#include "gui/preview/jobnotice.h"
#include "gui/preview/previewpanel.h"
#include "gui/testjobs.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestJobNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void explainsAnUnconfirmedJobOnceWithItsButtons();
    void hidesWhatCannotBeDone();
    void doesNothingByItself();
    void offersToLeaveASlowJob();
    void saysALineOfAJobThatGoesWell();

private:
    QStringList shownButtons() const;
    int timesShown(const QString &text) const;

    std::unique_ptr<QObject> m_owner;
    std::unique_ptr<PreviewPanel> m_preview;
    JobActions m_actions;
};

namespace {

Job unconfirmedJob()
{
    Job job = makeJob(1, JobState::Unconfirmed);
    job.error =
        Error{ErrorKind::UnknownOutcome, u"The connection broke after the request was sent."_qs};
    return job;
}

} // namespace

void TestJobNotice::init()
{
    m_owner = std::make_unique<QObject>();
    m_actions = JobActions::make(m_owner.get());
    m_preview = std::make_unique<PreviewPanel>();
    m_preview->setActions(m_actions);
    m_preview->resize(600, 500);
    m_preview->show();
}

QStringList TestJobNotice::shownButtons() const
{
    QStringList names;
    for (const QPushButton *button :
         m_preview->findChild<JobNotice *>()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            names.append(button->accessibleName());
    }
    return names;
}

int TestJobNotice::timesShown(const QString &text) const
{
    int times = 0;
    for (const QLabel *label : m_preview->findChildren<QLabel *>())
        times += label->isVisible() && label->text().contains(text);
    return times;
}

void TestJobNotice::explainsAnUnconfirmedJobOnceWithItsButtons()
{
    const Job job = unconfirmedJob();
    m_actions.offerFor(job);
    m_preview->showJob(job);
    QCOMPARE(timesShown(job.error->message), 1);
    QCOMPARE(shownButtons(),
             (QStringList{u"Enter task ID…"_qs, u"Submit again"_qs, u"Dismiss"_qs}));
    const auto *status = m_preview->findChild<QLabel *>(u"previewStatus"_qs);
    QCOMPARE(status->accessibleName(), u"Preview status"_qs);
    QCOMPARE(status->accessibleDescription(), u"Unconfirmed · "_qs + job.error->message);
    QVERIFY(!m_preview->findChild<QWidget *>(u"transport"_qs)->isVisible());
}

void TestJobNotice::hidesWhatCannotBeDone()
{
    Job job = unconfirmedJob();
    job.state = JobState::Failed;
    m_actions.offerFor(job);
    m_preview->showJob(job);
    QCOMPARE(timesShown(job.error->message), 1);
    QCOMPARE(shownButtons(), QStringList());
}

void TestJobNotice::doesNothingByItself()
{
    QSignalSpy submitted(m_actions.submitAgain, &QAction::triggered);
    QSignalSpy dismissed(m_actions.dismiss, &QAction::triggered);
    const Job job = unconfirmedJob();
    m_actions.offerFor(job);
    m_preview->showJob(job);
    QCOMPARE(submitted.size() + dismissed.size(), 0);
    for (QPushButton *button : m_preview->findChild<JobNotice *>()->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Dismiss"_qs)
            button->click();
    }
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(submitted.size(), 0);
}

void TestJobNotice::offersToLeaveASlowJob()
{
    Job job = makeJob(1, JobState::Running);
    m_actions.offerFor(job);
    m_preview->showJob(job);
    QCOMPARE(shownButtons(), QStringList());
    job.isSlow = true;
    m_preview->showJob(job);
    QCOMPARE(shownButtons(), QStringList{u"Stop watching"_qs});
    QCOMPARE(timesShown(u"MiniMax takes longer than usual"_qs), 1);
}

void TestJobNotice::saysALineOfAJobThatGoesWell()
{
    Job job = makeJob(1, JobState::Running);
    job.progress = 62;
    m_preview->showJob(job);
    QCOMPARE(m_preview->findChild<QLabel *>(u"previewStatus"_qs)->text(), u"Running · 62 %"_qs);
    QCOMPARE(shownButtons(), QStringList());
    m_preview->showJob(std::nullopt);
    QVERIFY(m_preview->findChild<QWidget *>(u"transport"_qs)->isVisible());
}

QTEST_MAIN(TestJobNotice)
#include "tst_jobnotice.moc"
