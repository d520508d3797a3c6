// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "sandbox/sandboxapis.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds

struct Words
{
    QString waiting;
    QString running;
};

const QHash<QString, Words> &wordsOf()
{
    static const Words family{u"TASK_STATUS_QUEUED"_s, u"TASK_STATUS_PROCESSING"_s};
    static const Words miniMax{u"Queueing"_s, u"Processing"_s};
    static const Words queue{u"IN_QUEUE"_s, u"IN_PROGRESS"_s};
    static const QHash<QString, Words> words{
        {u"myrouter"_s, family},
        {u"novita"_s, family},
        {u"modellix"_s, {u"pending"_s, u"processing"_s}},
        {u"odirouter"_s, queue},
        {u"toapis"_s, {u"queued"_s, u"in_progress"_s}},
        {u"umodelverse"_s, {u"Pending"_s, u"Running"_s}},
        {u"minimax"_s, miniMax},
        {u"minimax-cn"_s, miniMax},
        {u"fal"_s, queue},
        {u"replicate"_s, {u"starting"_s, u"processing"_s}},
    };
    return words;
}

void providerRows()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : standInNames())
        QTest::newRow(qPrintable(provider)) << provider;
}

Result<ClipInfo> probeBytes(const QByteArray &clip)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"clip.mp4"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(clip) != clip.size() || !file.flush())
        return failure(ErrorKind::File, file.errorString());
    return probeClip(file.fileName());
}

} // namespace

class tst_SandboxProtocols : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void makesAClip_data();
    void makesAClip();
    void usesTheProvidersWords_data();
    void usesTheProvidersWords();
    void takesTheOptionsOfThePage_data();
    void takesTheOptionsOfThePage();
    void namesTasksAsTheProviderDoes_data();
    void namesTasksAsTheProviderDoes();
    void keepsTasksOfProvidersApart();
    void takesLinksToOtherHostsAsGiven_data();
    void takesLinksToOtherHostsAsGiven();
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

void tst_SandboxProtocols::makesAClip_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("mode");
    for (const QString &provider : standInNames()) {
        for (const QString &mode : {u"i2v"_s, u"t2v"_s, u"fast"_s})
            QTest::newRow(qPrintable(provider + u' ' + mode)) << provider << mode;
    }
}

void tst_SandboxProtocols::makesAClip()
{
    QFETCH(QString, provider);
    QFETCH(QString, mode);
    const SandboxBench &bench = benchFor(provider, SandboxBench::fastest);
    const Answer submitted = post(bench, provider, goodSubmit(bench, provider, mode));
    QCOMPARE(submitted.status, acceptedStatus(provider));
    const QString id = taskId(provider, submitted);
    const auto seen = [&] { return follow(bench, provider, mode, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, doneWord(provider), patience);

    const Answer clip = bench.get(bench.pathOf(seen().clip));
    QCOMPARE(clip.status, 200);
    const auto probed = probeBytes(clip.body);
    QVERIFY(probed);
    QCOMPARE(probed->size, mode == "t2v"_L1 ? QSize(1366, 768) : QSize(768, 768));
    QCOMPARE(probed->duration.count(), 6000);
}

void tst_SandboxProtocols::usesTheProvidersWords_data()
{
    providerRows();
}

void tst_SandboxProtocols::usesTheProvidersWords()
{
    QFETCH(QString, provider);
    const SandboxBench bench(optionsFor(provider, 4));
    const QString id =
        taskId(provider, post(bench, provider, goodSubmit(bench, provider, u"t2v"_s)));
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, wordsOf()[provider].waiting);
    QTRY_COMPARE(follow(bench, provider, u"t2v"_s, id).state, wordsOf()[provider].running);
    const QHash<QString, QString> progress{{u"novita"_s, u"task.progress_percent"_s},
                                           {u"myrouter"_s, u"task.progress_percent"_s},
                                           {u"toapis"_s, u"progress"_s}};
    if (progress.contains(provider))
        QTRY_VERIFY(follow(bench, provider, u"t2v"_s, id).answer.at(progress[provider]).toInt()
                    > 0);
}

