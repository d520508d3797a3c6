// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/frameimage.h"

#include <QTest>
#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <cstring>

using namespace Firstframe;

class TestFrameImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsAColour_data();
    void convertsAColour();
};

void TestFrameImage::convertsAColour_data()
{
    QTest::addColumn<QVideoFrameFormat::ColorSpace>("space");
    QTest::addColumn<QList<int>>("yuv");
    QTest::addColumn<QColor>("color");
    const auto bt601 = QVideoFrameFormat::ColorSpace_BT601;
    const auto bt709 = QVideoFrameFormat::ColorSpace_BT709;
    // Y, Cb, Cr of limited range, from the two recommendations.
    QTest::newRow("black") << bt601 << QList<int>{16, 128, 128} << QColor(0, 0, 0);
    QTest::newRow("white") << bt709 << QList<int>{235, 128, 128} << QColor(255, 255, 255);
    QTest::newRow("red 601") << bt601 << QList<int>{81, 90, 240} << QColor(255, 0, 0);
    QTest::newRow("red 709") << bt709 << QList<int>{63, 102, 240} << QColor(255, 0, 0);
    QTest::newRow("blue 601") << bt601 << QList<int>{41, 240, 110} << QColor(0, 0, 255);
    QTest::newRow("green 709") << bt709 << QList<int>{173, 42, 26} << QColor(0, 255, 0);
}

void TestFrameImage::convertsAColour()
{
    QFETCH(QVideoFrameFormat::ColorSpace, space);
    QFETCH(QList<int>, yuv);
    QFETCH(QColor, color);
    QVideoFrameFormat format({6, 4}, QVideoFrameFormat::Format_YUV420P);
    format.setColorSpace(space);
    QVideoFrame frame(format);
    QVERIFY(frame.map(QVideoFrame::WriteOnly));
    for (int plane = 0; plane < 3; ++plane)
        std::memset(frame.bits(plane), yuv[plane], static_cast<size_t>(frame.mappedBytes(plane)));
    frame.unmap();

    const QImage image = imageOf(frame);
    QCOMPARE(image.size(), QSize(6, 4));
    const QColor seen = image.pixelColor(5, 3);
    const int off =
        std::max({std::abs(seen.red() - color.red()), std::abs(seen.green() - color.green()),
                  std::abs(seen.blue() - color.blue())});
    QVERIFY2(off <= 3, qPrintable(seen.name()));
}

QTEST_GUILESS_MAIN(TestFrameImage)
#include "tst_frameimage.moc"
