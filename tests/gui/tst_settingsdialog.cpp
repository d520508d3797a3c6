// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/settings/settingsdialog.h"
#include "gui/statuslabel.h"
#include "jobs/memorysecrets.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

namespace {

//! A keychain whose owner does not unlock it.
class LockedSecrets final : public Secrets
{
public:
    [[nodiscard]] bool isPersistent() const override { return true; }
    void load(const QString &id) override
    {
        Q_EMIT withheld(id, {ErrorKind::Key, u"The keychain is locked."_qs, {}, {}});
    }
    void store(const QString &id, const QString &) override { Q_EMIT stored(id, {}); }
    void forget(const QString &id) override { Q_EMIT forgotten(id, {}); }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsEveryProvider();
    void saysThatTheSandboxNeedsNoKey();
    void storesAKeyByReturnAndStaysOpen();
    void removesAKey();
    void saysThatThereIsNoKeychain();
    void saysThatTheKeychainIsLocked();
    void leavesAKeyOfTheEnvironmentAlone();
    void checksTheKeyThatIsEnteredOrStored();
    void saysWhatCameOfAKeyCheck_data();
    void saysWhatCameOfAKeyCheck();
    void saysNothingOfAnotherProvidersCheck();
    void takesABaseUrlThatAKeyMayGoTo_data();
    void takesABaseUrlThatAKeyMayGoTo();
    void resetsTheBaseUrl();
    void leavesABaseUrlOfTheEnvironmentAlone();
    void changesTheDialect();
    void marksWhatIsTheUsersOwn();
    void listsTheFilesThatWereLeftOut();
    void keepsWhatWasEnteredWhenTheFilesAreReadAgain();
    void asksForANameAndWritesAFile_data();
    void asksForANameAndWritesAFile();
    void choosesTheProviderThatWasWritten();
    void namesEveryControl();
    void tellsWhatWasChosenAtOnce();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }
    void open();
    void enterBaseUrl(const QString &text);
    [[nodiscard]] QString said(const char *label) const
    {
        return child<StatusLabel>(label)->text();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MemorySecrets> m_secrets;
    std::unique_ptr<KeyRing> m_keys;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::open()
{
    m_dialog = std::make_unique<SettingsDialog>(*m_keys, *m_book, Preferences(), u"/videos"_qs);
    m_dialog->show();
}

void TestSettingsDialog::init()
{
    m_dialog.reset();
    m_keys.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_secrets = std::make_unique<MemorySecrets>();
    m_keys = std::make_unique<KeyRing>(*m_secrets);
    m_book = std::make_unique<ProviderBook>(*m_settings);
    m_book->setRead(loadProviders({}));
    open();
    m_dialog->selectProvider(u"myrouter"_qs);
}

void TestSettingsDialog::enterBaseUrl(const QString &text)
{
    auto *edit = child<QLineEdit>("baseUrlEdit");
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestSettingsDialog::listsEveryProvider()
{
    const auto *list = child<QListWidget>("providerList");
    QCOMPARE(list->count(), m_book->catalog().providers.size());
    for (int i = 0; i < list->count(); ++i)
        QVERIFY(!list->item(i)->data(Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(said("originStatus"), u"Built-in."_qs);
}

void TestSettingsDialog::saysThatTheSandboxNeedsNoKey()
{
    m_dialog->selectProvider(u"sandbox"_qs);
    QVERIFY(!child<QLineEdit>("keyEdit")->isEnabled());
    QVERIFY(!child<QPushButton>("checkButton")->isEnabled());
    QCOMPARE(child<QLineEdit>("keyEdit")->placeholderText(), u"No key is needed"_qs);
}

void TestSettingsDialog::storesAKeyByReturnAndStaysOpen()
{
    auto *edit = child<QLineEdit>("keyEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(!child<QPushButton>("storeButton")->isEnabled());
    QTest::keyClicks(edit, u" secret "_qs);
    QSignalSpy changed(m_keys.get(), &KeyRing::keyChanged);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toByteArray(), QByteArrayLiteral("secret"));
    QVERIFY(m_dialog->isVisible());
    QTRY_COMPARE(edit->text(), QString());
    QVERIFY(!said("keyStatus").isEmpty());
}

void TestSettingsDialog::removesAKey()
{
    QVERIFY(!child<QPushButton>("removeButton")->isEnabled());
    m_keys->store(u"myrouter"_qs, u"secret"_qs);
    QTRY_VERIFY(child<QPushButton>("removeButton")->isEnabled());
    child<QPushButton>("removeButton")->click();
    QTRY_VERIFY(m_keys->keyed().isEmpty());
}

void TestSettingsDialog::saysThatThereIsNoKeychain()
{
    QVERIFY(said("keychainStatus").contains(u"never written to a file"_qs));
}

void TestSettingsDialog::saysThatTheKeychainIsLocked()
{
    LockedSecrets secrets;
    KeyRing keys(secrets);
    m_dialog = std::make_unique<SettingsDialog>(keys, *m_book, Preferences(), u"/videos"_qs);
    QCOMPARE(said("keychainStatus"), QString());
    keys.load({u"myrouter"_qs});
    QCOMPARE(said("keychainStatus"), u"The keychain is locked."_qs);
    m_dialog.reset();
}

void TestSettingsDialog::leavesAKeyOfTheEnvironmentAlone()
{
    m_keys->setOverrides({{u"myrouter"_qs, QByteArrayLiteral("outside")}});
    open();
    m_dialog->selectProvider(u"myrouter"_qs);
    QVERIFY(!child<QLineEdit>("keyEdit")->isEnabled());
    QVERIFY(!child<QPushButton>("removeButton")->isEnabled());
    QVERIFY(child<QPushButton>("checkButton")->isEnabled());
}

void TestSettingsDialog::checksTheKeyThatIsEnteredOrStored()
{
    auto *check = child<QPushButton>("checkButton");
    QVERIFY(!check->isEnabled());
    QSignalSpy requested(m_book.get(), &ProviderBook::keyCheckRequested);
    child<QLineEdit>("keyEdit")->setText(u" entered "_qs);
    check->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(1).toByteArray(), QByteArrayLiteral("entered"));
    QCOMPARE(said("keyStatus"), u"Asking MyRouter…"_qs);
    child<QLineEdit>("keyEdit")->clear();
    QVERIFY(!check->isEnabled());
    m_keys->store(u"myrouter"_qs, u"secret"_qs);
    QTRY_VERIFY(check->isEnabled());
    check->click();
    QCOMPARE(requested.at(1).at(1).toByteArray(), QByteArray());
}

void TestSettingsDialog::saysWhatCameOfAKeyCheck_data()
{
    QTest::addColumn<KeyCheckResult>("result");
    QTest::addColumn<QString>("text");
    using Verdict = KeyCheckResult::Verdict;
    const KeyCheckResult accepted{Verdict::Accepted, {}, {}};
    QTest::newRow("accepted") << accepted << u"MyRouter accepts the key."_qs;
    QTest::newRow("balance") << KeyCheckResult{Verdict::Accepted,
                                               Balance{u"12.5"_qs, u"USD"_qs},
                                               {}}
                             << u"MyRouter accepts the key. The account holds 12.5 USD."_qs;
    QTest::newRow("balance without a currency")
        << KeyCheckResult{Verdict::Accepted, Balance{u"12.5"_qs, {}}, {}}
        << u"MyRouter accepts the key. The account holds 12.5."_qs;
    QTest::newRow("refused") << KeyCheckResult{Verdict::Refused, {}, {}}
                             << u"MyRouter refuses the key."_qs;
    QTest::newRow("unreachable") << KeyCheckResult{Verdict::Unreachable, {}, {}}
                                 << u"MyRouter cannot be reached"_qs;
    QTest::newRow("unclear") << KeyCheckResult() << u"MyRouter answered, but not in a way"_qs;
}

void TestSettingsDialog::saysWhatCameOfAKeyCheck()
{
    QFETCH(KeyCheckResult, result);
    QFETCH(QString, text);
    Q_EMIT m_book->keyChecked(u"myrouter"_qs, result);
    QVERIFY2(said("keyStatus").startsWith(text), qPrintable(said("keyStatus")));
    QCOMPARE(child<StatusLabel>("keyStatus")->accessibleDescription(), said("keyStatus"));
}

void TestSettingsDialog::saysNothingOfAnotherProvidersCheck()
{
    Q_EMIT m_book->keyChecked(u"toapis"_qs, {});
    QCOMPARE(said("keyStatus"), QString());
}

void TestSettingsDialog::takesABaseUrlThatAKeyMayGoTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("taken");
    QTest::newRow("https") << u"https://proxy.example"_qs << u"https://proxy.example"_qs;
    QTest::newRow("with a slash") << u" https://proxy.example/ "_qs << u"https://proxy.example"_qs;
    QTest::newRow("port") << u"https://proxy.example:8443"_qs << u"https://proxy.example:8443"_qs;
    QTest::newRow("loopback") << u"http://127.0.0.1:81"_qs << u"http://127.0.0.1:81"_qs;
    QTest::newRow("plain http") << u"http://proxy.example"_qs << QString();
    QTest::newRow("with a path") << u"https://proxy.example/v1"_qs << QString();
    QTest::newRow("with a user") << u"https://me:secret@proxy.example"_qs << QString();
    QTest::newRow("with a query") << u"https://proxy.example?a=b"_qs << QString();
    QTest::newRow("no scheme") << u"proxy.example"_qs << QString();
    QTest::newRow("file") << u"file:///etc"_qs << QString();
}

void TestSettingsDialog::takesABaseUrlThatAKeyMayGoTo()
{
    QFETCH(QString, text);
    QFETCH(QString, taken);
    const QUrl before = m_book->catalog().provider(u"myrouter"_qs)->baseUrl();
    enterBaseUrl(text);
    const QUrl after = m_book->catalog().provider(u"myrouter"_qs)->baseUrl();
    QCOMPARE(after, taken.isEmpty() ? before : QUrl(taken));
    QCOMPARE(said("baseUrlStatus").isEmpty(), !taken.isEmpty());

    ProviderBook later(*m_settings); // it is kept
    later.setRead(loadProviders({}));
    QCOMPARE(later.catalog().provider(u"myrouter"_qs)->baseUrl(), after);
}

void TestSettingsDialog::resetsTheBaseUrl()
{
    const QUrl before = m_book->catalog().provider(u"myrouter"_qs)->baseUrl();
    QVERIFY(!child<QPushButton>("resetButton")->isEnabled());
    enterBaseUrl(u"https://proxy.example"_qs);
    QVERIFY(child<StatusLabel>("keyHint")->text().contains(u"proxy.example"_qs));
    child<QPushButton>("resetButton")->click();
    QCOMPARE(m_book->catalog().provider(u"myrouter"_qs)->baseUrl(), before);
    QCOMPARE(child<QLineEdit>("baseUrlEdit")->text(), before.toString());
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestSettingsDialog::leavesABaseUrlOfTheEnvironmentAlone()
{
    enterBaseUrl(u"https://proxy.example"_qs);
    m_book->fixBaseUrl(u"myrouter"_qs, QUrl(u"http://127.0.0.1:9"_qs));
    QCOMPARE(m_book->catalog().provider(u"myrouter"_qs)->baseUrl(), QUrl(u"http://127.0.0.1:9"_qs));
    QVERIFY(!child<QLineEdit>("baseUrlEdit")->isEnabled());
    QVERIFY(!child<QPushButton>("resetButton")->isEnabled());
    QVERIFY(!said("baseUrlStatus").isEmpty());
}

void TestSettingsDialog::changesTheDialect()
{
    const auto dialect = [this] {
        return m_book->catalog().provider(u"myrouter"_qs)->models().constFirst().dialect;
    };
    QCOMPARE(dialect(), Dialect::MyRouter);
    auto *box = child<QComboBox>("dialectBox");
    QCOMPARE(box->currentIndex(), 0);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(dialect(), Dialect::English);
    m_dialog->selectProvider(u"toapis"_qs);
    QCOMPARE(box->currentIndex(), 0);
    m_dialog->selectProvider(u"myrouter"_qs);
    QCOMPARE(box->currentIndex(), 1);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(dialect(), Dialect::MyRouter);
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestSettingsDialog::marksWhatIsTheUsersOwn()
{
    ProviderCatalog catalog = loadProviders({});
    catalog.ownFiles.insert(u"myrouter"_qs, u"/data/providers/mine.json"_qs);
    m_book->setRead(catalog);
    const auto *list = child<QListWidget>("providerList");
    QCOMPARE(list->currentItem()->text(), u"MyRouter (your own)"_qs);
    QVERIFY(said("originStatus").contains(u"/data/providers/mine.json"_qs));
    QVERIFY(said("originStatus").contains(u"replaces the built-in"_qs));
}

void TestSettingsDialog::listsTheFilesThatWereLeftOut()
{
    const auto *list = child<QListWidget>("problemList");
    QVERIFY(list->isHidden());
    ProviderCatalog catalog = loadProviders({});
    catalog.problems = {{u"/data/a.json"_qs, u"/clips/0"_qs, u"No durations."_qs},
                        {u"/data/b.json"_qs, {}, u"Not JSON."_qs}};
    m_book->setRead(catalog);
    QVERIFY(!list->isHidden());
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"/data/a.json, at /clips/0: No durations."_qs);
    QCOMPARE(list->item(1)->text(), u"/data/b.json: Not JSON."_qs);
    m_book->setRead(loadProviders({}));
    QVERIFY(list->isHidden());
}

void TestSettingsDialog::keepsWhatWasEnteredWhenTheFilesAreReadAgain()
{
    child<QLineEdit>("keyEdit")->setText(u"half a k"_qs);
    QSignalSpy asked(m_book.get(), &ProviderBook::reloadRequested);
    child<QPushButton>("reloadButton")->click();
    QCOMPARE(asked.size(), 1);
    m_book->setRead(loadProviders({}));
    QCOMPARE(child<QLineEdit>("keyEdit")->text(), u"half a k"_qs);
    QCOMPARE(child<QListWidget>("providerList")->currentItem()->text(), u"MyRouter"_qs);
}

void TestSettingsDialog::asksForANameAndWritesAFile_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QVariantList>("asked");
    QTest::newRow("template") << QByteArray("templateButton") << QVariantList{u"Acme"_qs};
    QTest::newRow("duplicate") << QByteArray("duplicateButton")
                               << QVariantList{u"myrouter"_qs, u"Acme"_qs};
}

void TestSettingsDialog::asksForANameAndWritesAFile()
{
    QFETCH(QByteArray, button);
    QFETCH(QVariantList, asked);
    QSignalSpy fromTemplate(m_book.get(), &ProviderBook::templateRequested);
    QSignalSpy fromBuiltIn(m_book.get(), &ProviderBook::duplicateRequested);
    child<QPushButton>(button.constData())->click();
    auto *dialog = m_dialog->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u" Acme "_qs);
    dialog->accept();
    QCOMPARE(fromTemplate + fromBuiltIn, (QList<QVariantList>{asked}));
}

void TestSettingsDialog::choosesTheProviderThatWasWritten()
{
    QSignalSpy reload(m_book.get(), &ProviderBook::reloadRequested);
    m_book->takeWritten(WrittenProvider{u"toapis"_qs, u"/data/providers/toapis.json"_qs});
    QCOMPARE(reload.size(), 1);
    QVERIFY(said("filesStatus").contains(u"/data/providers/toapis.json"_qs));
    m_book->setRead(loadProviders({}));
    QCOMPARE(child<QListWidget>("providerList")->currentItem()->text(), u"ToAPIs"_qs);

    m_book->takeWritten(failure(ErrorKind::File, u"No room."_qs));
    QCOMPARE(said("filesStatus"), u"No room."_qs);
    QCOMPARE(reload.size(), 1);
}

void TestSettingsDialog::namesEveryControl()
{
    QStringList labelled;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->buddy())
            labelled.append(label->buddy()->objectName());
    }
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        if (!takesKeys || widget->objectName().startsWith(u"qt_"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || labelled.contains(widget->objectName()) || widget->inherits("QTabBar");
        QVERIFY2(named, qPrintable(widget->objectName()));
    }
}

void TestSettingsDialog::tellsWhatWasChosenAtOnce()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::preferencesChanged);
    auto *themes = child<QComboBox>("themeBox");
    themes->setCurrentIndex(themes->findData(static_cast<int>(ThemeChoice::Dark)));
    auto *languages = child<QComboBox>("languageBox");
    languages->setCurrentIndex(languages->findData(u"ru"_qs));
    auto *dialects = child<QComboBox>("editorDialectBox");
    dialects->setCurrentIndex(dialects->findData(QVariant::fromValue(Dialect::Chinese)));
    QCOMPARE(changed.size(), 3);
    const auto chosen = changed.at(2).at(0).value<Preferences>();
    QCOMPARE(chosen, (Preferences{ThemeChoice::Dark, u"ru"_qs, Dialect::Chinese}));
    QSettings settings(m_dir->filePath(u"chosen.ini"_qs), QSettings::IniFormat);
    savePreferences(settings, chosen);
    QCOMPARE(loadPreferences(settings), chosen);
    settings.setValue(u"editor/dialect"_qs, u"myrouter"_qs); // is none of the editor's
    QCOMPARE(loadPreferences(settings).dialect, Dialect::English);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
