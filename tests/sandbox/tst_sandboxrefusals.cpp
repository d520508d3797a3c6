// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/refusalenvelopes.h"
#include "sandbox/sandboxapis.h"

#include <QJsonArray>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

// Empty when the answer is that refusal, else what is wrong with it.
QByteArray mismatch(const Answer &answer, const QString &provider, const QString &kind)
{
    const Envelope expected = envelopes()[provider][kind];
    const QJsonValue value = answer.at(expected.place);
    const bool isSame =
        expected.value.isUndefined() ? !value.toString().isEmpty() : value == expected.value;
    if (answer.status == expected.status && isSame)
        return {};
    return QByteArray::number(answer.status) + ' ' + answer.body;
}

// So slow that nothing is worked on while the tests run.
const SandboxBench &bench(const QString &provider)
{
    return benchFor(provider, 1);
}

void addRow(const QString &provider, const QString &name, const Submit &submit,
            const QString &kind = u"field"_s)
{
    QTest::newRow(qPrintable(provider + u": "_s + name))
        << provider << submit.path << submit.body << kind;
}

// What every provider refuses, whatever it calls the field.
void addCommonFields(const QString &provider)
{
    const Submit good = goodSubmit(bench(provider), provider, u"i2v"_s);
    const auto row = [&](const QString &name, const QString &field, const QJsonValue &value) {
        addRow(provider, name, {good.path, with(good.body, field, value)});
    };
    const QString duration = settingField(provider, u"duration"_s);
    row(u"unknown field"_s, u"seed"_s, 1);
    row(u"unknown field beside the settings"_s, settingField(provider, u"last_frame"_s), u"x"_s);
    const bool isText = durationValue(provider, 6).isString();
    row(u"duration of another type"_s, duration, isText ? QJsonValue(6) : QJsonValue(u"6"_s));
    row(u"duration 8"_s, duration, durationValue(provider, 8));
    const bool isLower = resolutionValue(provider, u"768P"_s) == "768p"_L1;
    row(u"resolution in the other case"_s, settingField(provider, u"resolution"_s),
        isLower ? u"768P"_s : u"768p"_s);
    row(u"optimizer as number"_s, optimizerField(provider), 1);
    row(u"optimizer null"_s, optimizerField(provider), QJsonValue::Null);
    row(u"prompt as number"_s, promptField(provider), 7);
    row(u"prompt too long"_s, promptField(provider), u"🎬"_s.repeated(2001));
    row(u"picture as number"_s, pictureField(provider), 7);
    const QJsonObject longer = with(good.body, duration, durationValue(provider, 10));
    if (hasResolution(provider))
        addRow(provider, u"10 s with 1080P"_s,
               {good.path, with(longer, settingField(provider, u"resolution"_s),
                                resolutionValue(provider, u"1080P"_s))});
}

void addPictures(const QString &provider)
{
    const Submit good = goodSubmit(bench(provider), provider, u"i2v"_s);
    const auto row = [&](const QString &name, const QString &given, const QString &kind) {
        addRow(provider, name, {good.path, with(good.body, pictureField(provider), given)}, kind);
    };
    const auto png = [&](QSize size) {
        return placed(bench(provider), provider, picture(size, "png"), u"image/png"_s);
    };
    row(u"300 px"_s, png({300, 400}), u"size"_s);
    row(u"too wide"_s, png({756, 302}), u"size"_s);
    row(u"too tall"_s, png({302, 756}), u"size"_s);
    row(u"no link"_s, u"cat.jpg"_s, u"format"_s);
    row(u"another scheme"_s, u"file:///etc/passwd"_s, u"format"_s);
    if (provider == "toapis"_L1) {
        row(u"base64"_s, goodPicture(), u"format"_s);
        return;
    }
    const QByteArray jpeg = picture({320, 320}, "jpeg");
    row(u"no picture"_s, dataUri("hello", u"image/png"_s), u"format"_s);
    row(u"another type"_s, dataUri(jpeg, u"image/png"_s), u"format"_s);
    row(u"over 20 MB"_s, dataUri(jpeg.leftJustified(20'000'001, '\0'), u"image/jpeg"_s),
        u"bytes"_s);
}

} // namespace

