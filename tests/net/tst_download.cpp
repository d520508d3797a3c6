// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/download.h"
#include "support/scriptedserver.h"

#include <QFileInfo>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

class tst_Download final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fetchesAFile();
    void tellsTheTagBeforeTheFirstByte();
    void resumesWhereACutDownloadEnded();
    void startsOverWithoutATag();
    void startsOverWhenTheServerIgnoresTheRange();
    void startsOverWhenTheFileBehindTheLinkChanged_data();
    void startsOverWhenTheFileBehindTheLinkChanged();
    void isDoneWhenThePartIsWholeAlready();
    void startsOverWhenThePartIsTooLong();
    void keepsThePartOfACutReply_data();
    void keepsThePartOfACutReply();
    void doesNotVouchForALengthThatWasNotAnnounced_data();
    void doesNotVouchForALengthThatWasNotAnnounced();
    void mapsEachRefusal_data();
    void mapsEachRefusal();
    void followsRedirectsWithTheRange();
    void refusesMoreThanTheLimit_data();
    void refusesMoreThanTheLimit();
    void saysThatTheDiskIsFull_data();
    void saysThatTheDiskIsFull();
    void saysThatTheFolderIsMissing();
    void holdsTheServerBackWhileNobodyReads();
    void abortsSilentlyWhenDeletedAndKeepsThePart();
    void mayBeDeletedByWhoeverItTells_data();
    void mayBeDeletedByWhoeverItTells();
    void keepsSignaturesOutOfItsErrors();
    void refusesWhatIsNoLink();

private:
    [[nodiscard]] DownloadRequest request(const ScriptedServer &server,
                                          const QByteArray &tag = {}) const;
    [[nodiscard]] Result<DownloadedFile> run(const DownloadRequest &what);
    [[nodiscard]] QByteArray part() const;
    void setPart(const QByteArray &bytes) const;

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QList<QByteArray> m_tags; //!< told by the last run
};

namespace {

const QByteArray tagA = "\"a\"";

QByteArray clip(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 255);
    return bytes;
}

QByteArray partialReply(const QByteArray &whole, qsizetype from, const QByteArray &tag)
{
    const QByteArray range = "bytes " + QByteArray::number(from) + '-'
                             + QByteArray::number(whole.size() - 1) + '/'
                             + QByteArray::number(whole.size());
    return httpReply(206, whole.sliced(from), {{"Content-Range", range}, {"ETag", tag}});
}

} // namespace

void tst_Download::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("clip.part"));
}

DownloadRequest tst_Download::request(const ScriptedServer &server, const QByteArray &tag) const
{
    DownloadRequest what;
    what.url = server.url(QStringLiteral("/clip.mp4?signature=SECRET"));
    what.partPath = m_path;
    what.entityTag = tag;
    return what;
}

