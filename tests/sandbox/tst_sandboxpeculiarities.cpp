// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxapis.h"
#include "support/patience.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {} // namespace

//! \brief What only one of the providers does.
class tst_SandboxPeculiarities : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void modellixLinksItsResult();
    void odiRouterAnswersNotYet();
    void odiRouterCancels();
    void toApisKeepsUploads();
    void modellixTellsOfTheAccount();
    void thePpioFamilyTellsOfTheAccount_data();
    void thePpioFamilyTellsOfTheAccount();
    void miniMaxNeedsThreeSteps();
    void falAnswersWithTheShortenedPath();
    void falCancels();
    void falRendersProAt1080P();
    void replicateCancels();
    void replicateRemovesItsData();
    void standsForTheChosenOnly();
};

void tst_SandboxPeculiarities::modellixLinksItsResult()
{
    const SandboxBench bench({.speed = 1});
    const Answer submitted = post(bench, u"modellix"_s, goodSubmit(bench, u"modellix"_s, u"t2v"_s));
    QCOMPARE(submitted.at(u"code"_s).toInt(-1), 0);
    const QString link = submitted.at(u"data.get_result.url"_s).toString();
    const Answer status = bench.get(bench.pathOf(link), keyFor(u"modellix"_s));
    QCOMPARE(status.at(u"data.status"_s).toString(), u"pending"_s);
}

void tst_SandboxPeculiarities::odiRouterAnswersNotYet()
{
    const SandboxBench bench({.speed = 1});
    const Answer submitted =
        post(bench, u"odirouter"_s, goodSubmit(bench, u"odirouter"_s, u"t2v"_s));
    QCOMPARE(submitted.at(u"queue_position"_s).toInt(-1), 0);
    const QString path = bench.pathOf(submitted.at(u"response_url"_s).toString());
    const Answer answer = bench.get(path, keyFor(u"odirouter"_s));
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.at(u"status"_s).toString(), u"IN_QUEUE"_s);
}

void tst_SandboxPeculiarities::odiRouterCancels()
{
    const SandboxBench bench({.speed = 1});
    const Answer submitted =
        post(bench, u"odirouter"_s, goodSubmit(bench, u"odirouter"_s, u"t2v"_s));
    const QString path = bench.pathOf(submitted.at(u"cancel_url"_s).toString());
    const Answer cancelled = bench.send("PUT", path, keyFor(u"odirouter"_s));
    QCOMPARE(cancelled.status, 202);
    QCOMPARE(cancelled.at(u"status"_s).toString(), u"CANCELLATION_REQUESTED"_s);
    const Answer again = bench.send("PUT", path, keyFor(u"odirouter"_s));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.at(u"status"_s).toString(), u"ALREADY_COMPLETED"_s);
    const TaskView seen =
        follow(bench, u"odirouter"_s, u"t2v"_s, taskId(u"odirouter"_s, submitted));
    QCOMPARE(seen.state, u"COMPLETED"_s);
    QCOMPARE(seen.answer.at(u"error_type"_s).toString(), u"CANCELED"_s);
}

void tst_SandboxPeculiarities::toApisKeepsUploads()
{
    const SandboxBench bench({.speed = 1});
    const QByteArray webp = picture({320, 320}, "webp");
    const Answer kept = bench.upload(u"/v1/uploads/images"_s, "file", webp, keyFor(u"toapis"_s));
    QCOMPARE(kept.status, 200);
    QCOMPARE(kept.at(u"success"_s), QJsonValue(true));
    QCOMPARE(kept.at(u"data.mime_type"_s).toString(), u"image/webp"_s);
    QCOMPARE(kept.at(u"data.size"_s).toInteger(), webp.size());
    const Answer served = bench.get(bench.pathOf(kept.at(u"data.url"_s).toString()));
    QCOMPARE(served.body, webp);
    QCOMPARE(served.headers.value("content-type"), "image/webp");
    QCOMPARE(bench.get(u"/uploads/..%2Fsecret"_s).status, 404);
}

void tst_SandboxPeculiarities::modellixTellsOfTheAccount()
{
    const SandboxBench &bench = sharedBench(1);
    const auto ask = [&](const QString &path, const QByteArray &key) {
        return bench.get(u"/api/v1/"_s + path, keyFor(u"modellix"_s, key));
    };
    QCOMPARE(ask(u"apikey/validate"_s, "sk-good").at(u"data.is_valid"_s), QJsonValue(true));
    QCOMPARE(ask(u"apikey/validate"_s, "invalid").status, 401);
    QVERIFY(ask(u"team/balance"_s, "sk-good").at(u"data.balance"_s).toDouble() > 0);
    QCOMPARE(ask(u"team/balance"_s, "broke").at(u"data.balance"_s), QJsonValue(0));
}

