// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/imagemime.h"

#include <QDir>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString cat = u"https://example.org/a%20cat.jpg"_s;
const QString page = u"https://example.org/page"_s;
const QByteArray pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACw="_ba;

using MimeFormats = QMap<QString, QByteArray>;

QImage redSquare()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

//! As Mozilla's browsers write it.
QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

} // namespace

class TestImageMime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesALocalFileBeforePixels();
    void takesAllFiles();
    void takesPixelsBeforeALink();
    void keepsEncodedPicturesAsTheyAre_data();
    void keepsEncodedPicturesAsTheyAre();
    void takesWhatLosesNothing();
    void findsTheLinkOfThePicture_data();
    void findsTheLinkOfThePicture();
    void findsADataUri_data();
    void findsADataUri();
    void takesTextThatIsAllPictures_data();
    void takesTextThatIsAllPictures();
    void refusesOtherText_data();
    void refusesOtherText();
    void cleansWhatPeopleType_data();
    void cleansWhatPeopleType();
};

void TestImageMime::takesALocalFileBeforePixels()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a cat.jpg"_s)});
    data.setImageData(redSquare());
    data.setHtml(u"<img src='%1'>"_s.arg(cat));
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.pathOrLink = u"/tmp/a cat.jpg"_s}});
}

void TestImageMime::takesAllFiles()
{
    QMimeData data;
    data.setData(u"text/uri-list"_s, "file:///tmp/1.jpg\r\nfile:///tmp/%C3%A4%202.png\r\n"_ba);
    QCOMPARE(offeredPictures(data), QList({OfferedPicture{.pathOrLink = u"/tmp/1.jpg"_s},
                                           OfferedPicture{.pathOrLink = u"/tmp/ä 2.png"_s}}));
}

void TestImageMime::takesPixelsBeforeALink()
{
    QMimeData data;
    data.setUrls({QUrl(page)});
    data.setHtml(u"<img src=\"%1\">"_s.arg(cat));
    data.setImageData(redSquare());
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.image = redSquare()}});
}

void TestImageMime::keepsEncodedPicturesAsTheyAre_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"image/png", "image/jpeg", "image/webp", "image/bmp", "image/tiff",
                               "image/avif", "image/heic", "image/gif"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestImageMime::keepsEncodedPicturesAsTheyAre()
{
    QFETCH(QString, format);
    QMimeData data;
    data.setData(format, "bytes of a picture"_ba);
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.encoded = "bytes of a picture"_ba}});
}

void TestImageMime::takesWhatLosesNothing()
{
    QMimeData data; // as a Qt program gives its pixels to others
    for (const QString &format : {u"image/bmp"_s, u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s})
        data.setData(format, format.toLatin1());
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.encoded = "image/png"_ba}});
}

void TestImageMime::findsTheLinkOfThePicture_data()
{
    QTest::addColumn<MimeFormats>("formats");
    using Formats = MimeFormats;
    const QString uriList = u"text/uri-list"_s;
    const QString html = u"text/html"_s;
    const QByteArray link = cat.toLatin1();
    QTest::newRow("the only link") << Formats{{uriList, link}};
    QTest::newRow("html of Chromium")
        << Formats{{uriList, page.toLatin1()},
                   {html, "<meta charset=\"utf-8\"><a href=\"" + page.toLatin1()
                              + "\"><img alt=\"src=no\" src=\"" + link + "\"/></a>"}};
    QTest::newRow("html of Firefox")
        << Formats{{uriList, page.toLatin1()}, {html, utf16(u"<IMG SRC='%1' width=3>"_s.arg(cat))}};
    QTest::newRow("html without quotes") << Formats{{html, "<img src=" + link + ">"}};
    QTest::newRow("html with a byte order mark")
        << Formats{{html, utf16(QChar(QChar::ByteOrderMark) + u"<img src=\"%1\">"_s.arg(cat))}};
    QTest::newRow("a picture of the page's own, given as a link as well")
        << Formats{{uriList, link}, {html, "<img src=\"cat.jpg\">"}};
    QTest::newRow("Mozilla's promise") << Formats{
        {uriList, page.toLatin1()}, {u"application/x-moz-file-promise-url"_s, utf16(cat)}};
    QTest::newRow("Mozilla's link") << Formats{{u"text/x-moz-url"_s, utf16(cat + u"\nA cat"_s)}};
}

