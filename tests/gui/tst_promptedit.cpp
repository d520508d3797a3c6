// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movecompletion.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/promptfixes.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QUrl>

using namespace Firstframe;

class TestPromptEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsAMoveWhereTheCursorIs_data();
    void insertsAMoveWhereTheCursorIs();
    void undoesAnInsertedMoveInOneStep();
    void keepsTypingAroundAMoveApartFromIt();
    void joinsTheGroupThatTheCursorIsIn();
    void joinsTheGroupBeforeTheCursor();
    void beginsAGroupWhenThereIsNoneToJoin();
    void joinsAMoveOnlyOnce();
    void speaksTheChosenDialect();
    void offersTheMovesWhenABracketIsTyped();
    void filtersTheMovesByWhatIsTyped_data();
    void filtersTheMovesByWhatIsTyped();
    void takesTheMoveWithAKey_data();
    void takesTheMoveWithAKey();
    void takesTheMoveWithTabBeforeTheNextControl();
    void takesTheMoveByMouse();
    void goesOnInAGroupAfterAComma();
    void completesWhatAnInputMethodCommits();
    void staysClosedAfterEscape();
    void closesTheListWhereTheCursorLeavesTheBrackets();
    void leavesReturnAloneWithoutAList();
    void undoesACompletionInOneStep();
    void correctsAnUnknownName_data();
    void correctsAnUnknownName();
    void correctsFromTheKeyboard();
    void offersTheCorrectionInItsMenu();
    void paintsTheNumbersOfTheGroups();
    void handsOnAPictureInsteadOfPastingItsPath();
};

namespace {

QString withCursor(PromptEdit &edit, QString text) // the cursor is at |
{
    const int place = static_cast<int>(text.indexOf(u'|'));
    edit.setPlainText(text.remove(u'|'));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(place);
    edit.setTextCursor(cursor);
    return edit.prompt();
}

QListWidget *listOf(PromptEdit &edit) // null unless it is shown
{
    auto *list = edit.findChild<MoveCompletion *>();
    return list && list->isVisible() ? list : nullptr;
}

void commit(PromptEdit &edit, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&edit, &event);
}

} // namespace

void TestPromptEdit::insertsAMoveWhereTheCursorIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("empty") << u"|"_qs << u"[Push in] "_qs;
    QTest::newRow("end") << u"A cat|"_qs << u"A cat [Push in] "_qs;
    QTest::newRow("after a space") << u"A cat |"_qs << u"A cat [Push in] "_qs;
    QTest::newRow("between words") << u"A |cat"_qs << u"A [Push in] cat"_qs;
    QTest::newRow("before a comma") << u"A cat|, then"_qs << u"A cat [Push in], then"_qs;
}

void TestPromptEdit::insertsAMoveWhereTheCursorIs()
{
    QFETCH(QString, before);
    PromptEdit edit;
    withCursor(edit, before);
    edit.insertMove(CameraMove::PushIn, false);
    QTEST(edit.prompt(), "after");
    QCOMPARE(edit.script().groups(), QList<QList<CameraMove>>({{CameraMove::PushIn}}));
}

void TestPromptEdit::undoesAnInsertedMoveInOneStep()
{
    PromptEdit edit;
    withCursor(edit, u"A cat|"_qs);
    edit.insertMove(CameraMove::PushIn, false);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A cat"_qs);
    withCursor(edit, u"A [Push in] cat|"_qs);
    edit.insertMove(CameraMove::TiltUp, true);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A [Push in] cat"_qs);
}

void TestPromptEdit::keepsTypingAroundAMoveApartFromIt()
{
    PromptEdit edit;
    QTest::keyClicks(&edit, u"A cat "_qs);
    edit.insertMove(CameraMove::PushIn, false);
    QTest::keyClicks(&edit, u"runs"_qs);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A cat [Push in] "_qs);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A cat "_qs);
    edit.redo();
    QCOMPARE(edit.prompt(), u"A cat [Push in] "_qs);
    edit.redo();
    QCOMPARE(edit.prompt(), u"A cat [Push in] runs"_qs);
}

