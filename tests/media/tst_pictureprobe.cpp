// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureprobe.h"
#include "mediafixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

class tst_PictureProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAFormatByItsContent_data();
    void knowsAFormatByItsContent();
    void givesTheSizeAsItIsSeen_data();
    void givesTheSizeAsItIsSeen();
    void takesAPictureWithSomethingAppended_data();
    void takesAPictureWithSomethingAppended();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesAPictureThatIsCutOff_data();
    void refusesAPictureThatIsCutOff();
    void refusesAFileThatIsNotThere();
    void refusesAFolder();
    void refusesAPipeWithoutWaitingForIt();
    void refusesAFileThatMayNotBeRead();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    //! \brief The sentence that the probe refuses the file with; empty if it does not.
    [[nodiscard]] static QString refusal(const QString &filePath)
    {
        const Result<PictureInfo> info = probePicture(filePath);
        if (info || info.error().kind != ErrorKind::File)
            return {};
        return info.error().message;
    }

    QTemporaryDir m_folder;
    QImage m_picture = spots({64, 40});
};

void tst_PictureProbe::knowsAFormatByItsContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ImageFormat>("format");
    QTest::newRow("JPEG") << encoded(m_picture, "jpg") << ImageFormat::Jpeg;
    QTest::newRow("PNG") << encoded(m_picture, "png") << ImageFormat::Png;
    QTest::newRow("WebP") << encoded(m_picture, "webp") << ImageFormat::Webp;
    QByteArray gif = QByteArray::fromBase64( // 64 x 40 pixels of one colour
        "R0lGODlhQAAoAIAAAAAAAAAAACH5BAAAAAAALAAAAABAACgAAAI3hI+py+0Po5y02ouz3rz7D4biSJbmiabqyrbu"
        "C8fyTNf2jef6zvf+DwwKh8Si8YhMKpfMpvN5KgAAOw==");
    QTest::newRow("GIF") << gif << ImageFormat::Gif;
}

void tst_PictureProbe::knowsAFormatByItsContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ImageFormat, format);
    const Result<PictureInfo> info = probePicture(writeFile(path("misleading.bmp"), bytes));
    QVERIFY2(info, qPrintable(info ? QString() : info.error().message));
    QCOMPARE(info->format, format);
    QCOMPARE(info->size, QSize(64, 40));
    QCOMPARE(info->bytes, bytes.size());
}

void tst_PictureProbe::givesTheSizeAsItIsSeen_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("EXIF orientation %d", orientation)
            << orientation << (orientation < 5 ? QSize(64, 40) : QSize(40, 64));
}

void tst_PictureProbe::givesTheSizeAsItIsSeen()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    const QByteArray jpeg = withOrientation(encoded(m_picture, "jpg"), orientation);
    const Result<PictureInfo> info = probePicture(writeFile(path("turned.jpg"), jpeg));
    QVERIFY(info);
    QCOMPARE(info->size, size);
}

void tst_PictureProbe::takesAPictureWithSomethingAppended_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray video(200'000, '\x11'); // as phones append to their photographs
    QTest::newRow("JPEG") << encoded(m_picture, "jpg") + video;
    QTest::newRow("PNG") << encoded(m_picture, "png") + video;
    QTest::newRow("WebP") << encoded(m_picture, "webp") + video;
}

void tst_PictureProbe::takesAPictureWithSomethingAppended()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(probePicture(writeFile(path("motion"), bytes)));
}

void tst_PictureProbe::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << QByteArray("This is not a picture.\n")
                          << QStringLiteral("Choose another file");
    QTest::newRow("one byte") << QByteArray("\xFF") << QStringLiteral("not a picture");
    QTest::newRow("BMP") << encoded(m_picture, "bmp") << QStringLiteral("BMP");
    QTest::newRow("TIFF") << encoded(m_picture, "tiff") << QStringLiteral("TIFF");
    QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0mif1heic",
                                        24)
                          << QStringLiteral("HEIC");
    QTest::newRow("JPEG header only")
        << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11) << QStringLiteral("damaged");
    QTest::newRow("PNG signature only")
        << QByteArray("\x89PNG\r\n\x1A\n", 8) << QStringLiteral("damaged");
    QTest::newRow("WebP that lies")
        << QByteArray("RIFF\x10\0\0\0WEBPVP8 garbage!", 24) << QStringLiteral("damaged");
}

void tst_PictureProbe::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString sentence = refusal(writeFile(path("photo.jpg"), bytes));
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("“photo.jpg”")), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
}

void tst_PictureProbe::refusesAPictureThatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"jpg", "png", "webp"}) {
        const QByteArray whole = encoded(m_picture, format);
        QTest::addRow("last byte of a %s", format) << whole.chopped(1);
        QTest::addRow("second half of a %s", format) << whole.first(whole.size() * 2 / 3);
    }
    // A photograph whose preview is whole does not make the photograph whole.
    const QByteArray preview = encoded(m_picture.scaled(16, 10), "jpg");
    const QByteArray block = "\xFF\xE2" + QByteArray(1, char((preview.size() + 2) >> 8))
                             + QByteArray(1, char((preview.size() + 2) & 0xFF)) + preview;
    QByteArray photograph = encoded(m_picture, "jpg");
    photograph.insert(2, block).chop(2);
    QTest::newRow("JPEG with a preview") << photograph;
}

void tst_PictureProbe::refusesAPictureThatIsCutOff()
{
    QFETCH(QByteArray, bytes);
    const QString sentence = refusal(writeFile(path("cut"), bytes));
    QVERIFY2(sentence.contains(QStringLiteral("missing")), qPrintable(sentence));
}

void tst_PictureProbe::refusesAFileThatIsNotThere()
{
    QVERIFY(refusal(path("nowhere.jpg")).contains(QStringLiteral("no file “nowhere.jpg”")));
}

void tst_PictureProbe::refusesAFolder()
{
    QVERIFY(refusal(m_folder.path()).contains(QStringLiteral("folder")));
}

void tst_PictureProbe::refusesAPipeWithoutWaitingForIt()
{
    QCOMPARE(mkfifo(path("pipe").toUtf8().constData(), 0600), 0);
    QVERIFY(refusal(path("pipe")).contains(QStringLiteral("not a file")));
}

void tst_PictureProbe::refusesAFileThatMayNotBeRead()
{
    const QString secret = writeFile(path("secret.jpg"), encoded(m_picture, "jpg"));
    QVERIFY(QFile::setPermissions(secret, QFile::WriteOwner));
    if (QFile probe(secret); probe.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    QVERIFY(refusal(secret).contains(QStringLiteral("cannot be read")));
}

QTEST_GUILESS_MAIN(tst_PictureProbe)
#include "tst_pictureprobe.moc"
