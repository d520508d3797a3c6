// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/patience.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(FIRSTFRAME_SANDBOX_PROGRAM);

// As a program's child starts it: with neither display nor a platform chosen.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    return environment;
}

void start(QProcess &process, const QStringList &arguments, const QString &executable = program)
{
    process.setProcessEnvironment(plainEnvironment());
    process.start(executable, arguments);
}

// The number on its one line, 0 when it prints anything else.
int portOf(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(20'000))
            return 0;
    }
    const QByteArray line = process.readLine();
    const int port = QJsonDocument::fromJson(line).object().value("port"_L1).toInt();
    return line == "{\"port\": " + QByteArray::number(port) + "}\n" ? port : 0;
}

QJsonObject ask(int port, const QByteArray &request, const QByteArray &body = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    socket.write(request
                 + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                   "Content-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray received;
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(15'000))
        received += socket.readAll();
    received += socket.readAll();
    return QJsonDocument::fromJson(received.sliced(received.indexOf("\r\n\r\n") + 4)).object();
}

QString submit(int port, const QJsonObject &more = {})
{
    QJsonObject clip{{u"model"_s, u"animatic"_s}, {u"prompt"_s, u"A cat [Pan left]"_s}};
    for (auto field = more.begin(); field != more.end(); ++field)
        clip[field.key()] = field.value();
    return ask(port, "POST /v1/clips", QJsonDocument(clip).toJson()).value("id"_L1).toString();
}

QString stateOf(int port, const QString &id)
{
    return ask(port, "GET /v1/clips/" + id.toUtf8()).value("status"_L1).toString();
}

} // namespace

class tst_SandboxProcess : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnThisMachineOnly();
    void endsOnASignalWhileItWorks_data();
    void endsOnASignalWhileItWorks();
    void endsWithItsStandardInput();
    void readsStandardInputAndMindsItNot();
    void staysWithoutStandardInput();
    void endsWhenItsParentIsKilled();
    void goesOnAfterItWasKilled();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void saysWhatItIs_data();
    void saysWhatItIs();
};

void tst_SandboxProcess::listensOnThisMachineOnly()
{
    QProcess process;
    start(process, {});
    const int port = portOf(process);
    QVERIFY(port > 0);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    QVERIFY(socket.waitForConnected(5000));
    QTcpSocket other;
    other.connectToHost(u"127.0.0.2"_s, quint16(port)); // loopback too, but not ours
    QVERIFY(!other.waitForConnected(5000));
    QCOMPARE(other.error(), QAbstractSocket::ConnectionRefusedError);
    socket.abort();
    process.terminate();
    QVERIFY(process.waitForFinished(20'000));
}

void tst_SandboxProcess::endsOnASignalWhileItWorks_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_SandboxProcess::endsOnASignalWhileItWorks()
{
    QFETCH(int, signal);
    QProcess process;
    start(process, {u"--speed"_s, u"100"_s});
    const int port = portOf(process);
    QVERIFY(port > 0);
    const QString id = submit(port, {{u"resolution"_s, u"1080P"_s}});
    QTRY_COMPARE(stateOf(port, id), u"running"_s);
    QCOMPARE(kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(3000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void tst_SandboxProcess::endsWithItsStandardInput()
{
    QProcess process;
    start(process, {u"--until-stdin-closes"_s});
    QVERIFY(portOf(process) > 0);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(3000));
    QCOMPARE(process.exitCode(), 0);
}

void tst_SandboxProcess::readsStandardInputAndMindsItNot()
{
    QProcess process;
    start(process, {u"--until-stdin-closes"_s});
    const int port = portOf(process);
    process.write(QByteArray(200'000, 'x'));
    QVERIFY(process.waitForBytesWritten(5000));
    QTRY_COMPARE(process.bytesToWrite(), 0); // it reads on, so that its parent never blocks
    QVERIFY(!ask(port, "GET /_sandbox/stats").isEmpty());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(3000));
}

void tst_SandboxProcess::staysWithoutStandardInput()
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    start(process, {});
    const int port = portOf(process);
    QVERIFY(!ask(port, "GET /_sandbox/stats").isEmpty());
    process.terminate();
    QVERIFY(process.waitForFinished(20'000));
}

// The shell's inner process stands for the window: it holds the pipe and dies without a word.
void tst_SandboxProcess::endsWhenItsParentIsKilled()
{
    QProcess shell;
    const QString script = u"sh -c 'echo $$ >&2; exec sleep 600' | \"$0\" --until-stdin-closes"_s;
    start(shell, {u"-c"_s, script, program}, u"/bin/sh"_s);
    QVERIFY(portOf(shell) > 0);
    QByteArray parent;
    const auto hasLine = [&] {
        parent += shell.readAllStandardError();
        return parent.contains('\n');
    };
    QTRY_VERIFY(hasLine());
    QCOMPARE(kill(parent.split('\n').first().toInt(), SIGKILL), 0);
    QVERIFY(shell.waitForFinished(5000));
    QCOMPARE(shell.exitCode(), 0); // the sandbox's, last in the pipe
}

void tst_SandboxProcess::goesOnAfterItWasKilled()
{
    QTemporaryDir folder;
    const QStringList arguments{u"--speed"_s, u"20"_s, u"--state-dir"_s, folder.path()};
    QProcess first;
    start(first, arguments);
    const int firstPort = portOf(first);
    const QString id = submit(firstPort);
    QTRY_COMPARE(stateOf(firstPort, id), u"running"_s);
    first.kill();
    QVERIFY(first.waitForFinished(5000));

    QProcess second;
    start(second, arguments);
    const int port = portOf(second);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(port, id), u"done"_s, Firstframe::patience);
    const QJsonObject stats = ask(port, "GET /_sandbox/stats");
    QCOMPARE(stats.value("submissions"_L1).toObject().value("sandbox"_L1).toInt(), 1);

    QProcess third;
    start(third, arguments);
    QVERIFY(third.waitForFinished(20'000));
    QCOMPARE(third.exitCode(), 1);
    QVERIFY(third.readAllStandardError().contains("Another sandbox uses the folder"));
    second.terminate();
    QVERIFY(second.waitForFinished(20'000));
}

void tst_SandboxProcess::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no number") << QStringList{u"--port"_s, u"http"_s};
    QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s};
    QTest::newRow("port below 0") << QStringList{u"--port=-1"_s};
    QTest::newRow("unknown provider") << QStringList{u"--only"_s, u"sora"_s};
    QTest::newRow("speed 0") << QStringList{u"--speed"_s, u"0"_s};
    QTest::newRow("speed not a number") << QStringList{u"--speed"_s, u"nan"_s};
    QTest::newRow("speed without end") << QStringList{u"--speed"_s, u"inf"_s};
    QTest::newRow("unknown option") << QStringList{u"--fast"_s};
    QTest::newRow("argument") << QStringList{u"serve"_s};
    QTest::newRow("folder is a file") << QStringList{u"--state-dir"_s, program};
}

void tst_SandboxProcess::refusesWrongArguments()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    start(process, arguments);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void tst_SandboxProcess::saysWhatItIs_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("version") << u"--version"_s << QByteArray("firstframe-sandbox 0.");
    QTest::newRow("help") << u"--help"_s << QByteArray("--until-stdin-closes");
}

void tst_SandboxProcess::saysWhatItIs()
{
    QFETCH(QString, argument);
    QFETCH(QByteArray, text);
    QProcess process;
    start(process, {argument});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains(text));
}

QTEST_GUILESS_MAIN(tst_SandboxProcess)
#include "tst_sandboxprocess.moc"
