// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pngpart.h"
#include "mediafixtures.h"
#include "picturefixtures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

//! \brief PNGs read line by line, beside what Qt makes of them.
class tst_PngPart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void readsAPart_data();
    void readsAPart();
    void makesOnePixelOfMany_data();
    void makesOnePixelOfMany();
    void takesNoColourFromWhatIsNotSeen();
    void knowsTheColourSpace_data();
    void knowsTheColourSpace();
    void givesNothingOfAFileThatIsBroken_data();
    void givesNothingOfAFileThatIsBroken();

private:
    [[nodiscard]] static QImage read(const QByteArray &file, const QRect &part, int fold = 1)
    {
        QBuffer buffer;
        buffer.setData(file);
        buffer.open(QIODevice::ReadOnly);
        return readPngPart(buffer, part, fold);
    }
};

namespace {

const QRect whole(0, 0, 61, 47);

QImage shadedGlass()
{
    QImage glass = spots(whole.size()).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < glass.height(); ++y) {
        for (int x = 0; x < glass.width(); ++x)
            glass.setPixel(x, y, (glass.pixel(x, y) & 0xFFFFFF) | uint(4 * x) << 24);
    }
    return glass;
}

//! \brief The greatest difference of a channel.
int difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 256;
    int greatest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            greatest =
                std::max({greatest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                          std::abs(qBlue(p) - qBlue(q)), std::abs(qAlpha(p) - qAlpha(q))});
        }
    }
    return greatest;
}

void addFiles()
{
    QTest::addColumn<QByteArray>("file");
    const QImage picture = spots(whole.size());
    const auto row = [](const char *name, const QImage &image) {
        QTest::newRow(name) << encoded(image, "png");
    };
    row("eight bits", picture);
    row("sixteen bits", picture.convertToFormat(QImage::Format_RGBX64));
    row("glass", shadedGlass());
    row("glass of sixteen bits", shadedGlass().convertToFormat(QImage::Format_RGBA64));
    row("grey", picture.convertToFormat(QImage::Format_Grayscale8));
    row("grey of sixteen bits", picture.convertToFormat(QImage::Format_Grayscale16));
    row("a table of colours", picture.convertToFormat(QImage::Format_Indexed8));
    row("black and white", picture.convertToFormat(QImage::Format_Mono));
    QTest::newRow("interlaced") << interlacedPng(shadedGlass());
    QTest::newRow("interlaced, sixteen bits")
        << interlacedPng(shadedGlass().convertToFormat(QImage::Format_RGBA64));
}

} // namespace

void tst_PngPart::readsWhatQtReads_data()
{
    addFiles();
}

void tst_PngPart::readsWhatQtReads()
{
    QFETCH(const QByteArray, file);
    const QImage expected = QImage::fromData(file);
    QCOMPARE(expected.size(), whole.size());
    const QImage image = read(file, whole);
    QCOMPARE(image.hasAlphaChannel(), expected.hasAlphaChannel());
    QCOMPARE(image.depth(), 32);
    QVERIFY(difference(image, expected) <= 1); // the way that sixteen bits are rounded
}

void tst_PngPart::readsAPart_data()
{
    addFiles();
}

void tst_PngPart::readsAPart()
{
    QFETCH(const QByteArray, file);
    const QImage expected = QImage::fromData(file);
    for (const QRect part :
         {QRect(0, 0, 1, 1), QRect(60, 46, 1, 1), QRect(7, 11, 30, 21), QRect(0, 13, 61, 34)})
        QVERIFY(difference(read(file, part), expected.copy(part)) <= 1);
    QVERIFY(read(file, {0, 0, 62, 47}).isNull());
    QVERIFY(read(file, {-1, 0, 10, 10}).isNull());
    QVERIFY(read(file, {}).isNull());
}

void tst_PngPart::makesOnePixelOfMany_data()
{
    addFiles();
}

void tst_PngPart::makesOnePixelOfMany()
{
    QFETCH(const QByteArray, file);
    const QImage qt = QImage::fromData(file).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    constexpr int fold = 3;
    const QRect part(2, 5, 41, 32);
    const QImage image =
        read(file, part, fold).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(image.size(), QSize(13, 10));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            int sum = 0;
            for (int i = 0; i < fold * fold; ++i)
                sum += qGreen(*(
                    reinterpret_cast<const QRgb *>(qt.constScanLine(part.y() + y * fold + i / fold))
                    + part.x() + x * fold + i % fold));
            const QRgb mean = reinterpret_cast<const QRgb *>(image.constScanLine(y))[x];
            QVERIFY(std::abs(qGreen(mean) - sum / (fold * fold)) <= 2);
        }
    }
}

void tst_PngPart::takesNoColourFromWhatIsNotSeen()
{
    QImage glass(4, 4, QImage::Format_ARGB32);
    glass.fill(0x00FF0000); // red, were it seen
    glass.setPixel(1, 1, 0xFF0000FF);
    const QImage one = read(encoded(glass, "png"), glass.rect(), 4);
    QCOMPARE(one.size(), QSize(1, 1));
    QCOMPARE(qAlpha(one.pixel(0, 0)), 16);
    QCOMPARE(qRed(one.pixel(0, 0)), 0);
    QVERIFY(qBlue(one.pixel(0, 0)) > 240);
}

void tst_PngPart::knowsTheColourSpace_data()
{
    QTest::addColumn<QColorSpace>("space");
    QTest::newRow("none") << QColorSpace();
    QTest::newRow("sRGB") << QColorSpace(QColorSpace::SRgb);
    QTest::newRow("Adobe RGB") << QColorSpace(QColorSpace::AdobeRgb);
    QTest::newRow("Display P3") << QColorSpace(QColorSpace::DisplayP3);
    QTest::newRow("ProPhoto") << QColorSpace(QColorSpace::ProPhotoRgb);
}

void tst_PngPart::knowsTheColourSpace()
{
    QFETCH(const QColorSpace, space);
    QImage picture = spots(whole.size()).convertToFormat(QImage::Format_RGBX64);
    picture.setColorSpace(space);
    const QByteArray file = encoded(picture, "png");
    QCOMPARE(read(file, whole).colorSpace(), QImage::fromData(file).colorSpace());
}

void tst_PngPart::givesNothingOfAFileThatIsBroken_data()
{
    addFiles();
}

void tst_PngPart::givesNothingOfAFileThatIsBroken()
{
    QFETCH(const QByteArray, file);
    for (const qsizetype length : {qsizetype(0), qsizetype(7), qsizetype(30), file.size() / 2})
        QVERIFY(read(file.first(length), whole).isNull());
    QByteArray garbled = file;
    garbled.replace(file.size() / 3, 20, QByteArray(20, '\x55'));
    QVERIFY(read(garbled, whole).isNull());
}

QTEST_APPLESS_MAIN(tst_PngPart)
#include "tst_pngpart.moc"