Result<DownloadedFile> tst_Download::run(const DownloadRequest &what)
{
    Download download(m_network, what);
    m_tags.clear();
    connect(&download, &Download::entityTagKnown, this,
            [this](const QByteArray &tag) { m_tags.append(tag); });
    QSignalSpy spy(&download, &Download::finished);
    download.start();
    if (!spy.isEmpty() || !spy.wait(60'000))
        return failure(ErrorKind::Internal, QStringLiteral("finished from start(), or never"));
    spy.wait(1);
    if (spy.size() != 1)
        return failure(ErrorKind::Internal, QStringLiteral("finished twice"));
    return spy.first().first().value<Result<DownloadedFile>>();
}

QByteArray tst_Download::part() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Download::setPart(const QByteArray &bytes) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the part");
}

void tst_Download::fetchesAFile()
{
    const QByteArray whole = clip(3'000'000);
    ScriptedServer server;
    server.answer(httpReply(200, whole, {{"ETag", tagA}, {"Content-Type", "video/mp4"}}));

    const Result<DownloadedFile> outcome = run(request(server));

    QVERIFY(outcome.has_value());
    QVERIFY(*outcome == (DownloadedFile{m_path, whole.size(), true, "video/mp4"}));
    QCOMPARE(part(), whole);
    QCOMPARE(m_tags, {tagA});
    const ServedRequest &sent = server.requests().first();
    QCOMPARE(sent.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(sent.header("Range").isNull());
    QVERIFY(sent.header("Authorization").isNull());
}

void tst_Download::tellsTheTagBeforeTheFirstByte()
{
    ScriptedServer server;
    server.answer(httpReply(200, clip(1'000), {{"ETag", tagA}}));
    setPart("bytes of before");
    Download download(m_network, request(server));
    qint64 there = -1;
    connect(&download, &Download::entityTagKnown, this, [&] { there = QFileInfo(m_path).size(); });
    QSignalSpy finished(&download, &Download::finished);
    download.start();
    QVERIFY(finished.wait());
    QCOMPARE(there, 0);
}

void tst_Download::resumesWhereACutDownloadEnded()
{
    const QByteArray whole = clip(2'000'000);
    ScriptedServer server;
    server.answer(ScriptedAnswer{
        httpReply(200, whole, {{"ETag", tagA}}).chopped(1'000'000), Then::Close, {}});
    QCOMPARE(run(request(server)).error().kind, ErrorKind::Network);
    QCOMPARE(part(), whole.first(1'000'000));
    server.answer(partialReply(whole, 1'000'000, tagA));

    const Result<DownloadedFile> outcome = run(request(server, m_tags.value(0)));

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->bytes, whole.size());
    QCOMPARE(part(), whole);
    QVERIFY(m_tags.isEmpty());
    QCOMPARE(server.requests().last().header("Range"), QByteArray("bytes=1000000-"));
    QCOMPARE(server.requests().last().header("If-Range"), tagA);
}

void tst_Download::startsOverWithoutATag()
{
    ScriptedServer server;
    server.answer(httpReply(200, "whole"));
    setPart("something longer from before");

    QVERIFY(run(request(server)).has_value());

    QCOMPARE(part(), QByteArray("whole"));
    QCOMPARE(m_tags, {QByteArray()}); // the tag of before is to be forgotten
    QVERIFY(server.requests().first().header("Range").isNull());
}

void tst_Download::startsOverWhenTheServerIgnoresTheRange()
{
    const QByteArray whole = clip(1'000);
    ScriptedServer server;
    server.answer(httpReply(200, whole, {{"ETag", "\"b\""}}));
    setPart(QByteArray(2'000, 'o'));

    QVERIFY(run(request(server, tagA)).has_value());

    QCOMPARE(part(), whole);
    QCOMPARE(m_tags, {QByteArray("\"b\"")});
    QCOMPARE(server.requests().size(), 1);
}

void tst_Download::startsOverWhenTheFileBehindTheLinkChanged_data()
{
    QTest::addColumn<QByteArray>("reply");

    const QByteArray whole = clip(1'000);
    QTest::newRow("another tag") << partialReply(whole, 400, "\"b\"");
    QTest::newRow("another start") << partialReply(whole, 300, tagA);
    QTest::newRow("no Content-Range") << httpReply(206, whole.sliced(400), {{"ETag", tagA}});
}

void tst_Download::startsOverWhenTheFileBehindTheLinkChanged()
{
    QFETCH(QByteArray, reply);
    const QByteArray whole = clip(1'000);
    ScriptedServer server;
    server.answer(reply);
    server.answer(httpReply(200, whole, {{"ETag", "\"b\""}}));
    setPart(QByteArray(400, 'o'));

    const Result<DownloadedFile> outcome = run(request(server, tagA));

    QVERIFY(outcome.has_value());
    QCOMPARE(part(), whole);
    QCOMPARE(m_tags, {QByteArray("\"b\"")});
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().header("Range").isNull());
}

void tst_Download::isDoneWhenThePartIsWholeAlready()
{
    ScriptedServer server;
    server.answer(httpReply(416, "no", {{"Content-Range", "bytes */5"}}));
    setPart("whole");

    const Result<DownloadedFile> outcome = run(request(server, tagA));

    QVERIFY(outcome.has_value());
    QVERIFY(*outcome == (DownloadedFile{m_path, 5, true, {}}));
    QCOMPARE(part(), QByteArray("whole"));
}

void tst_Download::startsOverWhenThePartIsTooLong()
{
    ScriptedServer server;
    server.answer(httpReply(416, "no", {{"Content-Range", "bytes */5"}}));
    server.answer(httpReply(200, "whole", {{"ETag", tagA}}));
    setPart("whole and more");

    QVERIFY(run(request(server, tagA)).has_value());

    QCOMPARE(part(), QByteArray("whole"));
    QCOMPARE(server.requests().size(), 2);
}

void tst_Download::keepsThePartOfACutReply_data()
{
    QTest::addColumn<ScriptedAnswer::Then>("then");

    QTest::newRow("closed") << Then::Close;
    QTest::newRow("stalled") << Then::Stall;
}

void tst_Download::keepsThePartOfACutReply()
{
    QFETCH(ScriptedAnswer::Then, then);
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clip(10'000)).chopped(5'000), then, {}});
    DownloadRequest what = request(server);
    what.silence = std::chrono::seconds(1);

    const Result<DownloadedFile> outcome = run(what);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QCOMPARE(part(), clip(5'000));
}

void tst_Download::doesNotVouchForALengthThatWasNotAnnounced_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isWhole");

    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + clip(1'000);
    QTest::newRow("chunked") << chunked + "\r\n0\r\n\r\n" << true;
    QTest::newRow("until it closes") << head + "Connection: close\r\n\r\n" + clip(1'000) << true;
    QTest::newRow("chunked, cut") << chunked.chopped(500) << false;
}

void tst_Download::doesNotVouchForALengthThatWasNotAnnounced()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isWhole);
    ScriptedServer server;
    server.answer(ScriptedAnswer{bytes, Then::Close, {}});

    const Result<DownloadedFile> outcome = run(request(server));

    if (isWhole)
        QCOMPARE(part(), clip(1'000));
    if (outcome) // Qt may or may not notice that one was cut
        QVERIFY(!outcome->isLengthKnown);
    else
        QVERIFY(!isWhole && outcome.error().kind == ErrorKind::Network);
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

void tst_Download::followsRedirectsWithTheRange()
{
    const QByteArray whole = clip(1'000);
    ScriptedServer server;
    ScriptedServer cdn;
    server.answer(
        httpReply(302, "moved", {{"Location", cdn.url(QStringLiteral("/x?s=1")).toEncoded()}}));
    cdn.answer(partialReply(whole, 400, tagA));
    setPart(whole.first(400));

    QVERIFY(run(request(server, tagA)).has_value());

    QCOMPARE(part(), whole);
    QCOMPARE(cdn.requests().first().header("Range"), QByteArray("bytes=400-"));
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{httpReply(302, {}, {{"Location", "/again"}})};
    });
    QCOMPARE(run(request(server)).error().kind, ErrorKind::ProviderFault);
    QCOMPARE(server.requests().size(), 1 + 6);
}

void tst_Download::refusesMoreThanTheLimit_data()
{
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n");
    QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void tst_Download::refusesMoreThanTheLimit()
{
    QFETCH(QByteArray, head);
    ScriptedServer server;
    server.answer(ScriptedAnswer{head + clip(2'000), Then::Close, {}});
    DownloadRequest what = request(server);
    what.byteLimit = 1'000;

    QCOMPARE(run(what).error().kind, ErrorKind::ProviderFault);

    QVERIFY(part().isEmpty());
}

void tst_Download::saysThatTheDiskIsFull_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("length");

    QTest::newRow("foreseen") << QString() << QByteArray::number(1LL << 60);
    QTest::newRow("while writing") << QStringLiteral("/dev/full") << QByteArray("10");
}

void tst_Download::saysThatTheDiskIsFull()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, length);
    if (!path.isEmpty() && !QFileInfo::exists(path))
        QSKIP("There is no /dev/full here.");
    ScriptedServer server;
    server.answer(ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n0123456789", Then::Stall, {}});
    DownloadRequest what = request(server);
    what.byteLimit = 1LL << 62;
    if (!path.isEmpty())
        what.partPath = path;

    QCOMPARE(run(what).error().kind, ErrorKind::NoSpace);

    QVERIFY(!QFileInfo::exists(m_path));
}

void tst_Download::saysThatTheFolderIsMissing()
{
    ScriptedServer server;
    server.answer(httpReply(200, clip(1'000)));
    DownloadRequest what = request(server);
    what.partPath = m_folder->filePath(QStringLiteral("missing/clip.part"));

    QCOMPARE(run(what).error().kind, ErrorKind::File);
}

void tst_Download::holdsTheServerBackWhileNobodyReads()
{
    constexpr qsizetype size = 60'000'000;
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clip(size)), Then::KeepAlive, {}, 1'000'000});
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
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 60'000);
    engine.quit();
    QVERIFY(engine.wait());

    // What may be on the way: two sockets' buffers and one read buffer.
    QVERIFY2(sentUnread < size / 3, qPrintable(QString::number(sentUnread)));
    QCOMPARE(QFileInfo(m_path).size(), size);
}

void tst_Download::abortsSilentlyWhenDeletedAndKeepsThePart()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clip(1'000)).chopped(500), Then::Stall, {}});
    int told = 0;
    auto download = std::make_unique<Download>(m_network, request(server));
    connect(download.get(), &Download::finished, this, [&] { ++told; });
    download->start();
    QTRY_COMPARE(QFileInfo(m_path).size(), 500);

    download.reset();

    server.answer(httpReply(200, "other"));
    m_path += QStringLiteral("2");
    QVERIFY(run(request(server)).has_value());
    QCOMPARE(told, 0);
    m_path.chop(1);
    QCOMPARE(part(), clip(500));
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
    server.answer(httpReply(200, clip(1'000), {{"ETag", tagA}}));
    QPointer<Download> download(new Download(m_network, request(server)));
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
    what.partPath = m_path;
    for (const char *url : {"", "file:///etc/passwd", "ftp://127.0.0.1/x", "https:///x"}) {
        what.url = QUrl(QString::fromLatin1(url));
        QCOMPARE(run(what).error().kind, ErrorKind::Internal);
    }
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
