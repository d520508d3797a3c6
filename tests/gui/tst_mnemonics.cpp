// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/settings/settingsdialog.h"
#include "jobs/memorysecrets.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

//! \brief The Alt letters of one place, with the texts that claim each.
class Letters
{
public:
    void add(const QString &text)
    {
        if (const QKeySequence letter = QKeySequence::mnemonic(text); !letter.isEmpty())
            m_claims[letter.toString()].append(text);
    }

    [[nodiscard]] QStringList clashes() const
    {
        QStringList found;
        for (const QStringList &texts : m_claims) {
            if (texts.size() > 1)
                found.append(texts.join(u" | "_s));
        }
        return found;
    }

private:
    QMap<QString, QStringList> m_claims;
};

QStringList clashesOf(const QMenu &menu)
{
    Letters letters;
    for (const QAction *action : menu.actions())
        letters.add(action->text());
    return letters.clashes();
}

void addControls(const QWidget &room, Letters &letters)
{
    for (const QAbstractButton *button : room.findChildren<QAbstractButton *>())
        letters.add(button->text());
    for (const QLabel *label : room.findChildren<QLabel *>()) {
        if (label->buddy())
            letters.add(label->text());
    }
}

} // namespace

//! \brief Alt and a letter lead to one place only, in each menu and in each window.
class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOnceInEachMenu();
    void areOnceInTheWindow();
    void areOnceOnEachPageOfTheSettings();

private:
    QTemporaryDir m_dir;
    MemorySecrets m_secrets;
    KeyRing m_keys{m_secrets};
    QSettings m_settings{m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ProviderBook m_book{m_settings};
    MainWindow m_window{m_settings, m_keys, m_book,
                        WindowFolders{.videos = m_dir.path(),
                                      .pasted = m_dir.path(),
                                      .drafts = m_dir.filePath(u"drafts.ini"_s)}};
};

void TestMnemonics::areOnceInEachMenu()
{
    const QList<QMenu *> menus = m_window.menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 6);
    for (const QMenu *menu : menus)
        QCOMPARE(clashesOf(*menu).join(u", "_s), QString());
}

void TestMnemonics::areOnceInTheWindow()
{
    Letters letters;
    for (const QAction *menu : m_window.menuBar()->actions())
        letters.add(menu->text());
    addControls(m_window, letters);
    QCOMPARE(letters.clashes().join(u", "_s), QString());
}

void TestMnemonics::areOnceOnEachPageOfTheSettings()
{
    SettingsDialog dialog(m_keys, m_book, {}, m_dir.path());
    auto *tabs = dialog.findChild<QTabWidget *>();
    QVERIFY(tabs->count() > 1);
    for (int page = 0; page < tabs->count(); ++page) {
        Letters letters;
        for (int i = 0; i < tabs->count(); ++i)
            letters.add(tabs->tabText(i));
        addControls(*tabs->widget(page), letters);
        for (const QAbstractButton *button :
             dialog.findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
            letters.add(button->text());
        QCOMPARE(letters.clashes().join(u", "_s), QString());
    }
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
