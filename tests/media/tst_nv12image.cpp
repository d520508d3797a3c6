// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/nv12image.h"

#include <QTest>

#include <cstdlib>

using namespace Firstframe;

class tst_Nv12Image : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsAsBt709Says_data();
    void convertsAsBt709Says();
    void comesBackToTheSameColour_data();
    void comesBackToTheSameColour();
    void takesTheMeanOfFourPixelsColours();
    void putsWhiteBehindWhatIsTransparent();
    void leavesOutAnOddRowAndColumn();
};

void tst_Nv12Image::convertsAsBt709Says_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QList<int>>("expected"); // Y, Cb, Cr
    QTest::newRow("black") << QColor(0, 0, 0) << QList<int>{16, 128, 128};
    QTest::newRow("white") << QColor(255, 255, 255) << QList<int>{235, 128, 128};
    QTest::newRow("red") << QColor(255, 0, 0) << QList<int>{63, 102, 240};
    QTest::newRow("green") << QColor(0, 255, 0) << QList<int>{173, 42, 26};
    QTest::newRow("blue") << QColor(0, 0, 255) << QList<int>{32, 240, 118};
}

void tst_Nv12Image::convertsAsBt709Says()
{
    QFETCH(QColor, colour);
    QFETCH(QList<int>, expected);
    QImage picture(4, 2, QImage::Format_RGB32);
    picture.fill(colour);
    const Nv12Image image = toNv12(picture);
    QCOMPARE(image.luma.size(), 8U);
    QCOMPARE(image.chroma.size(), 4U);
    for (const uint8_t luma : image.luma)
        QCOMPARE(int(luma), expected[0]);
    for (size_t i = 0; i < 4; i += 2) {
        QCOMPARE(int(image.chroma[i]), expected[1]);
        QCOMPARE(int(image.chroma[i + 1]), expected[2]);
    }
}

void tst_Nv12Image::comesBackToTheSameColour_data()
{
    convertsAsBt709Says_data();
}

void tst_Nv12Image::comesBackToTheSameColour()
{
    QFETCH(QColor, colour);
    QImage picture(6, 4, QImage::Format_RGB32);
    picture.fill(colour);
    const QImage back = toRgb(toNv12(picture));
    QCOMPARE(back.size(), picture.size());
    for (const QPoint place : {QPoint(0, 0), QPoint(5, 3)}) {
        const QColor there = back.pixelColor(place);
        QVERIFY(std::abs(there.red() - colour.red()) <= 2);
        QVERIFY(std::abs(there.green() - colour.green()) <= 2);
        QVERIFY(std::abs(there.blue() - colour.blue()) <= 2);
    }
}

void tst_Nv12Image::takesTheMeanOfFourPixelsColours()
{
    QImage picture(2, 2, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setPixelColor(1, 1, Qt::red);
    const Nv12Image image = toNv12(picture);
    QCOMPARE(int(image.luma[0]), 235);
    QCOMPARE(int(image.luma[3]), 63);
    QVERIFY(std::abs(image.chroma[1] - (3 * 128 + 240) / 4) <= 1);
}

void tst_Nv12Image::putsWhiteBehindWhatIsTransparent()
{
    QImage picture(2, 2, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QCOMPARE(int(toNv12(picture).luma[0]), 235);
}

void tst_Nv12Image::leavesOutAnOddRowAndColumn()
{
    QImage picture(5, 3, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    QCOMPARE(toNv12(picture).size, QSize(4, 2));
}

QTEST_GUILESS_MAIN(tst_Nv12Image)
#include "tst_nv12image.moc"
