// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptioncheck.h"
#include "providers/descriptionreader.h"
#include "providers/descriptionschema.h"
#include "providers/provider.h"
#include "providers/providercatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

Shot pictureShot()
{
    Shot shot;
    shot.prompt = u"A cat"_s;
    shot.firstFrame = FirstFrame{u"/p/1.png"_s, {}, {ImageFormat::Png, QSize(800, 600), 1000}};
    return shot;
}

QJsonObject builtIn(const QString &id)
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/resources/providers/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray bodyText(const HttpRequest &request)
{
    QByteArray text;
    for (const HttpBody::Piece &piece : request.body.pieces()) {
        if (const auto *const each = std::get_if<QByteArray>(&piece))
            text += *each;
    }
    return text;
}

} // namespace

//! \brief What holds for every provider; what each one's calls and replies are is in tst_wire.
class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelAndModeMakesACallToItsOwnOrigin_data()
    {
        QTest::addColumn<QString>("providerId");
        for (const Provider &provider : loadProviders({}).providers)
            QTest::newRow(qPrintable(provider.id())) << provider.id();
    }
    void everyModelAndModeMakesACallToItsOwnOrigin()
    {
        QFETCH(QString, providerId);
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(providerId);
        for (const VideoModel &model : provider.models()) {
            for (const Mode mode : model.modes) {
                Shot shot = pictureShot();
                if (mode == Mode::TextToVideo)
                    shot.firstFrame.reset();
                const Result<HttpRequest> call =
                    provider.submitCall(shot, model.id, QUrl(u"https://x.example/1.png"_s));
                QVERIFY(call);
                QVERIFY(isSameOrigin(call->url, provider.baseUrl()));
                QCOMPARE(call->authorization.has_value(), provider.needsKey());
                QVERIFY(!bodyText(*call).contains('\n'));
            }
        }
    }

    void pictureIsNeverReadToBuildTheCall()
    {
        const ProviderCatalog catalog = loadProviders({});
        Shot shot = pictureShot();
        shot.firstFrame->path = u"/there/is/no/such/picture.png"_s;
        shot.firstFrame->info.bytes = 19'999'999;
        const Result<HttpRequest> call =
            catalog.provider(u"myrouter"_s)->submitCall(shot, u"hailuo-2.3"_s);
        QVERIFY(call);
        QVERIFY(call->body.size() > 26'000'000);
        QVERIFY(bodyText(*call).size() < 400);
    }

    void callsThatCannotBeMadeSayWhy()
    {
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(u"toapis"_s);
        const Shot shot = pictureShot();
        Shot text = shot;
        text.firstFrame.reset();
        const auto kind = [](const Result<HttpRequest> &call) {
            return call ? u"a call"_s : errorKindName(call.error().kind);
        };
        QCOMPARE(kind(provider.submitCall(shot, u"sora"_s)), u"invalidRequest"_s);
        QCOMPARE(kind(provider.submitCall(text, u"hailuo-2.3-fast"_s)), u"invalidRequest"_s);
        QCOMPARE(kind(provider.submitCall(shot, u"hailuo-2.3"_s)), u"invalidRequest"_s);
        QCOMPARE(kind(provider.uploadCall(text)), u"internal"_s);
        QVERIFY(provider.needsUpload(shot));
        QVERIFY(!provider.needsUpload(text));
        QVERIFY(!catalog.provider(u"myrouter"_s)->needsUpload(shot));
    }

    void linkOfThePictureIsSentWhereOnlyLinksAreTaken()
    {
        QJsonObject json = builtIn(u"myrouter"_s);
        QJsonObject image = json[u"image"_s].toObject();
        image[u"sendAs"_s] = u"link"_s;
        json[u"image"_s] = image;
        const Provider provider(readDescription(json));
        Shot shot = pictureShot();
        const Result<HttpRequest> without = provider.submitCall(shot, u"hailuo-2.3"_s);
        QVERIFY(!without);
        QCOMPARE(without.error().kind, ErrorKind::InvalidRequest);
        shot.firstFrame->link = QUrl(u"https://x.example/a b.png"_s);
        const Result<HttpRequest> with = provider.submitCall(shot, u"hailuo-2.3"_s);
        QVERIFY(with);
        QVERIFY(bodyText(*with).contains("\"image\":\"https://x.example/a%20b.png\""));
    }

    void exampleOfThePageIsWhatThePageSays()
    {
        QFile page(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/docs/providers.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        const qsizetype start = text.indexOf("```json") + 7;
        const QJsonObject json =
            QJsonDocument::fromJson(text.mid(start, text.indexOf("```", start) - start)).object();
        QCOMPARE(schemaProblems(json, builtIn(u"provider.schema"_s)).size(), 0);
        QCOMPARE(descriptionProblems(json).size(), 0);

        const Provider provider(readDescription(json));
        Shot shot = pictureShot();
        shot.prompt = u"A cat [Push in]"_s;
        shot.firstFrame->info.format = ImageFormat::Jpeg;
        const Result<HttpRequest> call = provider.submitCall(shot, u"hailuo-2.3"_s);
        QVERIFY(call);
        QVERIFY(text.contains(call->url.toEncoded()));
        QVERIFY(text.contains(bodyText(*call).replace("base64,", "base64,…")));

        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"code": 0, "task": {"id": 71}})";
        QCOMPARE(provider.parseSubmitted(reply)->id, u"71"_s);
        reply.body = R"({"code": 1008, "message": "no credit"})";
        QCOMPARE(provider.parseStatus(reply).error().kind, ErrorKind::Balance);
    }

    void resultIsAskedByWhatTheStatusGave()
    {
        QJsonObject json = builtIn(u"odirouter"_s);
        QJsonObject operations = json[u"operations"_s].toObject();
        QJsonObject status = operations[u"status"_s].toObject();
        status[u"reply"_s] = QJsonObject{{u"state"_s, QJsonArray{u"/status"_s}},
                                         {u"resultId"_s, QJsonArray{u"/file_id"_s}}};
        QJsonObject result = operations[u"result"_s].toObject();
        result[u"path"_s] = u"/v1/files/retrieve"_s;
        result[u"query"_s] = QJsonObject{{u"file_id"_s, u"{resultId}"_s}};
        operations[u"status"_s] = status;
        operations[u"result"_s] = result;
        json[u"operations"_s] = operations;
        const Provider provider(readDescription(json));

        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"status":"Success","file_id":205258526306433})";
        const Result<TaskStatus> finished = provider.parseStatus(reply);
        QVERIFY(finished);
        QCOMPARE(provider.resultCall({u"a"_s, {}, {}, {}}, *finished).url.toString(),
                 u"https://odirouter.ai/v1/files/retrieve?file_id=205258526306433"_s);
    }

    void valuesAreSpeltAsTheProviderWritesThem()
    {
        QJsonObject json = builtIn(u"myrouter"_s);
        json[u"spelling"_s] = QJsonObject{{u"resolution"_s, QJsonObject{{u"768P"_s, u"768p"_s}}},
                                          {u"duration"_s, QJsonObject{{u"6"_s, u"six"_s}}},
                                          {u"optimizePrompt"_s, QJsonObject{{u"true"_s, 1}}}};
        const Provider provider(readDescription(json));
        const Result<HttpRequest> call = provider.submitCall(pictureShot(), u"hailuo-2.3"_s);
        QVERIFY(call);
        const QByteArray body = bodyText(*call);
        QVERIFY2(body.contains("\"resolution\":\"768p\""), body.constData());
        QVERIFY2(body.contains("\"duration\":\"six\""), body.constData());
        QVERIFY2(body.contains("\"enable_prompt_expansion\":1"), body.constData());
    }

    void onlyOwnLinksAreFollowed_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("own") << u"https://api.modellix.ai/other/a"_s << true;
        QTest::newRow("own with its port") << u"https://api.modellix.ai:443/other/a"_s << true;
        QTest::newRow("another host") << u"https://modellix.ai/other/a"_s << false;
        QTest::newRow("another port") << u"https://api.modellix.ai:8443/other/a"_s << false;
        QTest::newRow("another scheme") << u"http://api.modellix.ai/other/a"_s << false;
        QTest::newRow("begins alike") << u"https://api.modellix.ai.x.example/other/a"_s << false;
        QTest::newRow("relative") << u"/other/a"_s << false;
        QTest::newRow("no link") << u"none"_s << false;
    }
    void onlyOwnLinksAreFollowed()
    {
        QFETCH(QString, link);
        QFETCH(bool, isFollowed);
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(u"modellix"_s);
        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"code":0,"data":{"task_id":"a","get_result":{"url":"%"}}})";
        reply.body.replace('%', link.toUtf8());
        const Result<Task> task = provider.parseSubmitted(reply);
        QVERIFY(task);
        const QUrl expected(isFollowed ? link : u"https://api.modellix.ai/api/v1/tasks/a"_s);
        QVERIFY(isSameOrigin(provider.statusCall(*task).url, provider.baseUrl()));
        QCOMPARE(provider.statusCall(*task).url.path(), expected.path());
    }

    void secondKeptLinkOfAnotherOriginDoesNotCarryTheKey()
    {
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(u"odirouter"_s);
        const Task task{u"a"_s, QUrl(u"https://me:pw@x.example/m/status"_s), {}, {}};
        const HttpRequest call = provider.statusCall(task);
        QCOMPARE(call.url.toString(), u"https://odirouter.ai/m/status"_s);
        QCOMPARE(call.keyOrigin, provider.baseUrl());
    }

    void replyThatIsNotForPeopleIsBounded()
    {
        const ProviderCatalog catalog = loadProviders({});
        HttpReply reply;
        reply.status = 400;
        const QJsonObject json{{u"message"_s, QString(1'000'000, u'a')}};
        reply.body = QJsonDocument(json).toJson();
        const Result<Task> task = catalog.provider(u"modellix"_s)->parseSubmitted(reply);
        QVERIFY(!task);
        QVERIFY(task.error().message.size() < 600);
        QVERIFY(task.error().detail.size() < 1000);
    }

    void dialectCanBeOverruled()
    {
        const Provider provider = *loadProviders({}).provider(u"myrouter"_s);
        Shot shot = pictureShot();
        shot.prompt = u"A cat [Pan left]"_s;
        const auto promptOf = [&shot](const Provider &each) {
            return bodyText(*each.submitCall(shot, u"hailuo-2.3"_s));
        };
        QVERIFY(promptOf(provider).contains("[Rotate Left]"));
        QVERIFY(promptOf(provider.withDialect(Dialect::English)).contains("[Pan left]"));
        const Provider chinese = provider.withDialect(Dialect::Chinese);
        QVERIFY(promptOf(chinese).contains(u"[左摇]"_s.toUtf8()));
        for (const VideoModel &model : chinese.models())
            QCOMPARE(model.dialect, Dialect::Chinese);
        QVERIFY(promptOf(provider).contains("[Rotate Left]")); // a copy was changed
    }

    void keyCanTakeAnotherForm()
    {
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(u"umodelverse"_s);
        const Task task{u"a"_s, {}, {}, {}};
        const auto prefix = [&task](const Provider &each) {
            return each.statusCall(task).authorization->prefix;
        };
        QCOMPARE(provider.authorizationForms(), 2);
        QCOMPARE(prefix(provider), QByteArray());
        QCOMPARE(prefix(provider.withAuthorization(1)), QByteArray("Bearer "));
        QCOMPARE(prefix(provider.withAuthorization(1).withAuthorization(0)), QByteArray());
        QCOMPARE(prefix(provider.withAuthorization(2)), QByteArray()); // there is none
        QCOMPARE(prefix(provider.withAuthorization(-1)), QByteArray());
        QCOMPARE(catalog.provider(u"myrouter"_s)->authorizationForms(), 1);
        QCOMPARE(catalog.provider(u"sandbox"_s)->authorizationForms(), 0);
        QVERIFY(!catalog.provider(u"sandbox"_s)->withAuthorization(0).needsKey());
    }

    void everyKeyCanBeChecked()
    {
        for (const Provider &provider : loadProviders({}).providers) {
            QCOMPARE(provider.canCheckKey(), provider.needsKey());
            if (!provider.canCheckKey())
                continue;
            const HttpRequest call = provider.checkCall();
            QCOMPARE(call.method, QByteArray("GET"));
            QVERIFY(call.authorization);
            QVERIFY(isSameOrigin(call.url, provider.baseUrl()));
        }
    }

    void keyIsCheckedByAStatusWhereNothingElseIsDescribed()
    {
        QJsonObject json = builtIn(u"toapis"_s);
        QJsonObject operations = json[u"operations"_s].toObject();
        operations.remove(u"check"_s);
        json[u"operations"_s] = operations;
        const Provider provider(readDescription(json));
        QVERIFY(provider.canCheckKey());
        QCOMPARE(provider.checkCall().url.path(), u"/v1/videos/generations/firstframe-key-check"_s);
        HttpReply reply;
        reply.status = 404;
        reply.body = R"({"error":{"type":"not_found_error"}})";
        QCOMPARE(provider.parseChecked(reply), KeyVerdict::Accepted);
        reply.status = 422;
        reply.body = "{}";
        QCOMPARE(provider.parseChecked(reply), KeyVerdict::Unclear);
    }

    void optionOfOneModeIsNotSentInTheOther()
    {
        const Provider provider = *loadProviders({}).provider(u"minimax-cn"_s);
        const OptionSupport watermark = provider.model(u"hailuo-2.3"_s)->watermark;
        QVERIFY(watermark.isIn(Mode::TextToVideo));
        QVERIFY(!watermark.isIn(Mode::ImageToVideo));
        QVERIFY(!provider.model(u"hailuo-2.3-fast"_s)->watermark.available);
        Shot shot = pictureShot();
        shot.watermark = true;
        QVERIFY(!bodyText(*provider.submitCall(shot, u"hailuo-2.3"_s)).contains("watermark"));
        shot.firstFrame.reset();
        QVERIFY(bodyText(*provider.submitCall(shot, u"hailuo-2.3"_s)).contains("watermark"));
    }

    void paceIsAsDescribed()
    {
        const ProviderCatalog catalog = loadProviders({});
        const Provider &provider = *catalog.provider(u"toapis"_s);
        QCOMPARE(provider.firstPollAfter(), std::chrono::seconds(5));
        QCOMPARE(provider.pollInterval(), std::chrono::seconds(10));
        QCOMPARE(provider.linkLifetime(), std::optional(std::chrono::seconds(86400)));
        QCOMPARE(catalog.provider(u"umodelverse"_s)->linkLifetime(), std::nullopt);
        QVERIFY(provider.concurrentTasks() >= 1);
        QVERIFY(!provider.canCancel());
        QVERIFY(catalog.provider(u"odirouter"_s)->canCancel());
        QVERIFY(catalog.provider(u"odirouter"_s)->hasResultCall());
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "tst_provider.moc"
