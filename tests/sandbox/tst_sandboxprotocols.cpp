// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxapis.h"
#include "support/patience.h"

#include <QRegularExpression>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

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

QTEST_MAIN(tst_SandboxProtocols)
#include "tst_sandboxprotocols.moc"
