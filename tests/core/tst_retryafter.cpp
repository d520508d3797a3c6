// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retryafter.h"

#include <QTest>

using namespace Firstframe;
using std::chrono::milliseconds;

class tst_RetryAfter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsSecondsAndDates_data();
    void readsSecondsAndDates();
    void comparesADateWithTheServersOwnClock();
    void readsDatesOfEveryCentury_data();
    void readsDatesOfEveryCentury();
};

namespace {

QDateTime utc(int year, int month, int day, int hour, int minute, int second)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

} // namespace

void tst_RetryAfter::readsSecondsAndDates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("wait"); // milliseconds; -1: none

    const auto row = [](const char *name, const char *value, qint64 wait) {
        QTest::newRow(name) << QByteArray(value) << wait;
    };
    row("seconds", "120", 120'000);
    row("spaces", " 7 ", 7'000);
    row("at once", "0", 0);
    row("absent", "", -1);
    row("negative", "-5", -1);
    row("fraction", "1.5", -1);
    row("words", "soon", -1);
    row("a week", "604800", 86'400'000);
    row("absurd", "99999999999999999999999", 86'400'000);
    row("date", "Sun, 06 Nov 1994 08:49:37 GMT", 37'000);
    row("RFC 850 date", "Sunday, 06-Nov-94 08:50:00 GMT", 60'000);
    row("asctime date", "Sun Nov  6 08:49:10 1994", 10'000);
    row("past date", "Sun, 06 Nov 1994 08:48:00 GMT", 0);
    row("next year", "Mon, 06 Nov 1995 08:49:37 GMT", 86'400'000);
    row("not a date", "Sun, 31 Feb 1994 08:49:37 GMT", -1);
}

void tst_RetryAfter::readsSecondsAndDates()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, wait);

    const auto found = retryAfter(value, utc(1994, 11, 6, 8, 49, 0));

    QCOMPARE(found.value_or(milliseconds(-1)).count(), wait);
}

void tst_RetryAfter::comparesADateWithTheServersOwnClock()
{
    HttpReply reply{503, {{"retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}};
    const QDateTime tenHoursOff = utc(1994, 11, 6, 18, 49, 37);
    QCOMPARE(retryAfter(reply, tenHoursOff), milliseconds(0));
    reply.headers.emplaceBack("Date", "Sun, 06 Nov 1994 08:49:07 GMT");
    QCOMPARE(retryAfter(reply, tenHoursOff), milliseconds(30'000));
    QCOMPARE(retryAfter(HttpReply{}, tenHoursOff), std::nullopt);
}

void tst_RetryAfter::readsDatesOfEveryCentury_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QDateTime>("date");

    QTest::newRow("today's form") << QByteArray("Fri, 20 Nov 2026 08:00:01 GMT")
                                  << utc(2026, 11, 20, 8, 0, 1);
    QTest::newRow("RFC 850, this century")
        << QByteArray("Friday, 20-Nov-26 08:00:01 GMT") << utc(2026, 11, 20, 8, 0, 1);
    QTest::newRow("asctime") << QByteArray("Fri Nov 20 08:00:01 2026")
                             << utc(2026, 11, 20, 8, 0, 1);
    QTest::newRow("nothing") << QByteArray() << QDateTime();
}

void tst_RetryAfter::readsDatesOfEveryCentury()
{
    QFETCH(QByteArray, value);
    QFETCH(QDateTime, date);
    QCOMPARE(httpDate(value), date);
}

QTEST_GUILESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
