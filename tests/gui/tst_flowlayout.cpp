// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace Firstframe;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAnotherRowWhereOneIsFull_data();
    void startsAnotherRowWhereOneIsFull();
    void leavesNoGapForWhatIsHidden();
    void readsFromTheRightWhereTheLanguageDoes();
};

namespace {

struct Row
{
    QWidget panel;
    QList<QWidget *> widgets;
    FlowLayout *layout = new FlowLayout(&panel, 10);

    Row()
    {
        for (int i = 0; i < 3; ++i) {
            auto *widget = new QWidget;
            widget->setFixedSize(100, 20);
            layout->addWidget(widget);
            widgets.append(widget);
        }
    }

    QList<QPoint> places(int width)
    {
        panel.resize(width, layout->heightForWidth(width));
        panel.show();
        layout->activate();
        QList<QPoint> result;
        for (const QWidget *widget : widgets)
            result.append(widget->pos());
        return result;
    }
};

} // namespace

void TestFlowLayout::startsAnotherRowWhereOneIsFull_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QList<QPoint>>("places");
    QTest::newRow("all fit") << 320 << 20 << QList<QPoint>{{0, 0}, {110, 0}, {220, 0}};
    QTest::newRow("one pixel short") << 319 << 50 << QList<QPoint>{{0, 0}, {110, 0}, {0, 30}};
    QTest::newRow("one a row") << 100 << 80 << QList<QPoint>{{0, 0}, {0, 30}, {0, 60}};
}

void TestFlowLayout::startsAnotherRowWhereOneIsFull()
{
    QFETCH(int, width);
    Row row;
    QTEST(row.layout->heightForWidth(width), "height");
    QTEST(row.places(width), "places");
    QCOMPARE(row.layout->minimumSize(), QSize(100, 20));
}

void TestFlowLayout::leavesNoGapForWhatIsHidden()
{
    Row row;
    row.widgets.at(1)->hide();
    const QList<QPoint> places = row.places(320);
    QCOMPARE(places.at(2), QPoint(110, 0));
    QCOMPARE(row.layout->sizeHint(), QSize(210, 20));
}

void TestFlowLayout::readsFromTheRightWhereTheLanguageDoes()
{
    Row row;
    row.panel.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(row.places(320), (QList<QPoint>{{220, 0}, {110, 0}, {0, 0}}));
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
