// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/quitdialog.h"
#include "gui/quitguard.h"

#include <QCloseEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

namespace {

class GuardedWindow final : public QWidget
{
public:
    GuardedWindow() { show(); }

    QuitGuard guard{*this};

protected:
    void closeEvent(QCloseEvent *event) override { event->setAccepted(guard.mayClose()); }
};

} // namespace

class TestQuitGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAtOnceWithNobodyToAsk();
    void closesWhenThereIsNothingToWaitFor();
    void saysWhatItWaitsFor();
    void doesNotWaitAnyLongerIfAsked();
    void isNotEndedByEscape();
    void asksOnceHoweverOftenItIsClosed();
    void waitsForAFewSecondsAtMost();
};

void TestQuitGuard::closesAtOnceWithNobodyToAsk()
{
    GuardedWindow window;
    QVERIFY(window.close());
    QVERIFY(!window.isVisible());
}

void TestQuitGuard::closesWhenThereIsNothingToWaitFor()
{
    GuardedWindow window;
    connect(&window.guard, &QuitGuard::prepareRequested, &window.guard, &QuitGuard::letGo,
            Qt::QueuedConnection);
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(!window.findChild<QuitDialog *>());
}

void TestQuitGuard::saysWhatItWaitsFor()
{
    GuardedWindow window;
    QSignalSpy asked(&window.guard, &QuitGuard::prepareRequested);
    QVERIFY(!window.close());
    QCOMPARE(asked.size(), 1);
    window.guard.showDelay();
    const auto *dialog = window.findChild<QuitDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const auto *status = dialog->findChild<QLabel *>(u"quitStatus"_qs);
    QVERIFY(status->accessibleDescription().startsWith(u"Waiting for the provider's answer…"_qs));
    QVERIFY(window.isVisible());
    window.guard.letGo();
    QVERIFY(!window.isVisible());
}

void TestQuitGuard::doesNotWaitAnyLongerIfAsked()
{
    GuardedWindow window;
    QSignalSpy asked(&window.guard, &QuitGuard::prepareRequested);
    window.close();
    window.guard.showDelay();
    window.findChild<QuitDialog *>()->findChild<QPushButton *>(u"quitButton"_qs)->click();
    QVERIFY(!window.isVisible());
}

void TestQuitGuard::isNotEndedByEscape()
{
    GuardedWindow window;
    QSignalSpy asked(&window.guard, &QuitGuard::prepareRequested);
    window.close();
    window.guard.showDelay();
    auto *dialog = window.findChild<QuitDialog *>();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(window.isVisible());
}

void TestQuitGuard::asksOnceHoweverOftenItIsClosed()
{
    GuardedWindow window;
    QSignalSpy asked(&window.guard, &QuitGuard::prepareRequested);
    QVERIFY(!window.close());
    QVERIFY(!window.close());
    QCOMPARE(asked.size(), 1);
}

void TestQuitGuard::waitsForAFewSecondsAtMost()
{
    GuardedWindow window;
    QSignalSpy asked(&window.guard, &QuitGuard::prepareRequested);
    window.close();
    QTRY_VERIFY(window.findChild<QuitDialog *>()); // even though nobody has answered
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 10'000);
}

QTEST_MAIN(TestQuitGuard)
#include "tst_quitguard.moc"
