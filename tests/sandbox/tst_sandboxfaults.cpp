// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxapis.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QLocale>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds
const QString injectPath = u"/_sandbox/inject"_s;

//! \brief What a provider's page says of one of its errors.
struct Known
{
    QString name;
    int status = 0;
    QString place; //!< where the body names it
    QJsonValue value;
};

QList<Known> namedRows(int status, const QString &place, const QString &names)
{
    QList<Known> rows;
    for (const QString &name : names.split(u' '))
        rows.append({name, status, place, name});
    return rows;
}

QList<Known> numberRows(int status, const QString &place, const QList<int> &codes)
{
    QList<Known> rows;
    for (const int code : codes)
        rows.append({QString::number(code), status > 0 ? status : code, place, code});
    return rows;
}

QList<Known> ppioRows()
{
    const QString place = u"reason"_s;
    return namedRows(400, place,
                     u"INVALID_REQUEST_BODY IMAGE_FILE_EXCEEDS_MAX_SIZE INVALID_IMAGE_FORMAT "
                     "IMAGE_EXCEEDS_MAX_RESOLUTION INVALID_IMAGE_SIZE ILLEGAL_PROMPT "
                     "ILLEGAL_IMAGE_CONTENT MISSING_API_KEY BILLING_BALANCE_NOT_ENOUGH"_s)
           + namedRows(403, place,
                       u"INVALID_API_KEY API_NOT_ALLOWED NEED_REAL_NAME_VERIFY "
                       "BILLING_AUTH_FAILED"_s)
           + namedRows(404, place, u"API_NOT_FOUND TASK_NOT_FOUND"_s)
           + namedRows(429, place, u"RATE_LIMIT_EXCEEDED"_s)
           + namedRows(500, place,
                       u"CREATE_TASK_FAILED GET_RESULT_FAILED TASK_FAILED BILLING_FAILED"_s);
}

QList<Known> odiRows()
{
    const QString detail = u"detail"_s;
    QList<Known> rows = namedRows(401, u"error.code"_s, u"UNAUTHORIZED"_s)
                        + namedRows(429, u"error.code"_s, u"RATE_LIMIT_EXCEEDED"_s)
                        + namedRows(400, u"status"_s, u"ALREADY_COMPLETED"_s)
                        + namedRows(404, u"status"_s, u"NOT_FOUND"_s)
                        + namedRows(200, u"error_type"_s,
                                    u"INFERENCE_FAILURE INFERENCE_TIMEOUT REQUEST_INVALID "
                                    "CONTENT_BLOCKED CANCELED INTERNAL_SERVER_ERROR"_s)
                        + numberRows(402, u"status.error_code"_s,
                                     {40201, 40202, 40203, 40204, 40205, 40206, 40207, 40208});
    rows.append({u"App not found"_s, 404, detail, u"App not found: minimax_hailuo_23_i2v"_s});
    const auto worded = [&](const QString &text, int status) {
        rows.append({text, status, detail, text});
    };
    worded(u"Request not found"_s, 404);
    worded(u"Not Found"_s, 404);
    worded(u"webhook not supported"_s, 400);
    worded(u"Model not allowed for this user"_s, 403);
    worded(u"Runtime execution failed"_s, 500);
    return rows;
}

QList<Known> toApisRows()
{
    const QString place = u"error.type"_s;
    return namedRows(400, place, u"invalid_request"_s)
           + namedRows(401, place, u"unauthorized authentication_error"_s)
           + namedRows(402, place, u"insufficient_quota payment_required"_s)
           + namedRows(404, place, u"task_not_found not_found_error"_s)
           + namedRows(422, place, u"content_policy_violation"_s)
           + namedRows(429, place, u"rate_limit_exceeded"_s)
           + namedRows(500, place, u"internal_error"_s)
           + QList<Known>{{u"upload-failed"_s, 400, u"success"_s, false}};
}

QList<Known> uModelverseRows()
{
    const QString place = u"error.code"_s;
    return namedRows(400, place,
                     u"param_error invalid_messages sensitive_check_error model_error "
                     "tokens_too_long"_s)
           + namedRows(401, place, u"auth_error"_s)
           + namedRows(403, place, u"permission_error forbidden"_s)
           + namedRows(408, place, u"timeout"_s) + namedRows(429, place, u"rate_limit"_s)
           + namedRows(500, place, u"internal_error model_server_error"_s)
           + namedRows(504, place, u"gateway_timeout_error"_s);
}

