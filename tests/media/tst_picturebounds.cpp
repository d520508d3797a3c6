// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturepreparer.h"
#include "mediafixtures.h"
#include "picturefixtures.h"
#include "support/pictures.h"
#include "support/processmemory.h"
#include "support/sanitizers.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

//! \brief Pictures that are far too large, and files that lie, with bounds of memory.
class tst_PictureBounds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void preparesAHundredMegapixels_data();
    void preparesAHundredMegapixels();
    void preparesASixteenBitPicture_data();
    void preparesASixteenBitPicture();
    void cropsALargePngPixelByPixel();
    void convertsALargePicture_data();
    void convertsALargePicture();
    void preparesTwentyMegabytesOfWebp();
    void refusesAPictureThatIsABomb_data();
    void refusesAPictureThatIsABomb();
    void refusesAPictureThatIsCutOff_data();
    void refusesAPictureThatIsCutOff();
    void endsWithASentenceWhenTheFileIsCutMeanwhile();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

struct Measured
{
    Result<PreparedPicture> picture;
    QByteArray bytes;
    qint64 memory = 0; //!< of the whole process, at its most
};

Measured measure(const QString &path, const PictureEdits &edits)
{
    malloc_trim(0);
    if (!forgetPeak())
        return {failure(ErrorKind::Internal, QStringLiteral("no peak")), {}, 0};
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    Measured measured{preparePicture({path, edits, {1600, 1200}}, target), {}, 0};
    measured.memory = peakResidentBytes();
    measured.bytes = target.data();
    return measured;
}

} // namespace

// The photograph, made once: a whole one takes a moment and 400 MB to draw.
void tst_PictureBounds::initTestCase()
{
    QVERIFY(writePhotograph(path("huge.jpg"), {12000, 8400}));
    QFile file(path("huge.jpg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    writeFile(path("turned.jpg"), withMetadata(bytes, "jpg", 6));
    writeFile(path("located.jpg"), withMetadata(bytes, "jpg"));
}

void tst_PictureBounds::preparesAHundredMegapixels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PictureEdits>("edits");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char *title, const char *name, const PictureEdits &edits,
                        QSize size) {
        QTest::newRow(title) << QString::fromLatin1(name) << edits << size;
    };
    row("as it is", "huge.jpg", {}, {12000, 8400});
    row("without its metadata", "located.jpg", {}, {12000, 8400});
    row("turned", "turned.jpg", {}, {4200, 6000});
    row("a small part, pixel by pixel", "huge.jpg", {.crop = QRect(1001, 2003, 3001, 2001)},
        {3001, 2001});
    row("a small part of a turned one", "turned.jpg", {.crop = QRect(1001, 2003, 2001, 3001)},
        {2001, 3001});
    row("a large part", "huge.jpg", {.crop = QRect(0, 0, 12000, 4800)}, {6000, 2400});
    row("with a border", "huge.jpg", {.padding = PicturePadding{2.5}}, {8062, 3225});
    row("below a limit", "huge.jpg", {.bytesBelow = 2'000'000}, {6000, 4200});
}

void tst_PictureBounds::preparesAHundredMegapixels()
{
    QFETCH(const QString, name);
    QFETCH(const PictureEdits, edits);
    QFETCH(const QSize, size);
    const Measured measured = measure(m_folder.filePath(name), edits);
    QVERIFY2(measured.picture,
             measured.picture ? "" : qPrintable(measured.picture.error().message));
    QCOMPARE(measured.picture->info.size, size);
    QCOMPARE(measured.picture->preview.size(), size.scaled(QSize(1600, 1200), Qt::KeepAspectRatio));
    qInfo("at most %lld MB", measured.memory / mebibyte);
    QVERIFY2(isSanitized || measured.memory < 400 * mebibyte,
             qPrintable(QString::number(measured.memory / mebibyte)));
}

void tst_PictureBounds::preparesASixteenBitPicture_data()
{
    QTest::addColumn<QSize>("stored");
    QTest::addColumn<PictureEdits>("edits");
    QTest::addColumn<QSize>("size");
    const QSize forty(7700, 5200);
    QTest::newRow("as it is") << forty << PictureEdits() << forty;
    QTest::newRow("a small part, pixel by pixel")
        << forty << PictureEdits{.crop = QRect(3001, 2003, 3000, 2000)} << QSize(3000, 2000);
    QTest::newRow("nearly all of it")
        << forty << PictureEdits{.crop = QRect(0, 0, 7690, 5190)} << QSize(6206, 4189);
    QTest::newRow("with a border")
        << forty << PictureEdits{.padding = PicturePadding{2.5}} << QSize(8062, 3225);
    QTest::newRow("in another format")
        << forty << PictureEdits{.format = ImageFormat::Jpeg} << QSize(6204, 4190);
}

