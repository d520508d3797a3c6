// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/imagemime.h"

#include <QDir>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Firstframe;

class TestImageMime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesALocalFileBeforePixels();
    void takesPixelsBeforeALink();
    void takesALinkWhenThereIsNothingElse();
    void keepsEncodedPicturesAsTheyAre();
    void refusesPlainText();
    void cleansWhatPeopleType_data();
    void cleansWhatPeopleType();
};

void TestImageMime::takesALocalFileBeforePixels()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a cat.jpg"))});
    data.setImageData(QImage(4, 4, QImage::Format_RGB32));
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPicture(data)->pathOrLink, QStringLiteral("/tmp/a cat.jpg"));
}

void TestImageMime::takesPixelsBeforeALink()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/page"))});
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    data.setImageData(image);
    const auto offered = offeredPicture(data);
    QVERIFY(offered->pathOrLink.isEmpty());
    QCOMPARE(offered->image.size(), QSize(4, 4));
}

void TestImageMime::takesALinkWhenThereIsNothingElse()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a%20cat.jpg"))});
    QVERIFY(offersPicture(data));
    QCOMPARE(offeredPicture(data)->pathOrLink, QStringLiteral("https://example.org/a%20cat.jpg"));
}

void TestImageMime::keepsEncodedPicturesAsTheyAre()
{
    QMimeData data;
    data.setData(QStringLiteral("image/jpeg"), QByteArrayLiteral("\xff\xd8\xff"));
    const auto offered = offeredPicture(data);
    QCOMPARE(offered->encoded, QByteArrayLiteral("\xff\xd8\xff"));
    QCOMPARE(offered->suffix, QStringLiteral("jpg"));
}

void TestImageMime::refusesPlainText()
{
    QMimeData data;
    data.setText(QStringLiteral("A cat walks"));
    QVERIFY(!offersPicture(data));
    QVERIFY(!offeredPicture(data));
}

void TestImageMime::cleansWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("clean");
    QTest::newRow("as it is") << u"/a/b.jpg"_qs << u"/a/b.jpg"_qs;
    QTest::newRow("spaces around") << u"  /a/b.jpg \n"_qs << u"/a/b.jpg"_qs;
    QTest::newRow("quoted") << u"\"/a/b c.jpg\""_qs << u"/a/b c.jpg"_qs;
    QTest::newRow("quoted by a shell") << u"'/a/b c.jpg'"_qs << u"/a/b c.jpg"_qs;
    QTest::newRow("file link") << u"file:///a/b%20c.jpg"_qs << u"/a/b c.jpg"_qs;
    QTest::newRow("home") << u"~/b.jpg"_qs << QString(QDir::homePath() + u"/b.jpg"_qs);
    QTest::newRow("web link") << u"https://example.org/b.jpg"_qs << u"https://example.org/b.jpg"_qs;
    QTest::newRow("nothing") << u"  "_qs << u""_qs;
}

void TestImageMime::cleansWhatPeopleType()
{
    QFETCH(QString, typed);
    QTEST(cleanPathOrLink(typed), "clean");
}

QTEST_MAIN(TestImageMime)
#include "tst_imagemime.moc"
