// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafixtures.h"
#include "picturefixtures.h"
#include "preparedfixture.h"

#include <QColorSpace>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

using Change = PictureChange::Kind;

//! \brief Formats and colours that are not sent as they are.
class tst_PictureConversion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsWhatIsNotSent_data();
    void convertsWhatIsNotSent();
    void convertsHeif_data();
    void convertsHeif();
    void sendsTheFirstFrameOfAnAnimation();
    void convertsColoursToSrgb_data();
    void convertsColoursToSrgb();
    void leavesSrgbAsItIsTagged();
    void sendsASixteenBitPngAsItIs();
    void changesTheFormat();
    void putsWhatIsTransparentOnWhiteInAJpeg();

private:
    PreparedFixture m_fixture;
    QImage m_spots = spots({640, 480});
};

void tst_PictureConversion::convertsWhatIsNotSent_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QImage>("picture");
    QTest::addColumn<ImageFormat>("becomes");
    QTest::addColumn<QString>("name");
    QImage glass(640, 480, QImage::Format_ARGB32);
    glass.fill(0x80FF0000);
    const QImage drawing = fourColours({640, 480});
    const auto row = [](const char *title, const char *format, const QImage &picture,
                        ImageFormat becomes, const char *name) {
        QTest::newRow(title) << QByteArray(format) << picture << becomes
                             << QString::fromLatin1(name);
    };
    row("photograph in a TIFF", "tiff", m_spots, ImageFormat::Jpeg, "TIFF");
    row("glass in a TIFF", "tiff", glass, ImageFormat::Png, "TIFF");
    row("photograph in a BMP", "bmp", m_spots, ImageFormat::Jpeg, "BMP");
    row("drawing in a BMP", "bmp", drawing, ImageFormat::Png, "BMP");
    row("photograph in a PPM", "ppm", m_spots, ImageFormat::Jpeg, "PPM");
}

void tst_PictureConversion::convertsWhatIsNotSent()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QImage, picture);
    QFETCH(const ImageFormat, becomes);
    QFETCH(const QString, name);
    const Prepared outcome = m_fixture.prepare(encoded(picture, format));
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, becomes);
    QCOMPARE(outcome.picture->info.size, picture.size());
    QCOMPARE(outcome.picture->changes, (PictureChanges{{.kind = Change::Converted, .name = name}}));
    const QImage sent = outcome.image();
    QVERIFY(isAbout(sent.pixel(100, 100), picture.pixel(100, 100)));
    QCOMPARE(sent.hasAlphaChannel(), becomes == ImageFormat::Png && picture.hasAlphaChannel());
}

void tst_PictureConversion::convertsHeif_data()
{
    QTest::addColumn<QByteArray>("brand");
    QTest::addColumn<QString>("name");
    QTest::newRow("HEIC") << QByteArray("heic") << QStringLiteral("HEIC");
    QTest::newRow("AVIF") << QByteArray("avif") << QStringLiteral("AVIF");
}

void tst_PictureConversion::convertsHeif()
{
    QFETCH(const QByteArray, brand);
    QFETCH(const QString, name);
    const QByteArray file = heifEncoded(m_spots, brand);
    if (file.isEmpty())
        QSKIP("libheif has no encoder for it here");
    const Prepared outcome = m_fixture.prepare(file);
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, ImageFormat::Jpeg);
    QCOMPARE(outcome.picture->changes, (PictureChanges{{.kind = Change::Converted, .name = name}}));
    QVERIFY(isAbout(outcome.image().pixel(320, 240), m_spots.pixel(320, 240)));
    const Prepared cut = m_fixture.prepare(file.first(file.size() / 2));
    QVERIFY(!cut.picture);
    QCOMPARE(cut.picture.error().kind, ErrorKind::File);
}

void tst_PictureConversion::sendsTheFirstFrameOfAnAnimation()
{
    const Prepared outcome = m_fixture.prepare(animatedGif({400, 320}, 0xFFD02020, 0xFF2020D0));
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, ImageFormat::Png);
    QCOMPARE(outcome.changes(), (QList<Change>{Change::Converted, Change::FirstOfAnimation}));
    QCOMPARE(outcome.image().size(), QSize(400, 320));
    QCOMPARE(outcome.image().pixel(200, 160), 0xFFD02020);
}

void tst_PictureConversion::convertsColoursToSrgb_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void tst_PictureConversion::convertsColoursToSrgb()
{
    QFETCH(const QByteArray, format);
    QImage wide(640, 480, QImage::Format_RGB32);
    wide.fill(0xFFC86464);
    wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    QImage expected = wide;
    expected.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QVERIFY(qRed(expected.pixel(0, 0)) > 215);
    const Prepared outcome = m_fixture.prepare(encoded(wide, format));
    QVERIFY(outcome.picture);
    if (format == "webp" && outcome.changes().isEmpty())
        QSKIP("Qt writes no profile into a WebP");
    QCOMPARE(outcome.changes(), QList<Change>{Change::ColoursConverted});
    QVERIFY(isAbout(outcome.image().pixel(9, 9), expected.pixel(9, 9)));
    QVERIFY(qRed(outcome.image().pixel(9, 9)) > 210);
    QCOMPARE(outcome.image().colorSpace(), QColorSpace(QColorSpace::SRgb));
}

void tst_PictureConversion::leavesSrgbAsItIsTagged()
{
    QImage tagged = m_spots;
    tagged.setColorSpace(QColorSpace(QColorSpace::SRgb));
    for (const char *format : {"jpg", "png"}) {
        const QByteArray file = encoded(tagged, format);
        QVERIFY(file != encoded(m_spots, format));
        QVERIFY(m_fixture.prepare(file).picture->isOriginal);
    }
}

void tst_PictureConversion::sendsASixteenBitPngAsItIs()
{
    const QImage deep = m_spots.convertToFormat(QImage::Format_RGBX64);
    const QByteArray file = encoded(deep, "png");
    QCOMPARE(file[24], '\x10'); // bits a channel
    const Prepared outcome = m_fixture.prepare(file);
    QVERIFY(outcome.picture);
    QVERIFY(outcome.picture->isOriginal);
    const Prepared cropped = m_fixture.prepare(file, {.crop = QRect(10, 20, 400, 400)});
    QVERIFY(cropped.picture);
    QVERIFY(isAbout(cropped.image().pixel(0, 0), m_spots.pixel(10, 20)));
}

void tst_PictureConversion::changesTheFormat()
{
    const Prepared outcome =
        m_fixture.prepare(encoded(m_spots, "webp"), {.format = ImageFormat::Png});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.startsWith("\x89PNG"));
    QCOMPARE(outcome.picture->changes,
             (PictureChanges{{.kind = Change::Converted, .name = QStringLiteral("WebP")}}));
}

void tst_PictureConversion::putsWhatIsTransparentOnWhiteInAJpeg()
{
    QImage glass(400, 400, QImage::Format_ARGB32);
    glass.fill(Qt::transparent);
    const Prepared outcome =
        m_fixture.prepare(encoded(glass, "png"), {.format = ImageFormat::Jpeg});
    QVERIFY(outcome.picture);
    QVERIFY(isAbout(outcome.image().pixel(200, 200), 0xFFFFFFFF));
}

QTEST_GUILESS_MAIN(tst_PictureConversion)
#include "tst_pictureconversion.moc"
