// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureprobe.h"
#include "mediafixtures.h"
#include "picturefixtures.h"
#include "preparedfixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

using Change = PictureChange::Kind;

//! \brief What every picture loses and gets before it is sent, and what it keeps.
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
    void writesNoTextOfTheFileAgain();
    void stopsWhenNobodyWantsIt();
    void neverTouchesTheOriginal();

private:
    PreparedFixture m_fixture;
    QImage m_spots = spots({640, 480});
};

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
    const Prepared outcome = m_fixture.prepare(file);
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
    const Prepared outcome = m_fixture.prepare(file);
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
    const Prepared outcome =
        m_fixture.prepare(withMetadata(encoded(m_spots, format), format), {.keepMetadata = true});
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
    const Prepared outcome = m_fixture.prepare(file);
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.picture->hasOtherPixels, orientation != 1);
    QCOMPARE(outcome.changes().contains(Change::Turned), orientation != 1);
    QVERIFY(!outcome.bytes.contains("Trafalgar"));
    const QSize size = orientation < 5 ? QSize(640, 480) : QSize(480, 640);
    QCOMPARE(outcome.picture->info.size, size);
    const QString sent = writeFile(m_fixture.path("sent"), outcome.bytes);
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
    const Prepared outcome =
        m_fixture.prepare(withMetadata(encoded(m_spots, "jpg"), "jpg", 6), {.keepMetadata = true});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.contains("Trafalgar Square"));
    QVERIFY(outcome.bytes.contains("GPSLatitude"));
    QCOMPARE(outcome.changes(), QList<Change>{Change::Turned});
    QCOMPARE(outcome.picture->info.bytes, outcome.bytes.size());
    // It was turned, so it must not be turned again.
    const QString sent = writeFile(m_fixture.path("sent"), outcome.bytes);
    QCOMPARE(probePicture(sent)->size, QSize(480, 640));
}

// Qt keeps the comments that it reads, and would write them into the new file.
void tst_PicturePreparer::writesNoTextOfTheFileAgain()
{
    for (const char *format : {"png", "jpg"}) {
        QImage talkative = m_spots;
        talkative.setText(QStringLiteral("Description"), QStringLiteral("Trafalgar Square"));
        const QByteArray file = encoded(talkative, format);
        QVERIFY(file.contains("Trafalgar"));
        const Prepared outcome = m_fixture.prepare(file, {.crop = QRect(0, 0, 400, 400)});
        QVERIFY(outcome.picture);
        QVERIFY(!outcome.bytes.contains("Trafalgar"));
    }
}

void tst_PicturePreparer::stopsWhenNobodyWantsIt()
{
    std::stop_source source;
    source.request_stop();
    const Prepared outcome = m_fixture.prepare(encoded(m_spots, "png"),
                                               {.crop = QRect(0, 0, 400, 400)}, source.get_token());
    QVERIFY(!outcome.picture);
    QVERIFY(outcome.bytes.isEmpty());
}

void tst_PicturePreparer::neverTouchesTheOriginal()
{
    const QByteArray file = withMetadata(encoded(m_spots, "jpg"), "jpg", 6);
    (void)m_fixture.prepare(file, {.crop = QRect(0, 0, 400, 400), .bytesBelow = 9000});
    QFile original(m_fixture.path("picture"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QCOMPARE(QCryptographicHash::hash(original.readAll(), QCryptographicHash::Sha256),
             QCryptographicHash::hash(file, QCryptographicHash::Sha256));
}

QTEST_GUILESS_MAIN(tst_PicturePreparer)
#include "tst_picturepreparer.moc"