class tst_SandboxRefusals : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tasks = tasks(); }
    void cleanup() const
    {
        QCOMPARE(tasks(), m_tasks);
    } // nothing that was refused has become a task
    void refusesKeys_data();
    void refusesKeys();
    void refusesFields_data();
    void refusesFields();
    void refusesUnknownPathsAndTasks_data();
    void refusesUnknownPathsAndTasks();
    void odiRouterNamesUnknownModels();
    void uModelverseNamesUnknownModels();
    void replicateAndFalDoNotKnowOtherModels();
    void falSaysWhetherToTryAgain();
    void toApisRefusesUploads_data();
    void toApisRefusesUploads();
    void toApisRefusesAnAnimation();

private:
    [[nodiscard]] static int tasks()
    {
        int sum = 0;
        for (const auto &provider : {u"myrouter"_s, u"novita"_s, u"minimax-cn"_s})
            sum += bench(provider).get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(-1);
        return sum;
    }

    int m_tasks = 0;
};

void tst_SandboxRefusals::refusesKeys_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("kind");
    for (const QString &provider : envelopes().keys()) {
        const bool isBare = provider == "umodelverse"_L1;
        const auto row = [&](const QString &name, const QByteArray &value, const QString &kind) {
            QTest::newRow(qPrintable(provider + u": "_s + name)) << provider << value << kind;
        };
        row(u"none"_s, {}, u"no key"_s);
        row(u"wrong form"_s, isBare ? "Bearer sk-good" : "sk-good", u"key"_s);
        row(u"another scheme"_s, provider == "fal"_L1 ? "Bearer sk-good" : "Key sk-good", u"key"_s);
        row(u"scheme alone"_s, "Bearer", u"key"_s);
        row(u"not known"_s, keyFor(provider, "invalid").first().second, u"key"_s);
        row(u"no credit"_s, keyFor(provider, "broke").first().second, u"balance"_s);
    }
    QTest::newRow("umodelverse: two words")
        << u"umodelverse"_s << QByteArray("sk good") << u"key"_s;
}

void tst_SandboxRefusals::refusesKeys()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, authorization);
    QFETCH(QString, kind);
    const Submit good = goodSubmit(bench(provider), provider, u"i2v"_s);
    const Headers headers =
        authorization.isEmpty() ? Headers() : Headers{{"Authorization", authorization}};
    const QByteArray wrong =
        mismatch(bench(provider).post(good.path, good.body, headers), provider, kind);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void tst_SandboxRefusals::refusesFields_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("kind");
    const QJsonValue none = QJsonValue::Undefined;
    const auto row = [](const QString &provider, const QString &mode, const QString &name,
                        const QString &field, const QJsonValue &value) {
        const Submit good = goodSubmit(bench(provider), provider, mode);
        addRow(provider, mode + u' ' + name, {good.path, with(good.body, field, value)});
    };
    for (const QString &provider : envelopes().keys()) {
        addCommonFields(provider);
        addPictures(provider);
        row(provider, u"t2v"_s, u"without prompt"_s, promptField(provider), none);
        row(provider, u"t2v"_s, u"empty prompt"_s, promptField(provider), QString());
        row(provider, u"fast"_s, u"without picture"_s, pictureField(provider), none);
    }
    for (const auto &provider :
         {u"myrouter"_s, u"toapis"_s, u"umodelverse"_s, u"novita"_s, u"fal"_s, u"replicate"_s})
        row(provider, u"i2v"_s, u"without prompt"_s, promptField(provider), none);
    for (const auto &provider :
         {u"myrouter"_s, u"modellix"_s, u"odirouter"_s, u"novita"_s, u"fal"_s})
        row(provider, u"t2v"_s, u"with picture"_s, pictureField(provider), goodPicture());
    row(u"myrouter"_s, u"fast"_s, u"fast pretreatment"_s, u"fast_pretreatment"_s, false);
    row(u"myrouter"_s, u"i2v"_s, u"watermark"_s, u"aigc_watermark"_s, false);
    row(u"modellix"_s, u"i2v"_s, u"empty prompt"_s, u"prompt"_s, QString());
    row(u"modellix"_s, u"i2v"_s, u"watermark"_s, u"aigc_watermark"_s, false);
    row(u"odirouter"_s, u"fast"_s, u"webhook"_s, u"callback_url"_s, u"https://example.com"_s);
    row(u"toapis"_s, u"i2v"_s, u"two pictures"_s, u"image_urls"_s,
        QJsonArray{u"https://example.com/1.jpg"_s, u"https://example.com/2.jpg"_s});
    row(u"toapis"_s, u"i2v"_s, u"resolution in metadata"_s, u"metadata.resolution"_s, u"768p"_s);
    row(u"toapis"_s, u"i2v"_s, u"no model"_s, u"model"_s, none);
    row(u"umodelverse"_s, u"fast"_s, u"fast pretreatment"_s, u"parameters.fast_pretreatment"_s,
        true);
    row(u"umodelverse"_s, u"i2v"_s, u"no input"_s, u"input"_s, none);
    row(u"novita"_s, u"i2v"_s, u"watermark"_s, u"aigc_watermark"_s, false);
    row(u"novita"_s, u"fast"_s, u"fast pretreatment"_s, u"fast_pretreatment"_s, false);
    row(u"minimax"_s, u"t2v"_s, u"watermark"_s, u"aigc_watermark"_s, false);
    row(u"minimax-cn"_s, u"i2v"_s, u"watermark"_s, u"aigc_watermark"_s, false);
    row(u"minimax"_s, u"i2v"_s, u"no model"_s, u"model"_s, none);
    row(u"minimax"_s, u"i2v"_s, u"another model"_s, u"model"_s, u"MiniMax-H3"_s);
    row(u"minimax"_s, u"i2v"_s, u"callback"_s, u"callback_url"_s, u"https://example.com"_s);
    row(u"fal"_s, u"i2v"_s, u"end picture"_s, u"end_image_url"_s, goodPicture());
    addRow(u"fal"_s, u"pro with duration"_s,
           {u"/fal-ai/minimax/hailuo-2.3/pro/text-to-video"_s,
            {{u"prompt"_s, u"A cat"_s}, {u"duration"_s, u"6"_s}}});
    row(u"replicate"_s, u"i2v"_s, u"no input"_s, u"input"_s, none);
    row(u"replicate"_s, u"i2v"_s, u"version"_s, u"version"_s, u"hidden"_s);
}