QList<Known> miniMaxRows()
{
    const QString place = u"base_resp.status_code"_s;
    return numberRows(200, place, {1000, 1001, 1002, 1004, 1008, 1024, 1026, 1027, 1028, 1030,
                                   1033, 1039, 1041, 1042, 2013, 2038, 2045, 2049, 2056, 2061})
           + numberRows(429, place, {2062});
}

QList<Known> falRows()
{
    const QString place = u"detail.0.type"_s;
    return namedRows(422, place,
                     u"content_policy_violation image_too_small image_too_large image_load_error "
                     "file_download_error file_too_large unsupported_image_format one_of "
                     "sequence_too_short sequence_too_long feature_not_supported"_s)
           + namedRows(400, place, u"downstream_service_error"_s)
           + namedRows(500, place, u"internal_server_error downstream_service_unavailable"_s)
           + namedRows(504, place, u"generation_timeout"_s)
           + namedRows(400, u"status"_s, u"ALREADY_COMPLETED"_s)
           + namedRows(404, u"status"_s, u"NOT_FOUND"_s)
           + QList<Known>{
               {u"unauthorized"_s, 401, u"detail"_s, u"Invalid API key"_s},
               {u"exhausted-balance"_s, 403, u"detail"_s,
                u"User is locked. Reason: Exhausted balance."_s},
               {u"rate-limited"_s, 429, u"detail"_s, u"Too many requests"_s},
               {u"in-progress"_s, 400, u"detail"_s, u"Request is still in progress"_s},
           };
}

QHash<QString, QList<Known>> makeKnown()
{
    const QList<Known> throttled{
        {u"429"_s, 429, u"detail"_s, u"Request was throttled. Your rate limit resets in ~30s."_s}};
    const QList<Known> notValid{{u"not-valid"_s, 200, u"data.is_valid"_s, false}};
    const QString own = u"error.code"_s;
    return {
        {u"myrouter"_s, ppioRows()},
        {u"novita"_s, ppioRows()},
        {u"modellix"_s, numberRows(0, u"code"_s, {400, 401, 402, 404, 429, 500, 503}) + notValid},
        {u"odirouter"_s, odiRows()},
        {u"toapis"_s, toApisRows()},
        {u"umodelverse"_s, uModelverseRows()},
        {u"minimax"_s, miniMaxRows()},
        {u"minimax-cn"_s, miniMaxRows()},
        {u"fal"_s, falRows()},
        {u"replicate"_s, numberRows(0, u"status"_s, {401, 402, 404, 422, 500, 503}) + throttled},
        {u"sandbox"_s,
         namedRows(400, own, u"invalid_request"_s) + namedRows(404, own, u"not_found"_s)
             + namedRows(409, own, u"already_finished"_s) + namedRows(413, own, u"too_large"_s)
             + namedRows(500, own, u"render_failed"_s)},
    };
}

const QHash<QString, QList<Known>> &known()
{
    static const QHash<QString, QList<Known>> all = makeKnown();
    return all;
}

QJsonObject order(const QString &provider, const QString &operation, const QString &fault)
{
    return {{u"provider"_s, provider}, {u"operation"_s, operation}, {u"fault"_s, fault}};
}

// Empty when the order has been taken, else what was said to it.
QByteArray inject(const SandboxBench &bench, const QJsonObject &order)
{
    const Answer answer = bench.post(injectPath, order);
    return answer.status == 200 ? QByteArray() : answer.body;
}

Answer submitTo(const SandboxBench &bench, const QString &provider)
{
    if (provider == "sandbox"_L1)
        return bench.post(u"/v1/clips"_s, {{u"model"_s, u"animatic"_s}, {u"prompt"_s, u"A cat"_s}});
    return post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
}

Answer check(const SandboxBench &bench)
{
    return bench.get(u"/v3/user"_s, keyFor(u"myrouter"_s));
}

int tasksOf(const SandboxBench &bench)
{
    return bench.get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(-1);
}