void tst_SandboxProtocols::takesTheOptionsOfThePage_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QString &provider, const QString &mode, const QString &field,
                        const QJsonValue &value) {
        const QByteArray name = (QStringList{provider, mode, field}).join(u' ').toUtf8();
        QTest::addRow("%s %s", name.constData(), value.isNull() ? "off" : "on")
            << provider << mode << field << value;
    };
    for (const QString &provider : standInNames()) {
        row(provider, u"i2v"_s, settingField(provider, u"duration"_s), durationValue(provider, 10));
        if (hasResolution(provider))
            row(provider, u"fast"_s, settingField(provider, u"resolution"_s),
                resolutionValue(provider, u"1080P"_s));
        row(provider, u"t2v"_s, optimizerField(provider), false);
    }
    row(u"myrouter"_s, u"i2v"_s, u"fast_pretreatment"_s, true);
    row(u"modellix"_s, u"fast"_s, u"fast_pretreatment"_s, true);
    row(u"modellix"_s, u"i2v"_s, u"prompt"_s, QJsonValue::Undefined);
    row(u"odirouter"_s, u"fast"_s, u"fast_pretreatment"_s, true);
    row(u"odirouter"_s, u"fast"_s, u"aigc_watermark"_s, true);
    row(u"odirouter"_s, u"fast"_s, u"prompt"_s, QJsonValue::Undefined);
    row(u"toapis"_s, u"i2v"_s, u"metadata.fast_pretreatment"_s, true);
    row(u"umodelverse"_s, u"i2v"_s, u"parameters.fast_pretreatment"_s, true);
    row(u"umodelverse"_s, u"fast"_s, u"parameters.fast_pretreatment"_s, false);
    row(u"umodelverse"_s, u"t2v"_s, u"parameters.aigc_watermark"_s, true);
    row(u"umodelverse"_s, u"t2v"_s, u"parameters"_s, QJsonValue::Undefined);
    row(u"novita"_s, u"i2v"_s, u"fast_pretreatment"_s, true);
    row(u"minimax"_s, u"i2v"_s, u"prompt"_s, QJsonValue::Undefined);
    row(u"minimax"_s, u"fast"_s, u"fast_pretreatment"_s, true);
    row(u"minimax-cn"_s, u"t2v"_s, u"aigc_watermark"_s, true);
    row(u"fal"_s, u"t2v"_s, u"duration"_s, QJsonValue::Undefined);
    row(u"replicate"_s, u"t2v"_s, u"input.resolution"_s, u"1080p"_s);
}

void tst_SandboxProtocols::takesTheOptionsOfThePage()
{
    QFETCH(QString, provider);
    QFETCH(QString, mode);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const SandboxBench &bench = benchFor(provider, 1);
    Submit submit = goodSubmit(bench, provider, mode);
    submit.body = with(submit.body, field, value);
    const Answer answer = post(bench, provider, submit);
    const bool isAccepted = answer.status == acceptedStatus(provider)
                            && answer.at(u"base_resp.status_code"_s).toInt(0) == 0;
    QVERIFY2(isAccepted, answer.body.constData());
}

void tst_SandboxProtocols::namesTasksAsTheProviderDoes_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("myrouter") << u"myrouter"_s << u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s;
    QTest::newRow("modellix") << u"modellix"_s << u"task-[a-z0-9]+"_s;
    QTest::newRow("odirouter") << u"odirouter"_s << u"mmsu_[a-z0-9]{26}"_s;
    QTest::newRow("toapis") << u"toapis"_s << u"video_[a-z0-9]+"_s;
    QTest::newRow("umodelverse") << u"umodelverse"_s << u"[1-9][0-9]{14}"_s;
    QTest::newRow("minimax") << u"minimax"_s << u"1[0-9]{14}"_s;
    QTest::newRow("fal") << u"fal"_s << u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s;
    QTest::newRow("replicate") << u"replicate"_s << u"[a-z0-9]{26}"_s;
}

