// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/downloadfixture.h"
#include "support/patience.h"

#include <QFileInfo>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief One download to its end, and who may end it.
class tst_Download final : public QObject, private DownloadFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { beginAnew(); }
    void fetchesAFile();
    void tellsTheTagBeforeTheFirstByte();
    void mapsEachRefusal_data();
    void mapsEachRefusal();
    void holdsTheServerBackWhileNobodyReads();
    void abortsSilentlyWhenDeletedAndKeepsThePart();
    void mayBeDeletedByWhoeverItTells_data();
    void mayBeDeletedByWhoeverItTells();
    void keepsSignaturesOutOfItsErrors();
    void refusesWhatIsNoLink();
};

namespace {

const QByteArray tagA = "\"a\"";

} // namespace

void tst_Download::fetchesAFile()
{
    const QByteArray whole = clipOf(3'000'000);
    ScriptedServer server;
    server.answer(httpReply(200, whole, {{"ETag", tagA}, {"Content-Type", "video/mp4"}}));

    const Result<DownloadedFile> outcome = run(request(server));

    QVERIFY(outcome.has_value());
    QVERIFY(*outcome == (DownloadedFile{partPath, whole.size(), true, "video/mp4"}));
    QCOMPARE(part(), whole);
    QCOMPARE(tags, {tagA});
    const ServedRequest &sent = server.requests().first();
    QCOMPARE(sent.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(sent.header("Range").isNull());
    QVERIFY(sent.header("Authorization").isNull());
}

void tst_Download::tellsTheTagBeforeTheFirstByte()
{
    ScriptedServer server;
    server.answer(httpReply(200, clipOf(1'000), {{"ETag", tagA}}));
    setPart("bytes of before");
    Download download(manager, request(server));
    qint64 there = -1;
    connect(&download, &Download::entityTagKnown, this,
            [&] { there = QFileInfo(partPath).size(); });
    QSignalSpy finished(&download, &Download::finished);
    download.start();
    QVERIFY(finished.wait());
    QCOMPARE(there, 0);
}

void tst_Download::mapsEachRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("403") << 403 << ErrorKind::NotFound;
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
    QTest::newRow("410") << 410 << ErrorKind::NotFound;
    QTest::newRow("429") << 429 << ErrorKind::RateLimit;
    QTest::newRow("503") << 503 << ErrorKind::ProviderFault;
}

void tst_Download::mapsEachRefusal()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    ScriptedServer server;
    server.answer(httpReply(status, "<html>", {{"Retry-After", "30"}}));
    setPart("part");

    const Result<DownloadedFile> outcome = run(request(server, tagA));

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(outcome.error().retryAfter, std::chrono::seconds(30));
    QCOMPARE(part(), QByteArray("part"));
}

void tst_Download::holdsTheServerBackWhileNobodyReads()
{
    constexpr qsizetype size = 60'000'000;
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clipOf(size)), Then::KeepAlive, {}, 1'000'000});
    QThread engine;
    QSemaphore mayRead;
    std::atomic_bool isDone = false;
    auto *const context = new QObject;
    context->moveToThread(&engine);
    connect(&engine, &QThread::finished, context, &QObject::deleteLater);
    engine.start();
    QMetaObject::invokeMethod(context, [&] {
        auto *const network = new QNetworkAccessManager(context);
        auto *const download = new Download(*network, request(server), context);
        connect(download, &Download::entityTagKnown, context, [&] { mayRead.acquire(); });
        connect(download, &Download::finished, context,
                [&](const Result<DownloadedFile> &result) { isDone = result.has_value(); });
        download->start();
    });
    QTRY_VERIFY(server.sentBytes() > 0);
    for (qint64 before = 0; before < server.sentBytes();) {
        before = server.sentBytes();
        QTest::qWait(200); // as long as more goes out, it is not held back yet
    }
    const qint64 sentUnread = server.sentBytes();
    mayRead.release();
    QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
    engine.quit();
    QVERIFY(engine.wait());

    // What may be on the way: two sockets' buffers and one read buffer.
    QVERIFY2(sentUnread < size / 3, qPrintable(QString::number(sentUnread)));
    QCOMPARE(QFileInfo(partPath).size(), size);
}

void tst_Download::abortsSilentlyWhenDeletedAndKeepsThePart()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clipOf(1'000)).chopped(500), Then::Stall, {}});
    int told = 0;
    auto download = std::make_unique<Download>(manager, request(server));
    connect(download.get(), &Download::finished, this, [&] { ++told; });
    download->start();
    QTRY_COMPARE(QFileInfo(partPath).size(), 500);

    download.reset();

    server.answer(httpReply(200, "other"));
    partPath += QStringLiteral("2");
    QVERIFY(run(request(server)).has_value());
    QCOMPARE(told, 0);
    partPath.chop(1);
    QCOMPARE(part(), clipOf(500));
}

void tst_Download::mayBeDeletedByWhoeverItTells_data()
{
    QTest::addColumn<QByteArray>("signal");

    QTest::newRow("of the tag") << QByteArray("tag");
    QTest::newRow("of progress") << QByteArray("progress");
    QTest::newRow("of the end") << QByteArray("end");
}

void tst_Download::mayBeDeletedByWhoeverItTells()
{
    QFETCH(QByteArray, signal);
    ScriptedServer server;
    server.answer(httpReply(200, clipOf(1'000), {{"ETag", tagA}}));
    QPointer<Download> download(new Download(manager, request(server)));
    const auto remove = [&] { delete download.data(); };
    if (signal == "tag")
        connect(download, &Download::entityTagKnown, this, remove);
    else if (signal == "progress")
        connect(download, &Download::progressed, this, remove);
    else
        connect(download, &Download::finished, this, remove);

    download->start();

    QTRY_VERIFY(!download);
    server.answer(httpReply(200, "other"));
    QVERIFY(run(request(server)).has_value());
}

void tst_Download::keepsSignaturesOutOfItsErrors()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{httpReply(403)}; });

    const Error error = run(request(server)).error();

    QVERIFY(error.detail.contains(QStringLiteral("/clip.mp4")));
    QVERIFY(!error.detail.contains(QStringLiteral("SECRET")));
    QVERIFY(!error.message.contains(QStringLiteral("SECRET")));
}

void tst_Download::refusesWhatIsNoLink()
{
    DownloadRequest what;
    what.partPath = partPath;
    for (const char *url : {"", "file:///etc/passwd", "ftp://127.0.0.1/x", "https:///x"}) {
        what.url = QUrl(QString::fromLatin1(url));
        QCOMPARE(run(what).error().kind, ErrorKind::Internal);
    }
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
