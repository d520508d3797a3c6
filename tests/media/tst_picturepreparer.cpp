// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"
#include "media/picturepreparer.h"
#include "media/pictureprobe.h"
#include "mediafixtures.h"
#include "picturefixtures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

using Change = PictureChange::Kind;

class tst_PicturePreparer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesACleanPictureAlone_data();
    void leavesACleanPictureAlone();
    void removesMetadataWithoutTouchingPixels_data();
    void removesMetadataWithoutTouchingPixels();
    void keepsMetadataWhenAsked_data();
    void keepsMetadataWhenAsked();
    void turnsThePictureThatIsSent_data();
    void turnsThePictureThatIsSent();
    void keepsMetadataOfATurnedPictureWhenAsked();
    void convertsWhatIsNotSent_data();
    void convertsWhatIsNotSent();
    void convertsHeif_data();
    void convertsHeif();
    void sendsTheFirstFrameOfAnAnimation();
    void convertsColoursToSrgb_data();
    void convertsColoursToSrgb();
    void leavesSrgbAsItIsTagged();
    void sendsASixteenBitPngAsItIs();
    void crops_data();
    void crops();
    void padsWithColour();
    void padsWithTheBlurredPicture();
    void enlarges();
    void compressesBelowALimit_data();
    void compressesBelowALimit();
    void changesTheFormat();
    void putsWhatIsTransparentOnWhiteInAJpeg();
    void bringsEveryPictureInsideTheRules_data();
    void bringsEveryPictureInsideTheRules();
    void previewsWhatIsSentAndWhatWasThere();
    void writesNoTextOfTheFileAgain();
    void stopsWhenNobodyWantsIt();
    void neverTouchesTheOriginal();

private:
    //! \brief A prepared picture with its bytes, empty where the original is sent.
    struct Outcome
    {
        Result<PreparedPicture> picture;
        QByteArray bytes;

        [[nodiscard]] QList<Change> changes() const
        {
            QList<Change> kinds;
            for (const PictureChange &change : picture->changes)
                kinds.append(change.kind);
            return kinds;
        }
        [[nodiscard]] QImage image() const { return QImage::fromData(bytes); }
    };
    [[nodiscard]] Outcome prepare(const QByteArray &file, const PictureEdits &edits = {},
                                  const std::stop_token &stop = {}) const
    {
        const QString path = writeFile(m_folder.filePath(QStringLiteral("picture")), file);
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        Outcome outcome{preparePicture({path, edits, {400, 400}}, target, stop), {}};
        outcome.bytes = target.data();
        return outcome;
    }

    QTemporaryDir m_folder;
    QImage m_spots = spots({640, 480});
};

namespace {

constexpr int near = 40; // of a colour after JPEG

bool isAbout(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) < near && std::abs(qGreen(a) - qGreen(b)) < near
           && std::abs(qBlue(a) - qBlue(b)) < near;
}

constexpr std::array<QRgb, 4> corners = {0xFFD02020, 0xFF20D020, 0xFF2020D0, 0xFFE0E020};

//! \brief Left top, right top, left bottom, right bottom.
QImage fourColours(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y,
                           corners[size_t(2 * (2 * y / size.height()) + 2 * x / size.width())]);
    }
    return image;
}

//! \brief The colours in the middle of its quarters.
std::array<QRgb, 4> quarters(const QImage &image)
{
    const int x = image.width() / 4;
    const int y = image.height() / 4;
    return {image.pixel(x, y), image.pixel(3 * x, y), image.pixel(x, 3 * y),
            image.pixel(3 * x, 3 * y)};
}

} // namespace

void tst_PicturePreparer::leavesACleanPictureAlone_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void tst_PicturePreparer::leavesACleanPictureAlone()
{
    QFETCH(const QByteArray, format);
    const QByteArray file = encoded(m_spots, format);
    const Outcome outcome = prepare(file);
    QVERIFY(outcome.picture);
    QVERIFY(outcome.picture->isOriginal);
    QVERIFY(outcome.bytes.isEmpty());
    QVERIFY(outcome.picture->changes.isEmpty());
    QCOMPARE(outcome.picture->info.bytes, file.size());
    QCOMPARE(outcome.picture->info.size, m_spots.size());
    QCOMPARE(outcome.picture->uprightSize, m_spots.size());
    QCOMPARE(outcome.picture->preview.size(), QSize(400, 300));
}

