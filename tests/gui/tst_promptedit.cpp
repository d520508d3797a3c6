// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptedit.h"
#include "gui/composer/promptfixes.h"
#include "gui/promptinwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
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
    void correctsAnUnknownName_data();
    void correctsAnUnknownName();
    void correctsFromTheKeyboard();
    void offersTheCorrectionInItsMenu();
    void paintsTheNumbersOfTheGroups();
    void handsOnAPictureInsteadOfPastingItsPath();
};

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
