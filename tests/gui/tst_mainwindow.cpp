// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/joblist/jobspanel.h"
#include "gui/mainwindow.h"
#include "gui/preview/stageview.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/testjobs.h"
#include "jobs/memorysecrets.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesEveryControl_data();
    void namesEveryControl();
    void putsTheJobsBelowWhereItIsNarrow();
    void showsTheJobThatWasJustAdded();
    void offersOnlyWhatCanBeDone();
    void asksForACheckOfAnUnconfirmedJob();
    void givesTheJobsAllTheRoomThatIsLeft_data();
    void givesTheJobsAllTheRoomThatIsLeft();
    void movesTheSelectedJobAlongTheQueue();
    void keepsTheDraftWhenItIsClosed();
    void saysWhichFileIsLeftOutUntilItIsMended();
    void showsWhatWillBeSent();
    void generatesFromEveryField();
    void opensTheSettingsWhereAKeyIsMissing();

private:
    std::unique_ptr<MainWindow> newWindow();

    std::unique_ptr<QTemporaryDir> m_dir;
    MemorySecrets m_secrets;
    KeyRing m_keys{m_secrets};
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ProviderBook> m_book;
};

std::unique_ptr<MainWindow> TestMainWindow::newWindow()
{
    auto window =
        std::make_unique<MainWindow>(*m_settings, m_keys, *m_book,
                                     WindowFolders{.videos = m_dir->path(),
                                                   .pasted = m_dir->path(),
                                                   .drafts = m_dir->filePath(u"drafts.ini"_qs)});
    m_book->setRead(loadProviders({}));
    return window;
}

void TestMainWindow::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_book = std::make_unique<ProviderBook>(*m_settings);
}

void TestMainWindow::namesEveryControl_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"First frame",
                             "Choose image…",
                             "Image path or URL",
                             "Paste image",
                             "Remove image",
                             "First frame status",
                             "Prompt",
                             "Prompt length",
                             "Prompt status",
                             "Combine",
                             "Optimize prompt",
                             "Fast pretreatment",
                             "Watermark",
                             "Takes",
                             "Generate",
                             "Generate status",
                             "Jobs",
                             "Filter jobs",
                             "Cancel job",
                             "Retry job",
                             "Submit again",
                             "Reuse settings",
                             "Show in folder",
                             "Delete job",
                             "Preview",
                             "Play",
                             "Loop",
                             "Previous frame",
                             "Next frame",
                             "Mute",
                             "Position",
                             "Save as…",
                             "Use last frame",
                             "Preview status"})
        QTest::newRow(name) << QString::fromUtf8(name);
    for (const CameraMove move : allCameraMoves) {
        const QString name = cameraMoveName(move, Dialect::English);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestMainWindow::namesEveryControl()
{
    QFETCH(QString, name);
    const auto window = newWindow();
    int found = 0;
    for (const QWidget *widget : window->findChildren<QWidget *>())
        found += widget->accessibleName() == name;
    QCOMPARE(found, 1);
}

void TestMainWindow::putsTheJobsBelowWhereItIsNarrow()
{
    const auto window = newWindow();
    window->resize(1400, 860);
    window->show();
    const auto *inner = qobject_cast<QSplitter *>(window->jobs().parentWidget());
    QVERIFY(inner);
    QCOMPARE(inner->orientation(), Qt::Horizontal);
    window->resize(1024, 640);
    QCOMPARE(inner->orientation(), Qt::Vertical);
    QVERIFY(window->width() <= 1024);
    QVERIFY2(window->height() <= 640, qPrintable(QString::number(window->height())));
    window->resize(1400, 860);
    QCOMPARE(inner->orientation(), Qt::Horizontal);
}

void TestMainWindow::showsTheJobThatWasJustAdded()
{
    const auto window = newWindow();
    window->jobs().setJobs({makeJob(1, JobState::Failed)});
    QVERIFY(!window->jobs().selected());
    window->jobs().addJob(makeJob(2, JobState::Waiting, u"Boats rock"_qs));
    QCOMPARE(window->jobs().selected()->id, 2);
    const auto *title =
        window->findChild<QWidget *>(u"previewPanel"_qs)->findChild<QLabel *>(u"titleLabel"_qs);
    QCOMPARE(title->text(), u"Boats rock"_qs);
}

void TestMainWindow::offersOnlyWhatCanBeDone()
{
    const auto window = newWindow();
    const JobActions &actions = window->jobs().actions();
    window->jobs().addJob(makeJob(1, JobState::Unconfirmed));
    QVERIFY(actions.submitAgain->isEnabled());
    QVERIFY(actions.dismiss->isEnabled());
    QVERIFY(!actions.showInFolder->isEnabled());
    window->jobs().changeJob(makeJob(1, JobState::Running));
    QVERIFY(!actions.submitAgain->isEnabled());
    QVERIFY(actions.cancel->isEnabled());
    QSignalSpy cancelled(&window->jobs(), &JobsPanel::cancelRequested);
    actions.cancel->trigger();
    QCOMPARE(cancelled.size(), 1);
    window->jobs().removeJob(1, false);
    QVERIFY(!actions.cancel->isEnabled());
}

void TestMainWindow::givesTheJobsAllTheRoomThatIsLeft_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a column") << QSize(1440, 880);
    QTest::newRow("a strip") << QSize(1024, 640);
}

