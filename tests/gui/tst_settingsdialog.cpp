// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/keyring.h"
#include "gui/settings/settingsdialog.h"
#include "gui/statuslabel.h"
#include "jobs/memorysecrets.h"
#include "providers/providercatalog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsOnlyProvidersThatNeedAKey();
    void storesAKeyByReturnAndStaysOpen();
    void removesAKey();
    void saysThatThereIsNoKeychain();
    void leavesAKeyOfTheEnvironmentAlone();
    void tellsWhatWasChosenAtOnce();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }
    void open();

    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<MemorySecrets> m_secrets;
    std::unique_ptr<KeyRing> m_keys;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::open()
{
    m_dialog = std::make_unique<SettingsDialog>(*m_keys, m_catalog.providers, Preferences(),
                                                u"/videos"_qs);
    m_dialog->show();
}

void TestSettingsDialog::init()
{
    m_dialog.reset();
    m_keys.reset();
    m_secrets = std::make_unique<MemorySecrets>();
    m_keys = std::make_unique<KeyRing>(*m_secrets);
    open();
}

void TestSettingsDialog::listsOnlyProvidersThatNeedAKey()
{
    const auto *list = child<QListWidget>("providerList");
    QCOMPARE(list->count(), m_catalog.providers.size() - 1);
    QVERIFY(list->findItems(u"Sandbox"_qs, Qt::MatchExactly).isEmpty());
}

void TestSettingsDialog::storesAKeyByReturnAndStaysOpen()
{
    m_dialog->selectProvider(u"myrouter"_qs);
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
    QVERIFY(!child<StatusLabel>("keyStatus")->text().isEmpty());
}

void TestSettingsDialog::removesAKey()
{
    m_dialog->selectProvider(u"myrouter"_qs);
    QVERIFY(!child<QPushButton>("removeButton")->isEnabled());
    m_keys->store(u"myrouter"_qs, u"secret"_qs);
    QTRY_VERIFY(child<QPushButton>("removeButton")->isEnabled());
    child<QPushButton>("removeButton")->click();
    QTRY_VERIFY(m_keys->keyed().isEmpty());
}

void TestSettingsDialog::saysThatThereIsNoKeychain()
{
    QVERIFY(child<StatusLabel>("keychainStatus")->text().contains(u"never written to a file"_qs));
}

void TestSettingsDialog::leavesAKeyOfTheEnvironmentAlone()
{
    m_keys->setOverrides({{u"myrouter"_qs, QByteArrayLiteral("outside")}});
    open();
    m_dialog->selectProvider(u"myrouter"_qs);
    QVERIFY(!child<QLineEdit>("keyEdit")->isEnabled());
    QVERIFY(!child<QPushButton>("removeButton")->isEnabled());
}

void TestSettingsDialog::tellsWhatWasChosenAtOnce()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::preferencesChanged);
    auto *themes = child<QComboBox>("themeBox");
    themes->setCurrentIndex(themes->findData(static_cast<int>(ThemeChoice::Dark)));
    auto *languages = child<QComboBox>("languageBox");
    languages->setCurrentIndex(languages->findData(u"ru"_qs));
    QCOMPARE(changed.size(), 2);
    const auto chosen = changed.at(1).at(0).value<Preferences>();
    QCOMPARE(chosen, (Preferences{ThemeChoice::Dark, u"ru"_qs}));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
