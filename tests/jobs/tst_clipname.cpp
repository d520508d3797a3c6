// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/clipname.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class tst_ClipName final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsThePromptBegins_data();
    void readsAsThePromptBegins();
    void fitsEveryFileSystem_data();
    void fitsEveryFileSystem();
    void neverTakesANameThatIsUsed();
};

namespace {

const QDateTime madeAt(QDate(2026, 11, 20), QTime(14, 5, 59), Qt::UTC);

} // namespace

void tst_ClipName::readsAsThePromptBegins_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << QStringLiteral("A cat walks") << QStringLiteral("A cat walks");
    QTest::newRow("moves are left out")
        << QStringLiteral("A cat walks [Push in], then looks up [Tilt up, Pedestal up]")
        << QStringLiteral("A cat walks then looks up");
    QTest::newRow("cut between words")
        << QStringLiteral("The astronaut drifts slowly towards the blinking station")
        << QStringLiteral("The astronaut drifts slowly towards the");
    QTest::newRow("empty") << QString() << QStringLiteral("Clip");
    QTest::newRow("only moves") << QStringLiteral("[Shake]") << QStringLiteral("Clip");
    QTest::newRow("only signs") << QStringLiteral("../..\\ :*?\"<>|") << QStringLiteral("Clip");
    QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc passwd");
    QTest::newRow("an option") << QStringLiteral("-rf it") << QStringLiteral("rf it");
    QTest::newRow("lines") << QStringLiteral("One\nline\tand\0another")
                           << QStringLiteral("One line and another");
    QTest::newRow("Chinese") << QStringLiteral("一只猫走路，然后抬头")
                             << QStringLiteral("一只猫走路 然后抬头");
    QTest::newRow("marks stay") << QStringLiteral("Cafe\u0301 हिन्दी")
                                << QStringLiteral("Café हिन्दी");
    QTest::newRow("a device name") << QStringLiteral("CON") << QStringLiteral("CON");
}

void tst_ClipName::readsAsThePromptBegins()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, words);
    QCOMPARE(clipBaseName(prompt, madeAt, 12), words + QStringLiteral(" 2026-11-20 14-05 (12)"));
}

void tst_ClipName::fitsEveryFileSystem_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::newRow("one long word") << QString(2000, u'a');
    QTest::newRow("long Chinese") << QString(2000, u'猫');
    QTest::newRow("characters of four bytes") << QStringLiteral("𠀀").repeated(1000);
    QTest::newRow("one before a pair") << QStringLiteral("a") + QStringLiteral("𠀀").repeated(1000);
    QTest::newRow("right to left override") << QStringLiteral("a\u202Egpj.exe");
}

void tst_ClipName::fitsEveryFileSystem()
{
    QFETCH(const QString, prompt);
    const QString name = clipBaseName(prompt, madeAt, 9'223'372'036'854'775'807);
    QVERIFY2(name.toUtf8().size() <= 230, qPrintable(name)); // of 255, with room for a suffix
    QVERIFY(!name.contains(QChar(0x202e)));
    QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // no half of a pair
    QTemporaryDir folder;
    QFile file(folder.filePath(name + QStringLiteral(".mp4.part")));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
}

void tst_ClipName::neverTakesANameThatIsUsed()
{
    const QTemporaryDir folder;
    const auto base = QStringLiteral("A cat");
    const auto suffix = QStringLiteral(".mp4");
    for (const QString &expected : {QStringLiteral("A cat.mp4"), QStringLiteral("A cat 2.mp4"),
                                    QStringLiteral("A cat 3.mp4")}) {
        QCOMPARE(unusedFileName(folder.path(), base, suffix), expected);
        QFile file(folder.filePath(expected));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

QTEST_GUILESS_MAIN(tst_ClipName)
#include "tst_clipname.moc"
