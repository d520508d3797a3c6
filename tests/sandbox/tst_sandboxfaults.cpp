// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxorders.h"
#include "support/patience.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QLocale>
#include <QTcpSocket>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

Answer check(const SandboxBench &bench)
{
    return bench.get(u"/v3/user"_s, keyFor(u"myrouter"_s));
}

} // namespace

class tst_SandboxFaults : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithWhatIsNobodysOwn_data();
    void answersWithWhatIsNobodysOwn();
    void breaksOffWithoutAReply_data();
    void breaksOffWithoutAReply();
    void keepsTheClientWaiting();
    void sendsHalfOfTheReply();
    void leadsToAnotherOrigin();
    void carriesOutWhenAsked();
    void endsAfterTheGivenTimes();
    void forgetsWhatWaits();
    void saysWhenToTryAgain();
    void spoilsDownloads();
    void refusesWhatItDoesNotOffer_data();
    void refusesWhatItDoesNotOffer();
};

void tst_SandboxFaults::answersWithWhatIsNobodysOwn_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("http:500") << u"http:500"_s << 500 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("http:503") << u"http:503"_s << 503 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("http:429") << u"http:429"_s << 429 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("html") << u"html"_s << 200 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("empty") << u"empty"_s << 200 << QByteArray("application/json");
    QTest::newRow("garbage") << u"garbage"_s << 200 << QByteArray("application/json");
}

void tst_SandboxFaults::answersWithWhatIsNobodysOwn()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    const SandboxBench &bench = sharedBench(1);
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"check"_s, fault)), QByteArray());
    const Answer answer = check(bench);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("content-type"), type);
    QVERIFY(answer.json().isEmpty());
    QCOMPARE(answer.body.isEmpty(), fault == "empty"_L1);
    QCOMPARE(check(bench).status, 200);
}

void tst_SandboxFaults::breaksOffWithoutAReply_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("close") << u"close"_s;
    QTest::newRow("reset") << u"reset"_s;
}

void tst_SandboxFaults::breaksOffWithoutAReply()
{
    QFETCH(QString, fault);
    const SandboxBench bench({.speed = 1});
    QCOMPARE(inject(bench, order(u"fal"_s, u"submit"_s, fault)), QByteArray());
    QCOMPARE(submitTo(bench, u"fal"_s).status, 0);
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"check"_s, fault)), QByteArray());
    const QByteArray request = "GET /v3/user HTTP/1.1\r\nHost: localhost\r\n\r\n";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(bench.exchange(request), QByteArray());
    QVERIFY(timer.elapsed() < 5'000);
    QCOMPARE(tasksOf(bench), 0);
}

void tst_SandboxFaults::keepsTheClientWaiting()
{
    auto bench = std::make_unique<SandboxBench>(ServerOptions{.speed = 1});
    QCOMPARE(inject(*bench, order(u"myrouter"_s, u"check"_s, u"stall"_s)), QByteArray());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(bench->port()));
    socket.write("GET /v3/user HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(!socket.waitForReadyRead(300));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(check(*bench).status, 200); // others are served meanwhile

    QElapsedTimer timer;
    timer.start();
    bench.reset();
    QVERIFY(timer.elapsed() < 3'000);
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected());
    QCOMPARE(socket.readAll(), QByteArray());
}

void tst_SandboxFaults::sendsHalfOfTheReply()
{
    const SandboxBench bench({.speed = 1});
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"check"_s, u"half-reply"_s)), QByteArray());
    const QByteArray request =
        "GET /v3/user HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk\r\n\r\n";
    const QByteArray half = bench.exchange(request);
    const QByteArray whole = bench.exchange(request);
    const qsizetype body = whole.size() - whole.indexOf("\r\n\r\n") - 4;
    QVERIFY(half.contains("Content-Length: " + QByteArray::number(body)));
    QCOMPARE(half.size(), whole.size() - body + body / 2);
    QVERIFY(whole.startsWith(half));
}

