// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pasteboard.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QImage redSquare()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

QByteArray encoded(const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    redSquare().save(&buffer, format);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPasteboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPixelsWithoutLoss();
    void writesBytesAsTheyAre_data();
    void writesBytesAsTheyAre();
    void decodesADataUri();
    void keepsTheOrderOfWhatIsThereAndWhatIsWritten();
    void writesTheSamePictureOnce();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    QTemporaryDir m_dir;
};

void TestPasteboard::writesPixelsWithoutLoss()
{
    const auto kept = keepPictures({{.image = redSquare()}}, m_dir.filePath(u"new folder"_s));
    QVERIFY(kept.has_value());
    QCOMPARE(kept->size(), 1);
    QVERIFY(kept->constFirst().endsWith(u".png"_s));
    QCOMPARE(QImage(kept->constFirst()).convertToFormat(QImage::Format_RGB32), redSquare());
}

void TestPasteboard::writesBytesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("png") << encoded("png") << u".png"_s;
    QTest::newRow("jpeg") << encoded("jpg") << u".jpg"_s;
    QTest::newRow("bmp") << encoded("bmp") << u".bmp"_s;
    QTest::newRow("something") << "something"_ba << u".txt"_s;
    QTest::newRow("an unusual suffix") << "7z\xBC\xAF\x27\x1C"_ba << u".data"_s;
}

void TestPasteboard::writesBytesAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, suffix);
    const auto kept = keepPictures({{.encoded = bytes}}, m_dir.path());
    QVERIFY(kept.has_value());
    QVERIFY2(kept->constFirst().endsWith(suffix), qPrintable(kept->constFirst()));
    QCOMPARE(contentOf(kept->constFirst()), bytes);
}

void TestPasteboard::decodesADataUri()
{
    const QByteArray bytes = encoded("png");
    const auto kept =
        keepPictures({{.dataUri = "data:image/jpeg;base64," + bytes.toBase64()}}, m_dir.path());
    QVERIFY(kept.has_value());
    QVERIFY(kept->constFirst().endsWith(u".png"_s)); // whatever it says it is
    QCOMPARE(contentOf(kept->constFirst()), bytes);
}

void TestPasteboard::keepsTheOrderOfWhatIsThereAndWhatIsWritten()
{
    const auto kept = keepPictures({{.pathOrLink = u"/tmp/1.jpg"_s},
                                    {.encoded = encoded("png")},
                                    {.pathOrLink = u"https://example.org/3.jpg"_s}},
                                   m_dir.path());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->size(), 3);
    QCOMPARE(kept->at(0), u"/tmp/1.jpg"_s);
    QVERIFY(kept->at(1).startsWith(m_dir.path()));
    QCOMPARE(kept->at(2), u"https://example.org/3.jpg"_s);
}

void TestPasteboard::writesTheSamePictureOnce()
{
    const QString folder = m_dir.filePath(u"once"_s);
    QCOMPARE(keepPictures({{.image = redSquare()}, {.image = redSquare()}}, folder)->size(), 2);
    QVERIFY(keepPictures({{.image = redSquare()}}, folder).has_value());
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
}

void TestPasteboard::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("dataUri");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("said");
    QTest::newRow("data: link cut off")
        << "data:image/png;base64,A"_ba << m_dir.path() << u"cut off"_s;
    QTest::newRow("data: link of 65 MB")
        << QByteArray("data:image/png,").append(200'000'000, 'A') << m_dir.path() << u"larger than"_s;
    QTest::newRow("folder that cannot be") << QByteArray() << u"/proc/none"_s << u"/proc/none"_s;
}

void TestPasteboard::saysWhatIsWrong()
{
    QFETCH(QByteArray, dataUri);
    QFETCH(QString, folder);
    QFETCH(QString, said);
    const auto kept = keepPictures({{.dataUri = dataUri, .image = redSquare()}}, folder);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::File);
    QVERIFY2(kept.error().message.contains(said), qPrintable(kept.error().message));
}

QTEST_GUILESS_MAIN(TestPasteboard)
#include "tst_pasteboard.moc"