void TestPromptEdit::joinsTheGroupThatTheCursorIsIn()
{
    PromptEdit edit;
    withCursor(edit, u"A [Tilt| up] cat [Shake]"_qs);
    edit.insertMove(CameraMove::PushIn, false);
    QCOMPARE(edit.prompt(), u"A [Tilt up, Push in] cat [Shake]"_qs);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A [Tilt up] cat [Shake]"_qs);
}

void TestPromptEdit::joinsTheGroupBeforeTheCursor()
{
    PromptEdit edit;
    withCursor(edit, u"A [Tilt up] cat [Shake] here| and [Push in]"_qs);
    edit.insertMove(CameraMove::PedestalUp, true);
    QCOMPARE(edit.prompt(), u"A [Tilt up] cat [Shake, Pedestal up] here and [Push in]"_qs);
}

void TestPromptEdit::beginsAGroupWhenThereIsNoneToJoin()
{
    PromptEdit edit;
    withCursor(edit, u"A cat| [Shake]"_qs);
    edit.insertMove(CameraMove::TiltUp, true);
    QCOMPARE(edit.prompt(), u"A cat [Tilt up] [Shake]"_qs);
}

void TestPromptEdit::joinsAMoveOnlyOnce()
{
    PromptEdit edit;
    withCursor(edit, u"[Tilt up]|"_qs);
    edit.insertMove(CameraMove::TiltUp, true);
    QCOMPARE(edit.prompt(), u"[Tilt up]"_qs);
}

void TestPromptEdit::speaksTheChosenDialect()
{
    PromptEdit edit;
    edit.setDialect(Dialect::Chinese);
    withCursor(edit, u"|"_qs);
    edit.insertMove(CameraMove::PushIn, false);
    edit.insertMove(CameraMove::TiltUp, true);
    QCOMPARE(edit.script().groups(),
             QList<QList<CameraMove>>({{CameraMove::PushIn, CameraMove::TiltUp}}));
    QVERIFY(edit.prompt().contains(u"推进"_qs));
}

void TestPromptEdit::offersTheMovesWhenABracketIsTyped()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"A cat "_qs);
    QVERIFY(!listOf(edit));
    QTest::keyClicks(&edit, u"["_qs);
    const QListWidget *list = listOf(edit);
    QVERIFY(list);
    QCOMPARE(list->count(), 15);
    for (int row = 0; row < list->count(); ++row) {
        QCOMPARE(list->item(row)->text(),
                 cameraMoveName(allCameraMoves.at(static_cast<size_t>(row)), Dialect::English));
        QVERIFY(!list->item(row)->icon().isNull());
    }
}

void TestPromptEdit::filtersTheMovesByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QStringList>("offered");
    using enum Dialect;
    QTest::newRow("start") << u"[ped"_qs << English
                           << QStringList{u"Pedestal up"_qs, u"Pedestal down"_qs};
    QTest::newRow("part") << u"[shot"_qs << English
                          << QStringList{u"Tracking shot"_qs, u"Static shot"_qs};
    QTest::newRow("start before part")
        << u"[s"_qs << English
        << QStringList{u"Shake"_qs,       u"Static shot"_qs,   u"Push in"_qs,
                       u"Pedestal up"_qs, u"Pedestal down"_qs, u"Tracking shot"_qs};
    QTest::newRow("none") << u"[fly"_qs << English << QStringList{};
    QTest::newRow("no move twice") << u"[Push in, pu"_qs << English << QStringList{u"Pull out"_qs};
    QTest::newRow("Chinese by its English title")
        << u"[tilt"_qs << Chinese << QStringList{u"上摇"_qs, u"下摇"_qs};
    // MyRouter's names would mean something else.
    QTest::newRow("no other dialect") << u"[rotate"_qs << English << QStringList{};
}

