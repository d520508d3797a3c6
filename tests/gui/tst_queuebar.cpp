// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/queuebar.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Firstframe;

class TestQueueBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForThePauseAndShowsItWhenItIsThere();
    void countsWhatIsUnderWay();
};

void TestQueueBar::asksForThePauseAndShowsItWhenItIsThere()
{
    QueueBar bar;
    bar.show();
    auto *button = bar.findChild<QToolButton *>(u"pauseButton"_qs);
    const auto *status = bar.findChild<QLabel *>(u"queueStatus"_qs);
    QSignalSpy asked(&bar, &QueueBar::pauseRequested);
    QVERIFY(!status->isVisible());
    QCOMPARE(button->accessibleName(), u"Pause queue"_qs);

    button->click();
    QCOMPARE(asked.takeFirst().at(0).toBool(), true);
    QCOMPARE(button->accessibleName(), u"Pause queue"_qs); // nobody has said yet that it is
    bar.setPaused(true);
    QVERIFY(status->isVisible());
    QVERIFY(status->accessibleDescription().startsWith(u"The queue is paused"_qs));
    QCOMPARE(button->accessibleName(), u"Resume queue"_qs);
    QCOMPARE(bar.pauseAction()->text(), u"Resume &Queue"_qs);

    bar.pauseAction()->trigger();
    QCOMPARE(asked.takeFirst().at(0).toBool(), false);
    bar.setPaused(false);
    QVERIFY(!status->isVisible());
    QCOMPARE(status->accessibleDescription(), QString());
}

void TestQueueBar::countsWhatIsUnderWay()
{
    QueueBar bar;
    const auto *count = bar.findChild<QLabel *>(u"countLabel"_qs);
    QCOMPARE(count->text(), QString());
    bar.setCounts(2, 0);
    QCOMPARE(count->text(), u"2 running"_qs);
    bar.setCounts(1, 12);
    QCOMPARE(count->text(), u"1 running · 12 waiting"_qs);
}

QTEST_MAIN(TestQueueBar)
#include "tst_queuebar.moc"
