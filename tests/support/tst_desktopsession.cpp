// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/childprocess.h"
#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QLocalSocket>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

bool answers(const char *display)
{
    QLocalSocket socket;
    socket.connectToServer(u"/tmp/.X11-unix/X"_s + QString::fromLatin1(display + 1));
    return socket.waitForConnected(1000);
}

} // namespace

class tst_DesktopSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesEachTestItsOwnDisplay();
    void showsAnEmptyScreen();
    void bringsLittleOfTheCallersEnvironment();
    void leavesNoProcessWhenItsTestIsKilled();
};

void tst_DesktopSession::givesEachTestItsOwnDisplay()
{
    DesktopSession one;
    DesktopSession other;
    QVERIFY2(one.start(), qPrintable(one.problem()));
    QVERIFY2(other.start(), qPrintable(other.problem()));
    QVERIFY(one.display() != other.display());
    QVERIFY(one.home() != other.home());
}

void tst_DesktopSession::showsAnEmptyScreen()
{
    DesktopSession session({640, 480});
    QVERIFY2(session.start(), qPrintable(session.problem()));
    const DesktopUser user(session.display());
    const QImage screen = user.look();
    QCOMPARE(screen.size(), QSize(640, 480));
    QCOMPARE(user.look({600, 400, 100, 100}).size(), QSize(40, 80));
}

void tst_DesktopSession::bringsLittleOfTheCallersEnvironment()
{
    qputenv("FIRSTFRAME_KEY_MYROUTER", "a key that no test may use");
    DesktopSession session;
    QVERIFY2(session.start(), qPrintable(session.problem()));
    const QProcessEnvironment environment = session.environment();
    QVERIFY(!environment.contains(u"FIRSTFRAME_KEY_MYROUTER"_s));
    QVERIFY(environment.value(u"HOME"_s) != qEnvironmentVariable("HOME"));
    QVERIFY(environment.contains(u"PATH"_s));
}

void tst_DesktopSession::leavesNoProcessWhenItsTestIsKilled()
{
    int channel[2] = {};
    QCOMPARE(pipe(channel), 0);
    const pid_t victim = fork();
    if (victim == 0) {
        dieWithParent();
        DesktopSession session;
        const QByteArray display = session.start() ? session.display() : "none";
        if (write(channel[1], display.constData(), static_cast<size_t>(display.size())) > 0)
            pause();
        _exit(1);
    }
    close(channel[1]);
    char display[16] = {};
    QVERIFY(read(channel[0], display, sizeof display - 1) > 0);
    QCOMPARE(display[0], ':');
    QVERIFY(answers(display));

    kill(victim, SIGKILL);
    waitpid(victim, nullptr, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!answers(display), 10'000);
}

QTEST_GUILESS_MAIN(tst_DesktopSession)
#include "tst_desktopsession.moc"
