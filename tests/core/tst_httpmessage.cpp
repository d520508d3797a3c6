// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpmessage.h"

#include <QTest>

using namespace Firstframe;

class tst_HttpMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesThatFollowBytesAreOnePiece();
    void sizeIsWhatGoesOverTheWire_data();
    void sizeIsWhatGoesOverTheWire();
    void headersAreFoundWhateverTheirCase();
    void originIsSchemeHostAndPort_data();
    void originIsSchemeHostAndPort();
    void keysTravelByHttpsOrStayHere_data();
    void keysTravelByHttpsOrStayHere();
};

void tst_HttpMessage::bytesThatFollowBytesAreOnePiece()
{
    HttpBody body("{\"image\":\"");
    body.append("data:image/png;base64,");
    body.append(FilePiece{QStringLiteral("/tmp/a.png"), 3, FilePiece::Encoding::Base64});
    body.append("\"}");
    body.append(QByteArray());
    QCOMPARE(body.pieces().size(), 3);
    QCOMPARE(std::get<QByteArray>(body.pieces().first()),
             QByteArray("{\"image\":\"data:image/png;base64,"));
    QCOMPARE(std::get<QByteArray>(body.pieces().last()), QByteArray("\"}"));
}

void tst_HttpMessage::sizeIsWhatGoesOverTheWire_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("raw");
    QTest::addColumn<qint64>("base64");
    for (const int bytes : {0, 1, 2, 3, 4, 1000}) {
        QTest::addRow("%d", bytes)
            << qint64(bytes) << qint64(bytes) << qint64(QByteArray(bytes, 'x').toBase64().size());
    }
}

void tst_HttpMessage::sizeIsWhatGoesOverTheWire()
{
    QFETCH(const qint64, bytes);
    HttpBody raw("ab");
    raw.append(FilePiece{QStringLiteral("f"), bytes, FilePiece::Encoding::Raw});
    QTEST(raw.size() - 2, "raw");
    HttpBody encoded("ab");
    encoded.append(FilePiece{QStringLiteral("f"), bytes, FilePiece::Encoding::Base64});
    QTEST(encoded.size() - 2, "base64");
}

void tst_HttpMessage::headersAreFoundWhateverTheirCase()
{
    const HttpReply reply{200, {{"Content-Type", "text/html"}, {"retry-after", "3"}}, {}};
    QCOMPARE(reply.header("content-type"), QByteArray("text/html"));
    QCOMPARE(reply.header("Retry-After"), QByteArray("3"));
    QVERIFY(reply.header("ETag").isNull());
}

void tst_HttpMessage::originIsSchemeHostAndPort_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) {
        QTest::addRow("%s | %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("https://a.example", "https://a.example/path?q", true);
    row("https://a.example", "https://a.example:443/", true);
    row("https://a.example", "https://A.EXAMPLE/", true);
    row("https://a.example", "http://a.example", false);
    row("https://a.example", "https://a.example:444", false);
    row("https://a.example", "https://b.example", false);
    row("https://a.example", "https://a.example.evil.example", false);
    row("https://a.example", "https://a.example@evil.example/", false);
    row("https://a.example", "", false);
    row("", "", false);
}

void tst_HttpMessage::originIsSchemeHostAndPort()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(isSameOrigin(QUrl(a), QUrl(b)), "same");
    QTEST(isSameOrigin(QUrl(b), QUrl(a)), "same");
}

void tst_HttpMessage::keysTravelByHttpsOrStayHere_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("safe");
    const auto row = [](const char *url, bool safe) {
        QTest::newRow(url) << QString::fromUtf8(url) << safe;
    };
    row("https://api.example/v1", true);
    row("http://api.example/v1", false);
    row("http://127.0.0.1:8080/", true);
    row("http://localhost:8080/", true);
    row("http://[::1]:8080/", true);
    row("http://127.0.0.1.evil.example/", false);
    row("http://localhost.evil.example/", false);
    row("https:///path", false);
    row("file:///etc/passwd", false);
    row("ftp://127.0.0.1/", false);
    row("", false);
}

void tst_HttpMessage::keysTravelByHttpsOrStayHere()
{
    QFETCH(const QString, url);
    QTEST(isSafeForKey(QUrl(url)), "safe");
}

QTEST_GUILESS_MAIN(tst_HttpMessage)
#include "tst_httpmessage.moc"
