// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxorders.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

class tst_SandboxKnownErrors : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithTheProvidersOwnErrors_data();
    void answersWithTheProvidersOwnErrors();
    void offersWhatThePagesName_data();
    void offersWhatThePagesName();
};

void tst_SandboxKnownErrors::answersWithTheProvidersOwnErrors_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<Known>("row");
    for (auto provider = known().cbegin(); provider != known().cend(); ++provider) {
        for (const Known &row : *provider)
            QTest::newRow(qPrintable(provider.key() + u' ' + row.name)) << provider.key() << row;
    }
}

void tst_SandboxKnownErrors::answersWithTheProvidersOwnErrors()
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

void tst_SandboxKnownErrors::offersWhatThePagesName_data()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : known().keys())
        QTest::newRow(qPrintable(provider)) << provider;
}

void tst_SandboxKnownErrors::offersWhatThePagesName()
{
    QFETCH(QString, provider);
    const Answer list = benchFor(provider, 1).get(injectPath);
    QStringList offered;
    for (const auto name : list.at(u"offers.%1.faults"_s.arg(provider)).toArray())
        offered.append(name.toString());
    QStringList expected;
    for (const Known &row : known()[provider])
        expected.append(row.name);
    std::ranges::sort(offered);
    std::ranges::sort(expected);
    QCOMPARE(offered, expected);
    QVERIFY(list.at(u"offers.%1.operations"_s.arg(provider)).toArray().contains(u"download"_s));
}

QTEST_MAIN(tst_SandboxKnownErrors)
#include "tst_sandboxknownerrors.moc"
