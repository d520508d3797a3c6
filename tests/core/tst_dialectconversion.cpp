// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialectconversion.h"
#include "core/promptscript.h"

#include <QTest>

using namespace Firstframe;
using enum Dialect;

class tst_DialectConversion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromEveryDialect_data();
    void comesBackFromEveryDialect();
    void meansTheSameInBothDialects_data();
    void meansTheSameInBothDialects();
    void changesNamesOnly_data();
    void changesNamesOnly();
    void knowsForeignNames_data();
    void knowsForeignNames();
};

namespace {

constexpr std::array dialects = {English, Chinese, MyRouter};

// Each move alone, and in a group with the next one, for each pair of dialects.
void addMovesAndPairs()
{
    QTest::addColumn<QList<CameraMove>>("moves");
    QTest::addColumn<Dialect>("from");
    QTest::addColumn<Dialect>("to");
    for (size_t i = 0; i < allCameraMoves.size(); ++i) {
        const CameraMove move = allCameraMoves.at(i);
        const CameraMove next = allCameraMoves.at((i + 1) % allCameraMoves.size());
        for (const Dialect from : dialects) {
            for (const Dialect to : dialects) {
                const QString pair =
                    QStringLiteral("%1, %2 to %3")
                        .arg(cameraMoveName(move, English), dialectName(from), dialectName(to));
                QTest::newRow(qPrintable(pair)) << QList{move} << from << to;
                QTest::newRow(qPrintable(pair + QStringLiteral(", in a group")))
                    << QList{move, next, CameraMove::Shake} << from << to;
            }
        }
    }
}

QString promptOf(const QList<CameraMove> &moves, Dialect dialect)
{
    QStringList names;
    for (const CameraMove move : moves)
        names.append(cameraMoveName(move, dialect));
    // With what is to be left alone around it, names outside of brackets among it.
    return QStringLiteral("Pan left,\t推进 [1] 🐈\n ") + u'[' + names.join(QStringLiteral(" ,  "))
           + QStringLiteral(" ]Rise] [ Fly ,") + names.constFirst() + QStringLiteral("] [Follow");
}

} // namespace

void tst_DialectConversion::comesBackFromEveryDialect_data()
{
    addMovesAndPairs();
}

void tst_DialectConversion::comesBackFromEveryDialect()
{
    QFETCH(const QList<CameraMove>, moves);
    QFETCH(const Dialect, from);
    QFETCH(const Dialect, to);
    const QString prompt = promptOf(moves, from);
    const QString there = convertDirectives(prompt, from, to);
    QCOMPARE(there, promptOf(moves, to));
    QCOMPARE(convertDirectives(there, to, from), prompt);
}

void tst_DialectConversion::meansTheSameInBothDialects_data()
{
    addMovesAndPairs();
}

void tst_DialectConversion::meansTheSameInBothDialects()
{
    QFETCH(const QList<CameraMove>, moves);
    QFETCH(const Dialect, from);
    QFETCH(const Dialect, to);
    const QString prompt = promptOf(moves, from);
    const auto before = PromptScript::parse(prompt, from).groups();
    QVERIFY(!before.isEmpty());
    QCOMPARE(PromptScript::parse(convertDirectives(prompt, from, to), to).groups(), before);
}

void tst_DialectConversion::changesNamesOnly_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Dialect>("from");
    QTest::addColumn<Dialect>("to");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, Dialect from, Dialect to, const char *after) {
        QTest::newRow(before) << QString::fromUtf8(before) << from << to
                              << QString::fromUtf8(after);
    };
    row("A cat [Pan Left, Rise] runs", MyRouter, English, "A cat [Truck left, Pedestal up] runs");
    row("[rotate left]", MyRouter, English, "[Pan left]");
    row("[Push in,Fly,Shake]", English, Chinese, "[推进,Fly,晃动]");
    row("[推进，晃动、固定]", Chinese, English, "[Push in，Shake、Static shot]");
    row("Pan Left [Pan left", MyRouter, English, "Pan Left [Pan left");
    row("", English, Chinese, "");
    row("[push IN] stays", English, English, "[push IN] stays");
}

void tst_DialectConversion::changesNamesOnly()
{
    QFETCH(const QString, before);
    QFETCH(const Dialect, from);
    QFETCH(const Dialect, to);
    QTEST(convertDirectives(before, from, to), "after");
}

void tst_DialectConversion::knowsForeignNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dialect>("editor");
    QTest::addColumn<std::optional<Dialect>>("foreign");
    const auto row = [](const char *text, Dialect editor, std::optional<Dialect> foreign) {
        QTest::addRow("%s, %s", text, qPrintable(dialectName(editor)))
            << QString::fromUtf8(text) << editor << foreign;
    };
    row("Pan Left and no brackets", English, {});
    row("[Pan left, Pedestal up]", English, {});
    row("[Push In] [Tilt Up]", English, {}); // means the same
    row("[Shake]", English, {});
    row("[my note]", English, {});
    row("[Pan Left]", English, MyRouter);
    row("[pan left, rise]", English, MyRouter);
    row("[Follow]", English, MyRouter);
    row("[推进]", English, Chinese);
    row("[推进]", Chinese, {});
    row("[Push in]", Chinese, English);
    row("[Push In] [Descend]", Chinese, MyRouter);
    row("[Pan Right]", Chinese, MyRouter);
    row("[Pan right]", Chinese, English);
    row("[Truck left] [Push In]", Chinese, English);
}

void tst_DialectConversion::knowsForeignNames()
{
    QFETCH(const QString, text);
    QFETCH(const Dialect, editor);
    QFETCH(const std::optional<Dialect>, foreign);
    QVERIFY(foreignDialect(text, editor) == foreign);
}

QTEST_GUILESS_MAIN(tst_DialectConversion)
#include "tst_dialectconversion.moc"
