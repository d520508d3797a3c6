// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moveentry.h"

#include <QTest>

using namespace Firstframe;
using enum CameraMove;

using Moves = QList<CameraMove>;

class tst_MoveEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheNameBeingWritten_data();
    void findsTheNameBeingWritten();
    void findsNoneOutsideOfBrackets_data();
    void findsNoneOutsideOfBrackets();
    void completesTheName_data();
    void completesTheName();
    void closesChineseBracketsAroundMoves_data();
    void closesChineseBracketsAroundMoves();
    void putsAMoveIn_data();
    void putsAMoveIn();
    void changesNothingForAMoveThatIsThere();
};

namespace {

// The cursor is at |.
QString takeCursor(QString text, qsizetype &cursor)
{
    cursor = text.indexOf(u'|');
    return text.remove(cursor, 1);
}

QString applied(QString prompt, const PromptChange &change)
{
    prompt.replace(change.start, change.length, change.text);
    return prompt.insert(change.cursor, u'|');
}

} // namespace

void tst_MoveEntry::findsTheNameBeingWritten_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Moves>("present");
    QTest::addColumn<bool>("closed");
    const auto row = [](const char *prompt, const char *typed, const char *name,
                        const Moves &present, bool closed) {
        QTest::newRow(prompt) << QString::fromUtf8(prompt) << QString::fromUtf8(typed)
                              << QString::fromUtf8(name) << present << closed;
    };
    row("[|", "", "", {}, false);
    row("a [Pu|", "Pu", "Pu", {}, false);
    row("a [Pu| and on", "Pu", "Pu", {}, false);
    row("【|", "", "", {}, false);
    row("[Push in,|", "", "", {PushIn}, false);
    row("[Push in, Sh|", "Sh", "Sh", {PushIn}, false);
    row("[Push in, Fly,Sh|", "Sh", "Sh", {PushIn}, false);
    row("[推进，|", "", "", {PushIn}, false);
    row("[Pu|sh in]", "Pu", "Push in", {}, true);
    row("[Pu|sh in , Shake] x", "Pu", "Push in", {}, true);
    row("[Pu| [Shake]", "Pu", "Pu", {}, false);
    row("[Shake] [|", "", "", {}, false);
}

void tst_MoveEntry::findsTheNameBeingWritten()
{
    QFETCH(QString, prompt);
    qsizetype cursor = 0;
    prompt = takeCursor(prompt, cursor);
    const auto entry = moveEntryAt(prompt, cursor, Dialect::English);
    QVERIFY(entry);
    QTEST(entry->typed, "typed");
    QTEST(prompt.sliced(entry->start, entry->end - entry->start), "name");
    QTEST(entry->present, "present");
    QTEST(entry->closed, "closed");
}

void tst_MoveEntry::findsNoneOutsideOfBrackets_data()
{
    QTest::addColumn<QString>("prompt");
    for (const char *prompt : {"|", "a cat|", "[Push in]|", "|[Push in]", "[Push in\n|", "a] b|"})
        QTest::newRow(prompt) << QString::fromUtf8(prompt);
}

void tst_MoveEntry::findsNoneOutsideOfBrackets()
{
    QFETCH(QString, prompt);
    qsizetype cursor = 0;
    prompt = takeCursor(prompt, cursor);
    QVERIFY(!moveEntryAt(prompt, cursor, Dialect::English));
}

void tst_MoveEntry::completesTheName_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, Dialect dialect, const char *after) {
        QTest::newRow(before) << QString::fromUtf8(before) << dialect << QString::fromUtf8(after);
    };
    using enum Dialect;
    row("a [|", English, "a [Push in]|");
    row("a [pu|, then", English, "a [Push in]|, then");
    row("【|", Chinese, "[推进]|");
    row("【pu|】 then", English, "[Push in]| then");
    row("[Shake,|", English, "[Shake, Push in]|");
    row("[Shake, pu|", English, "[Shake, Push in]|");
    row("【晃动，|", Chinese, "[晃动，推进]|");
    row("[Sh|ake]", English, "[Push in]|");
    row("[Sh|ake, Tilt up] b", English, "[Push in|, Tilt up] b");
}

void tst_MoveEntry::completesTheName()
{
    QFETCH(QString, before);
    QFETCH(const Dialect, dialect);
    qsizetype cursor = 0;
    before = takeCursor(before, cursor);
    const auto entry = moveEntryAt(before, cursor, dialect);
    QVERIFY(entry);
    QTEST(applied(before, completeEntry(before, *entry, PushIn, dialect)), "after");
}

void tst_MoveEntry::closesChineseBracketsAroundMoves_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, const char *after) {
        QTest::newRow(before) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("走【推进】|", "走[推进]|");
    row("【推进，晃动】| 停", "[推进，晃动]| 停");
    row("a title: 【晚安】|", "a title: 【晚安】|");
    row("【推进，晚安】|", "【推进，晚安】|");
    row("【】|", "【】|");
    row("推进】|", "推进】|");
    row("[推进】|", "[推进】|");
}

void tst_MoveEntry::closesChineseBracketsAroundMoves()
{
    QFETCH(QString, before);
    qsizetype cursor = 0;
    before = takeCursor(before, cursor);
    const auto change = closeWideBrackets(before, cursor, Dialect::Chinese);
    QTEST(applied(before, change.value_or(PromptChange{0, 0, {}, cursor})), "after");
}

void tst_MoveEntry::putsAMoveIn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("combine");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, bool combine, const char *after) {
        QTest::newRow(before) << QString::fromUtf8(before) << combine << QString::fromUtf8(after);
    };
    row("|", false, "[Push in] |");
    row("A cat|", false, "A cat [Push in] |");
    row("A cat |", false, "A cat [Push in] |");
    row("A |cat", false, "A [Push in] |cat");
    row("A cat|, then", false, "A cat [Push in]|, then");
    row("into the group it is in: [Sh|ake] b", false,
        "into the group it is in: [Shake, Push in]| b");
    row("into empty brackets: [|]", false, "into empty brackets: [Push in]|");
    row("into an open bracket: [|", false, "into an open bracket: [Push in]|");
    row("into an open group: [Shake,|", false, "into an open group: [Shake, Push in]|");
    row("combined: [Tilt up] [Shake] here| [Pull out]", true,
        "combined: [Tilt up] [Shake, Push in] here| [Pull out]");
    row("combined with nothing| [Shake]", true, "combined with nothing [Push in]| [Shake]");
    row("a note is no group [1]|", true, "a note is no group [1] [Push in] |");
}

void tst_MoveEntry::putsAMoveIn()
{
    QFETCH(QString, before);
    QFETCH(const bool, combine);
    qsizetype cursor = 0;
    before = takeCursor(before, cursor);
    const MovePlace place{cursor, cursor, combine};
    QTEST(applied(before, insertMove(before, place, PushIn, Dialect::English)), "after");
}

void tst_MoveEntry::changesNothingForAMoveThatIsThere()
{
    const QString prompt = QStringLiteral("[Push in, Shake] b");
    for (const auto &[cursor, combine] : {std::pair(3, false), std::pair(18, true)}) {
        const PromptChange change =
            insertMove(prompt, {cursor, cursor, combine}, PushIn, Dialect::English);
        QCOMPARE(change, PromptChange({cursor, 0, {}, cursor}));
    }
}

QTEST_GUILESS_MAIN(tst_MoveEntry)
#include "tst_moveentry.moc"
