// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"
#include "media/pictureprobe.h"
#include "mediafixtures.h"
#include "picturefixtures.h"
#include "preparedfixture.h"

#include <QTest>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

using Change = PictureChange::Kind;

//! \brief What the user asked to be done to a picture.
class tst_PictureEditing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crops_data();
    void crops();
    void padsWithColour();
    void padsWithTheBlurredPicture();
    void enlarges();
    void compressesBelowALimit_data();
    void compressesBelowALimit();
    void bringsEveryPictureInsideTheRules_data();
    void bringsEveryPictureInsideTheRules();
    void previewsWhatIsSentAndWhatWasThere();

private:
    PreparedFixture m_fixture;
    QImage m_spots = spots({640, 480});
};

void tst_PictureEditing::crops_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (const char *format : {"jpg", "png", "webp"}) {
        for (const int orientation : {1, 5, 6, 7, 8})
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
    }
}

void tst_PictureEditing::crops()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    const QByteArray file = withMetadata(encoded(m_spots, format), format, orientation);
    const QString path = writeFile(m_fixture.path("whole"), file);
    const QImage upright = decodePicture(path, {}).value();
    const QRect part(31, 17, 333, 401);
    const Prepared outcome = m_fixture.prepare(file, {.crop = part});
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

void tst_PictureEditing::padsWithColour()
{
    const PicturePadding padding{1, PicturePadding::Fill::Colour, 0x102030};
    const Prepared outcome = m_fixture.prepare(encoded(m_spots, "png"), {.padding = padding});
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

void tst_PictureEditing::padsWithTheBlurredPicture()
{
    const Prepared outcome = m_fixture.prepare(encoded(fourColours({640, 480}), "png"),
                                               {.padding = PicturePadding{2.5}});
    QVERIFY(outcome.picture);
    const QImage sent = outcome.image();
    QCOMPARE(sent.size(), QSize(1200, 480));
    QCOMPARE(sent.pixel(280 + 160, 120), corners[0]);
    QCOMPARE(sent.pixel(280 + 480, 360), corners[3]);
    QVERIFY(qRed(sent.pixel(10, 60)) > qBlue(sent.pixel(10, 60))); // of the red corner
    QVERIFY(qBlue(sent.pixel(10, 420)) > qGreen(sent.pixel(10, 420))); // of the blue one
}

void tst_PictureEditing::enlarges()
{
    const Prepared outcome =
        m_fixture.prepare(encoded(spots({100, 250}), "png"), {.leastShortSide = 301});
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.image().size(), QSize(301, 752));
    QCOMPARE(outcome.picture->changes,
             (PictureChanges{{.kind = Change::Enlarged, .size = {301, 752}}}));
}

void tst_PictureEditing::compressesBelowALimit_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("isSmaller");
    QTest::newRow("png") << QByteArray("png") << qint64(200'000) << false;
    QTest::newRow("jpg") << QByteArray("jpg") << qint64(50'000) << false;
    QTest::newRow("hardly any bytes") << QByteArray("jpg") << qint64(8'000) << true;
}

void tst_PictureEditing::compressesBelowALimit()
{
    QFETCH(const QByteArray, format);
    QFETCH(const qint64, limit);
    QFETCH(const bool, isSmaller);
    const QByteArray file = encoded(m_spots, format);
    QVERIFY(file.size() >= limit);
    const Prepared outcome = m_fixture.prepare(file, {.bytesBelow = limit});
    QVERIFY(outcome.picture);
    QVERIFY(outcome.bytes.size() < limit);
    QVERIFY(outcome.bytes.size() > limit / 4); // and not for nothing
    QCOMPARE(outcome.picture->info.format, ImageFormat::Jpeg);
    QCOMPARE(outcome.image().size() != m_spots.size(), isSmaller);
    QCOMPARE(outcome.changes().contains(Change::Reduced), isSmaller);
    QCOMPARE(outcome.picture->changes.constLast().kind, Change::Recompressed);
    const int quality = outcome.picture->changes.constLast().quality;
    QVERIFY(quality >= 60 && quality <= 92);
    const Prepared large = m_fixture.prepare(file, {.bytesBelow = file.size() + 1});
    QVERIFY(large.picture->isOriginal); // it is below already
}

void tst_PictureEditing::bringsEveryPictureInsideTheRules_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1000, 200), QSize(201, 999), QSize(757, 301), QSize(90, 1003),
                             QSize(40, 40), QSize(2003, 7)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void tst_PictureEditing::bringsEveryPictureInsideTheRules()
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
        const Prepared outcome = m_fixture.prepare(file, edits);
        QVERIFY(outcome.picture);
        const QString sent = writeFile(m_fixture.path("sent"), outcome.bytes);
        QCOMPARE(probePicture(sent).value(), outcome.picture->info);
        QCOMPARE(imageProblems(outcome.picture->info, rules), QStringList());
    }
}

void tst_PictureEditing::previewsWhatIsSentAndWhatWasThere()
{
    const Prepared outcome =
        m_fixture.prepare(encoded(fourColours({800, 600}), "png"), {.crop = QRect(0, 0, 400, 300)});
    QVERIFY(outcome.picture);
    QCOMPARE(outcome.picture->preview.size(), QSize(400, 300));
    QCOMPARE(outcome.picture->preview.pixel(390, 290), corners[0]);
    QCOMPARE(outcome.picture->original.size(), QSize(400, 300));
    QCOMPARE(outcome.picture->original.pixel(390, 290), corners[3]);
}

QTEST_GUILESS_MAIN(tst_PictureEditing)
#include "tst_pictureediting.moc"