// Qt would give eight bytes a pixel, and refuses that many.
void tst_PictureBounds::preparesASixteenBitPicture()
{
    QFETCH(const QSize, stored);
    QFETCH(const PictureEdits, edits);
    QFETCH(const QSize, size);
    if (!QFile::exists(path("deep.png"))) {
        const QImage soft = spots({770, 520}).convertToFormat(QImage::Format_RGBX64);
        writeFile(path("deep.png"), encoded(soft.scaled(stored), "png"));
    }
    const Measured measured = measure(path("deep.png"), edits);
    QVERIFY2(measured.picture,
             measured.picture ? "" : qPrintable(measured.picture.error().message));
    QCOMPARE(measured.picture->isOriginal, edits.isEmpty());
    QCOMPARE(measured.picture->info.size, size);
    QCOMPARE(measured.picture->preview.size(), size.scaled(QSize(1600, 1200), Qt::KeepAspectRatio));
    qInfo("at most %lld MB", measured.memory / mebibyte);
    QVERIFY2(isSanitized || measured.memory < 400 * mebibyte,
             qPrintable(QString::number(measured.memory / mebibyte)));
}

// A large PNG of eight bits, too: what is cut off costs nothing of what is left.
void tst_PictureBounds::cropsALargePngPixelByPixel()
{
    writeFile(path("wide.png"), encoded(spots({870, 500}).scaled(8700, 5000), "png"));
    const Measured measured = measure(path("wide.png"), {.crop = QRect(4001, 1003, 2001, 1501)});
    QVERIFY(measured.picture);
    QCOMPARE(measured.picture->info.size, QSize(2001, 1501));
    qInfo("at most %lld MB", measured.memory / mebibyte);
    QVERIFY(isSanitized || measured.memory < 400 * mebibyte);
}

void tst_PictureBounds::convertsALargePicture_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QImage::Format>("pixels");
    QTest::addColumn<QSize>("stored");
    QTest::newRow("BMP") << QByteArray("bmp") << QImage::Format_RGB32 << QSize(7600, 5200);
    QTest::newRow("TIFF") << QByteArray("tiff") << QImage::Format_RGB32 << QSize(7600, 5200);
    QTest::newRow("TIFF, glass") << QByteArray("tiff") << QImage::Format_ARGB32
                                 << QSize(7600, 5200);
    QTest::newRow("TIFF of sixteen bits")
        << QByteArray("tiff") << QImage::Format_RGBX64 << QSize(6300, 4760);
}

void tst_PictureBounds::convertsALargePicture()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QImage::Format, pixels);
    QFETCH(const QSize, stored);
    {
        const QImage soft = spots(stored / 10).convertToFormat(pixels);
        QImageWriter writer(path("large"), format);
        QVERIFY(writer.write(soft.scaled(stored)));
    }
    const Measured measured = measure(path("large"), {});
    QVERIFY2(measured.picture,
             measured.picture ? "" : qPrintable(measured.picture.error().message));
    QCOMPARE(measured.picture->uprightSize, stored);
    const QSize sent = measured.picture->info.size;
    QVERIFY(qint64(sent.width()) * sent.height() > 25'000'000);
    qInfo("at most %lld MB", measured.memory / mebibyte);
    QVERIFY2(isSanitized || measured.memory < 400 * mebibyte,
             qPrintable(QString::number(measured.memory / mebibyte)));
}