void providerRows()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : standInNames())
        QTest::newRow(qPrintable(provider)) << provider;
}

} // namespace

class tst_SandboxFaults : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithTheProvidersOwnErrors_data();
    void answersWithTheProvidersOwnErrors();
    void offersWhatThePagesName_data();
    void offersWhatThePagesName();
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
    void spoilsTasks_data();
    void spoilsTasks();
    void failsTasksInTheProvidersWords_data();
    void failsTasksInTheProvidersWords();
    void failsItsOwnTasks();
    void changesTheStatesWord_data();
    void changesTheStatesWord();
    void spoilsDownloads();
    void refusesWhatItDoesNotOffer_data();
    void refusesWhatItDoesNotOffer();
};

void tst_SandboxFaults::answersWithTheProvidersOwnErrors_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<Known>("row");
    for (auto provider = known().cbegin(); provider != known().cend(); ++provider) {
        for (const Known &row : *provider)
            QTest::newRow(qPrintable(provider.key() + u' ' + row.name)) << provider.key() << row;
    }
}

void tst_SandboxFaults::answersWithTheProvidersOwnErrors()
{
    QFETCH(QString, provider);
    QFETCH(Known, row);
    const SandboxBench &bench = benchFor(provider, 1);
    const int before = tasksOf(bench);
    QCOMPARE(inject(bench, order(provider, u"submit"_s, row.name)), QByteArray());
    const Answer answer = submitTo(bench, provider);
    QCOMPARE(answer.status, row.status);
    QCOMPARE(answer.at(row.place), row.value);
    QCOMPARE(tasksOf(bench), before);
}

void tst_SandboxFaults::offersWhatThePagesName_data()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : known().keys())
        QTest::newRow(qPrintable(provider)) << provider;
}

void tst_SandboxFaults::offersWhatThePagesName()
{
    QFETCH(QString, provider);
    const Answer list = benchFor(provider, 1).get(injectPath);
    QStringList offered;
    for (const QJsonValue &name : list.at(u"offers.%1.faults"_s.arg(provider)).toArray())
        offered.append(name.toString());
    QStringList expected;
    for (const Known &row : known()[provider])
        expected.append(row.name);
    std::ranges::sort(offered);
    std::ranges::sort(expected);
    QCOMPARE(offered, expected);
    QVERIFY(list.at(u"offers.%1.operations"_s.arg(provider)).toArray().contains(u"download"_s));
}

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

void tst_SandboxFaults::spoilsTasks_data()
{
    providerRows();
}

// The tasks are brought to their states in the files, so that nothing needs to be rendered.
void tst_SandboxFaults::spoilsTasks()
{
    QFETCH(QString, provider);
    QTemporaryDir folder;
    ServerOptions options = optionsFor(provider);
    options.stateFolder = folder.path();
    SandboxBench bench(options);
    const auto submitted = [&](const QString &fault) {
        const QByteArray wrong = inject(bench, order(provider, u"submit"_s, fault));
        return wrong.isEmpty() ? taskId(provider, submitTo(bench, provider)) : QString();
    };
    const QString linkless = submitted(u"task:no-url"_s);
    const QString expired = submitted(u"task:expired-link"_s);
    const QString odd = submitted(u"task:unknown-word"_s);
    bench.stop();
    const auto put = [&](const QString &id, const QString &state) {
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        return changeTask(
            folder.filePath(u"tasks/%1.json"_s.arg(id)),
            {{u"state"_s, state}, {u"started"_s, now}, {u"finished"_s, now}, {u"progress"_s, 9}});
    };
    QVERIFY(put(linkless, u"done"_s) && put(expired, u"done"_s) && put(odd, u"running"_s));
    bench.restart();

    const auto seen = [&](const QString &id) { return follow(bench, provider, u"t2v"_s, id); };
    QCOMPARE(seen(linkless).state, doneWord(provider));
    QCOMPARE(seen(linkless).clip, QString());
    QCOMPARE(seen(expired).state, doneWord(provider));
    QVERIFY(seen(expired).clip.startsWith(bench.origin()));
    QCOMPARE(bench.get(bench.pathOf(seen(expired).clip)).status, 403);
    QCOMPARE(seen(odd).state, u"REVIEWING"_s);
}

