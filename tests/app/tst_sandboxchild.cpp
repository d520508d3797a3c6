// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxprocess.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Firstframe;

class TestSandboxChild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereTheSandboxListens();
    void startsItAgainWhenItDies();
    void endsItWithItself();
    void saysThatItCannotBeStarted();
};

namespace {

const QString program = QStringLiteral(FIRSTFRAME_SANDBOX);
constexpr int patienceMs = 30'000;

bool accepts(const QUrl &origin)
{
    QTcpSocket socket;
    socket.connectToHost(origin.host(), static_cast<quint16>(origin.port()));
    return socket.waitForConnected(2000);
}

} // namespace

void TestSandboxChild::saysWhereTheSandboxListens()
{
    const QTemporaryDir dir;
    SandboxProcess sandbox(program, dir.path());
    QSignalSpy listening(&sandbox, &SandboxProcess::listening);
    sandbox.start();
    QVERIFY(listening.wait(patienceMs));
    const QUrl origin = listening.at(0).at(0).toUrl();
    QCOMPARE(origin.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(accepts(origin));
}

void TestSandboxChild::startsItAgainWhenItDies()
{
    const QTemporaryDir dir;
    SandboxProcess sandbox(program, dir.path());
    QSignalSpy listening(&sandbox, &SandboxProcess::listening);
    QSignalSpy failed(&sandbox, &SandboxProcess::failed);
    sandbox.start();
    QVERIFY(listening.wait(patienceMs));
    QVERIFY(::kill(static_cast<pid_t>(sandbox.processId()), SIGKILL) == 0);
    QVERIFY(listening.wait(patienceMs));
    QCOMPARE(failed.size(), 1);
    QVERIFY(accepts(listening.at(1).at(0).toUrl()));
}

void TestSandboxChild::endsItWithItself()
{
    const QTemporaryDir dir;
    QUrl origin;
    {
        SandboxProcess sandbox(program, dir.path());
        QSignalSpy listening(&sandbox, &SandboxProcess::listening);
        sandbox.start();
        QVERIFY(listening.wait(patienceMs));
        origin = listening.at(0).at(0).toUrl();
    }
    QVERIFY(!accepts(origin));
}

void TestSandboxChild::saysThatItCannotBeStarted()
{
    const QTemporaryDir dir;
    SandboxProcess sandbox(dir.filePath(QStringLiteral("none")), dir.path());
    QSignalSpy failed(&sandbox, &SandboxProcess::failed);
    sandbox.start();
    QVERIFY(failed.size() == 1 || failed.wait());
}

QTEST_GUILESS_MAIN(TestSandboxChild)
#include "tst_sandboxchild.moc"
