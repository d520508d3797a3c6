// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Firstframe;

class TestPromptEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsAMoveWhereTheCursorIs_data();
    void insertsAMoveWhereTheCursorIs();
    void undoesAnInsertedMoveInOneStep();
    void joinsTheGroupBeforeTheCursor();
    void beginsAGroupWhenThereIsNoneToJoin();
    void joinsAMoveOnlyOnce();
    void speaksTheChosenDialect();
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
