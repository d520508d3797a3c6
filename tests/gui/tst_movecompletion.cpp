// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movecompletion.h"
#include "gui/promptinwindow.h"

#include <QTest>

using namespace Firstframe;

//! \brief The list of moves that goes with a bracket while it is written.
class TestMoveCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

namespace {

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

void TestMoveCompletion::offersTheMovesWhenABracketIsTyped()
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

void TestMoveCompletion::filtersTheMovesByWhatIsTyped_data()
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

void TestMoveCompletion::filtersTheMovesByWhatIsTyped()
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

void TestMoveCompletion::takesTheMoveWithAKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("Tab") << Qt::Key_Tab;
}

void TestMoveCompletion::takesTheMoveWithAKey()
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

void TestMoveCompletion::takesTheMoveWithTabBeforeTheNextControl()
{
    PromptInWindow window;
    QVERIFY(window.open());
    QTest::keyClicks(window.edit, u"[pu"_qs);
    QTest::keyClick(window.edit, Qt::Key_Tab);
    QCOMPARE(window.edit->prompt(), u"[Push in]"_qs);
    QVERIFY(window.edit->hasFocus());
    QTest::keyClick(window.edit, Qt::Key_Tab);
    QVERIFY(window.next->hasFocus());
}

void TestMoveCompletion::takesTheMoveByMouse()
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

void TestMoveCompletion::goesOnInAGroupAfterAComma()
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

void TestMoveCompletion::completesWhatAnInputMethodCommits()
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

void TestMoveCompletion::staysClosedAfterEscape()
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

void TestMoveCompletion::closesTheListWhereTheCursorLeavesTheBrackets()
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

void TestMoveCompletion::leavesReturnAloneWithoutAList()
{
    PromptEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"[fly"_qs);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.prompt(), u"[fly\n"_qs);
}

void TestMoveCompletion::undoesACompletionInOneStep()
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

QTEST_MAIN(TestMoveCompletion)
#include "tst_movecompletion.moc"
