// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cropframe.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Firstframe;

class tst_CropFrame final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsInsideOfThePicture_data();
    void beginsInsideOfThePicture();
    void movesAsFarAsThePictureGoes();
    void dragsACornerAgainstTheOppositeOne_data();
    void dragsACornerAgainstTheOppositeOne();
    void scalesAboutItsMiddle();
    void isAllowedWhateverIsDoneToIt();
};

namespace {

CropFrame frameOf(const QRect &rect)
{
    return {{1000, 600}, rect, 0.4, 2.5};
}

} // namespace

void tst_CropFrame::beginsInsideOfThePicture_data()
{
    QTest::addColumn<QRect>("asked");
    QTest::addColumn<QRect>("rect");
    QTest::newRow("inside") << QRect(10, 20, 300, 200) << QRect(10, 20, 300, 200);
    QTest::newRow("over the edge") << QRect(900, 500, 300, 200) << QRect(900, 500, 100, 100);
    QTest::newRow("too long") << QRect(0, 0, 1000, 200) << QRect(0, 0, 500, 200);
    QTest::newRow("too narrow") << QRect(0, 0, 100, 600) << QRect(0, 0, 100, 250);
}

void tst_CropFrame::beginsInsideOfThePicture()
{
    QFETCH(const QRect, asked);
    QFETCH(const QRect, rect);
    QCOMPARE(frameOf(asked).rect(), rect);
}

void tst_CropFrame::movesAsFarAsThePictureGoes()
{
    CropFrame frame = frameOf({10, 20, 300, 200});
    frame.move({5, -3});
    QCOMPARE(frame.rect(), QRect(15, 17, 300, 200));
    frame.move({-500, -500});
    QCOMPARE(frame.rect(), QRect(0, 0, 300, 200));
    frame.move({5000, 5000});
    QCOMPARE(frame.rect(), QRect(700, 400, 300, 200));
}

void tst_CropFrame::dragsACornerAgainstTheOppositeOne_data()
{
    QTest::addColumn<CropFrame::Grip>("corner");
    QTest::addColumn<QPoint>("place");
    QTest::addColumn<QRect>("rect"); // of what was 400 x 300 at (200, 100)
    using Grip = CropFrame::Grip;
    QTest::newRow("right bottom") << Grip::RightBottom << QPoint(700, 500)
                                  << QRect(200, 100, 500, 400);
    QTest::newRow("left top") << Grip::LeftTop << QPoint(100, 50) << QRect(100, 50, 500, 350);
    QTest::newRow("right top") << Grip::RightTop << QPoint(500, 200) << QRect(200, 200, 300, 200);
    QTest::newRow("left bottom") << Grip::LeftBottom << QPoint(300, 350)
                                 << QRect(300, 100, 300, 250);
    QTest::newRow("out of the picture")
        << Grip::RightBottom << QPoint(5000, 5000) << QRect(200, 100, 800, 500);
    QTest::newRow("over the opposite one")
        << Grip::RightBottom << QPoint(0, 0) << QRect(200, 100, 16, 16);
    QTest::newRow("too flat") << Grip::RightBottom << QPoint(1000, 200)
                              << QRect(200, 100, 250, 100);
    QTest::newRow("too flat from the left")
        << Grip::LeftBottom << QPoint(0, 200) << QRect(350, 100, 250, 100);
}

void tst_CropFrame::dragsACornerAgainstTheOppositeOne()
{
    QFETCH(const CropFrame::Grip, corner);
    QFETCH(const QPoint, place);
    QFETCH(const QRect, rect);
    CropFrame frame = frameOf({200, 100, 400, 300});
    frame.drag(corner, place);
    QCOMPARE(frame.rect(), rect);
}

void tst_CropFrame::scalesAboutItsMiddle()
{
    CropFrame frame = frameOf({200, 100, 400, 300});
    frame.scale(0.5);
    QCOMPARE(frame.rect(), QRect(300, 175, 200, 150));
    frame.scale(100);
    QCOMPARE(frame.rect(), QRect(0, 0, 1000, 600));
}

void tst_CropFrame::isAllowedWhateverIsDoneToIt()
{
    QRandomGenerator random(5);
    CropFrame frame = frameOf({200, 100, 400, 300});
    for (int step = 0; step < 5000; ++step) {
        const QPoint place(random.bounded(-200, 1200), random.bounded(-200, 800));
        if (step % 3 == 0)
            frame.move(place / 10);
        else
            frame.drag(CropFrame::Grip(random.bounded(4)), place);
        const QRect rect = frame.rect();
        QVERIFY(QRect(0, 0, 1000, 600).contains(rect));
        const double aspect = double(rect.width()) / rect.height();
        QVERIFY2(aspect >= 0.4 && aspect <= 2.5, qPrintable(QString::number(aspect)));
    }
}

QTEST_APPLESS_MAIN(tst_CropFrame)
#include "tst_cropframe.moc"