void tst_PicturePreparer::removesMetadataWithoutTouchingPixels_data()
{
    leavesACleanPictureAlone_data();
}

void tst_PicturePreparer::removesMetadataWithoutTouchingPixels()
{
    QFETCH(const QByteArray, format);
    const QByteArray clean = encoded(m_spots, format);
    const QByteArray file = withMetadata(clean, format);
    QVERIFY(file.contains("Trafalgar"));
    const Outcome outcome = prepare(file);
    QVERIFY(outcome.picture);
    QVERIFY(!outcome.picture->isOriginal);
    QVERIFY(!outcome.picture->hasOtherPixels);
    QCOMPARE(outcome.changes(), QList<Change>{Change::LocationRemoved});
    QCOMPARE(outcome.picture->info.bytes, outcome.bytes.size());
    for (const char *trace : {"Trafalgar", "Exif", "EXIF", "eXIf", "XMP", "xmp", "GPS", "tEXt"})
        QVERIFY2(!outcome.bytes.contains(trace), trace);
    if (format == "webp") // an extended head is left of it
        QCOMPARE(outcome.image(), QImage::fromData(clean));
    else
        QCOMPARE(outcome.bytes, clean);
}

void tst_PicturePreparer::keepsMetadataWhenAsked_data()
{
    leavesACleanPictureAlone_data();
}

void tst_PicturePreparer::keepsMetadataWhenAsked()
{
    QFETCH(const QByteArray, format);
    const Outcome outcome =
        prepare(withMetadata(encoded(m_spots, format), format), {.keepMetadata = true});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.picture->isOriginal);
    QVERIFY(outcome.changes().isEmpty());
}

void tst_PicturePreparer::turnsThePictureThatIsSent_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QList<int>>("order"); // which corner of the stored picture is where
    const QList<QList<int>> orders = {{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
                                      {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}};
    for (const char *format : {"jpg", "png", "webp"}) {
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%s %d", format, orientation)
                << QByteArray(format) << orientation << orders[orientation - 1];
    }
}

void tst_PicturePreparer::turnsThePictureThatIsSent()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    QFETCH(const QList<int>, order);
    const QByteArray file =
        withMetadata(encoded(fourColours({640, 480}), format), format, orientation);
    const Outcome outcome = prepare(file);
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.picture->hasOtherPixels, orientation != 1);
    QCOMPARE(outcome.changes().contains(Change::Turned), orientation != 1);
    QVERIFY(!outcome.bytes.contains("Trafalgar"));
    const QSize size = orientation < 5 ? QSize(640, 480) : QSize(480, 640);
    QCOMPARE(outcome.picture->info.size, size);
    const QString sent = writeFile(m_folder.filePath(QStringLiteral("sent")), outcome.bytes);
    QCOMPARE(probePicture(sent).value(), outcome.picture->info);
    for (const QImage &seen :
         {outcome.image(), outcome.picture->preview, outcome.picture->original}) {
        QCOMPARE(seen.size().scaled(size, Qt::KeepAspectRatio), size);
        for (int corner = 0; corner < 4; ++corner)
            QVERIFY(isAbout(quarters(seen)[size_t(corner)], corners[size_t(order[corner])]));
    }
}

void tst_PicturePreparer::keepsMetadataOfATurnedPictureWhenAsked()
{
    const Outcome outcome =
        prepare(withMetadata(encoded(m_spots, "jpg"), "jpg", 6), {.keepMetadata = true});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.contains("Trafalgar Square"));
    QVERIFY(outcome.bytes.contains("GPSLatitude"));
    QCOMPARE(outcome.changes(), QList<Change>{Change::Turned});
    QCOMPARE(outcome.picture->info.bytes, outcome.bytes.size());
    // It was turned, so it must not be turned again.
    const QString sent = writeFile(m_folder.filePath(QStringLiteral("sent")), outcome.bytes);
    QCOMPARE(probePicture(sent)->size, QSize(480, 640));
}

void tst_PicturePreparer::convertsWhatIsNotSent_data()
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

void tst_PicturePreparer::convertsWhatIsNotSent()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QImage, picture);
    QFETCH(const ImageFormat, becomes);
    QFETCH(const QString, name);
    const Outcome outcome = prepare(encoded(picture, format));
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, becomes);
    QCOMPARE(outcome.picture->info.size, picture.size());
    QCOMPARE(outcome.picture->changes, (PictureChanges{{.kind = Change::Converted, .name = name}}));
    const QImage sent = outcome.image();
    QVERIFY(isAbout(sent.pixel(100, 100), picture.pixel(100, 100)));
    QCOMPARE(sent.hasAlphaChannel(), becomes == ImageFormat::Png && picture.hasAlphaChannel());
}

