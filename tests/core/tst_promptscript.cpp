// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promptscript.h"

#include <QTest>

using namespace Firstframe;
using enum CameraMove;

using Groups = QList<QList<CameraMove>>;
using Kind = PromptProblem::Kind;

class tst_PromptScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsGroupsInOrderOfTime_data();
    void readsGroupsInOrderOfTime();
    void segmentsJoinToThePrompt_data();
    void segmentsJoinToThePrompt();
    void rendersInAnotherDialect_data();
    void rendersInAnotherDialect();
    void renderingRoundTripsThroughEveryDialect();
    void problemsHaveTheirPlace_data();
    void problemsHaveTheirPlace();
    void suggestsANameForAMisspeltMove();
    void repeatedMovesOfAGroupCountOnce();
    void namesTheOpposites();
    void findsWhatIsOverTheLimit_data();
    void findsWhatIsOverTheLimit();
    void countsCodePoints_data();
    void countsCodePoints();
};

void tst_PromptScript::readsGroupsInOrderOfTime_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<Groups>("groups");
    const auto row = [](const char *prompt, const Groups &groups) {
        QTest::newRow(prompt) << QString::fromUtf8(prompt) << groups;
    };
    row("", {});
    row("A cat walks.", {});
    row("A cat walks [Push in], then looks up [Tilt up, Pedestal up]",
        {{PushIn}, {TiltUp, PedestalUp}});
    row("[push IN]", {{PushIn}});
    row("[ Push in ,Shake ]", {{PushIn, Shake}});
    row("[Push in][Pull out]", {{PushIn}, {PullOut}});
    row("[左摇,上升] 走", {{PanLeft, PedestalUp}});
    row("[左摇，上升、推进]", {{PanLeft, PedestalUp, PushIn}});
    row("[1] and [Push in]", {{PushIn}});
    row("[Push in, Fly up]", {{PushIn}});
    row("[]", {});
    row("[,]", {});
    row("[Push in", {});
    row("Push in]", {});
    row("[[Push in]]", {{PushIn}});
    row("[oops [Push in]", {{PushIn}});
}

void tst_PromptScript::readsGroupsInOrderOfTime()
{
    QFETCH(const QString, prompt);
    QTEST(PromptScript::parse(prompt, Dialect::English).groups(), "groups");
}

void tst_PromptScript::segmentsJoinToThePrompt_data()
{
    QTest::addColumn<QString>("prompt");
    for (const char *prompt : {"", "plain", "[Push in]", "a [Push in] b [x] c []", "[[Push in]] [",
                               "] [a, , b] [Push", "猫が歩く [推进] 🐈 [上摇, 上升] 。"})
        QTest::newRow(prompt) << QString::fromUtf8(prompt);
}

void tst_PromptScript::segmentsJoinToThePrompt()
{
    QFETCH(const QString, prompt);
    QString joined;
    for (const PromptSegment &segment : PromptScript::parse(prompt, Dialect::English).segments()) {
        QCOMPARE(segment.start, joined.size());
        for (const Directive &directive : segment.directives) {
            if (!directive.name.isEmpty())
                QCOMPARE(prompt.mid(directive.start, directive.length), directive.name);
        }
        joined += segment.text;
    }
    QCOMPARE(joined, prompt);
}

void tst_PromptScript::rendersInAnotherDialect_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<Dialect>("from");
    QTest::addColumn<Dialect>("to");
    QTest::addColumn<QString>("rendered");
    const auto row = [](const char *name, const char *prompt, Dialect from, Dialect to,
                        const char *rendered) {
        QTest::newRow(name) << QString::fromUtf8(prompt) << from << to
                            << QString::fromUtf8(rendered);
    };
    using enum Dialect;
    // The worked example of three providers' pages is the same sentence in each dialect.
    row("the pages' example, zh", "A cat runs [Pan left, Pedestal up]", English, Chinese,
        "A cat runs [左摇,上升]");
    row("the pages' example, MyRouter", "A cat runs [Pan left, Pedestal up]", English, MyRouter,
        "A cat runs [Rotate Left, Rise]");
    row("pan is not truck", "[Truck left]", English, MyRouter, "[Pan Left]");
    row("and back", "[Pan Left]", MyRouter, English, "[Truck left]");
    row("Chinese to English", "走 [固定] 停", Chinese, English, "走 [Static shot] 停");
    row("unknown names stay", "[Fly up, Push in]", English, Chinese, "[Fly up,推进]");
    row("foreign brackets stay", "see [1] and [ Fly ]", English, Chinese, "see [1] and [ Fly ]");
    row("prose is never touched", "Pan left, then [Shake]", English, MyRouter,
        "Pan left, then [Shake]");
    row("a repeated move stays repeated", "[Shake,Shake]", English, Chinese, "[晃动,晃动]");
}

void tst_PromptScript::rendersInAnotherDialect()
{
    QFETCH(const QString, prompt);
    QFETCH(const Dialect, from);
    QFETCH(const Dialect, to);
    QTEST(PromptScript::parse(prompt, from).render(to), "rendered");
}

void tst_PromptScript::renderingRoundTripsThroughEveryDialect()
{
    QString prompt;
    for (const CameraMove move : allCameraMoves)
        prompt += QStringLiteral("x [%1] ").arg(cameraMoveName(move, Dialect::English));
    for (const Dialect dialect : {Dialect::English, Dialect::Chinese, Dialect::MyRouter}) {
        const QString there = PromptScript::parse(prompt, Dialect::English).render(dialect);
        QCOMPARE(PromptScript::parse(there, dialect).render(Dialect::English), prompt);
        QCOMPARE(PromptScript::parse(there, dialect).groups().size(), 15);
    }
}

