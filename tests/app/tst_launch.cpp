// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

//! \brief The built program, as a shell sees it.
class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysInASentenceThatThereIsNoScreen();
    void printsHelpAndVersionWithoutAScreen_data();
    void printsHelpAndVersionWithoutAScreen();
    void refusesAnUnknownOption();
    void endsWhenAnotherRunsAlready();
};

namespace {

const QString program = QStringLiteral(FIRSTFRAME_PROGRAM);
constexpr int patienceMs = 30'000;

QProcessEnvironment withoutScreen()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char16_t *name : {u"QT_QPA_PLATFORM", u"DISPLAY", u"WAYLAND_DISPLAY"})
        environment.remove(QString::fromUtf16(name));
    return environment;
}

} // namespace

void TestLaunch::saysInASentenceThatThereIsNoScreen()
{
    QProcess process;
    process.setProcessEnvironment(withoutScreen());
    process.start(program, QStringList());
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().startsWith("Firstframe needs a screen"));
}

void TestLaunch::printsHelpAndVersionWithoutAScreen_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("help") << u"--help"_qs << QByteArrayLiteral("Usage: firstframe");
    QTest::newRow("version") << u"--version"_qs << QByteArrayLiteral("Firstframe ");
}

void TestLaunch::printsHelpAndVersionWithoutAScreen()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, start);
    QProcess process;
    process.setProcessEnvironment(withoutScreen());
    process.start(program, {option});
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().startsWith(start));
}

void TestLaunch::refusesAnUnknownOption()
{
    QProcess process;
    process.start(program, {u"--colour"_qs});
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("colour"));
}

void TestLaunch::endsWhenAnotherRunsAlready()
{
    const QTemporaryDir dir;
    const QStringList arguments{u"--data-dir"_qs, dir.path()};
    QProcess first;
    first.start(program, arguments);
    QVERIFY(first.waitForStarted(patienceMs));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dir.filePath(u"lock"_qs)), patienceMs);
    QProcess second;
    second.start(program, arguments);
    QVERIFY(second.waitForFinished(patienceMs));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(patienceMs));
    QCOMPARE(first.exitStatus(), QProcess::NormalExit); // as if its window had been closed
    QCOMPARE(first.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