void tst_PicturePreparer::convertsHeif_data()
{
    QTest::addColumn<QByteArray>("brand");
    QTest::addColumn<QString>("name");
    QTest::newRow("HEIC") << QByteArray("heic") << QStringLiteral("HEIC");
    QTest::newRow("AVIF") << QByteArray("avif") << QStringLiteral("AVIF");
}

void tst_PicturePreparer::convertsHeif()
{
    QFETCH(const QByteArray, brand);
    QFETCH(const QString, name);
    const QByteArray file = heifEncoded(m_spots, brand);
    if (file.isEmpty())
        QSKIP("libheif has no encoder for it here");
    const Outcome outcome = prepare(file);
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, ImageFormat::Jpeg);
    QCOMPARE(outcome.picture->changes, (PictureChanges{{.kind = Change::Converted, .name = name}}));
    QVERIFY(isAbout(outcome.image().pixel(320, 240), m_spots.pixel(320, 240)));
    const Outcome cut = prepare(file.first(file.size() / 2));
    QVERIFY(!cut.picture);
    QCOMPARE(cut.picture.error().kind, ErrorKind::File);
}

void tst_PicturePreparer::sendsTheFirstFrameOfAnAnimation()
{
    const Outcome outcome = prepare(animatedGif({400, 320}, 0xFFD02020, 0xFF2020D0));
    QVERIFY2(outcome.picture, outcome.picture ? "" : qPrintable(outcome.picture.error().message));
    QCOMPARE(outcome.picture->info.format, ImageFormat::Png);
    QCOMPARE(outcome.changes(), (QList<Change>{Change::Converted, Change::FirstOfAnimation}));
    QCOMPARE(outcome.image().size(), QSize(400, 320));
    QCOMPARE(outcome.image().pixel(200, 160), 0xFFD02020);
}

void tst_PicturePreparer::convertsColoursToSrgb_data()
{
    leavesACleanPictureAlone_data();
}

void tst_PicturePreparer::convertsColoursToSrgb()
{
    QFETCH(const QByteArray, format);
    QImage wide(640, 480, QImage::Format_RGB32);
    wide.fill(0xFFC86464);
    wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    QImage expected = wide;
    expected.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QVERIFY(qRed(expected.pixel(0, 0)) > 215);
    const Outcome outcome = prepare(encoded(wide, format));
    QVERIFY(outcome.picture);
    if (format == "webp" && outcome.changes().isEmpty())
        QSKIP("Qt writes no profile into a WebP");
    QCOMPARE(outcome.changes(), QList<Change>{Change::ColoursConverted});
    QVERIFY(isAbout(outcome.image().pixel(9, 9), expected.pixel(9, 9)));
    QVERIFY(qRed(outcome.image().pixel(9, 9)) > 210);
    QCOMPARE(outcome.image().colorSpace(), QColorSpace(QColorSpace::SRgb));
}

void tst_PicturePreparer::leavesSrgbAsItIsTagged()
{
    QImage tagged = m_spots;
    tagged.setColorSpace(QColorSpace(QColorSpace::SRgb));
    for (const char *format : {"jpg", "png"}) {
        const QByteArray file = encoded(tagged, format);
        QVERIFY(file != encoded(m_spots, format));
        QVERIFY(prepare(file).picture->isOriginal);
    }
}

void tst_PicturePreparer::sendsASixteenBitPngAsItIs()
{
    const QImage deep = m_spots.convertToFormat(QImage::Format_RGBX64);
    const QByteArray file = encoded(deep, "png");
    QCOMPARE(file[24], '\x10'); // bits a channel
    const Outcome outcome = prepare(file);
    QVERIFY(outcome.picture);
    QVERIFY(outcome.picture->isOriginal);
    const Outcome cropped = prepare(file, {.crop = QRect(10, 20, 400, 400)});
    QVERIFY(cropped.picture);
    QVERIFY(isAbout(cropped.image().pixel(0, 0), m_spots.pixel(10, 20)));
}

void tst_PicturePreparer::crops_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (const char *format : {"jpg", "png", "webp"}) {
        for (const int orientation : {1, 5, 6, 7, 8})
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
    }
}