void tst_PromptScript::problemsHaveTheirPlace_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<QList<qsizetype>>("starts");
    const auto row = [](const char *prompt, const QList<Kind> &kinds,
                        const QList<qsizetype> &starts) {
        QTest::newRow(prompt) << QString::fromUtf8(prompt) << kinds << starts;
    };
    row("a [Push in]", {}, {});
    row("a [Fly]", {Kind::UnknownMove}, {3});
    row("a [Push in, Fly]", {Kind::UnknownMove}, {12});
    row("a []", {Kind::EmptyBrackets}, {2});
    row("a [ , ]", {Kind::EmptyBrackets}, {2});
    row("a [b", {Kind::UnclosedBracket}, {2});
    row("[Push in, Shake, Zoom in]", {}, {});
    row("ab [Push in, Shake, Zoom in, Tilt up]", {Kind::TooManyMoves}, {3});
    row("ab [Pan left, Pan right]", {Kind::OppositeMoves}, {3});
    row("[Fly] [ [Flew]", {Kind::UnknownMove, Kind::UnclosedBracket, Kind::UnknownMove}, {1, 6, 9});
}

void tst_PromptScript::problemsHaveTheirPlace()
{
    QFETCH(const QString, prompt);
    QList<Kind> kinds;
    QList<qsizetype> starts;
    for (const PromptProblem &problem : PromptScript::parse(prompt, Dialect::English).problems()) {
        kinds.append(problem.kind);
        starts.append(problem.start);
    }
    QTEST(kinds, "kinds");
    QTEST(starts, "starts");
}

void tst_PromptScript::suggestsANameForAMisspeltMove()
{
    const auto problems =
        PromptScript::parse(QStringLiteral("[Tilt upp]"), Dialect::English).problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().name, QStringLiteral("Tilt upp"));
    QCOMPARE(problems.first().suggestion, TiltUp);
}

void tst_PromptScript::repeatedMovesOfAGroupCountOnce()
{
    const auto script =
        PromptScript::parse(QStringLiteral("[Shake, Shake, shake, 晃动]"), Dialect::English);
    QCOMPARE(script.groups(), Groups({{Shake}}));
    QVERIFY(script.problems().isEmpty());
}

void tst_PromptScript::namesTheOpposites()
{
    const auto problems =
        PromptScript::parse(QStringLiteral("[Push in, Zoom out, Pull out]"), Dialect::English)
            .problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().opposites, QList<CameraMove>({PushIn, PullOut}));
}

void tst_PromptScript::findsWhatIsOverTheLimit_data()
{
    QTest::addColumn<QString>("prompt"); // "|" is where the mark is to begin
    QTest::addColumn<Dialect>("sentIn");
    QTest::addColumn<qsizetype>("limit");
    const auto row = [](const char *name, const char *prompt, Dialect sentIn, qsizetype limit) {
        QTest::newRow(name) << QString::fromUtf8(prompt) << sentIn << limit;
    };
    using enum Dialect;
    row("fits", "abc", English, 3);
    row("text", "abc|d", English, 3);
    row("all of it", "|abcd", English, 0);
    row("spaces are not sent", "  abc|d  ", English, 3);
    row("spaces behind do not count", "  abc  ", English, 3);
    row("a pair of surrogates is one", "🐈🐈|🐈", English, 2);
    row("a longer name begins before the limit", "ab [|上升] c", English, 13); // "ab [Pedestal u"
    row("the same name fits when it is shorter", "ab [上升] |c", Chinese, 8);
    row("all fits when it is shorter", "ab [Pedestal up] c", Chinese, 9);
    row("the second of a group", "[Shake, |Push in]", English, 8);
    row("the closing bracket", "[Push in|]", English, 8);
    row("behind a longer name", "[Rise] a|b", MyRouter, 8);
    row("behind a translated name", "[Pedestal up] a|b", MyRouter, 8); // "[Rise] a"
}

void tst_PromptScript::findsWhatIsOverTheLimit()
{
    QFETCH(QString, prompt);
    QFETCH(const Dialect, sentIn);
    QFETCH(const qsizetype, limit);
    const qsizetype mark = prompt.indexOf(u'|');
    prompt.remove(u'|');
    const auto over = PromptScript::parse(prompt, Dialect::English).overflowAt(sentIn, limit);
    QCOMPARE(over.value_or(-1), mark);
}

void tst_PromptScript::countsCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("empty") << QString() << qsizetype(0);
    QTest::newRow("ascii") << QStringLiteral("abc") << qsizetype(3);
    QTest::newRow("Chinese") << QStringLiteral("推进") << qsizetype(2);
    QTest::newRow("emoji") << QStringLiteral("🐈🐈") << qsizetype(2);
    QTest::newRow("joined emoji") << QStringLiteral("👩‍🚀") << qsizetype(3);
    QTest::newRow("lone surrogates") << QStringView(u"\xDC00\xD800").toString() << qsizetype(2);
}

void tst_PromptScript::countsCodePoints()
{
    QFETCH(const QString, text);
    QTEST(codePointCount(text), "count");
}

QTEST_GUILESS_MAIN(tst_PromptScript)
#include "tst_promptscript.moc"
