// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdetails.h"
#include "gui/joblist/jobdialogs.h"
#include "gui/joblist/watchdialog.h"
#include "gui/settings/providerbook.h"
#include "gui/testjobs.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestJobDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsDetailsThatFollowTheSelection();
    void leavesDetailsAloneThatNobodyWants();
    void submitsAgainOnlyWhenThatIsMeant_data();
    void submitsAgainOnlyWhenThatIsMeant();
    void followsTheTaskThatWasFound();
    void watchesATaskByItsId();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<QWidget> m_window;
    JobDialogs *m_dialogs = nullptr;
};

void TestJobDialogs::init()
{
    m_settings =
        std::make_unique<QSettings>(m_dir.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_book = std::make_unique<ProviderBook>(*m_settings);
    m_book->setRead(loadProviders({}));
    m_window = std::make_unique<QWidget>();
    m_dialogs = new JobDialogs(*m_book, m_window.get());
    m_window->show();
}

void TestJobDialogs::showsDetailsThatFollowTheSelection()
{
    QSignalSpy asked(m_dialogs, &JobDialogs::eventsRequested);
    m_dialogs->showDetails(makeJob(7, JobState::Running));
    const auto *details = m_window->findChild<JobDetails *>();
    QVERIFY(details && details->isVisible());
    QVERIFY(!details->isModal());
    QCOMPARE(asked.takeFirst().at(0).toLongLong(), 7);
    m_dialogs->follow(makeJob(8, JobState::Done));
    QCOMPARE(details->jobId(), 8);
    QCOMPARE(asked.takeFirst().at(0).toLongLong(), 8);
    m_dialogs->follow(std::nullopt);
    QVERIFY(!details->isVisible());
}

void TestJobDialogs::leavesDetailsAloneThatNobodyWants()
{
    QSignalSpy asked(m_dialogs, &JobDialogs::eventsRequested);
    m_dialogs->follow(makeJob(8, JobState::Done));
    m_dialogs->takeEvents(8, {});
    QVERIFY(!m_window->findChild<JobDetails *>());
    QCOMPARE(asked.size(), 0);
}

void TestJobDialogs::submitsAgainOnlyWhenThatIsMeant_data()
{
    QTest::addColumn<bool>("meant");
    QTest::newRow("meant") << true;
    QTest::newRow("Return, without reading") << false;
}

void TestJobDialogs::submitsAgainOnlyWhenThatIsMeant()
{
    QFETCH(bool, meant);
    QSignalSpy submitted(m_dialogs, &JobDialogs::submitAgainRequested);
    m_dialogs->askSubmitAgain(makeJob(7, JobState::Unconfirmed));
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box->text().contains(u"charged a second time"_qs));
    if (!meant) {
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!box->isVisible());
        QCOMPARE(submitted.size(), 0);
        return;
    }
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(submitted.takeFirst().at(0).toLongLong(), 7);
}

void TestJobDialogs::followsTheTaskThatWasFound()
{
    QSignalSpy attached(m_dialogs, &JobDialogs::attachTaskRequested);
    Job job = makeJob(7, JobState::Unconfirmed);
    job.modelId = m_book->catalog().providers.constFirst().models().constFirst().id;
    job.providerId = m_book->catalog().providers.constFirst().id();
    m_dialogs->askTaskId(job);
    const auto *dialog = m_window->findChild<WatchDialog *>();
    dialog->findChild<QLineEdit *>(u"taskEdit"_qs)->setText(u" 408213 "_qs);
    dialog->findChild<QPushButton *>(u"watchButton"_qs)->click();
    QCOMPARE(attached.size(), 1);
    QCOMPARE(attached.at(0).at(0).toLongLong(), 7);
    QCOMPARE(attached.at(0).at(1).toString(), u"408213"_qs);
}

void TestJobDialogs::watchesATaskByItsId()
{
    QSignalSpy watched(m_dialogs, &JobDialogs::watchRequested);
    m_dialogs->askWhichTask();
    const auto *dialog = m_window->findChild<WatchDialog *>();
    dialog->findChild<QLineEdit *>(u"taskEdit"_qs)->setText(u"408213"_qs);
    dialog->findChild<QPushButton *>(u"watchButton"_qs)->click();
    QCOMPARE(watched.size(), 1);
    const auto request = watched.at(0).at(0).value<WatchRequest>();
    QCOMPARE(request.taskId, u"408213"_qs);
    QCOMPARE(request.providerId, m_book->catalog().providers.constFirst().id());
}

QTEST_MAIN(TestJobDialogs)
#include "tst_jobdialogs.moc"