void TestImageMime::findsTheLinkOfThePicture()
{
    QFETCH(const MimeFormats, formats);
    QMimeData data;
    for (auto it = formats.cbegin(); it != formats.cend(); ++it)
        data.setData(it.key(), it.value());
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.pathOrLink = cat}});
}

void TestImageMime::findsADataUri_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("link") << u"text/uri-list"_s << pixel;
    QTest::newRow("html") << u"text/html"_s << "<img src=\"" + pixel + "\" alt>";
    QTest::newRow("text") << u"text/plain"_s << " " + pixel + "\n";
}

void TestImageMime::findsADataUri()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QMimeData data;
    data.setData(format, bytes);
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPictures(data), QList{OfferedPicture{.dataUri = pixel}});
}

void TestImageMime::takesTextThatIsAllPictures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pictures");
    QTest::newRow("link") << cat << QStringList{cat};
    QTest::newRow("file link") << u"file:///tmp/a%20cat.jpg\n"_s
                               << QStringList{u"/tmp/a cat.jpg"_s};
    QTest::newRow("path in quotes") << u"'/tmp/a cat.jpg'"_s << QStringList{u"/tmp/a cat.jpg"_s};
    QTest::newRow("some") << u"/tmp/1.jpg\r\n\r\n%1\r\n"_s.arg(cat)
                          << QStringList{u"/tmp/1.jpg"_s, cat};
}

void TestImageMime::takesTextThatIsAllPictures()
{
    QFETCH(QString, text);
    QMimeData data;
    data.setText(text);
    QVERIFY(offersPicture(data));
    QStringList pictures;
    for (const OfferedPicture &picture : offeredPictures(data))
        pictures.append(picture.pathOrLink);
    QTEST(pictures, "pictures");
}

void TestImageMime::refusesOtherText_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"text/plain"_s << u"A cat walks"_s;
    QTest::newRow("words beside a link") << u"text/plain"_s << u"A cat:\n%1"_s.arg(cat);
    QTest::newRow("nothing") << u"text/plain"_s << u" \n "_s;
    QTest::newRow("another kind of link") << u"text/uri-list"_s << u"mailto:cat@example.org"_s;
    QTest::newRow("html without a picture") << u"text/html"_s << u"<p src=\"a\">A cat</p>"_s;
    QTest::newRow("html that ends in the picture") << u"text/html"_s << u"<img src=\"http://a"_s;
    QTest::newRow("html with a picture of the browser's own")
        << u"text/html"_s << u"<img src=\"blob:7\">"_s;
}

void TestImageMime::refusesOtherText()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QMimeData data;
    data.setData(format, text.toUtf8());
    QVERIFY(!offersPicture(data));
    QVERIFY(offeredPictures(data).isEmpty());
}

void TestImageMime::cleansWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("clean");
    QTest::newRow("as it is") << u"/a/b.jpg"_s << u"/a/b.jpg"_s;
    QTest::newRow("spaces around") << u"  /a/b.jpg \n"_s << u"/a/b.jpg"_s;
    QTest::newRow("quoted") << u"\"/a/b c.jpg\""_s << u"/a/b c.jpg"_s;
    QTest::newRow("quoted by a shell") << u"'/a/b c.jpg'"_s << u"/a/b c.jpg"_s;
    QTest::newRow("file link") << u"file:///a/b%20c.jpg"_s << u"/a/b c.jpg"_s;
    QTest::newRow("home") << u"~/b.jpg"_s << QString(QDir::homePath() + u"/b.jpg"_s);
    QTest::newRow("web link") << cat << cat;
    QTest::newRow("nothing") << u"  "_s << u""_s;
}

void TestImageMime::cleansWhatPeopleType()
{
    QFETCH(QString, typed);
    QTEST(cleanPathOrLink(typed), "clean");
}

QTEST_MAIN(TestImageMime)
#include "tst_imagemime.moc"
