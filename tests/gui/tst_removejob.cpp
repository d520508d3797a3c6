// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/joblist/jobspanel.h"
#include "gui/mainwindow.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/testjobs.h"
#include "jobs/memorysecrets.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

namespace {

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (auto *button : widget.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestRemoveJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksWhatBecomesOfTheClip_data();
    void asksWhatBecomesOfTheClip();
    void asksAgainWithoutATrash();
    void offersDeletedJobsBackLastFirst();
    void undoesWhatHasTheFocus();

private:
    QTemporaryDir m_dir;
    MemorySecrets m_secrets;
    KeyRing m_keys{m_secrets};
    QSettings m_settings{m_dir.filePath(u"settings.ini"_qs), QSettings::IniFormat};
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<MainWindow> m_window;
};

void TestRemoveJob::init()
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // as the program has it
    m_window.reset();
    m_book = std::make_unique<ProviderBook>(m_settings);
    m_window =
        std::make_unique<MainWindow>(m_settings, m_keys, *m_book,
                                     WindowFolders{.videos = m_dir.path(),
                                                   .pasted = m_dir.path(),
                                                   .drafts = m_dir.filePath(u"drafts.ini"_qs)});
    m_book->setRead(loadProviders({}));
    m_window->composer().setDraft({});
    m_window->show();
}

void TestRemoveJob::asksWhatBecomesOfTheClip_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("clip");
    QTest::addColumn<QList<int>>("fates");
    const auto clip = u"/videos/<b>a.mp4"_qs;
    const auto asked = [](ClipFate fate) { return QList<int>{int(fate)}; };
    QTest::newRow("keep") << u"Keep the Clip"_qs << clip << asked(ClipFate::Keep);
    QTest::newRow("trash") << u"Move Clip to Trash"_qs << clip << asked(ClipFate::Trash);
    QTest::newRow("neither") << u"Cancel"_qs << clip << QList<int>();
    QTest::newRow("without a clip") << u"Delete Job"_qs << QString() << asked(ClipFate::Keep);
}

void TestRemoveJob::asksWhatBecomesOfTheClip()
{
    QFETCH(const QString, button);
    QFETCH(const QString, clip);
    MainWindow *window = m_window.get();
    Job job = makeJob(1, JobState::Done);
    job.clipPath = clip;
    window->jobs().addJob(job);
    QList<int> fates;
    connect(&window->jobs(), &JobsPanel::removeRequested, this,
            [&](JobId, ClipFate fate) { fates.append(int(fate)); });
    window->jobs().actions().remove->trigger();
    auto *box = window->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(clip));
    buttonOf(*box, button)->click();
    QTEST(fates, "fates");
}

void TestRemoveJob::asksAgainWithoutATrash()
{
    MainWindow *window = m_window.get();
    window->jobs().addJob(makeJob(1, JobState::Done));
    QList<ClipFate> fates;
    connect(&window->jobs(), &JobsPanel::removeRequested, this,
            [&](JobId, ClipFate fate) { fates.append(fate); });
    window->jobs().askAboutClip(makeJob(1, JobState::Done),
                                Error{ErrorKind::File, u"There is no trash."_qs, {}, {}});
    auto *box = window->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->text(), u"There is no trash."_qs);
    QCOMPARE(box->defaultButton()->text(), u"&Keep the Clip"_qs);
    buttonOf(*box, u"Delete for Good"_qs)->click();
    QCOMPARE(fates, QList<ClipFate>{ClipFate::Delete});
}

void TestRemoveJob::offersDeletedJobsBackLastFirst()
{
    MainWindow *window = m_window.get();
    QList<JobId> asked;
    connect(&window->jobs(), &JobsPanel::undoRemoveRequested, this,
            [&](JobId id) { asked.append(id); });
    for (const JobId id : {1, 2, 3}) {
        window->jobs().addJob(makeJob(id, JobState::Done));
        window->jobs().removeJob(id, id != 2);
    }
    auto *undo = buttonOf(*window, u"Undo"_qs);
    QVERIFY(undo);
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(!undo->isVisible());
    QCOMPARE(asked, (QList<JobId>{3, 1}));
}

void TestRemoveJob::undoesWhatHasTheFocus()
{
    MainWindow *window = m_window.get();
    QSignalSpy asked(&window->jobs(), &JobsPanel::undoRemoveRequested);
    window->jobs().addJob(makeJob(1, JobState::Done));
    window->jobs().removeJob(1, true);
    window->composer().promptPanel().insertMove(CameraMove::PushIn);
    window->composer().promptPanel().focusPart();
    auto *action = window->findChild<QAction *>(u"actionUndo"_qs);
    QApplication::setActiveWindow(window);
    action->trigger();
    QCOMPARE(asked.size(), 0);
    QVERIFY(window->composer().draft().prompt.isEmpty());
    window->jobs().findChild<QListView *>()->setFocus();
    action->trigger();
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestRemoveJob)
#include "tst_removejob.moc"