void tst_SandboxFaults::failsTasksInTheProvidersWords_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value"); // null: any text
    const auto rows = [](const QString &provider, const QString &state, const QString &place,
                         const QJsonValue &failed, const QJsonValue &content) {
        QTest::newRow(qPrintable(provider + u" failed"_s))
            << provider << u"task:failed"_s << state << place << failed;
        QTest::newRow(qPrintable(provider + u" content"_s))
            << provider << u"task:content"_s << state << place << content;
    };
    const QJsonValue text = QJsonValue::Null;
    rows(u"myrouter"_s, u"TASK_STATUS_FAILED"_s, u"task.reason"_s, text, text);
    rows(u"novita"_s, u"TASK_STATUS_FAILED"_s, u"task.reason"_s, text, text);
    rows(u"modellix"_s, u"failed"_s, u"data.error"_s, text, text);
    rows(u"odirouter"_s, u"COMPLETED"_s, u"error_type"_s, u"INFERENCE_FAILURE"_s,
         u"CONTENT_BLOCKED"_s);
    rows(u"toapis"_s, u"failed"_s, u"error.code"_s, u"generation_failed"_s,
         u"content_policy_violation"_s);
    rows(u"umodelverse"_s, u"Failure"_s, u"output.error_message"_s, text, text);
    rows(u"minimax"_s, u"Fail"_s, u"base_resp.status_code"_s, 0, 1027);
    rows(u"minimax-cn"_s, u"Fail"_s, u"base_resp.status_code"_s, 0, 1027);
    rows(u"fal"_s, u"COMPLETED"_s, u"detail.0.type"_s, u"internal_server_error"_s,
         u"content_policy_violation"_s);
    rows(u"replicate"_s, u"failed"_s, u"error"_s, u"The generation failed"_s,
         u"The prompt or the image contains sensitive content (E005)"_s);
}

void tst_SandboxFaults::failsTasksInTheProvidersWords()
{
    QFETCH(QString, provider);
    QFETCH(QString, fault);
    QFETCH(QString, state);
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    const SandboxBench &bench = benchFor(provider, SandboxBench::fastest);
    QCOMPARE(inject(bench, order(provider, u"submit"_s, fault)), QByteArray());
    const QString id = taskId(provider, submitTo(bench, provider));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, state, patience);
    const bool isFal = provider == "fal"_L1; // whose result says what its status does not
    const Answer answer =
        isFal ? bench.get(u"/fal-ai/minimax/requests/"_s + id, keyFor(provider)) : seen().answer;
    QCOMPARE(answer.status, !isFal ? 200 : fault == "task:content"_L1 ? 422 : 500);
    if (value.isNull())
        QVERIFY(!answer.at(place).toString().isEmpty());
    else
        QCOMPARE(answer.at(place), value);
    QCOMPARE(seen().clip, QString());
}

void tst_SandboxFaults::failsItsOwnTasks()
{
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const auto codeAfter = [&](const QString &fault) {
        const QByteArray wrong = inject(bench, order(u"sandbox"_s, u"submit"_s, fault));
        return wrong + submitTo(bench, u"sandbox"_s).at(u"id"_s).toString().toUtf8();
    };
    const QString failed = QString::fromUtf8(codeAfter(u"task:failed"_s));
    const QString content = QString::fromUtf8(codeAfter(u"task:content"_s));
    const auto code = [&](const QString &id) {
        return bench.get(u"/v1/clips/"_s + id).at(u"error.code"_s).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(code(failed), u"render_failed"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(code(content), u"content_refused"_s, patience);
}

void tst_SandboxFaults::changesTheStatesWord_data()
{
    providerRows();
}

void tst_SandboxFaults::changesTheStatesWord()
{
    QFETCH(QString, provider);
    const SandboxBench &bench = benchFor(provider, 1);
    const QString id = taskId(provider, submitTo(bench, provider));
    const QString before = follow(bench, provider, u"t2v"_s, id).state;
    QCOMPARE(inject(bench, order(provider, u"status"_s, u"word:Expired"_s)), QByteArray());
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, u"Expired"_s);
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, before);
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
