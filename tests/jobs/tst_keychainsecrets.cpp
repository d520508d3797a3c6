// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainsecrets.h"
#include "secretservice.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

#include <memory>

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
    void isReadByAnotherProcess();
    void writesNoKeyInThePlain();

    void saysThatTheKeychainIsLocked_data();
    void saysThatTheKeychainIsLocked();
    void waitsForAnOwnerWhoIsAway();
    void keepsAKeyForTheSessionWhileItIsLocked();
    void keepsAKeyThatItCannotForget();
};

namespace {

const auto loadOnly = QStringLiteral("--load-only");
const auto provider = QStringLiteral("myrouter");

QString loadedKey(const QString &providerId)
{
    KeychainSecrets secrets;
    QSignalSpy loaded(&secrets, &Secrets::loaded);
    secrets.load(providerId);
    if ((loaded.isEmpty() && !loaded.wait()) || loaded.first().at(0).toString() != providerId
        || !secrets.isPersistent())
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

void tst_KeychainSecrets::isReadByAnotherProcess()
{
    QVERIFY(isStored(provider, QStringLiteral("over the process's end")));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {loadOnly, provider});
    QVERIFY(other.waitForFinished());
    QCOMPARE(QString::fromUtf8(other.readAllStandardOutput()),
             QStringLiteral("over the process's end"));
}

void tst_KeychainSecrets::saysThatTheKeychainIsLocked_data()
{
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("its owner cancels") << true;
    QTest::newRow("no window to ask in") << false; // with-keyring.sh takes the display away
}

void tst_KeychainSecrets::saysThatTheKeychainIsLocked()
{
    QFETCH(const bool, isAsked);
    QVERIFY(isStored(provider, QStringLiteral("behind the lock")));
    QVERIFY(lockKeyring());
    std::unique_ptr<KeyringPrompter> prompter;
    if (isAsked)
        prompter = std::make_unique<KeyringPrompter>(KeyringPrompter::Owner::Cancels);

    KeychainSecrets secrets;
    QSignalSpy loaded(&secrets, &Secrets::loaded);
    QSignalSpy withheld(&secrets, &Secrets::withheld);
    secrets.load(provider);
    QTRY_COMPARE(withheld.size(), 1);
    QCOMPARE(loaded.size(), 0);
    QCOMPARE(withheld.first().at(0).toString(), provider);
    const auto error = withheld.first().at(1).value<Error>();
    QCOMPARE(error.kind, ErrorKind::Key);
    QVERIFY2(error.message.contains(u"locked"), qPrintable(error.message));
    QVERIFY(secrets.isPersistent()); // there is a keychain
    QCOMPARE(prompter ? prompter->asked() : 1, 1);

    // A provider without a key has none, locked or not.
    secrets.load(QStringLiteral("never-stored"));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(withheld.size(), 1);

    prompter.reset();
    QVERIFY(unlockKeyring());
    QCOMPARE(loadedKey(provider), QStringLiteral("behind the lock"));
}

void tst_KeychainSecrets::waitsForAnOwnerWhoIsAway()
{
    QVERIFY(isStored(provider, QStringLiteral("behind the lock")));
    QVERIFY(lockKeyring());
    KeyringPrompter prompter(KeyringPrompter::Owner::IsAway);
    KeychainSecrets secrets;
    QSignalSpy withheld(&secrets, &Secrets::withheld);
    secrets.load(provider);
    // The window goes on meanwhile: this is its thread, and it hears the prompter's call.
    QTRY_COMPARE(prompter.asked(), 1);
    QCOMPARE(withheld.size(), 0);
    prompter.cancel();
    QTRY_COMPARE(withheld.size(), 1);

    // The program may end while the owner is still asked.
    auto ended = std::make_unique<KeychainSecrets>();
    ended->load(provider);
    QTRY_COMPARE(prompter.asked(), 2);
    ended.reset();
    prompter.cancel();
    QVERIFY(unlockKeyring());
}

void tst_KeychainSecrets::keepsAKeyForTheSessionWhileItIsLocked()
{
    QVERIFY(isStored(provider, QStringLiteral("old")));
    QVERIFY(lockKeyring());
    const KeyringPrompter prompter(KeyringPrompter::Owner::Cancels);
    KeychainSecrets secrets;
    QSignalSpy stored(&secrets, &Secrets::stored);
    secrets.store(provider, QStringLiteral("new"));
    QTRY_COMPARE(stored.size(), 1);
    const auto result = stored.first().at(1).value<Result<void>>();
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(u"until Firstframe is closed"),
             qPrintable(result.error().message));

    QSignalSpy loaded(&secrets, &Secrets::loaded);
    secrets.load(provider);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first().at(1).toString(), QStringLiteral("new"));

    QVERIFY(unlockKeyring());
    QCOMPARE(loadedKey(provider), QStringLiteral("old")); // as after a restart
}

void tst_KeychainSecrets::keepsAKeyThatItCannotForget()
{
    QVERIFY(isStored(provider, QStringLiteral("still there")));
    QVERIFY(lockKeyring());
    const KeyringPrompter prompter(KeyringPrompter::Owner::Cancels);
    KeychainSecrets secrets;
    QSignalSpy forgotten(&secrets, &Secrets::forgotten);
    secrets.forget(provider);
    QTRY_COMPARE(forgotten.size(), 1);
    QVERIFY(!forgotten.first().at(1).value<Result<void>>());

    QVERIFY(unlockKeyring());
    QCOMPARE(loadedKey(provider), QStringLiteral("still there"));
}

//! With \a loadOnly it is the other process, which prints a provider's key.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == loadOnly) {
        QTextStream(stdout) << loadedKey(arguments.value(2));
        return 0;
    }
    tst_KeychainSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainsecrets.moc"
