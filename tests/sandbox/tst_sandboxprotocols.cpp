// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "sandbox/sandboxapis.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds

struct Words
{
    QString waiting;
    QString running;
    QString done;
};

const QHash<QString, Words> &wordsOf()
{
    static const QHash<QString, Words> words{
        {u"myrouter"_s,
         {u"TASK_STATUS_QUEUED"_s, u"TASK_STATUS_PROCESSING"_s, u"TASK_STATUS_SUCCEED"_s}},
        {u"modellix"_s, {u"pending"_s, u"processing"_s, u"success"_s}},
        {u"odirouter"_s, {u"IN_QUEUE"_s, u"IN_PROGRESS"_s, u"COMPLETED"_s}},
        {u"toapis"_s, {u"queued"_s, u"in_progress"_s, u"completed"_s}},
        {u"umodelverse"_s, {u"Pending"_s, u"Running"_s, u"Success"_s}},
    };
    return words;
}

QStringList providers()
{
    return {u"myrouter"_s, u"modellix"_s, u"odirouter"_s, u"toapis"_s, u"umodelverse"_s};
}

void providerRows()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : providers())
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
};

void tst_SandboxProtocols::makesAClip_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("mode");
    for (const QString &provider : providers()) {
        for (const QString &mode : {u"i2v"_s, u"t2v"_s, u"fast"_s})
            QTest::newRow(qPrintable(provider + u' ' + mode)) << provider << mode;
    }
}

void tst_SandboxProtocols::makesAClip()
{
    QFETCH(QString, provider);
    QFETCH(QString, mode);
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const Answer submitted = post(bench, provider, goodSubmit(bench, provider, mode));
    QCOMPARE(submitted.status, 200);
    const QString id = taskId(provider, submitted);
    const auto seen = [&] { return follow(bench, provider, mode, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, wordsOf()[provider].done, patience);

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
    const SandboxBench bench({.speed = 4});
    const QString id =
        taskId(provider, post(bench, provider, goodSubmit(bench, provider, u"t2v"_s)));
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, wordsOf()[provider].waiting);
    QTRY_COMPARE(follow(bench, provider, u"t2v"_s, id).state, wordsOf()[provider].running);
    const QHash<QString, QString> progress{{u"myrouter"_s, u"task.progress_percent"_s},
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
    for (const QString &provider : providers()) {
        row(provider, u"i2v"_s, settingField(provider, u"duration"_s), 10);
        row(provider, u"fast"_s, settingField(provider, u"resolution"_s), u"1080P"_s);
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
}

void tst_SandboxProtocols::takesTheOptionsOfThePage()
{
    QFETCH(QString, provider);
    QFETCH(QString, mode);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const SandboxBench &bench = sharedBench(1);
    Submit submit = goodSubmit(bench, provider, mode);
    submit.body = with(submit.body, field, value);
    const Answer answer = post(bench, provider, submit);
    QVERIFY2(answer.status == 200, answer.body.constData());
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
    const SandboxBench bench({.speed = 1});
    Submit submit = goodSubmit(bench, provider, u"i2v"_s);
    submit.body = with(submit.body, pictureField(provider), u"https://example.com/cat.jpg"_s);
    QCOMPARE(post(bench, provider, submit).status, 200);
    const QString lost = bench.origin() + u"/uploads/none.jpg"_s;
    submit.body = with(submit.body, pictureField(provider), lost);
    QCOMPARE(post(bench, provider, submit).status, 400);
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

QTEST_MAIN(tst_SandboxProtocols)
#include "tst_sandboxprotocols.moc"
