// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminationsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Firstframe;

class TestTerminationSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTheFirst_data();
    void tellsOfTheFirst();
    void leavesASecondToTheSystem();
    void givesTheSystemItsOwnBack();
};

namespace {

bool isDefault(int number)
{
    struct sigaction action = {};
    sigaction(number, nullptr, &action);
    return action.sa_handler == SIG_DFL; // NOLINT: a macro of the system's
}

} // namespace

void TestTerminationSignals::tellsOfTheFirst_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestTerminationSignals::tellsOfTheFirst()
{
    QFETCH(int, number);
    TerminationSignals watch;
    QSignalSpy requested(&watch, &TerminationSignals::requested);
    QVERIFY(!isDefault(number));
    std::raise(number);
    QTRY_COMPARE(requested.size(), 1);
}

void TestTerminationSignals::leavesASecondToTheSystem()
{
    const TerminationSignals watch;
    std::raise(SIGTERM);
    QVERIFY(isDefault(SIGTERM));
}

void TestTerminationSignals::givesTheSystemItsOwnBack()
{
    {
        const TerminationSignals watch;
    }
    QVERIFY(isDefault(SIGTERM));
    QVERIFY(isDefault(SIGINT));
}

QTEST_GUILESS_MAIN(TestTerminationSignals)
#include "tst_terminationsignals.moc"
