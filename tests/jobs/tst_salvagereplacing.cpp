// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfixtures.h"
#include "salvagefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Firstframe;

//! \brief The new database takes the place of the damaged one, which is kept.
class tst_SalvageReplacing final : public QObject, private SalvageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void beginsAnewWhereThereIsNothing_data();
    void beginsAnewWhereThereIsNothing();
    void goesOnWithAReplacementThatWasBrokenOff_data();
    void goesOnWithAReplacementThatWasBrokenOff();
    void keepsEverythingWhereItIsWhenItCannotWrite();
};

void tst_SalvageReplacing::beginsAnewWhereThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("text") << QByteArray("This was never a database.\n").repeated(2000);
    QTest::newRow("noise") << noise(100'000, 7);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("leaf pages of noise") << QByteArray("\x0d" + noise(4095, 8)).repeated(30);
}

void tst_SalvageReplacing::beginsAnewWhereThereIsNothing()
{
    QFETCH(const QByteArray, content);
    QVERIFY(put({content, {}}));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(store.notice()->message.contains(u"no job could be read"));
    QVERIFY(store.jobs()->isEmpty());
    QVERIFY(store.insert({fullRecord()}));
    QCOMPARE(aside().size(), 1);
    QCOMPARE(readAll(folder() + u'/' + aside().first()), content);
}

void tst_SalvageReplacing::goesOnWithAReplacementThatWasBrokenOff_data()
{
    QTest::addColumn<bool>("oldIsThere");
    QTest::newRow("before the old one was moved") << true;
    QTest::newRow("before the new one was moved") << false;
}

void tst_SalvageReplacing::goesOnWithAReplacementThatWasBrokenOff()
{
    QFETCH(const bool, oldIsThere);
    beginAnew();
    QVERIFY(writeAll(path() + QStringLiteral(".recovered"), whole().database));
    QVERIFY(writeAll(path() + QStringLiteral(".recovering"), noise(5000, 1)));
    if (oldIsThere)
        QVERIFY(writeAll(path(), noise(50'000, 6)));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QCOMPARE(store.jobs()->size(), jobCount);
    checkAgainst(store, false);
    QCOMPARE(aside().size(), oldIsThere ? 1 : 0);
    QVERIFY(!QFile::exists(path() + QStringLiteral(".recovered")));
}

void tst_SalvageReplacing::keepsEverythingWhereItIsWhenItCannotWrite()
{
    const QByteArray damaged = overwritten(whole().database, 0, pageBytes, 1);
    QVERIFY(put({damaged, {}}));
    QVERIFY(QDir(folder()).mkdir(QStringLiteral("jobs.sqlite.recovering")));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.isReadOnly());
    QVERIFY(store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
    QCOMPARE(readAll(path()), damaged);
    QVERIFY(aside().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SalvageReplacing)
#include "tst_salvagereplacing.moc"