void tst_SandboxPeculiarities::thePpioFamilyTellsOfTheAccount_data()
{
    QTest::addColumn<QString>("provider");
    QTest::newRow("myrouter") << u"myrouter"_s;
    QTest::newRow("novita") << u"novita"_s;
}

void tst_SandboxPeculiarities::thePpioFamilyTellsOfTheAccount()
{
    QFETCH(QString, provider);
    const auto ask = [&](const QByteArray &key) {
        return benchFor(provider, 1).get(u"/v3/user"_s, keyFor(provider, key));
    };
    QVERIFY(ask("sk-good").at(u"credit_balance"_s).toInt() > 0);
    QCOMPARE(ask("broke").at(u"credit_balance"_s), QJsonValue(0));
    QCOMPARE(ask("invalid").at(u"reason"_s).toString(), u"INVALID_API_KEY"_s);
}

// The id of the file is a text in one reply and a number in the next; the link says when it ends.
void tst_SandboxPeculiarities::miniMaxNeedsThreeSteps()
{
    const QString provider = u"minimax"_s;
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const QString id =
        taskId(provider, post(bench, provider, goodSubmit(bench, provider, u"t2v"_s)));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, u"Success"_s, patience);
    const Answer query = seen().answer;
    QCOMPARE(query.at(u"video_width"_s).toInt(), 1366);
    QCOMPARE(query.at(u"video_height"_s).toInt(), 768);
    QCOMPARE(query.at(u"base_resp.status_code"_s).toInt(-1), 0);
    QVERIFY(query.at(u"file_id"_s).isString());

    const QString fileId = query.at(u"file_id"_s).toString();
    const Answer file = bench.get(u"/v1/files/retrieve?file_id="_s + fileId, keyFor(provider));
    QVERIFY(file.at(u"file.file_id"_s).isDouble());
    QCOMPARE(QString::number(file.at(u"file.file_id"_s).toInteger()), fileId);
    QCOMPARE(file.at(u"file.bytes"_s).toInt(-1), 0);
    const QUrlQuery link(QUrl(file.at(u"file.download_url"_s).toString()));
    const qint64 ends = link.queryItemValue(u"Expires"_s).toLongLong();
    QVERIFY(ends > QDateTime::currentSecsSinceEpoch());
    QCOMPARE(bench.get(u"/v1/files/retrieve?file_id="_s + id, keyFor(provider))
                 .at(u"base_resp.status_code"_s)
                 .toInt(),
             2013);
}

void tst_SandboxPeculiarities::falAnswersWithTheShortenedPath()
{
    const QString provider = u"fal"_s;
    const SandboxBench bench({.speed = 4});
    const Answer submitted = post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
    const QString base =
        bench.origin() + u"/fal-ai/minimax/requests/"_s + taskId(provider, submitted);
    QCOMPARE(submitted.at(u"response_url"_s).toString(), base);
    QCOMPARE(submitted.at(u"status_url"_s).toString(), base + u"/status"_s);
    QCOMPARE(submitted.at(u"cancel_url"_s).toString(), base + u"/cancel"_s);

    const auto status = [&](const QString &query) {
        return bench.get(bench.pathOf(base) + u"/status"_s + query, keyFor(provider));
    };
    QCOMPARE(status({}).status, 202);
    QCOMPARE(status({}).at(u"queue_position"_s).toInt(-1), 0);
    const Answer early = bench.get(bench.pathOf(base), keyFor(provider));
    QCOMPARE(early.status, 400);
    QVERIFY(early.at(u"detail"_s).isString());
    QTRY_COMPARE(status({}).at(u"status"_s).toString(), u"IN_PROGRESS"_s);
    QCOMPARE(status({}).status, 202);
    QVERIFY(status({}).at(u"logs"_s).isUndefined());
    QVERIFY(status(u"?logs=1"_s).at(u"logs.0.message"_s).isString());
}

