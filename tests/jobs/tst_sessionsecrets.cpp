// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainsecrets.h"
#include "jobs/memorysecrets.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Firstframe;

//! \brief Keys that are kept for the session: by intent, and because no keychain answers.
class tst_SessionSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersLaterAndOnce_data();
    void answersLaterAndOnce();
    void saysOnceThatThereIsNoKeychain();
    void forgetsWithTheSession();
};

namespace {

std::unique_ptr<Secrets> secretsOf(const QString &kind)
{
    if (kind == u"memory")
        return std::make_unique<MemorySecrets>();
    return std::make_unique<KeychainSecrets>();
}

} // namespace

void tst_SessionSecrets::initTestCase()
{
    // A bus that nobody listens on: as on a machine without a desktop session.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void tst_SessionSecrets::answersLaterAndOnce_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("memory") << QStringLiteral("memory");
    QTest::newRow("no keychain") << QStringLiteral("keychain");
}

void tst_SessionSecrets::answersLaterAndOnce()
{
    QFETCH(const QString, kind);
    const auto id = QStringLiteral("myrouter");
    const auto secrets = secretsOf(kind);
    QSignalSpy loaded(secrets.get(), &Secrets::loaded);
    QSignalSpy stored(secrets.get(), &Secrets::stored);
    QSignalSpy forgotten(secrets.get(), &Secrets::forgotten);

    secrets->store(id, QStringLiteral("key"));
    QCOMPARE(stored.size(), 0);
    QTRY_COMPARE(stored.size(), 1);
    QVERIFY(stored.first().at(1).value<Result<void>>().has_value());

    secrets->load(id);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first(), (QList<QVariant>{id, QStringLiteral("key")}));

    secrets->forget(id);
    QTRY_COMPARE(forgotten.size(), 1);
    secrets->load(id);
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loaded.last().at(1).toString(), QString());
    QCOMPARE(stored.size(), 1);
    QVERIFY(!secrets->isPersistent());
}

void tst_SessionSecrets::saysOnceThatThereIsNoKeychain()
{
    KeychainSecrets secrets;
    QVERIFY(secrets.isPersistent());
    QSignalSpy changed(&secrets, &Secrets::persistenceChanged);
    QSignalSpy loaded(&secrets, &Secrets::loaded);
    secrets.load(QStringLiteral("a"));
    secrets.load(QStringLiteral("b"));
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(changed, QList<QList<QVariant>>{{QVariant(false)}});
}

void tst_SessionSecrets::forgetsWithTheSession()
{
    const auto id = QStringLiteral("myrouter");
    {
        KeychainSecrets secrets;
        QSignalSpy stored(&secrets, &Secrets::stored);
        secrets.store(id, QStringLiteral("key"));
        QTRY_COMPARE(stored.size(), 1);
    }
    KeychainSecrets secrets;
    QSignalSpy loaded(&secrets, &Secrets::loaded);
    secrets.load(id);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first().at(1).toString(), QString());
}

QTEST_GUILESS_MAIN(tst_SessionSecrets)
#include "tst_sessionsecrets.moc"
