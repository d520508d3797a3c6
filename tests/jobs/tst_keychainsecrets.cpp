// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainsecrets.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

//! \brief Against a real keychain; with-keyring.sh starts one.
class tst_KeychainSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoKeyAtFirst();
    void keepsAKeyForTheNextStart();
    void keepsProvidersApart();
    void replacesAKey();
    void forgetsAKey();
    void forgetsAKeyThatIsNotThere();
    void writesNoKeyInThePlain();
};

namespace {

const auto provider = QStringLiteral("myrouter");

QString loadedKey(const QString &providerId)
{
    KeychainSecrets secrets;
    QSignalSpy loaded(&secrets, &Secrets::loaded);
    secrets.load(providerId);
    if (!loaded.wait() || loaded.first().at(0).toString() != providerId || !secrets.isPersistent())
        return QStringLiteral("no answer");
    return loaded.first().at(1).toString();
}

bool isStored(const QString &providerId, const QString &key)
{
    KeychainSecrets secrets;
    QSignalSpy stored(&secrets, &Secrets::stored);
    secrets.store(providerId, key);
    return stored.wait() && secrets.isPersistent()
           && stored.first().at(1).value<Result<void>>().has_value();
}

bool isForgotten(const QString &providerId)
{
    KeychainSecrets secrets;
    QSignalSpy forgotten(&secrets, &Secrets::forgotten);
    secrets.forget(providerId);
    return forgotten.wait() && secrets.isPersistent()
           && forgotten.first().at(1).value<Result<void>>().has_value();
}

} // namespace

void tst_KeychainSecrets::hasNoKeyAtFirst()
{
    QCOMPARE(loadedKey(provider), QString());
}

void tst_KeychainSecrets::keepsAKeyForTheNextStart()
{
    QVERIFY(isStored(provider, QStringLiteral("sk-clé-1")));
    QCOMPARE(loadedKey(provider), QStringLiteral("sk-clé-1"));
}

void tst_KeychainSecrets::keepsProvidersApart()
{
    QVERIFY(isStored(provider, QStringLiteral("one")));
    QVERIFY(isStored(QStringLiteral("toapis"), QStringLiteral("two")));
    QCOMPARE(loadedKey(provider), QStringLiteral("one"));
    QCOMPARE(loadedKey(QStringLiteral("toapis")), QStringLiteral("two"));
}

void tst_KeychainSecrets::replacesAKey()
{
    QVERIFY(isStored(provider, QStringLiteral("old")));
    QVERIFY(isStored(provider, QStringLiteral("new")));
    QCOMPARE(loadedKey(provider), QStringLiteral("new"));
}

void tst_KeychainSecrets::forgetsAKey()
{
    QVERIFY(isStored(provider, QStringLiteral("gone soon")));
    QVERIFY(isForgotten(provider));
    QCOMPARE(loadedKey(provider), QString());
}

void tst_KeychainSecrets::forgetsAKeyThatIsNotThere()
{
    QVERIFY(isForgotten(QStringLiteral("never-stored")));
}

void tst_KeychainSecrets::writesNoKeyInThePlain()
{
    const QByteArray key("sk-plain-text-would-be-a-leak");
    QVERIFY(isStored(provider, QString::fromLatin1(key)));
    int files = 0;
    QDirIterator iterator(QDir::homePath(), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0); // the keyring's own
}

QTEST_GUILESS_MAIN(tst_KeychainSecrets)
#include "tst_keychainsecrets.moc"