void tst_SandboxPeculiarities::falCancels()
{
    const QString provider = u"fal"_s;
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const SandboxBench slow({.speed = 1});
    const auto cancel = [&](const SandboxBench &at, const Answer &submitted) {
        return at.send("PUT", at.pathOf(submitted.at(u"cancel_url"_s).toString()),
                       keyFor(provider));
    };
    const Answer waiting = post(slow, provider, goodSubmit(slow, provider, u"t2v"_s));
    const Answer cancelled = cancel(slow, waiting);
    QCOMPARE(cancelled.status, 202);
    QCOMPARE(cancelled.at(u"status"_s).toString(), u"CANCELLATION_REQUESTED"_s);
    const Answer again = cancel(slow, waiting);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.at(u"status"_s).toString(), u"NOT_FOUND"_s);

    const Answer done = post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, taskId(provider, done)); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, u"COMPLETED"_s, patience);
    const Answer late = cancel(bench, done);
    QCOMPARE(late.status, 400);
    QCOMPARE(late.at(u"status"_s).toString(), u"ALREADY_COMPLETED"_s);
}

void tst_SandboxPeculiarities::falRendersProAt1080P()
{
    const QString provider = u"fal"_s;
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const Submit submit{u"/fal-ai/minimax/hailuo-2.3/pro/text-to-video"_s,
                        {{u"prompt"_s, u"A cat walks"_s}}};
    const QString id = taskId(provider, post(bench, provider, submit));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, u"COMPLETED"_s, patience);
    const auto probed = probeBytes(bench.get(bench.pathOf(seen().clip)).body);
    QVERIFY(probed);
    QCOMPARE(probed->size, QSize(1920, 1080));
}

void tst_SandboxPeculiarities::replicateCancels()
{
    const QString provider = u"replicate"_s;
    const SandboxBench bench({.speed = 1});
    const Answer submitted = post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
    QCOMPARE(submitted.at(u"urls.get"_s).toString(),
             bench.origin() + u"/v1/predictions/"_s + taskId(provider, submitted));
    const QString path = bench.pathOf(submitted.at(u"urls.cancel"_s).toString());
    for (int i = 0; i < 2; ++i) { // the second one changes nothing
        const Answer cancelled = bench.send("POST", path, keyFor(provider));
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(cancelled.at(u"status"_s).toString(), u"canceled"_s);
    }
    QCOMPARE(bench.send("POST", u"/v1/predictions/none/cancel"_s, keyFor(provider)).status, 404);
}

void tst_SandboxPeculiarities::replicateRemovesItsData()
{
    QTemporaryDir folder;
    SandboxBench bench({.speed = SandboxBench::fastest, .stateFolder = folder.path()});
    const QString provider = u"replicate"_s;
    const QString id =
        taskId(provider, post(bench, provider, goodSubmit(bench, provider, u"t2v"_s)));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, u"succeeded"_s, patience);
    QCOMPARE(seen().answer.at(u"data_removed"_s), QJsonValue(false));

    bench.stop();
    const QString path = folder.filePath(u"tasks/%1.json"_s.arg(id));
    QVERIFY(putBack(path, std::chrono::hours(1)));
    bench.restart();
    QCOMPARE(seen().state, u"succeeded"_s);
    QCOMPARE(seen().answer.at(u"data_removed"_s), QJsonValue(true));
    QCOMPARE(seen().answer.at(u"output"_s), QJsonValue(QJsonValue::Null));
}

// Of two that share their paths the first one answers; what nobody stands for is not found.
void tst_SandboxPeculiarities::standsForTheChosenOnly()
{
    const auto answersAs = [](const QString &provider, const QStringList &only) {
        const SandboxBench bench({.speed = 1, .only = only});
        const Submit submit = goodSubmit(bench, u"novita"_s, u"t2v"_s);
        return post(bench, u"novita"_s, submit).status == 200
               && bench.get(u"/_sandbox/stats"_s).at(u"submissions."_s + provider).toInt() == 1;
    };
    QVERIFY(answersAs(u"myrouter"_s, {}));
    QVERIFY(answersAs(u"novita"_s, {u"novita"_s}));
    QVERIFY(answersAs(u"novita"_s, {u"novita"_s, u"myrouter"_s}));
    const SandboxBench bench({.speed = 1, .only = {u"fal"_s, u"minimax-cn"_s}});
    const Answer other = post(bench, u"modellix"_s, goodSubmit(bench, u"modellix"_s, u"t2v"_s));
    QCOMPARE(other.status, 404);
    QCOMPARE(other.at(u"error.code"_s).toString(), u"not_found"_s);
    QCOMPARE(post(bench, u"fal"_s, goodSubmit(bench, u"fal"_s, u"t2v"_s)).status, 200);
}

QTEST_MAIN(tst_SandboxPeculiarities)
#include "tst_sandboxpeculiarities.moc"
