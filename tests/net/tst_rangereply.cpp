// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/rangereply.h"

#include <QTest>

using namespace Firstframe;
using Action = RangeVerdict::Action;

class tst_RangeReply final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsContentRange_data();
    void readsContentRange();
    void takesOnlyValidatorsThatIfRangeMayHold_data();
    void takesOnlyValidatorsThatIfRangeMayHold();
    void judgesByStatusAndHead_data();
    void judgesByStatusAndHead();
    void mapsRefusals_data();
    void mapsRefusals();
};

namespace {

const QByteArray monday = "Mon, 16 Nov 2026 08:00:00 GMT";
const QByteArray secondLater = "Mon, 16 Nov 2026 08:00:01 GMT";
const QDateTime now(QDate(2026, 11, 16), QTime(9, 0), Qt::UTC);

} // namespace

void tst_RangeReply::readsContentRange_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<ContentRange>>("range");

    const auto row = [](const char *value, const std::optional<ContentRange> &range) {
        QTest::newRow(*value ? value : "empty") << QByteArray(value) << range;
    };
    row("bytes 5-9/10", ContentRange{5, 9, 10});
    row("bytes 5-9/*", ContentRange{5, 9, {}});
    row("bytes */10", ContentRange{{}, {}, 10});
    row(" BYTES  0-0/1 ", ContentRange{0, 0, 1});
    row("bytes 0-4999999999/5000000000", ContentRange{0, 4'999'999'999, 5'000'000'000});
    row("", std::nullopt);
    row("bytes */*", std::nullopt);
    row("bytes 9-5/10", std::nullopt);
    row("bytes 5-10/10", std::nullopt);
    row("bytes 5-/10", std::nullopt);
    row("bytes -5-9/10", std::nullopt);
    row("items 5-9/10", std::nullopt);
    row("bytes 99999999999999999999-99999999999999999999/*", std::nullopt);
}

void tst_RangeReply::readsContentRange()
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<ContentRange>, range);
    QVERIFY(parseContentRange(value) == range);
}

void tst_RangeReply::takesOnlyValidatorsThatIfRangeMayHold_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("validator");

    QTest::newRow("strong tag") << HttpHeaders{{"ETag", "\"a\""}} << QByteArray("\"a\"");
    QTest::newRow("tag before date")
        << HttpHeaders{{"ETag", "\"a\""}, {"Last-Modified", monday}, {"Date", secondLater}}
        << QByteArray("\"a\"");
    QTest::newRow("weak tag") << HttpHeaders{{"ETag", "W/\"a\""}} << QByteArray();
    QTest::newRow("bare tag") << HttpHeaders{{"ETag", "a"}} << QByteArray();
    QTest::newRow("date") << HttpHeaders{{"Last-Modified", monday}, {"Date", secondLater}}
                          << monday;
    QTest::newRow("weak tag, date")
        << HttpHeaders{{"ETag", "W/\"a\""}, {"Last-Modified", monday}, {"Date", secondLater}}
        << monday;
    QTest::newRow("changed this very second")
        << HttpHeaders{{"Last-Modified", monday}, {"Date", monday}} << QByteArray();
    QTest::newRow("date alone") << HttpHeaders{{"Last-Modified", monday}} << QByteArray();
    QTest::newRow("nothing") << HttpHeaders{} << QByteArray();
}

void tst_RangeReply::takesOnlyValidatorsThatIfRangeMayHold()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(QByteArray, validator);
    QCOMPARE(rangeValidator({200, headers, {}}), validator);
}

void tst_RangeReply::judgesByStatusAndHead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<std::optional<RangeVerdict>>("verdict"); // none: ProviderFault

    using Verdict = std::optional<RangeVerdict>;
    const QByteArray tag = "\"a\"";
    const Verdict askForAll = RangeVerdict{Action::AskForAll, -1, {}};
    const auto row = [](const char *name, int status, const HttpHeaders &headers, qint64 from,
                        const Verdict &verdict) {
        QTest::newRow(name) << status << headers << from << verdict;
    };
    row("fresh", 200, {{"Content-Length", "10"}, {"ETag", tag}}, 0,
        RangeVerdict{Action::WriteAll, 10, tag});
    row("fresh, no length", 200, {}, 0, RangeVerdict{Action::WriteAll, -1, {}});
    row("range ignored", 200, {{"Content-Length", "10"}}, 5,
        RangeVerdict{Action::WriteAll, 10, {}});
    row("too long", 200, {{"Content-Length", "1001"}}, 0, std::nullopt);
    row("resumed", 206, {{"Content-Range", "bytes 5-9/10"}, {"ETag", tag}}, 5,
        RangeVerdict{Action::Append, 10, tag});
    row("resumed, total unknown", 206, {{"Content-Range", "bytes 5-9/*"}}, 5,
        RangeVerdict{Action::Append, -1, tag});
    row("resumed, too long", 206, {{"Content-Range", "bytes 5-1000/1001"}}, 5, std::nullopt);
    row("another start", 206, {{"Content-Range", "bytes 4-9/10"}}, 5, askForAll);
    row("no range said", 206, {}, 5, askForAll);
    row("another file", 206, {{"Content-Range", "bytes 5-9/10"}, {"ETag", "\"b\""}}, 5, askForAll);
    row("206 unasked", 206, {{"Content-Range", "bytes 0-9/10"}}, 0, std::nullopt);
    row("complete", 416, {{"Content-Range", "bytes */5"}}, 5,
        RangeVerdict{Action::Complete, 5, tag});
    row("complete, another file", 416, {{"Content-Range", "bytes */5"}, {"ETag", "\"b\""}}, 5,
        askForAll);
    row("part too long", 416, {{"Content-Range", "bytes */4"}}, 5, askForAll);
    row("416 without a word", 416, {}, 5, askForAll);
    row("416 unasked", 416, {{"Content-Range", "bytes */5"}}, 0, std::nullopt);
}

void tst_RangeReply::judgesByStatusAndHead()
{
    QFETCH(int, status);
    QFETCH(HttpHeaders, headers);
    QFETCH(qint64, from);
    QFETCH(std::optional<RangeVerdict>, verdict);

    const auto judged = judgeRangeReply({status, headers, {}}, {from, "\"a\"", 1'000}, now);

    QCOMPARE(judged.has_value(), verdict.has_value());
    if (verdict)
        QVERIFY(*judged == *verdict);
    else
        QCOMPARE(judged.error().kind, ErrorKind::ProviderFault);
}

void tst_RangeReply::mapsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");

    for (const int status : {401, 403, 404, 410})
        QTest::addRow("%d", status) << status << ErrorKind::NotFound;
    QTest::addRow("408") << 408 << ErrorKind::Network;
    QTest::addRow("429") << 429 << ErrorKind::RateLimit;
    for (const int status : {204, 304, 400, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << ErrorKind::ProviderFault;
}

void tst_RangeReply::mapsRefusals()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);

    const auto plain = judgeRangeReply({status, {}, {}}, {0, {}, 1'000}, now);
    const auto asking = judgeRangeReply({status, {{"Retry-After", "9"}}, {}}, {0, {}, 1'000}, now);

    QCOMPARE(plain.error().kind, kind);
    QVERIFY(!plain.error().retryAfter);
    QCOMPARE(asking.error().kind, kind);
    QCOMPARE(asking.error().retryAfter, std::chrono::seconds(9));
}

QTEST_GUILESS_MAIN(tst_RangeReply)
#include "tst_rangereply.moc"