void tst_PicturePreparer::crops()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    const QByteArray file = withMetadata(encoded(m_spots, format), format, orientation);
    const QString path = writeFile(m_folder.filePath(QStringLiteral("whole")), file);
    const QImage upright = decodePicture(path, {}).value();
    const QRect part(31, 17, 333, 401);
    const Outcome outcome = prepare(file, {.crop = part});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.picture->changes.contains(
        PictureChange{.kind = Change::Cropped, .size = part.size()}));
    const QImage sent = outcome.image();
    QCOMPARE(sent.size(), part.size());
    for (const QPoint place : {QPoint(0, 0), QPoint(332, 0), QPoint(0, 400), QPoint(332, 400)})
        QVERIFY(isAbout(sent.pixel(place), upright.pixel(part.topLeft() + place)));
    QCOMPARE(outcome.picture->uprightSize, upright.size());
    QCOMPARE(outcome.picture->original.size(),
             upright.size().scaled(QSize(400, 400), Qt::KeepAspectRatio));
}

void tst_PicturePreparer::padsWithColour()
{
    const PicturePadding padding{1, PicturePadding::Fill::Colour, 0x102030};
    const Outcome outcome = prepare(encoded(m_spots, "png"), {.padding = padding});
    QVERIFY(outcome.picture);
    const QImage sent = outcome.image();
    QCOMPARE(sent.size(), QSize(640, 640));
    QCOMPARE(sent.pixel(320, 79), 0xFF102030);
    QCOMPARE(sent.pixel(320, 80), m_spots.pixel(320, 0));
    QCOMPARE(sent.pixel(320, 559), m_spots.pixel(320, 479));
    QCOMPARE(sent.pixel(320, 560), 0xFF102030);
    QCOMPARE(outcome.picture->changes,
             (PictureChanges{{.kind = Change::Padded, .size = {640, 640}}}));
}

void tst_PicturePreparer::padsWithTheBlurredPicture()
{
    const Outcome outcome =
        prepare(encoded(fourColours({640, 480}), "png"), {.padding = PicturePadding{2.5}});
    QVERIFY(outcome.picture);
    const QImage sent = outcome.image();
    QCOMPARE(sent.size(), QSize(1200, 480));
    QCOMPARE(sent.pixel(280 + 160, 120), corners[0]);
    QCOMPARE(sent.pixel(280 + 480, 360), corners[3]);
    QVERIFY(qRed(sent.pixel(10, 60)) > qBlue(sent.pixel(10, 60))); // of the red corner
    QVERIFY(qBlue(sent.pixel(10, 420)) > qGreen(sent.pixel(10, 420))); // of the blue one
}

void tst_PicturePreparer::enlarges()
{
    const Outcome outcome = prepare(encoded(spots({100, 250}), "png"), {.leastShortSide = 301});
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.image().size(), QSize(301, 752));
    QCOMPARE(outcome.picture->changes,
             (PictureChanges{{.kind = Change::Enlarged, .size = {301, 752}}}));
}

void tst_PicturePreparer::compressesBelowALimit_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("isSmaller");
    QTest::newRow("png") << QByteArray("png") << qint64(200'000) << false;
    QTest::newRow("jpg") << QByteArray("jpg") << qint64(50'000) << false;
    QTest::newRow("hardly any bytes") << QByteArray("jpg") << qint64(8'000) << true;
}

void tst_PicturePreparer::compressesBelowALimit()
{
    QFETCH(const QByteArray, format);
    QFETCH(const qint64, limit);
    QFETCH(const bool, isSmaller);
    const QByteArray file = encoded(m_spots, format);
    QVERIFY(file.size() >= limit);
    const Outcome outcome = prepare(file, {.bytesBelow = limit});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.size() < limit);
    QVERIFY(outcome.bytes.size() > limit / 4); // and not for nothing
    QCOMPARE(outcome.picture->info.format, ImageFormat::Jpeg);
    QCOMPARE(outcome.image().size() != m_spots.size(), isSmaller);
    QCOMPARE(outcome.changes().contains(Change::Reduced), isSmaller);
    QCOMPARE(outcome.picture->changes.constLast().kind, Change::Recompressed);
    const int quality = outcome.picture->changes.constLast().quality;
    QVERIFY(quality >= 60 && quality <= 92);
    const Outcome large = prepare(file, {.bytesBelow = file.size() + 1});
    QVERIFY(large.picture->isOriginal); // it is below already
}

void tst_PicturePreparer::changesTheFormat()
{
    const Outcome outcome = prepare(encoded(m_spots, "webp"), {.format = ImageFormat::Png});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.startsWith("\x89PNG"));
    QCOMPARE(outcome.picture->changes,
             (PictureChanges{{.kind = Change::Converted, .name = QStringLiteral("WebP")}}));
}

