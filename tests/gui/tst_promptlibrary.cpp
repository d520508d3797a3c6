// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/librarypanel.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/promptlibrary.h"
#include "gui/composer/promptpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Firstframe;

class TestPromptLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersTheNewestFirstAndNoneTwice();
    void remembersSoManyAndNoMore();
    void isThereAfterARestart();
    void namesATemplateByItsBeginning();
    void renamesATemplateToAFreeNameOnly();
    void searchesInTextsAndNames();
    void insertsWithReturn();
    void replacesWithShiftReturn();
    void keepsThePromptAsATemplate();
    void renamesInTheList();
    void refusesATakenName();
    void deletesWhatIsChosen();
    void goesBackToThePromptWithEscape();

private:
    LibraryPanel *open() const;
    [[nodiscard]] QStringList shown() const; // without the headings
    void choose(const QString &title) const;
    void press(const QString &text) const;
    [[nodiscard]] QListWidget *list() const
    {
        return m_panel->findChild<QListWidget *>(u"list"_qs);
    }
    [[nodiscard]] QWidget *focus() const { return m_panel->focusWidget(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PromptPanel> m_panel;
};

void TestPromptLibrary::init()
{
    m_panel.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_panel = std::make_unique<PromptPanel>();
    m_panel->useSettings(*m_settings, m_dir->filePath(u"words.txt"_qs));
    m_panel->resize(480, 760);
    m_panel->show();
}

LibraryPanel *TestPromptLibrary::open() const
{
    QTest::mouseClick(m_panel->findChild<QToolButton *>(u"libraryButton"_qs), Qt::LeftButton);
    return m_panel->findChild<LibraryPanel *>();
}

QStringList TestPromptLibrary::shown() const
{
    QStringList titles;
    for (int row = 0; row < list()->count(); ++row) {
        if (list()->item(row)->flags() != Qt::NoItemFlags)
            titles.append(list()->item(row)->text());
    }
    return titles;
}

void TestPromptLibrary::choose(const QString &title) const
{
    const QList<QListWidgetItem *> items = list()->findItems(title, Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    list()->setCurrentItem(items.constFirst());
}

void TestPromptLibrary::press(const QString &text) const
{
    for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text) {
            QVERIFY(button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("no such button");
}

void TestPromptLibrary::remembersTheNewestFirstAndNoneTwice()
{
    PromptLibrary &library = *m_panel->library();
    for (const QString &prompt : {u"A cat"_qs, u"A dog"_qs, u" A cat\n"_qs, u"A cat"_qs, u"  "_qs})
        library.remember(prompt);
    QCOMPARE(library.history(), QStringList({u"A cat"_qs, u"A dog"_qs}));
    library.forget(u"A cat"_qs);
    QCOMPARE(library.history(), QStringList({u"A dog"_qs}));
}

void TestPromptLibrary::remembersSoManyAndNoMore()
{
    PromptLibrary &library = *m_panel->library();
    for (int i = 0; i <= PromptLibrary::mostRemembered; ++i)
        library.remember(QString::number(i));
    QCOMPARE(library.history().size(), PromptLibrary::mostRemembered);
    QCOMPARE(library.history().constFirst(), QString::number(PromptLibrary::mostRemembered));
    QCOMPARE(library.history().constLast(), u"1"_qs);
}

void TestPromptLibrary::isThereAfterARestart()
{
    const QString prompt = u"走, [推进]; \"a\" = b\n%1 \\ 🐈"_qs;
    m_panel->library()->remember(prompt);
    m_panel->library()->addTemplate(u"A {subject} runs"_qs);
    m_settings->sync();
    QSettings again(m_settings->fileName(), QSettings::IniFormat);
    const PromptLibrary library(again);
    QCOMPARE(library.history(), QStringList({prompt}));
    QCOMPARE(library.templates(),
             QList<PromptTemplate>({{u"A {subject} runs"_qs, u"A {subject} runs"_qs}}));
}

void TestPromptLibrary::namesATemplateByItsBeginning()
{
    PromptLibrary &library = *m_panel->library();
    QCOMPARE(library.addTemplate(u"One two three four five"_qs), u"One two three four"_qs);
    QCOMPARE(library.addTemplate(u"One two three four six"_qs), u"One two three four 2"_qs);
    QCOMPARE(library.addTemplate(u" "_qs), QString());
    QCOMPARE(library.templates().size(), 2);
}

void TestPromptLibrary::renamesATemplateToAFreeNameOnly()
{
    PromptLibrary &library = *m_panel->library();
    library.addTemplate(u"One"_qs);
    library.addTemplate(u"Two"_qs);
    QVERIFY(!library.renameTemplate(u"One"_qs, u"Two"_qs));
    QVERIFY(!library.renameTemplate(u"One"_qs, QString()));
    QVERIFY(!library.renameTemplate(u"Three"_qs, u"Four"_qs));
    QVERIFY(library.renameTemplate(u"One"_qs, u"Zero"_qs));
    QCOMPARE(library.templates(),
             QList<PromptTemplate>({{u"Two"_qs, u"Two"_qs}, {u"Zero"_qs, u"One"_qs}}));
}

void TestPromptLibrary::searchesInTextsAndNames()
{
    m_panel->library()->remember(u"A dog on the beach"_qs);
    m_panel->library()->remember(u"A cat on the beach"_qs);
    m_panel->library()->addTemplate(u"Waves at night"_qs);
    m_panel->library()->renameTemplate(u"Waves at night"_qs, u"Beach mood"_qs);
    open();
    QCOMPARE(shown(),
             QStringList({u"Beach mood"_qs, u"A cat on the beach"_qs, u"A dog on the beach"_qs}));
    QTest::keyClicks(focus(), u"BEACH"_qs);
    QCOMPARE(shown().size(), 3);
    QTest::keyClicks(focus(), u" dog"_qs);
    QCOMPARE(shown(), QStringList({u"A dog on the beach"_qs}));
    QTest::keyClicks(focus(), u"x"_qs);
    QCOMPARE(shown(), QStringList());
}

void TestPromptLibrary::insertsWithReturn()
{
    m_panel->library()->remember(u"runs"_qs);
    m_panel->library()->remember(u"walks"_qs);
    QTest::keyClicks(&m_panel->edit(), u"A cat "_qs);
    open();
    QTest::keyClick(focus(), Qt::Key_Down); // from the search
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(m_panel->edit().prompt(), u"A cat runs"_qs);
    m_panel->edit().undo();
    QCOMPARE(m_panel->edit().prompt(), u"A cat "_qs);
}

void TestPromptLibrary::replacesWithShiftReturn()
{
    m_panel->library()->addTemplate(u"A {subject} runs [Push in]"_qs);
    m_panel->edit().setPrompt(u"Before"_qs);
    open();
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_panel->edit().prompt(), u"A {subject} runs [Push in]"_qs);
    QCOMPARE(m_panel->edit().textCursor().selectedText(), u"{subject}"_qs);
}

void TestPromptLibrary::keepsThePromptAsATemplate()
{
    m_panel->edit().setPrompt(u"A {subject} runs fast and far"_qs);
    open();
    press(u"Save as Template"_qs);
    QCOMPARE(m_panel->library()->templates(),
             QList<PromptTemplate>(
                 {{u"A {subject} runs fast"_qs, u"A {subject} runs fast and far"_qs}}));
    // Its name is being written.
    auto *name = qobject_cast<QLineEdit *>(focus());
    QVERIFY(name);
    QCOMPARE(name->text(), u"A {subject} runs fast"_qs);
}

void TestPromptLibrary::renamesInTheList()
{
    m_panel->library()->addTemplate(u"One"_qs);
    open();
    choose(u"One"_qs);
    press(u"Rename"_qs);
    QTest::keyClicks(focus(), u"Uno"_qs); // over the selected name
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_COMPARE(m_panel->library()->templates(), QList<PromptTemplate>({{u"Uno"_qs, u"One"_qs}}));
    QCOMPARE(shown(), QStringList({u"Uno"_qs}));
}

void TestPromptLibrary::refusesATakenName()
{
    m_panel->library()->addTemplate(u"One"_qs);
    m_panel->library()->addTemplate(u"Two"_qs);
    const LibraryPanel *panel = open();
    choose(u"Two"_qs);
    list()->currentItem()->setText(u"One"_qs);
    QTRY_COMPARE(shown(), QStringList({u"One"_qs, u"Two"_qs}));
    QVERIFY(panel->findChild<QLabel *>(u"note"_qs)->text().contains(u"already"_qs));
    QCOMPARE(m_panel->library()->templates().size(), 2);
}

void TestPromptLibrary::deletesWhatIsChosen()
{
    m_panel->library()->remember(u"A cat"_qs);
    m_panel->library()->addTemplate(u"One"_qs);
    open();
    choose(u"One"_qs);
    press(u"Delete"_qs);
    QCOMPARE(shown(), QStringList({u"A cat"_qs}));
    list()->setFocus();
    choose(u"A cat"_qs);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(shown(), QStringList());
    QVERIFY(m_panel->library()->history().isEmpty());
    QVERIFY(m_panel->library()->templates().isEmpty());
}

void TestPromptLibrary::goesBackToThePromptWithEscape()
{
    m_panel->library()->remember(u"A cat"_qs);
    m_panel->edit().setFocus();
    const LibraryPanel *panel = open();
    QVERIFY(panel->isVisible());
    QTest::keyClick(focus(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(focus(), &m_panel->edit());
    QCOMPARE(m_panel->edit().prompt(), QString());
}

QTEST_MAIN(TestPromptLibrary)
#include "tst_promptlibrary.moc"