void TestPromptEdit::filtersTheMovesByWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const Dialect, dialect);
    PromptEdit edit;
    edit.setDialect(dialect);
    edit.show();
    QTest::keyClicks(&edit, typed);
    QStringList offered;
    const QListWidget *list = listOf(edit);
    for (int row = 0; list && row < list->count(); ++row)
        offered.append(list->item(row)->text());
    QTEST(offered, "offered");
}

void TestPromptEdit::takesTheMoveWithAKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("Tab") << Qt::Key_Tab;
}

void TestPromptEdit::takesTheMoveWithAKey()
{
    QFETCH(const Qt::Key, key);
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"A cat [pu"_qs);
    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClick(&edit, key);
    QCOMPARE(edit.prompt(), u"A cat [Pull out]"_qs);
    QVERIFY(!listOf(edit));
    QTest::keyClicks(&edit, u" runs"_qs);
    QCOMPARE(edit.prompt(), u"A cat [Pull out] runs"_qs);
}

void TestPromptEdit::takesTheMoveWithTabBeforeTheNextControl()
{
    QWidget window;
    auto *edit = new PromptEdit(&window);
    auto *next = new QPushButton(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit, u"[pu"_qs);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(edit->prompt(), u"[Push in]"_qs);
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

void TestPromptEdit::takesTheMoveByMouse()
{
    PromptEdit edit;
    edit.resize(300, 400);
    edit.show();
    QTest::keyClicks(&edit, u"[pu"_qs);
    QListWidget *list = listOf(edit);
    QVERIFY(list);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(1)).center());
    QCOMPARE(edit.prompt(), u"[Pull out]"_qs);
}

void TestPromptEdit::goesOnInAGroupAfterAComma()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"[push in"_qs);
    QTest::keyClicks(&edit, u","_qs);
    QVERIFY(listOf(edit));
    QTest::keyClicks(&edit, u"sha"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.prompt(), u"[push in, Shake]"_qs);
    QCOMPARE(edit.script().groups(),
             QList<QList<CameraMove>>({{CameraMove::PushIn, CameraMove::Shake}}));
}

void TestPromptEdit::completesWhatAnInputMethodCommits()
{
    PromptEdit edit;
    edit.setDialect(Dialect::Chinese);
    edit.show();
    commit(edit, u"走【"_qs);
    QVERIFY(listOf(edit));
    commit(edit, u"推"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.prompt(), u"走[推进]"_qs);
    commit(edit, u"，然后【晃动】"_qs);
    QCOMPARE(edit.prompt(), u"走[推进]，然后[晃动]"_qs);
}

void TestPromptEdit::staysClosedAfterEscape()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"["_qs);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(!listOf(edit));
    QTest::keyClicks(&edit, u"pu"_qs);
    QVERIFY(!listOf(edit));
    QTest::keyClicks(&edit, u"sh in, "_qs);
    QVERIFY(listOf(edit)); // another name
}

void TestPromptEdit::closesTheListWhereTheCursorLeavesTheBrackets()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"A ["_qs);
    QVERIFY(listOf(edit));
    QTest::keyClick(&edit, Qt::Key_Left);
    QVERIFY(!listOf(edit));
    QTest::keyClick(&edit, Qt::Key_Right);
    QTest::keyClicks(&edit, u"s"_qs);
    QCOMPARE(edit.prompt(), u"A [s"_qs);
    QVERIFY(listOf(edit));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!listOf(edit));
}

void TestPromptEdit::leavesReturnAloneWithoutAList()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"[fly"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.prompt(), u"[fly\n"_qs);
}

void TestPromptEdit::undoesACompletionInOneStep()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"A [pu"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    edit.undo();
    QCOMPARE(edit.prompt(), u"A [pu"_qs);
    edit.redo();
    QCOMPARE(edit.prompt(), u"A [Push in]"_qs);
}

