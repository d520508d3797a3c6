// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"
#include "mediafixtures.h"

#include <QColorSpace>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

class tst_PictureDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryFormat_data();
    void decodesEveryFormat();
    void turnsAPictureByItsOrientation();
    void keepsInsideTheBound_data();
    void keepsInsideTheBound();
    void convertsToSrgb();
    void decodesAPictureLargerThanQtAllows();
    void saysThatAPictureIsTooLargeAtFullSize();
    void refusesWhatIsNoPicture();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    QTemporaryDir m_folder;
};

void tst_PictureDecoder::decodesEveryFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void tst_PictureDecoder::decodesEveryFormat()
{
    QFETCH(QByteArray, format);
    QImage orange(40, 30, QImage::Format_RGB32);
    orange.fill(QColor(240, 140, 20));
    const Result<QImage> image =
        decodePicture(writeFile(path("picture"), encoded(orange, format)), {});
    QVERIFY(image);
    QCOMPARE(image->size(), orange.size());
    const QColor colour = image->pixelColor(20, 15);
    QVERIFY(std::abs(colour.red() - 240) < 6);
    QVERIFY(std::abs(colour.green() - 140) < 6);
    QVERIFY(std::abs(colour.blue() - 20) < 6);
}

void tst_PictureDecoder::turnsAPictureByItsOrientation()
{
    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x)
            picture.setPixelColor(x, y, Qt::black);
    }
    constexpr int turnedRight = 6; // the stored left side is the upper one
    const QString file =
        writeFile(path("turned.jpg"), withOrientation(encoded(picture, "jpg"), turnedRight));
    const Result<QImage> image = decodePicture(file, {30, 40});
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(20, 40));
    QVERIFY(qGray(image->pixel(10, 5)) < 40);
    QVERIFY(qGray(image->pixel(10, 35)) > 215);
}

void tst_PictureDecoder::keepsInsideTheBound_data()
{
    QTest::addColumn<QSize>("bound");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("full size") << QSize() << QSize(300, 200);
    QTest::newRow("narrow") << QSize(150, 1000) << QSize(150, 100);
    QTest::newRow("flat") << QSize(1000, 50) << QSize(75, 50);
    QTest::newRow("never larger") << QSize(1000, 1000) << QSize(300, 200);
    QTest::newRow("a pixel") << QSize(1, 1) << QSize(1, 1);
}

void tst_PictureDecoder::keepsInsideTheBound()
{
    QFETCH(QSize, bound);
    QFETCH(QSize, expected);
    for (const char *format : {"jpg", "png", "webp"}) {
        const QString file = writeFile(path("bound"), encoded(spots({300, 200}), format));
        const Result<QImage> image = decodePicture(file, bound);
        QVERIFY(image);
        QCOMPARE(image->size(), expected);
    }
}

void tst_PictureDecoder::convertsToSrgb()
{
    QImage picture(16, 16, QImage::Format_RGB32);
    picture.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    picture.fill(QColor(200, 100, 100));
    const Result<QImage> image =
        decodePicture(writeFile(path("adobe.png"), encoded(picture, "png")), {});
    QVERIFY(image);
    QCOMPARE(image->colorSpace(), QColorSpace(QColorSpace::SRgb));
    QVERIFY(image->pixelColor(8, 8).red() > 210); // the same red is more in the smaller space
}

void tst_PictureDecoder::decodesAPictureLargerThanQtAllows()
{
    QImage large(9000, 8000, QImage::Format_RGB32);
    QVERIFY(large.sizeInBytes() > qint64(QImageReader::allocationLimit()) * 1024 * 1024);
    large.fill(Qt::darkCyan);
    const QString file = writeFile(path("large.jpg"), encoded(large, "jpg"));
    large = {};

    const Result<QImage> small = decodePicture(file, {900, 900});
    QVERIFY(small);
    QCOMPARE(small->size(), QSize(900, 800));
    const Result<QImage> big = decodePicture(file, {8999, 8999});
    QVERIFY(big);
    QCOMPARE(big->size(), QSize(4500, 4000)); // a half is what fits
}

void tst_PictureDecoder::saysThatAPictureIsTooLargeAtFullSize()
{
    const Result<QImage> image = decodePicture(path("large.jpg"), {});
    QVERIFY(!image);
    QCOMPARE(image.error().kind, ErrorKind::File);
    QVERIFY(image.error().message.contains(QStringLiteral("too many pixels")));
}

void tst_PictureDecoder::refusesWhatIsNoPicture()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("text"), QByteArray("\xFF\xD8\xFF\xE0 no more of it"),
          encoded(spots({20, 20}), "bmp")}) {
        const Result<QImage> image = decodePicture(writeFile(path("bad.jpg"), bytes), {10, 10});
        QVERIFY(!image);
        QCOMPARE(image.error().kind, ErrorKind::File);
    }
    QVERIFY(!decodePicture(path("nowhere.jpg"), {}));
    QVERIFY(!decodePicture(m_folder.path(), {}));
}

QTEST_GUILESS_MAIN(tst_PictureDecoder)
#include "tst_picturedecoder.moc"
