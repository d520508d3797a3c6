// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movebutton.h"
#include "gui/composer/movegrid.h"
#include "gui/composer/movesketch.h"
#include "gui/motion.h"
#include "gui/theme.h"

#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestMoveGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryMove();
    void standsInGroups_data();
    void standsInGroups();
    void givesEachMoveAShortcutOfItsOwn();
    void movesTheDrawingUnderTheMouse_data();
    void movesTheDrawingUnderTheMouse();
    void restsAtBothEnds_data();
    void restsAtBothEnds();
    void stopsWhenTheMouseLeaves();
    void keepsStillWhereTheDesktopWantsIt();
};

namespace {

MoveButton *buttonOf(const MoveGrid &grid, CameraMove move)
{
    for (MoveButton *button : grid.findChildren<MoveButton *>()) {
        if (button->accessibleName() == MoveGrid::title(move))
            return button;
    }
    return nullptr;
}

void hover(QWidget *widget)
{
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(widget, &enter);
}

void leave(QWidget *widget)
{
    QEvent event(QEvent::Leave);
    QCoreApplication::sendEvent(widget, &event);
}

void addMoves()
{
    QTest::addColumn<CameraMove>("move");
    for (const CameraMove move : allCameraMoves)
        QTest::newRow(qPrintable(cameraMoveName(move, Dialect::English))) << move;
}

} // namespace

void TestMoveGrid::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Dark, {}); // the drawings are resources of the theme's library
}

void TestMoveGrid::namesEveryMove()
{
    MoveGrid grid;
    QSignalSpy chosen(&grid, &MoveGrid::moveChosen);
    for (const CameraMove move : allCameraMoves) {
        MoveButton *button = buttonOf(grid, move);
        QVERIFY(button);
        QVERIFY(button->toolTip().contains(
            MoveGrid::shortcut(move).toString(QKeySequence::NativeText)));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(chosen.takeLast().at(0).value<CameraMove>(), move);
    }
}

void TestMoveGrid::standsInGroups_data()
{
    QTest::addColumn<bool>("compact");
    QTest::addColumn<int>("rows");
    QTest::newRow("names") << false << 3;
    QTest::newRow("icons") << true << 2;
}

void TestMoveGrid::standsInGroups()
{
    QFETCH(const bool, compact);
    MoveGrid grid;
    grid.setCompact(compact);
    grid.resize(360, grid.sizeHint().height());
    grid.show();
    QSet<int> tops;
    for (size_t i = 0; i < allCameraMoves.size(); ++i) {
        const QRect rect = buttonOf(grid, allCameraMoves.at(i))->geometry();
        QVERIFY(grid.rect().contains(rect));
        tops.insert(rect.top());
        if (i % 2 == 0 || i >= 12)
            continue;
        const QRect first = buttonOf(grid, allCameraMoves.at(i - 1))->geometry();
        QCOMPARE(rect.top(), first.top()); // left beside right, in beside out
        QVERIFY(rect.left() - first.right() <= 4);
    }
    QTEST(int(tops.size()), "rows");
    const QRect truck = buttonOf(grid, CameraMove::TruckRight)->geometry();
    const QRect pan = buttonOf(grid, CameraMove::PanLeft)->geometry();
    QVERIFY(pan.left() - truck.right() >= 7);
}

void TestMoveGrid::givesEachMoveAShortcutOfItsOwn()
{
    QSet<QString> keys;
    for (const CameraMove move : allCameraMoves) {
        const QKeySequence shortcut = MoveGrid::shortcut(move);
        keys.insert(shortcut.toString());
        for (uint i = 0; i < static_cast<uint>(shortcut.count()); ++i)
            QVERIFY(!(shortcut[i].keyboardModifiers() & Qt::AltModifier)); // AltGr writes
    }
    QCOMPARE(keys.size(), 15);
}

void TestMoveGrid::movesTheDrawingUnderTheMouse_data()
{
    addMoves();
}

void TestMoveGrid::movesTheDrawingUnderTheMouse()
{
    QFETCH(const CameraMove, move);
    const QSize size(40, 40);
    const QImage rest = moveSketch(move, 0, size, Qt::white).toImage();
    const QImage amid = moveSketch(move, 0.47, size, Qt::white).toImage();
    QCOMPARE(rest != amid, move != CameraMove::StaticShot);
}

void TestMoveGrid::restsAtBothEnds_data()
{
    addMoves();
}

void TestMoveGrid::restsAtBothEnds()
{
    QFETCH(const CameraMove, move);
    const QSize size(40, 40);
    const QColor color = QGuiApplication::palette().color(QPalette::Highlight);
    const QImage rest = moveSketch(move, 0, size, color).toImage();
    QCOMPARE(moveSketch(move, 1, size, color).toImage(), rest);
    const QImage drawing = MoveGrid::drawing(move).pixmap(size).toImage();
    for (const QPoint point : {QPoint(0, 0), QPoint(20, 20), QPoint(8, 20), QPoint(20, 9)})
        QVERIFY(std::abs(qAlpha(rest.pixel(point)) - qAlpha(drawing.pixel(point))) < 40);
}

void TestMoveGrid::stopsWhenTheMouseLeaves()
{
    MoveGrid grid;
    grid.show();
    MoveButton *button = buttonOf(grid, CameraMove::PanLeft);
    QVERIFY(!button->isMoving());
    hover(button);
    QVERIFY(button->isMoving());
    leave(button);
    QVERIFY(!button->isMoving());
    hover(button);
    grid.hide();
    QVERIFY(!button->isMoving());
}

void TestMoveGrid::keepsStillWhereTheDesktopWantsIt()
{
    MoveGrid grid;
    grid.show();
    setMotionWanted(false);
    hover(buttonOf(grid, CameraMove::PanLeft));
    QVERIFY(!buttonOf(grid, CameraMove::PanLeft)->isMoving());
    setMotionWanted(true);
    hover(buttonOf(grid, CameraMove::PanLeft));
    QVERIFY(buttonOf(grid, CameraMove::PanLeft)->isMoving());
}

QTEST_MAIN(TestMoveGrid)
#include "tst_movegrid.moc"
