// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/keyring.h"
#include "jobs/memorysecrets.h"

#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheEngineAStoredKey();
    void tellsTheEngineAForgottenKey();
    void letsTheEnvironmentGoFirst();
    void findsAKeyThatWasStoredBefore();
    void keepsAKnownKeyWhileTheKeychainIsLocked();
};

void TestKeyRing::tellsTheEngineAStoredKey()
{
    MemorySecrets secrets;
    KeyRing keys(secrets);
    QSignalSpy changed(&keys, &KeyRing::keyChanged);
    keys.store(u"minimax"_qs, u"one"_qs);
    QVERIFY(changed.size() == 1 || changed.wait());
    QCOMPARE(changed.at(0).at(0).toString(), u"minimax"_qs);
    QCOMPARE(changed.at(0).at(1).toByteArray(), QByteArrayLiteral("one"));
    QVERIFY(keys.keyed().contains(u"minimax"_qs));
}

void TestKeyRing::tellsTheEngineAForgottenKey()
{
    MemorySecrets secrets;
    KeyRing keys(secrets);
    QSignalSpy changed(&keys, &KeyRing::keyChanged);
    keys.store(u"minimax"_qs, u"one"_qs);
    QTRY_COMPARE(changed.size(), 1);
    keys.forget(u"minimax"_qs);
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(changed.at(1).at(1).toByteArray().isEmpty());
    QVERIFY(keys.keyed().isEmpty());
}

void TestKeyRing::letsTheEnvironmentGoFirst()
{
    MemorySecrets secrets;
    KeyRing keys(secrets);
    QSignalSpy changed(&keys, &KeyRing::keyChanged);
    keys.setOverrides({{u"minimax"_qs, QByteArrayLiteral("from outside")}});
    QCOMPARE(changed.size(), 1);
    QSignalSpy stored(&keys, &KeyRing::stored);
    keys.store(u"minimax"_qs, u"one"_qs);
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(keys.isOverridden(u"minimax"_qs));
}

void TestKeyRing::findsAKeyThatWasStoredBefore()
{
    MemorySecrets secrets;
    KeyRing before(secrets);
    QSignalSpy stored(&before, &KeyRing::stored);
    before.store(u"fal"_qs, u"one"_qs);
    QTRY_COMPARE(stored.size(), 1);
    KeyRing keys(secrets);
    QSignalSpy changed(&keys, &KeyRing::keyedChanged);
    keys.load({u"minimax"_qs, u"fal"_qs});
    QTRY_COMPARE(keys.keyed(), QSet<QString>({u"fal"_qs}));
    QCOMPARE(changed.size(), 1);
}

void TestKeyRing::keepsAKnownKeyWhileTheKeychainIsLocked()
{
    MemorySecrets secrets;
    KeyRing keys(secrets);
    keys.store(u"fal"_qs, u"one"_qs);
    QTRY_COMPARE(keys.keyed(), QSet<QString>({u"fal"_qs}));

    QSignalSpy changed(&keys, &KeyRing::keyChanged);
    QSignalSpy problem(&keys, &KeyRing::problemChanged);
    Q_EMIT secrets.withheld(u"fal"_qs, {ErrorKind::Key, u"It is locked."_qs, {}, {}});
    QCOMPARE(changed.size(), 0);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(keys.problem(), u"It is locked."_qs);
    QVERIFY(keys.isWithheld(u"fal"_qs));
    QVERIFY(!keys.isWithheld(u"minimax"_qs));

    keys.load({u"fal"_qs}); // it is unlocked
    QTRY_COMPARE(problem.size(), 2);
    QCOMPARE(keys.problem(), QString());
    QVERIFY(!keys.isWithheld(u"fal"_qs));
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
