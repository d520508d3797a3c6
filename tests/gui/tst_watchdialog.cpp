// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/watchdialog.h"
#include "gui/testjobs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestWatchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnIdThatCanBeOne_data();
    void takesAnIdThatCanBeOne();
    void offersTheModelsOfTheProvider();
    void keepsTheProviderOfAJob();
    void isDoneByKeyboard();
    void labelsEveryControl();
};

void TestWatchDialog::takesAnIdThatCanBeOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<bool>("complains");
    QTest::newRow("nothing yet") << QString() << false << false;
    QTest::newRow("a number") << u"408213"_qs << true << false;
    QTest::newRow("with space around it") << u"  408213\t"_qs << true << false;
    QTest::newRow("two words") << u"408213 408214"_qs << false << true;
    QTest::newRow("only space") << u"   "_qs << false << false;
}

void TestWatchDialog::takesAnIdThatCanBeOne()
{
    QFETCH(QString, typed);
    QFETCH(bool, complains);
    WatchDialog dialog(loadProviders({}), u"minimax"_qs);
    dialog.findChild<QLineEdit *>(u"taskEdit"_qs)->setText(typed);
    QTEST(dialog.findChild<QPushButton *>(u"watchButton"_qs)->isEnabled(), "taken");
    QCOMPARE(!dialog.findChild<QLabel *>(u"taskStatus"_qs)->text().isEmpty(), complains);
    QCOMPARE(dialog.request().taskId, typed.trimmed());
}

void TestWatchDialog::offersTheModelsOfTheProvider()
{
    const ProviderCatalog catalog = loadProviders({});
    WatchDialog dialog(catalog, u"minimax"_qs);
    QCOMPARE(dialog.request().providerId, u"minimax"_qs);
    auto *providers = dialog.findChild<QComboBox *>(u"providerBox"_qs);
    const auto *models = dialog.findChild<QComboBox *>(u"modelBox"_qs);
    QCOMPARE(providers->count(), catalog.providers.size());
    for (int i = 0; i < providers->count(); ++i) {
        providers->setCurrentIndex(i);
        QCOMPARE(models->count(), catalog.providers.at(i).models().size());
        QCOMPARE(dialog.request().modelId, catalog.providers.at(i).models().constFirst().id);
    }
}

void TestWatchDialog::keepsTheProviderOfAJob()
{
    Job job = makeJob(1, JobState::Unconfirmed);
    const ProviderCatalog catalog = loadProviders({});
    const auto minimax = std::ranges::find(catalog.providers, job.providerId, &Provider::id);
    job.modelId = minimax->models().constLast().id;
    WatchDialog dialog(catalog, job);
    QVERIFY(!dialog.findChild<QComboBox *>(u"providerBox"_qs)->isEnabled());
    QVERIFY(!dialog.findChild<QComboBox *>(u"modelBox"_qs)->isEnabled());
    QCOMPARE(dialog.request().providerId, job.providerId);
    QCOMPARE(dialog.request().modelId, job.modelId);
}

void TestWatchDialog::isDoneByKeyboard()
{
    WatchDialog dialog(loadProviders({}), u"minimax"_qs);
    dialog.show();
    auto *edit = dialog.findChild<QLineEdit *>(u"taskEdit"_qs);
    QCOMPARE(dialog.focusWidget(), edit);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(accepted.size(), 0); // there is no id yet
    QTest::keyClicks(edit, u"408213"_qs);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.request().taskId, u"408213"_qs);
}

void TestWatchDialog::labelsEveryControl()
{
    WatchDialog dialog(loadProviders({}), u"minimax"_qs);
    QStringList buddies;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->buddy())
            buddies.append(label->buddy()->objectName());
    }
    QCOMPARE(buddies, (QStringList{u"providerBox"_qs, u"modelBox"_qs, u"taskEdit"_qs}));
}

QTEST_MAIN(TestWatchDialog)
#include "tst_watchdialog.moc"
