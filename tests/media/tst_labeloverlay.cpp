// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/labeloverlay.h"

#include <QTest>

#include <algorithm>

using namespace Firstframe;

namespace {

constexpr QSize size(640, 360);

Nv12Image plainFrame(uint8_t luma)
{
    Nv12Image frame(size);
    std::ranges::fill(frame.luma, luma);
    std::ranges::fill(frame.chroma, uint8_t(60)); // strongly coloured
    return frame;
}

} // namespace

class tst_LabelOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadableOnAnyPicture_data();
    void isReadableOnAnyPicture();
    void changesNothingOutsideItsRectangle();
    void changesNothingWithoutWords();
    void leavesOutWordsThatDoNotFit();
};

void tst_LabelOverlay::isReadableOnAnyPicture_data()
{
    QTest::addColumn<int>("luma");
    for (const int luma : {16, 128, 235})
        QTest::addRow("%d", luma) << luma;
}

void tst_LabelOverlay::isReadableOnAnyPicture()
{
    QFETCH(int, luma);
    const LabelOverlay label(QStringLiteral("Sandbox preview"), size);
    Nv12Image frame = plainFrame(uint8_t(luma));
    label.drawOnto(frame);
    int darkest = 255;
    int brightest = 0;
    for (int y = label.rect().top(); y <= label.rect().bottom(); ++y) {
        for (int x = label.rect().left() + label.rect().height() / 2;
             x <= label.rect().right() - label.rect().height() / 2; ++x) {
            const int found = frame.luma[size_t(y) * size_t(size.width()) + size_t(x)];
            darkest = std::min(darkest, found);
            brightest = std::max(brightest, found);
        }
    }
    QVERIFY2(brightest - darkest > 110, qPrintable(QString::number(brightest - darkest)));
}

void tst_LabelOverlay::changesNothingOutsideItsRectangle()
{
    const LabelOverlay label(QStringLiteral("Sandbox preview"), size);
    QVERIFY(QRect(320, 180, 320, 180).contains(label.rect()));
    const Nv12Image before = plainFrame(100);
    Nv12Image frame = before;
    label.drawOnto(frame);
    QVERIFY(frame != before);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (label.rect().contains(x, y))
                continue;
            const size_t luma = size_t(y) * size_t(size.width()) + size_t(x);
            const size_t chroma = size_t(y / 2) * size_t(size.width()) + size_t(x);
            QVERIFY(frame.luma[luma] == before.luma[luma]);
            QVERIFY(frame.chroma[chroma] == before.chroma[chroma]);
        }
    }
}

void tst_LabelOverlay::changesNothingWithoutWords()
{
    Nv12Image frame = plainFrame(100);
    LabelOverlay({}, size).drawOnto(frame);
    QCOMPARE(frame, plainFrame(100));
}

void tst_LabelOverlay::leavesOutWordsThatDoNotFit()
{
    Nv12Image frame = plainFrame(100);
    LabelOverlay(QString(400, QLatin1Char('W')), size).drawOnto(frame);
    QCOMPARE(frame, plainFrame(100));
}

QTEST_MAIN(tst_LabelOverlay)
#include "tst_labeloverlay.moc"
