// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/downloadfixture.h"

#include <QTest>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief What is there already is not fetched again, unless it may be of another file.
class tst_DownloadResume final : public QObject, private DownloadFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { beginAnew(); }
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
    void followsRedirectsWithTheRange();
};

namespace {

const QByteArray tagA = "\"a\"";

} // namespace

void tst_DownloadResume::resumesWhereACutDownloadEnded()
{
    const QByteArray whole = clipOf(2'000'000);
    ScriptedServer server;
    server.answer(ScriptedAnswer{
        httpReply(200, whole, {{"ETag", tagA}}).chopped(1'000'000), Then::Close, {}});
    QCOMPARE(run(request(server)).error().kind, ErrorKind::Network);
    QCOMPARE(part(), whole.first(1'000'000));
    server.answer(partialReply(whole, 1'000'000, tagA));

    const Result<DownloadedFile> outcome = run(request(server, tags.value(0)));

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->bytes, whole.size());
    QCOMPARE(part(), whole);
    QVERIFY(tags.isEmpty());
    QCOMPARE(server.requests().last().header("Range"), QByteArray("bytes=1000000-"));
    QCOMPARE(server.requests().last().header("If-Range"), tagA);
}

void tst_DownloadResume::startsOverWithoutATag()
{
    ScriptedServer server;
    server.answer(httpReply(200, "whole"));
    setPart("something longer from before");

    QVERIFY(run(request(server)).has_value());

    QCOMPARE(part(), QByteArray("whole"));
    QCOMPARE(tags, {QByteArray()}); // the tag of before is to be forgotten
    QVERIFY(server.requests().first().header("Range").isNull());
}

void tst_DownloadResume::startsOverWhenTheServerIgnoresTheRange()
{
    const QByteArray whole = clipOf(1'000);
    ScriptedServer server;
    server.answer(httpReply(200, whole, {{"ETag", "\"b\""}}));
    setPart(QByteArray(2'000, 'o'));

    QVERIFY(run(request(server, tagA)).has_value());

    QCOMPARE(part(), whole);
    QCOMPARE(tags, {QByteArray("\"b\"")});
    QCOMPARE(server.requests().size(), 1);
}

void tst_DownloadResume::startsOverWhenTheFileBehindTheLinkChanged_data()
{
    QTest::addColumn<QByteArray>("reply");

    const QByteArray whole = clipOf(1'000);
    QTest::newRow("another tag") << partialReply(whole, 400, "\"b\"");
    QTest::newRow("another start") << partialReply(whole, 300, tagA);
    QTest::newRow("no Content-Range") << httpReply(206, whole.sliced(400), {{"ETag", tagA}});
}

void tst_DownloadResume::startsOverWhenTheFileBehindTheLinkChanged()
{
    QFETCH(QByteArray, reply);
    const QByteArray whole = clipOf(1'000);
    ScriptedServer server;
    server.answer(reply);
    server.answer(httpReply(200, whole, {{"ETag", "\"b\""}}));
    setPart(QByteArray(400, 'o'));

    const Result<DownloadedFile> outcome = run(request(server, tagA));

    QVERIFY(outcome.has_value());
    QCOMPARE(part(), whole);
    QCOMPARE(tags, {QByteArray("\"b\"")});
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().header("Range").isNull());
}

void tst_DownloadResume::isDoneWhenThePartIsWholeAlready()
{
    ScriptedServer server;
    server.answer(httpReply(416, "no", {{"Content-Range", "bytes */5"}}));
    setPart("whole");

    const Result<DownloadedFile> outcome = run(request(server, tagA));

    QVERIFY(outcome.has_value());
    QVERIFY(*outcome == (DownloadedFile{partPath, 5, true, {}}));
    QCOMPARE(part(), QByteArray("whole"));
}

void tst_DownloadResume::startsOverWhenThePartIsTooLong()
{
    ScriptedServer server;
    server.answer(httpReply(416, "no", {{"Content-Range", "bytes */5"}}));
    server.answer(httpReply(200, "whole", {{"ETag", tagA}}));
    setPart("whole and more");

    QVERIFY(run(request(server, tagA)).has_value());

    QCOMPARE(part(), QByteArray("whole"));
    QCOMPARE(server.requests().size(), 2);
}

void tst_DownloadResume::keepsThePartOfACutReply_data()
{
    QTest::addColumn<ScriptedAnswer::Then>("then");

    QTest::newRow("closed") << Then::Close;
    QTest::newRow("stalled") << Then::Stall;
}

void tst_DownloadResume::keepsThePartOfACutReply()
{
    QFETCH(ScriptedAnswer::Then, then);
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200, clipOf(10'000)).chopped(5'000), then, {}});
    DownloadRequest what = request(server);
    what.silence = std::chrono::seconds(1);

    const Result<DownloadedFile> outcome = run(what);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QCOMPARE(part(), clipOf(5'000));
}

void tst_DownloadResume::doesNotVouchForALengthThatWasNotAnnounced_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isWhole");

    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + clipOf(1'000);
    QTest::newRow("chunked") << chunked + "\r\n0\r\n\r\n" << true;
    QTest::newRow("until it closes") << head + "Connection: close\r\n\r\n" + clipOf(1'000) << true;
    QTest::newRow("chunked, cut") << chunked.chopped(500) << false;
}

void tst_DownloadResume::doesNotVouchForALengthThatWasNotAnnounced()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isWhole);
    ScriptedServer server;
    server.answer(ScriptedAnswer{bytes, Then::Close, {}});

    const Result<DownloadedFile> outcome = run(request(server));

    if (isWhole)
        QCOMPARE(part(), clipOf(1'000));
    if (outcome) // Qt may or may not notice that one was cut
        QVERIFY(!outcome->isLengthKnown);
    else
        QVERIFY(!isWhole && outcome.error().kind == ErrorKind::Network);
}

void tst_DownloadResume::followsRedirectsWithTheRange()
{
    const QByteArray whole = clipOf(1'000);
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

QTEST_GUILESS_MAIN(tst_DownloadResume)
#include "tst_downloadresume.moc"
