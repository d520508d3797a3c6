// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/multipart.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

FirstFrame picture(const QString &path, qint64 bytes)
{
    FirstFrame frame;
    frame.path = path;
    frame.info = {ImageFormat::Webp, QSize(800, 600), bytes};
    return frame;
}

} // namespace

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsThePictureBetweenItsParts()
    {
        const Multipart result =
            multipart({{u"file"_s, u"{image}"_s}, {u"purpose"_s, u"generation"_s}},
                      picture(u"/home/me/My holiday.webp"_s, 5'000'000));
        const QByteArray boundary = result.contentType.mid(result.contentType.indexOf('=') + 1);
        const QList<HttpBody::Piece> pieces = {
            QByteArray("--" + boundary
                       + "\r\nContent-Disposition: form-data; name=\"file\"; "
                         "filename=\"first-frame.webp\"\r\nContent-Type: image/webp\r\n\r\n"),
            FilePiece{u"/home/me/My holiday.webp"_s, 5'000'000, FilePiece::Encoding::Raw},
            QByteArray("\r\n--" + boundary
                       + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ngeneration"
                         "\r\n--"
                       + boundary + "--\r\n"),
        };
        QCOMPARE(result.body.pieces(), pieces);
        QVERIFY(boundary.size() <= 70); // RFC 2046
    }

    void boundaryFollowsFromThePicture()
    {
        const TextPairs parts = {{u"file"_s, u"{image}"_s}};
        const auto type = [&parts](const QString &path, qint64 bytes) {
            return multipart(parts, picture(path, bytes)).contentType;
        };
        QCOMPARE(type(u"/a/1f3e.png"_s, 10), type(u"/b/1f3e.png"_s, 10));
        QVERIFY(type(u"/a/1f3e.png"_s, 10) != type(u"/a/1f3f.png"_s, 10));
        QVERIFY(type(u"/a/1f3e.png"_s, 10) != type(u"/a/1f3e.png"_s, 11));
    }
};

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