void TestMainWindow::givesTheJobsAllTheRoomThatIsLeft()
{
    QFETCH(QSize, size);
    const auto window = newWindow();
    window->resize(size);
    window->show();
    const auto *list = window->jobs().findChild<QListView *>();
    const auto *chips = window->jobs().findChild<QWidget *>(u"allChip"_qs);
    const int end = chips->mapTo(&window->jobs(), QPoint(0, chips->height())).y();
    const int gap = list->mapTo(&window->jobs(), QPoint()).y() - end;
    QVERIFY2(gap >= 0 && gap < 30, qPrintable(QString::number(gap)));
}

void TestMainWindow::asksForACheckOfAnUnconfirmedJob()
{
    const auto window = newWindow();
    QSignalSpy asked(&window->jobs(), &JobsPanel::checkRequested);
    int lists = 0;
    for (const Provider &provider : m_book->catalog().providers) {
        Job job = makeJob(7, JobState::Unconfirmed);
        job.providerId = provider.id();
        window->jobs().setJobs({});
        window->jobs().addJob(job);
        QAction *check = window->jobs().actions().check;
        QCOMPARE(check->isEnabled(), provider.canFind());
        check->trigger();
        lists += provider.canFind();
    }
    QVERIFY(lists > 0);
    QCOMPARE(asked.size(), lists);
}

void TestMainWindow::movesTheSelectedJobAlongTheQueue()
{
    const auto window = newWindow();
    window->jobs().setJobs({makeJob(1, JobState::Waiting), makeJob(2, JobState::Waiting),
                            makeJob(3, JobState::Waiting)});
    const JobActions &actions = window->jobs().actions();
    QSignalSpy moved(&window->jobs(), &JobsPanel::moveRequested);
    window->jobs().select(1);
    QVERIFY(!actions.moveUp->isEnabled());
    actions.moveDown->trigger();
    QCOMPARE(moved.takeFirst(), (QList<QVariant>{JobId(1), JobId(3)}));
    window->jobs().select(3);
    QVERIFY(!actions.moveDown->isEnabled());
    actions.moveUp->trigger();
    QCOMPARE(moved.takeFirst(), (QList<QVariant>{JobId(3), JobId(2)}));
    window->jobs().changeJob(makeJob(3, JobState::Submitting));
    QVERIFY(!actions.moveUp->isEnabled());
}

void TestMainWindow::keepsTheDraftWhenItIsClosed()
{
    {
        const auto window = newWindow();
        window->show();
        window->composer().promptPanel().insertMove(CameraMove::PushIn);
        window->close();
    }
    const auto window = newWindow();
    QCOMPARE(window->composer().draft().prompt, u"[Push in] "_qs);
}

void TestMainWindow::saysWhichFileIsLeftOutUntilItIsMended()
{
    const auto window = newWindow();
    const auto message = [&window] {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->accessibleName() == u"Message"_qs)
                return label->text();
        }
        return u"none"_qs;
    };
    ProviderCatalog catalog = loadProviders({});
    catalog.problems = {{u"/data/a.json"_qs, u"/id"_qs, u"No."_qs}};
    m_book->setRead(catalog);
    QVERIFY(message().contains(u"/data/a.json"_qs));
    m_book->setRead(loadProviders({}));
    QCOMPARE(message(), QString());
    window->showRefusal(Error{ErrorKind::File, u"Something else."_qs, {}, {}});
    m_book->setRead(loadProviders({}));
    QCOMPARE(message(), u"Something else."_qs);
}

void TestMainWindow::showsWhatWillBeSent()
{
    const auto window = newWindow();
    window->show();
    window->findChild<QAction *>(u"actionShowRequest"_qs)->trigger();
    const auto *panel = window->findChild<QDialog *>(u"requestPanel"_qs);
    QVERIFY(panel);
    QVERIFY(panel->isVisible());
    QVERIFY(!panel->isModal());
}

void TestMainWindow::generatesFromEveryField()
{
    const auto window = newWindow();
    window->resize(1400, 860);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->composer().promptPanel().insertMove(CameraMove::PushIn);
    QVERIFY(window->composer().mayGenerate());
    QSignalSpy asked(&window->composer(), &Composer::generateRequested);
    qsizetype fields = 0;
    for (QWidget *field : window->findChildren<QWidget *>()) {
        const bool takesKeys = (field->focusPolicy() & Qt::TabFocus) && !field->focusProxy();
        if (!takesKeys || !field->isVisible() || !field->isEnabled() || field->isWindow())
            continue;
        field->setFocus();
        if (!field->hasFocus())
            continue;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(field, key, Qt::ControlModifier);
            QVERIFY2(asked.size() == 1, qPrintable(field->objectName() + field->accessibleName()));
            asked.clear();
        }
        ++fields;
    }
    QVERIFY2(fields > 30, qPrintable(QString::number(fields)));
}

void TestMainWindow::opensTheSettingsWhereAKeyIsMissing()
{
    const auto window = newWindow();
    window->show();
    Q_EMIT window->composer().keyWanted(u"novita"_qs);
    const auto *dialog = window->findChild<QDialog *>(u"settingsDialog"_qs);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLabel *>(u"providerName"_qs)->text(), u"Novita"_qs);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
