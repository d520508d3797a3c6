// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/scriptedserver.h"

#include <QTest>
#include <QTimer>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief What is known, and what is not, after an exchange that went wrong.
class tst_HttpCallFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatCertainlyDidNotArrive_data();
    void tellsWhatCertainlyDidNotArrive();
    void failsBeforeTheFirstByteWhenTheFileChanged();
    void failsWhenTheFileShrinksHalfway();
    void doesNotKnowTheOutcomeOfACutReply_data();
    void doesNotKnowTheOutcomeOfACutReply();
    void endsAReplyThatIsTooLong();
    void countsWhatAReplyUnpacksTo();
    void endsAfterSilenceButNotWhileBytesTrickle();

private:
    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
};

void tst_HttpCallFaults::tellsWhatCertainlyDidNotArrive_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");

    for (const char *host : {"127.0.0.1", "no-such-host.invalid"}) {
        QTest::addRow("%s GET", host) << host << QByteArray("GET") << QByteArray();
        QTest::addRow("%s POST", host) << host << QByteArray("POST") << QByteArray("{}");
        QTest::addRow("%s DELETE", host) << host << QByteArray("DELETE") << QByteArray();
    }
}

void tst_HttpCallFaults::tellsWhatCertainlyDidNotArrive()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    HttpRequest request;
    {
        const ScriptedServer gone; // whose port nobody listens to any more
        request = getFrom(gone);
    }
    request.url.setHost(host);
    request.method = method;
    request.body = body;

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY(outcome.error().message.contains(host));
}

void tst_HttpCallFaults::failsBeforeTheFirstByteWhenTheFileChanged()
{
    ScriptedServer server;
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body.append(FilePiece{fileIn(m_folder, 100), 101, FilePiece::Encoding::Base64});

    const Result<HttpReply> outcome = runCall(m_network, request);

    QCOMPARE(outcome.error().kind, ErrorKind::File);
    QCOMPARE(server.connections(), 0);
}

void tst_HttpCallFaults::failsWhenTheFileShrinksHalfway()
{
    constexpr qint64 size = 20'000'000;
    const QString path = fileIn(m_folder, size);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        QFile::resize(path, size / 2);
        return ScriptedAnswer{httpReply(200)};
    });
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body.append(FilePiece{path, size, FilePiece::Encoding::Raw});

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().first().isWhole());
}

void tst_HttpCallFaults::doesNotKnowTheOutcomeOfACutReply_data()
{
    QTest::addColumn<QByteArray>("bytes");

    for (const int status : {200, 400, 500}) {
        const QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n";
        QTest::addRow("%d", status) << head + "Content-Length: 10\r\n\r\n12345";
    }
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
}

void tst_HttpCallFaults::doesNotKnowTheOutcomeOfACutReply()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{bytes, Then::Close, {}};
    });
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body = QByteArray("{}");

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpCallFaults::endsAReplyThatIsTooLong()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{
            httpReply(200, QByteArray(30'000'000, 'x')), Then::KeepAlive, {}, 100'000};
    });
    HttpRequest request = getFrom(server);
    request.replyLimit = 200'000;

    const Result<HttpReply> outcome = runCall(m_network, request);

    QCOMPARE(outcome.error().kind, ErrorKind::ProviderFault);
    QVERIFY(server.sentBytes() < 25'000'000);
    request.replyLimit = 30'000'000;
    QCOMPARE(runCall(m_network, request)->body.size(), 30'000'000);
}

void tst_HttpCallFaults::countsWhatAReplyUnpacksTo()
{
    // Qt's own compression is zlib's, which HTTP calls deflate, behind four bytes of length.
    const QByteArray packed = qCompress(QByteArray(5'000'000, 'x'), 9).sliced(4);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{httpReply(200, packed, {{"Content-Encoding", "deflate"}})};
    });
    HttpRequest request = getFrom(server);
    QVERIFY(packed.size() < 10'000);

    QCOMPARE(runCall(m_network, request).error().kind, ErrorKind::ProviderFault);
    request.replyLimit = 5'000'000;
    QCOMPARE(runCall(m_network, request)->body.size(), 5'000'000);
}

void tst_HttpCallFaults::endsAfterSilenceButNotWhileBytesTrickle()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200).chopped(2), Then::Stall, {}});
    HttpRequest request = getFrom(server);
    request.silence = std::chrono::seconds(1);
    QCOMPARE(runCall(m_network, request).error().kind, ErrorKind::UnknownOutcome);

    // Four steps of 400 ms each: longer than the limit together, shorter each.
    QTimer steps;
    int step = 0;
    QList<QTcpSocket *> sockets;
    QTcpServer trickling;
    QVERIFY(trickling.listen(QHostAddress::LocalHost));
    connect(&trickling, &QTcpServer::newConnection, this, [&] {
        sockets.append(trickling.nextPendingConnection());
        sockets.last()->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
        steps.start(400);
    });
    steps.callOnTimeout(this, [&] {
        if (step++ < 4)
            sockets.last()->write("x");
    });
    request.url.setPort(trickling.serverPort());
    QCOMPARE(runCall(m_network, request)->body, QByteArray("xxxx"));
}

QTEST_GUILESS_MAIN(tst_HttpCallFaults)
#include "tst_httpcallfaults.moc"