void TestPromptEdit::correctsAnUnknownName_data()
{
    QTest::addColumn<QString>("before"); // the cursor is at |
    QTest::addColumn<QString>("after");
    QTest::newRow("at the cursor") << u"[Tlit up|] [Pusn in]"_qs << u"[Tilt up] [Pusn in]"_qs;
    QTest::newRow("the next") << u"[Tlit up] a| [Pusn in]"_qs << u"[Tlit up] a [Push in]"_qs;
    QTest::newRow("from the beginning")
        << u"[Tlit up] [Pusn in] b|"_qs << u"[Tilt up] [Pusn in] b"_qs;
    QTest::newRow("in a group") << u"|[Shake, Pusn in]"_qs << u"[Shake, Push in]"_qs;
}

void TestPromptEdit::correctsAnUnknownName()
{
    QFETCH(const QString, before);
    PromptEdit edit;
    const QString text = withCursor(edit, before);
    const auto fix = edit.fixes().next();
    QVERIFY(fix);
    edit.fixes().apply(*fix);
    QTEST(edit.prompt(), "after");
    edit.undo();
    QCOMPARE(edit.prompt(), text);
    withCursor(edit, u"[Push in] [my note]|"_qs);
    QVERIFY(!edit.fixes().next()); // nothing is near it
}

void TestPromptEdit::correctsFromTheKeyboard()
{
    PromptEdit edit;
    withCursor(edit, u"a| [Pusn in] b"_qs);
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->activeAction()->text(), u"Change to “Push in”"_qs);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(edit.prompt(), u"a [Push in] b"_qs);
}

void TestPromptEdit::offersTheCorrectionInItsMenu()
{
    PromptEdit edit;
    withCursor(edit, u"a |[Pusn in] b"_qs);
    QMenu menu;
    QAction *const cut = menu.addAction(u"Cut"_qs);
    Q_EMIT edit.menuRequested(menu, 0);
    QCOMPARE(menu.actions(), QList<QAction *>{cut});
    Q_EMIT edit.menuRequested(menu, 5);
    QCOMPARE(menu.actions().size(), 3);
    menu.actions().constFirst()->trigger();
    QCOMPARE(edit.prompt(), u"a [Push in] b"_qs);
}

void TestPromptEdit::paintsTheNumbersOfTheGroups()
{
    PromptEdit edit;
    edit.resize(400, 80);
    edit.setPrompt(u"[Push in] a [1] [Tilt up, Shake]"_qs);
    const QImage two = edit.grab().toImage();
    // The room for a number is there before groups that count only.
    const QTextLayout *layout = edit.document()->firstBlock().layout();
    const auto width = [layout](int at) {
        return layout->lineAt(0).cursorToX(at + 1) - layout->lineAt(0).cursorToX(at);
    };
    QVERIFY(width(0) > width(12) + 8); // "[Push" against "[1"
    QCOMPARE(width(16), width(0));
    QCOMPARE(edit.document()->toPlainText(), edit.prompt());
    QCOMPARE(edit.prompt(), u"[Push in] a [1] [Tilt up, Shake]"_qs);
    edit.setPrompt(u"[Pusn in] a [1] [Tilt up, Shake]"_qs); // now the second is the first
    QVERIFY(edit.grab().toImage() != two);
    QVERIFY(width(0) < width(16) - 8);
}

void TestPromptEdit::handsOnAPictureInsteadOfPastingItsPath()
{
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(u"/tmp/cat.jpg"_qs)});
    QGuiApplication::clipboard()->setMimeData(mime); // takes it over
    PromptEdit edit;
    QSignalSpy offered(&edit, &PromptEdit::pictureOffered);
    edit.paste();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(edit.prompt(), QString());
}

QTEST_MAIN(TestPromptEdit)
#include "tst_promptedit.moc"
