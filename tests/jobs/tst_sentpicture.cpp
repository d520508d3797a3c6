// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobs/pictureimport.h"
#include "picturefixtures.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

//! \brief What a provider gets of a picture that the user chose, as a server has received it.
class tst_SentPicture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoPlaceOnEarth_data();
    void hasNoPlaceOnEarth();
    void hasItWhenTheUserSaysSo();
    void showsTheCroppedPart();

private:
    //! \brief The bytes of the picture that reached the server; empty when none did.
    [[nodiscard]] QByteArray sent(const QByteArray &file, const PictureEdits &edits = {});
};

namespace {

QImage redAndBlue()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(qRgb(200, 20, 20));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 320; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(20, 20, 200));
    }
    return image;
}

QByteArray encodedAs(const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    redAndBlue().save(&buffer, format.constData());
    return bytes;
}

QByteArray pictureIn(const QByteArray &body)
{
    const qsizetype start = body.indexOf(";base64,");
    const qsizetype end = body.indexOf('"', start);
    return start < 0 ? QByteArray() : QByteArray::fromBase64(body.mid(start + 8, end - start - 8));
}

} // namespace

QByteArray tst_SentPicture::sent(const QByteArray &file, const PictureEdits &edits)
{
    EngineFixture engine;
    engine.start();
    const QString path = engine.dir.filePath(QStringLiteral("chosen"));
    QFile chosen(path);
    if (!chosen.open(QIODevice::WriteOnly) || chosen.write(file) != file.size())
        return {};
    chosen.close();
    PictureImport import(engine.dir.filePath(QStringLiteral("cache")));
    QSignalSpy loaded(&import, &PictureImport::loaded);
    import.load(path, {400, 400}, edits);
    if (!loaded.wait(20'000))
        return {};
    JobRequest request = EngineFixture::textRequest();
    request.shot.firstFrame = loaded[0][1].value<ImportedPicture>().firstFrame;
    const JobId id = engine.generate(request);
    if (!engine.reach(id, JobState::Done))
        return {};
    for (const ServedRequest &served : engine.server.requests()) {
        if (served.method == "POST")
            return pictureIn(served.body);
    }
    return {};
}

void tst_SentPicture::hasNoPlaceOnEarth_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (const char *format : {"jpg", "png", "webp"}) {
        for (const int orientation : {1, 6})
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
    }
}

void tst_SentPicture::hasNoPlaceOnEarth()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    const QByteArray file = MediaFixtures::withMetadata(encodedAs(format), format, orientation);
    QVERIFY(file.contains("Trafalgar Square"));
    const QByteArray picture = sent(file);
    QVERIFY(!picture.isEmpty());
    for (const char *trace : {"Trafalgar", "GPS", "Exif", "EXIF", "eXIf", "xmp", "XMP"})
        QVERIFY2(!picture.contains(trace), trace);
    const QImage seen = QImage::fromData(picture);
    const QSize size = orientation == 6 ? QSize(480, 640) : QSize(640, 480);
    QCOMPARE(seen.size(), size);
    QVERIFY(qRed(seen.pixel(20, 20)) > 150);
    QVERIFY(qBlue(seen.pixel(size.width() - 20, size.height() - 20)) > 150);
    // What was left is now above, where the picture was turned.
    const QRgb rightTop = seen.pixel(size.width() - 20, 20);
    QVERIFY(orientation == 6 ? qRed(rightTop) > 150 : qBlue(rightTop) > 150);
}

void tst_SentPicture::hasItWhenTheUserSaysSo()
{
    const QByteArray file = MediaFixtures::withMetadata(encodedAs("jpg"), "jpg");
    QCOMPARE(sent(file, {.keepMetadata = true}), file);
}

void tst_SentPicture::showsTheCroppedPart()
{
    const QByteArray picture = sent(encodedAs("png"), {.crop = QRect(320, 0, 320, 480)});
    const QImage seen = QImage::fromData(picture);
    QCOMPARE(seen.size(), QSize(320, 480));
    QCOMPARE(seen.pixel(0, 0), qRgb(20, 20, 200));
}

QTEST_GUILESS_MAIN(tst_SentPicture)
#include "tst_sentpicture.moc"