void tst_SandboxProtocols::namesTasksAsTheProviderDoes()
{
    QFETCH(QString, provider);
    QFETCH(QString, pattern);
    const SandboxBench bench({.speed = 1});
    const Answer first = post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
    const Answer second = post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    QVERIFY(whole.match(taskId(provider, first)).hasMatch());
    QVERIFY(taskId(provider, first) != taskId(provider, second));
    QCOMPARE(bench.get(u"/_sandbox/stats"_s).at(u"submissions."_s + provider).toInt(), 2);
}

void tst_SandboxProtocols::keepsTasksOfProvidersApart()
{
    const SandboxBench bench({.speed = 1});
    const QString id =
        taskId(u"toapis"_s, post(bench, u"toapis"_s, goodSubmit(bench, u"toapis"_s, u"t2v"_s)));
    QCOMPARE(bench.get(u"/v1/clips/"_s + id).status, 404);
    QCOMPARE(follow(bench, u"modellix"_s, u"t2v"_s, id).answer.status, 404);
    QCOMPARE(follow(bench, u"toapis"_s, u"t2v"_s, id).answer.status, 200);
}

void tst_SandboxProtocols::takesLinksToOtherHostsAsGiven_data()
{
    providerRows();
}

void tst_SandboxProtocols::takesLinksToOtherHostsAsGiven()
{
    QFETCH(QString, provider);
    const SandboxBench bench(optionsFor(provider));
    const auto tasks = [&] { return bench.get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(); };
    Submit submit = goodSubmit(bench, provider, u"i2v"_s);
    submit.body = with(submit.body, pictureField(provider), u"https://example.com/cat.jpg"_s);
    QCOMPARE(post(bench, provider, submit).status, acceptedStatus(provider));
    QCOMPARE(tasks(), 1);
    const QString lost = bench.origin() + u"/uploads/none.jpg"_s;
    submit.body = with(submit.body, pictureField(provider), lost);
    QVERIFY(taskId(provider, post(bench, provider, submit)).isEmpty());
    QCOMPARE(tasks(), 1);
}

void tst_SandboxProtocols::modellixLinksItsResult()
{
    const SandboxBench bench({.speed = 1});
    const Answer submitted = post(bench, u"modellix"_s, goodSubmit(bench, u"modellix"_s, u"t2v"_s));
    QCOMPARE(submitted.at(u"code"_s).toInt(-1), 0);
    const QString link = submitted.at(u"data.get_result.url"_s).toString();
    const Answer status = bench.get(bench.pathOf(link), keyFor(u"modellix"_s));
    QCOMPARE(status.at(u"data.status"_s).toString(), u"pending"_s);
}

void tst_SandboxProtocols::odiRouterAnswersNotYet()
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

void tst_SandboxProtocols::odiRouterCancels()
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

void tst_SandboxProtocols::toApisKeepsUploads()
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

void tst_SandboxProtocols::modellixTellsOfTheAccount()
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

void tst_SandboxProtocols::thePpioFamilyTellsOfTheAccount_data()
{
    QTest::addColumn<QString>("provider");
    QTest::newRow("myrouter") << u"myrouter"_s;
    QTest::newRow("novita") << u"novita"_s;
}

void tst_SandboxProtocols::thePpioFamilyTellsOfTheAccount()
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
void tst_SandboxProtocols::miniMaxNeedsThreeSteps()
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

void tst_SandboxProtocols::falAnswersWithTheShortenedPath()
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

void tst_SandboxProtocols::falCancels()
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

void tst_SandboxProtocols::falRendersProAt1080P()
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

void tst_SandboxProtocols::replicateCancels()
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

void tst_SandboxProtocols::replicateRemovesItsData()
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
void tst_SandboxProtocols::standsForTheChosenOnly()
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

QTEST_MAIN(tst_SandboxProtocols)
#include "tst_sandboxprotocols.moc"