// The same machine by another name: whoever follows takes key and body to another origin.
void tst_SandboxFaults::leadsToAnotherOrigin()
{
    const SandboxBench bench({.speed = 1});
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"status"_s, u"redirect"_s)), QByteArray());
    const QString path = u"/v3/async/task-result?task_id=1%2F2"_s;
    const Answer answer = bench.get(path, keyFor(u"myrouter"_s));
    QCOMPARE(answer.status, 307);
    QCOMPARE(
        QString::fromLatin1(answer.headers.value("location")),
        u"http://localhost:%1%2"_s.arg(bench.port()).arg(u"/v3/async/task-result?task_id=1/2"_s));
}

void tst_SandboxFaults::carriesOutWhenAsked()
{
    const SandboxBench bench({.speed = 1});
    QJsonObject lost = order(u"modellix"_s, u"submit"_s, u"close"_s);
    QCOMPARE(inject(bench, lost), QByteArray());
    QCOMPARE(submitTo(bench, u"modellix"_s).status, 0);
    QCOMPARE(tasksOf(bench), 0);
    lost[u"carried_out"_s] = true;
    QCOMPARE(inject(bench, lost), QByteArray());
    QCOMPARE(submitTo(bench, u"modellix"_s).status, 0);
    QCOMPARE(tasksOf(bench), 1);
}

void tst_SandboxFaults::endsAfterTheGivenTimes()
{
    const SandboxBench bench({.speed = 1});
    QJsonObject twice = order(u"myrouter"_s, u"check"_s, u"http:500"_s);
    twice[u"times"_s] = 2;
    QCOMPARE(inject(bench, twice), QByteArray());
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"check"_s, u"http:503"_s)), QByteArray());
    QCOMPARE(submitTo(bench, u"myrouter"_s).status, 200); // another operation
    QCOMPARE(check(bench).status, 500);
    QCOMPARE(bench.get(injectPath).at(u"pending.0.times"_s).toInt(), 1);
    QCOMPARE(check(bench).status, 500);
    QCOMPARE(check(bench).status, 503);
    QCOMPARE(check(bench).status, 200);
}

void tst_SandboxFaults::forgetsWhatWaits()
{
    const SandboxBench bench({.speed = 1});
    QCOMPARE(inject(bench, order(u"myrouter"_s, u"check"_s, u"http:500"_s)), QByteArray());
    QCOMPARE(bench.get(injectPath).at(u"pending.0.fault"_s).toString(), u"http:500"_s);
    QCOMPARE(bench.send("DELETE", injectPath).status, 200);
    QVERIFY(bench.get(injectPath).at(u"pending"_s).toArray().isEmpty());
    QCOMPARE(check(bench).status, 200);
}

void tst_SandboxFaults::saysWhenToTryAgain()
{
    const SandboxBench bench({.speed = 1});
    const auto headerOf = [&](const QString &provider, const QString &fault, const QString &form,
                              const QByteArray &name) {
        QJsonObject limited = order(provider, u"submit"_s, fault);
        if (!form.isEmpty()) {
            limited[u"retry_after"_s] = 90;
            limited[u"retry_form"_s] = form;
        }
        const QByteArray wrong = inject(bench, limited);
        return wrong + submitTo(bench, provider).headers.value(name);
    };
    const QString named = u"RATE_LIMIT_EXCEEDED"_s;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto isSoon = [&](qint64 time, qint64 wait) {
        return time >= now + wait && time < now + wait + 60;
    };
    QCOMPARE(headerOf(u"myrouter"_s, named, u"seconds"_s, "retry-after"), "90");
    const QString date =
        QString::fromLatin1(headerOf(u"myrouter"_s, named, u"date"_s, "retry-after"));
    QDateTime then = QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    then.setTimeSpec(Qt::UTC);
    QVERIFY2(isSoon(then.toSecsSinceEpoch(), 90), qPrintable(date));
    QVERIFY(isSoon(headerOf(u"fal"_s, u"http:429"_s, u"reset"_s, "x-ratelimit-reset").toLongLong(),
                   90));
    QVERIFY(isSoon(headerOf(u"modellix"_s, u"429"_s, {}, "x-ratelimit-reset").toLongLong(), 30));
    QCOMPARE(headerOf(u"myrouter"_s, named, {}, "retry-after"), "");
}

