// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/placeholders.h"
#include "gui/promptinwindow.h"

#include <QTest>

using namespace Firstframe;

class TestPlaceholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextOne_data();
    void findsTheNextOne();
    void findsTheOneBefore();
    void selectsTheFirstOfWhatIsInserted();
    void keepsWordsApart();
    void goesFromOneToTheNextWithTab();
    void leavesTabToTheWindowWhenAllIsFilledIn();
    void insertsInOneStepThatCanBeUndone();
};

namespace {

QString selected(const PromptEdit &edit)
{
    return edit.textCursor().selectedText();
}

} // namespace

void TestPlaceholders::findsTheNextOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *text, qsizetype from, const char *found) {
        QTest::addRow("%s from %d", text, int(from))
            << QString::fromUtf8(text) << from << QString::fromUtf8(found);
    };
    row("{a} and {b}", 0, "{a}");
    row("{a} and {b}", 1, "{b}");
    row("{a} and {b}", 9, "{a}"); // round again
    row("no such", 0, "");
    row("{}", 0, "");
    row("{open", 0, "");
    row("{a\nb}", 0, "");
    row("{{主题}}", 0, "{主题}");
    row("[Push in] {what it is}", 0, "{what it is}");
}

void TestPlaceholders::findsTheNextOne()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, from);
    const auto found = nextPlaceholder(text, from);
    QTEST(found ? text.mid(found->start, found->length) : QString(), "found");
}

void TestPlaceholders::findsTheOneBefore()
{
    const QString text = u"{a} {b} {c}"_qs;
    QCOMPARE(previousPlaceholder(text, 8), Placeholder({4, 3}));
    QCOMPARE(previousPlaceholder(text, 0), Placeholder({8, 3}));
    QVERIFY(!previousPlaceholder(u"none"_qs, 3));
}

void TestPlaceholders::selectsTheFirstOfWhatIsInserted()
{
    PromptEdit edit;
    edit.setPrompt(u"Keep {this}. "_qs);
    edit.moveCursor(QTextCursor::End);
    edit.insertPrompt(u"A {subject} runs"_qs, false);
    QCOMPARE(edit.prompt(), u"Keep {this}. A {subject} runs"_qs);
    QCOMPARE(selected(edit), u"{subject}"_qs);
    edit.insertPrompt(u"All {new}"_qs, true);
    QCOMPARE(edit.prompt(), u"All {new}"_qs);
    QCOMPARE(selected(edit), u"{new}"_qs);
}

void TestPlaceholders::keepsWordsApart()
{
    PromptEdit edit;
    edit.setPrompt(u"A cathome"_qs);
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(5);
    edit.setTextCursor(cursor);
    edit.insertPrompt(u"walks"_qs, false);
    QCOMPARE(edit.prompt(), u"A cat walks home"_qs);
}

void TestPlaceholders::goesFromOneToTheNextWithTab()
{
    PromptEdit edit;
    edit.insertPrompt(u"{who} walks {where}, {how}"_qs, true);
    QTest::keyClicks(&edit, u"A cat"_qs);
    QTest::keyClick(&edit, Qt::Key_Tab);
    QCOMPARE(selected(edit), u"{where}"_qs);
    QTest::keyClick(&edit, Qt::Key_Tab);
    QCOMPARE(selected(edit), u"{how}"_qs);
    QTest::keyClick(&edit, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(selected(edit), u"{where}"_qs);
    QTest::keyClicks(&edit, u"home"_qs);
    QCOMPARE(edit.prompt(), u"A cat walks home, {how}"_qs);
}

void TestPlaceholders::leavesTabToTheWindowWhenAllIsFilledIn()
{
    PromptInWindow window;
    QVERIFY(window.open());
    window.edit->insertPrompt(u"{who} walks"_qs, true);
    QTest::keyClicks(window.edit, u"A cat"_qs);
    QTest::keyClick(window.edit, Qt::Key_Tab);
    QVERIFY(window.next->hasFocus());
    window.edit->setFocus();
    window.edit->insertPrompt(u"{who} walks"_qs, true);
    QTest::keyClick(window.edit, Qt::Key_Escape); // as it is
    QTest::keyClick(window.edit, Qt::Key_Tab);
    QVERIFY(window.next->hasFocus());
    QCOMPARE(window.edit->prompt(), u"{who} walks"_qs);
}

void TestPlaceholders::insertsInOneStepThatCanBeUndone()
{
    PromptEdit edit;
    QTest::keyClicks(&edit, u"Before "_qs);
    edit.insertPrompt(u"{who} walks"_qs, true);
    edit.undo();
    QCOMPARE(edit.prompt(), u"Before "_qs);
}

QTEST_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