void tst_SandboxRefusals::refusesFields()
{
    QFETCH(QString, provider);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, kind);
    const QByteArray wrong =
        mismatch(post(bench(provider), provider, {path, body}), provider, kind);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void tst_SandboxRefusals::refusesUnknownPathsAndTasks_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    const auto row = [](const QString &provider, const QString &path, const QString &kind) {
        QTest::newRow(qPrintable(provider + path)) << provider << path << kind;
    };
    row(u"myrouter"_s, u"/v3/async/task-result?task_id=none"_s, u"task"_s);
    row(u"myrouter"_s, u"/v3/async/task-result"_s, u"task"_s);
    row(u"myrouter"_s, u"/v3/users"_s, u"path"_s);
    row(u"novita"_s, u"/v3/async/task-result?task_id=none"_s, u"task"_s);
    row(u"novita"_s, u"/v3/video/create"_s, u"path"_s);
    row(u"minimax"_s, u"/v1/query/video_generation?task_id=1"_s, u"task"_s);
    row(u"minimax"_s, u"/v1/query/video_generation"_s, u"task"_s);
    row(u"minimax"_s, u"/v1/files/retrieve?file_id=2"_s, u"task"_s);
    row(u"minimax-cn"_s, u"/v1/files/list"_s, u"path"_s);
    row(u"fal"_s, u"/fal-ai/minimax/requests/0f/status"_s, u"task"_s);
    row(u"fal"_s, u"/fal-ai/minimax/requests/0f"_s, u"task"_s);
    row(u"fal"_s, u"/fal-ai/minimax/hailuo-2.3/requests/0f"_s, u"path"_s);
    row(u"replicate"_s, u"/v1/predictions/none"_s, u"task"_s);
    row(u"replicate"_s, u"/v1/models/minimax/hailuo-2.3"_s, u"path"_s);
    row(u"modellix"_s, u"/api/v1/tasks/none"_s, u"task"_s);
    row(u"modellix"_s, u"/api/v2/tasks/none"_s, u"path"_s);
    row(u"odirouter"_s, u"/model/v1/queue/minimax_hailuo_23_t2v/requests/mmsu_0/status"_s,
        u"task"_s);
    row(u"odirouter"_s, u"/model/v1/queue/minimax_hailuo_23_t2v/requests/mmsu_0/status/stream"_s,
        u"path"_s);
    row(u"toapis"_s, u"/v1/videos/generations/video_none"_s, u"task"_s);
    row(u"toapis"_s, u"/v1/videos/generations"_s, u"path"_s);
    row(u"umodelverse"_s, u"/v1/tasks/status?task_id=1"_s, u"task"_s);
    row(u"umodelverse"_s, u"/v1/tasks/list"_s, u"path"_s);
}