void tst_PictureBounds::preparesTwentyMegabytesOfWebp()
{
    constexpr qint64 wanted = 19'900'000;
    QVERIFY(writeNoise(path("noise.png"), {3000, 2200}));
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "webp");
    writer.setQuality(100); // without loss
    QVERIFY(writer.write(QImage(path("noise.png"))));
    QVERIFY2(file.size() > 18'000'000 && file.size() < wanted,
             qPrintable(QString::number(file.size())));
    // An unknown chunk, as the format allows, makes it as large as it is to be.
    const qint64 more = (wanted - file.size() - 8) / 2 * 2;
    const auto number = [](qint64 value) {
        QByteArray bytes;
        for (int byte = 0; byte < 4; ++byte)
            bytes += char((value >> (8 * byte)) & 0xFF);
        return bytes;
    };
    file += "FILL" + number(more) + QByteArray(qsizetype(more), '\1');
    file.replace(4, 4, number(file.size() - 8));
    writeFile(path("large.webp"), file);
    const Measured kept = measure(path("large.webp"), {.keepMetadata = true});
    QVERIFY2(kept.picture, kept.picture ? "" : qPrintable(kept.picture.error().message));
    QVERIFY(kept.picture->isOriginal);
    QVERIFY(kept.picture->info.bytes > wanted - 10);
    QCOMPARE(imageProblems(kept.picture->info, {}), QStringList());
    const Measured less = measure(path("large.webp"), {.bytesBelow = 5'000'000});
    QVERIFY(less.picture);
    QVERIFY(less.bytes.size() < 5'000'000);
}

void tst_PictureBounds::refusesAPictureThatIsABomb_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QString tooMany = QStringLiteral("too many pixels");
    const QString damaged = QStringLiteral("damaged"); // Qt does not even tell the size
    QTest::newRow("PNG of 60,000 x 60,000") << pngClaiming({60000, 60000}) << tooMany;
    QTest::newRow("PNG of 20,000 x 20,000") << pngClaiming({20000, 20000}) << tooMany;
    QTest::newRow("GIF of 65,535 x 65,535")
        << animatedGif({8, 8}, 0, 0).replace(6, 4, QByteArray(4, '\xFF')) << damaged;
    QByteArray bmp = encoded(QImage(8, 8, QImage::Format_RGB32), "bmp");
    bmp.replace(18, 8, QByteArray("\x60\xEA\0\0\x60\xEA\0\0", 8));
    QTest::newRow("BMP of 60,000 x 60,000") << bmp << damaged;
}

void tst_PictureBounds::refusesAPictureThatIsABomb()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, says);
    QVERIFY(file.size() < 100'000);
    writeFile(path("bomb"), file);
    QElapsedTimer clock;
    clock.start();
    const qint64 before = residentBytes();
    const Measured measured = measure(path("bomb"), {});
    QVERIFY(!measured.picture);
    QCOMPARE(measured.picture.error().kind, ErrorKind::File);
    QVERIFY2(measured.picture.error().message.contains(says),
             qPrintable(measured.picture.error().message));
    QVERIFY(isSanitized || measured.memory - before < 50 * mebibyte);
    QVERIFY(clock.elapsed() < 2000);
}

void tst_PictureBounds::refusesAPictureThatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png", "webp", "tiff", "bmp"})
        QTest::newRow(format) << QByteArray(format);
}

void tst_PictureBounds::refusesAPictureThatIsCutOff()
{
    QFETCH(const QByteArray, format);
    const QByteArray file = encoded(spots({640, 480}), format);
    for (const qsizetype length : {file.size() / 2, file.size() / 10, qsizetype(30)}) {
        writeFile(path("cut"), file.first(length));
        const Measured measured = measure(path("cut"), {.crop = QRect(0, 0, 400, 400)});
        if (format == "bmp" && measured.picture)
            continue; // Qt takes what is missing for black
        QVERIFY(!measured.picture);
        QCOMPARE(measured.picture.error().kind, ErrorKind::File);
        QVERIFY(measured.picture.error().message.endsWith(u'.'));
    }
}

// What is on a disk may change while it is read.
void tst_PictureBounds::endsWithASentenceWhenTheFileIsCutMeanwhile()
{
    const QByteArray file = encoded(spots({640, 480}), "png");
    const QString picture = writeFile(path("shrinking.png"), file);
    class Shrinking : public QBuffer // as soon as something is to be written of it
    {
    public:
        explicit Shrinking(QString shrunk)
            : m_path(std::move(shrunk))
        {}

    protected:
        qint64 writeData(const char *data, qint64 bytes) override
        {
            QFile::resize(m_path, 100);
            return QBuffer::writeData(data, bytes);
        }

    private:
        QString m_path;
    };
    Shrinking target(picture);
    target.open(QIODevice::WriteOnly);
    writeFile(picture, withMetadata(file + QByteArray(300'000, 'x'), "png"));
    const Result<PreparedPicture> prepared = preparePicture({picture, {}, {400, 400}}, target);
    QVERIFY(!prepared);
    QVERIFY(prepared.error().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(tst_PictureBounds)
#include "tst_picturebounds.moc"