void tst_SandboxFaults::spoilsDownloads()
{
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const QString id = taskId(u"myrouter"_s, submitTo(bench, u"myrouter"_s));
    const auto seen = [&] { return follow(bench, u"myrouter"_s, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, doneWord(u"myrouter"_s), patience);
    const QString path = bench.pathOf(seen().clip);
    const auto spoil = [&](const QString &fault) {
        return inject(bench, order(u"myrouter"_s, u"download"_s, fault));
    };
    const Answer whole = bench.get(path);
    QCOMPARE(spoil(u"http:403"_s), QByteArray());
    QCOMPARE(bench.get(path).status, 403);
    QCOMPARE(spoil(u"half-reply"_s), QByteArray());
    const QByteArray half =
        bench.exchange("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(half.contains("Content-Length: " + QByteArray::number(whole.body.size())));
    QCOMPARE(half.sliced(half.indexOf("\r\n\r\n") + 4), whole.body.first(whole.body.size() / 2));
    QCOMPARE(bench.get(path).body, whole.body);
}

void tst_SandboxFaults::refusesWhatItDoesNotOffer_data()
{
    QTest::addColumn<QJsonObject>("order");
    const auto row = [](const char *name, const QString &provider, const QString &operation,
                        const QString &fault) {
        QTest::newRow(name) << order(provider, operation, fault);
    };
    row("unknown provider", u"sora"_s, u"submit"_s, u"empty"_s);
    row("a provider behind another one", u"novita"_s, u"submit"_s, u"empty"_s);
    row("unknown operation", u"fal"_s, u"poll"_s, u"empty"_s);
    row("an operation that it has not", u"myrouter"_s, u"cancel"_s, u"empty"_s);
    row("unknown fault", u"fal"_s, u"submit"_s, u"explode"_s);
    row("another one's error", u"fal"_s, u"submit"_s, u"ILLEGAL_PROMPT"_s);
    row("no error status", u"fal"_s, u"submit"_s, u"http:200"_s);
    row("no status", u"fal"_s, u"submit"_s, u"http:NNN"_s);
    row("an API's error from the storage", u"myrouter"_s, u"download"_s, u"TASK_FAILED"_s);
    row("unknown end of a task", u"fal"_s, u"submit"_s, u"task:explode"_s);
    row("end of a task at its status", u"fal"_s, u"status"_s, u"task:failed"_s);
    row("word at a submit", u"fal"_s, u"submit"_s, u"word:paused"_s);
    row("no word", u"fal"_s, u"status"_s, u"word:"_s);
    const QJsonObject good = order(u"fal"_s, u"submit"_s, u"empty"_s);
    QTest::newRow("never") << with(good, u"times"_s, 0);
    QTest::newRow("too often") << with(good, u"times"_s, 1001);
    QTest::newRow("negative wait") << with(good, u"retry_after"_s, -1);
    QTest::newRow("unknown form") << with(good, u"retry_form"_s, u"minutes"_s);
    QTest::newRow("unknown field") << with(good, u"probability"_s, 1);
    QTest::newRow("without fault") << with(good, u"fault"_s, QJsonValue::Undefined);
}

void tst_SandboxFaults::refusesWhatItDoesNotOffer()
{
    QFETCH(QJsonObject, order);
    const SandboxBench &bench = sharedBench(1);
    const Answer refused = bench.post(injectPath, order);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.at(u"error.code"_s).toString(), u"invalid_request"_s);
    QVERIFY(bench.get(injectPath).at(u"pending"_s).toArray().isEmpty());
}

QTEST_MAIN(tst_SandboxFaults)
#include "tst_sandboxfaults.moc"