void tst_SandboxRefusals::refusesUnknownPathsAndTasks()
{
    QFETCH(QString, provider);
    QFETCH(QString, path);
    QFETCH(QString, kind);
    const QByteArray wrong = mismatch(bench(provider).get(path, keyFor(provider)), provider, kind);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void tst_SandboxRefusals::odiRouterNamesUnknownModels()
{
    const Answer answer =
        bench(u"odirouter"_s).post(u"/model/v1/queue/sora"_s, {}, keyFor(u"odirouter"_s));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.at(u"detail"_s).toString(), u"App not found: sora"_s);
}

void tst_SandboxRefusals::replicateAndFalDoNotKnowOtherModels()
{
    const Answer other =
        bench(u"replicate"_s)
            .post(u"/v1/models/minimax/sora/predictions"_s, {}, keyFor(u"replicate"_s));
    QCOMPARE(other.status, 404);
    const Answer textToVideo = bench(u"fal"_s).post(
        u"/fal-ai/minimax/hailuo-2.3-fast/pro/text-to-video"_s, {}, keyFor(u"fal"_s));
    QCOMPARE(textToVideo.status, 404);
    QVERIFY(textToVideo.at(u"detail"_s).isString());
}

// Whether the very same request may be tried again.
void tst_SandboxRefusals::falSaysWhetherToTryAgain()
{
    const Answer refused =
        post(bench(u"fal"_s), u"fal"_s, {u"/fal-ai/minimax/hailuo-2.3/pro/text-to-video"_s, {}});
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.headers.value("x-fal-retryable"), "false");
}

void tst_SandboxRefusals::uModelverseNamesUnknownModels()
{
    Submit submit = goodSubmit(bench(u"umodelverse"_s), u"umodelverse"_s, u"t2v"_s);
    submit.body = with(submit.body, u"model"_s, u"sora"_s);
    const Answer answer = post(bench(u"umodelverse"_s), u"umodelverse"_s, submit);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.at(u"error.code"_s).toString(), u"model_error"_s);
}

void tst_SandboxRefusals::toApisRefusesUploads_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no picture") << QByteArray("file") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray("file") << QByteArray();
    QTest::newRow("another field") << QByteArray("image") << picture({320, 320}, "png");
    QTest::newRow("over 10 MB") << QByteArray("file")
                                << picture({320, 320}, "jpeg").leftJustified(10'000'001, '\0');
}

void tst_SandboxRefusals::toApisRefusesUploads()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, content);
    const QString path = u"/v1/uploads/images"_s;
    const Answer refused = bench(u"toapis"_s).upload(path, field, content, keyFor(u"toapis"_s));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.at(u"success"_s), QJsonValue(false));
    QVERIFY(!refused.at(u"message"_s).toString().isEmpty());
    QCOMPARE(bench(u"toapis"_s).upload(path, field, content, {}).status, 401);
}

// GIF may be uploaded, but is no first frame.
void tst_SandboxRefusals::toApisRefusesAnAnimation()
{
    const QByteArray gif =
        QByteArray::fromBase64("R0lGODdhQAFAAYAAAAAAAP///ywAAAAAQAFAAQACAkQBADs=");
    const Answer kept =
        bench(u"toapis"_s).upload(u"/v1/uploads/images"_s, "file", gif, keyFor(u"toapis"_s));
    QCOMPARE(kept.at(u"data.mime_type"_s).toString(), u"image/gif"_s);
    Submit submit = goodSubmit(bench(u"toapis"_s), u"toapis"_s, u"i2v"_s);
    submit.body = with(submit.body, u"image_urls"_s, kept.at(u"data.url"_s));
    const QByteArray wrong =
        mismatch(post(bench(u"toapis"_s), u"toapis"_s, submit), u"toapis"_s, u"format"_s);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

QTEST_MAIN(tst_SandboxRefusals)
#include "tst_sandboxrefusals.moc"