void tst_PicturePreparer::putsWhatIsTransparentOnWhiteInAJpeg()
{
    QImage glass(400, 400, QImage::Format_ARGB32);
    glass.fill(Qt::transparent);
    const Outcome outcome = prepare(encoded(glass, "png"), {.format = ImageFormat::Jpeg});
    QVERIFY(outcome.picture);
    QVERIFY(isAbout(outcome.image().pixel(200, 200), 0xFFFFFFFF));
}

void tst_PicturePreparer::bringsEveryPictureInsideTheRules_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1000, 200), QSize(201, 999), QSize(757, 301), QSize(90, 1003),
                             QSize(40, 40), QSize(2003, 7)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void tst_PicturePreparer::bringsEveryPictureInsideTheRules()
{
    QFETCH(const QSize, size);
    ImageRules rules;
    rules.bytesBelow = 60'000;
    const QByteArray file = encoded(spots(size), "png");
    const double aspect = nearestAspect(size, rules);
    PictureEdits cropped{.crop = largestPart(size, aspect),
                         .leastShortSide = rules.shortSideAbove + 1,
                         .bytesBelow = rules.bytesBelow};
    PictureEdits padded = cropped;
    padded.crop.reset();
    padded.padding = PicturePadding{aspect};
    for (const PictureEdits &edits : {cropped, padded}) {
        const Outcome outcome = prepare(file, edits);
        QVERIFY(outcome.picture);
        const QString sent = writeFile(m_folder.filePath(QStringLiteral("sent")), outcome.bytes);
        QCOMPARE(probePicture(sent).value(), outcome.picture->info);
        QCOMPARE(imageProblems(outcome.picture->info, rules), QStringList());
    }
}

void tst_PicturePreparer::previewsWhatIsSentAndWhatWasThere()
{
    const Outcome outcome =
        prepare(encoded(fourColours({800, 600}), "png"), {.crop = QRect(0, 0, 400, 300)});
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.picture->preview.size(), QSize(400, 300));
    QCOMPARE(outcome.picture->preview.pixel(390, 290), corners[0]);
    QCOMPARE(outcome.picture->original.size(), QSize(400, 300));
    QCOMPARE(outcome.picture->original.pixel(390, 290), corners[3]);
}

// Qt keeps the comments that it reads, and would write them into the new file.
void tst_PicturePreparer::writesNoTextOfTheFileAgain()
{
    for (const char *format : {"png", "jpg"}) {
        QImage talkative = m_spots;
        talkative.setText(QStringLiteral("Description"), QStringLiteral("Trafalgar Square"));
        const QByteArray file = encoded(talkative, format);
        QVERIFY(file.contains("Trafalgar"));
        const Outcome outcome = prepare(file, {.crop = QRect(0, 0, 400, 400)});
        QVERIFY(outcome.picture);
        QVERIFY(!outcome.bytes.contains("Trafalgar"));
    }
}

void tst_PicturePreparer::stopsWhenNobodyWantsIt()
{
    std::stop_source source;
    source.request_stop();
    const Outcome outcome =
        prepare(encoded(m_spots, "png"), {.crop = QRect(0, 0, 400, 400)}, source.get_token());
    QVERIFY(!outcome.picture);
    QVERIFY(outcome.bytes.isEmpty());
}

void tst_PicturePreparer::neverTouchesTheOriginal()
{
    const QByteArray file = withMetadata(encoded(m_spots, "jpg"), "jpg", 6);
    (void)prepare(file, {.crop = QRect(0, 0, 400, 400), .bytesBelow = 9000});
    QFile original(m_folder.filePath(QStringLiteral("picture")));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QCOMPARE(QCryptographicHash::hash(original.readAll(), QCryptographicHash::Sha256),
             QCryptographicHash::hash(file, QCryptographicHash::Sha256));
}

QTEST_GUILESS_MAIN(tst_PicturePreparer)
#include "tst_picturepreparer.moc"
