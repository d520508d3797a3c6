// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptioncheck.h"
#include "providers/descriptionreader.h"
#include "providers/descriptionschema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/resources/providers/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

// Single quotes stand for double ones.
QJsonValue json(QByteArray text)
{
    return QJsonDocument::fromJson("[" + text.replace('\'', '"') + "]").array().at(0);
}

// The value with another one put at the path; undefined removes.
QJsonValue replaced(const QJsonValue &value, const QStringList &path, const QJsonValue &with)
{
    if (path.isEmpty())
        return with;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = path.first().toLongLong();
        if (index == array.size())
            array.append(with);
        else
            array[index] = replaced(array.at(index), path.mid(1), with);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue member = replaced(object.value(path.first()), path.mid(1), with);
    if (member.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), member);
    return object;
}

QJsonObject changed(const QString &pointer, const QJsonValue &with)
{
    return replaced(resource(u"toapis.json"_s), pointer.mid(1).split(u'/'), with).toObject();
}

} // namespace

//! \brief What a description file may be: the schema, the checks beyond it, and the reading.
class TestDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInFilesAreFaultless_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/resources/providers"));
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
            if (name != u"provider.schema.json")
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void builtInFilesAreFaultless()
    {
        QFETCH(QString, name);
        QStringList found;
        for (const SchemaProblem &problem :
             schemaProblems(resource(name), resource(u"provider.schema.json"_s))
                 + descriptionProblems(resource(name)))
            found.append(problem.pointer + u": "_s + problem.reason);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        if (name != u"template.json") // what a user's own description starts from
            QCOMPARE(resource(name).value(u"id"_s).toString() + u".json"_s, name);
    }

    void schemaNamesThePlace_data()
    {
        QTest::addColumn<QString>("changedAt");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const QString &at, const QByteArray &text,
                            const QString &pointer) {
            QTest::newRow(name) << at
                                << (text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : json(text))
                                << pointer;
        };
        row("no id", u"/id"_s, {}, {});
        row("no models", u"/models"_s, {}, {});
        row("id with a capital", u"/id"_s, "'ToAPIs'", u"/id"_s);
        row("id as a number", u"/id"_s, "5", u"/id"_s);
        row("member that is not known", u"/colour"_s, "'red'", {});
        row("base URL with a path", u"/baseUrl"_s, "'https://a.example/v1'", u"/baseUrl"_s);
        row("base URL with a user", u"/baseUrl"_s, "'https://me@a.example'", u"/baseUrl"_s);
        row("base URL of another scheme", u"/baseUrl"_s, "'ftp://a.example'", u"/baseUrl"_s);
        row("dialect", u"/dialect"_s, "'klingon'", u"/dialect"_s);
        row("dialect of a model", u"/models/1/dialect"_s, "'klingon'", u"/models/1/dialect"_s);
        row("pace of 0", u"/pace/pollSeconds"_s, "0", u"/pace/pollSeconds"_s);
        row("pace as text", u"/pace/pollSeconds"_s, "'5'", u"/pace/pollSeconds"_s);
        row("no models at all", u"/models"_s, "[]", u"/models"_s);
        row("mode", u"/models/0/modes/video"_s, "{'endpoint':'x'}", u"/models/0/modes"_s);
        row("no endpoint", u"/models/0/modes/image"_s, "{}", u"/models/0/modes/image"_s);
        row("resolution", u"/clips/0/resolution"_s, "'4K'", u"/clips/0/resolution"_s);
        row("duration of a fraction", u"/clips/0/durations/0"_s, "6.5", u"/clips/0/durations/0"_s);
        row("option", u"/models/0/options/hdr"_s, "true", u"/models/0/options"_s);
        row("option as text", u"/models/0/options/watermark"_s, "'yes'",
            u"/models/0/options/watermark"_s);
        row("how the picture goes", u"/image/sendAs"_s, "'fax'", u"/image/sendAs"_s);
        row("picture format", u"/image/formats/0"_s, "'tiff'", u"/image/formats/0"_s);
        row("no submit", u"/operations/submit"_s, {}, u"/operations"_s);
        row("method", u"/operations/status/method"_s, "'PATCH'", u"/operations/status/method"_s);
        row("path without a slash", u"/operations/status/path"_s, "'v1/x'",
            u"/operations/status/path"_s);
        row("path to a host", u"/operations/status/path"_s, "'https://b.example/x'",
            u"/operations/status/path"_s);
        row("path with a query", u"/operations/status/path"_s, "'/x?a=1'",
            u"/operations/status/path"_s);
        row("pointer", u"/operations/status/reply/state/0"_s, "'status'",
            u"/operations/status/reply/state/0"_s);
        row("no pointers", u"/operations/submit/reply/taskId"_s, "[]",
            u"/operations/submit/reply/taskId"_s);
        row("header with a line break", u"/operations/status/headers"_s, "{'X':'a\r\nb'}",
            u"/operations/status/headers/X"_s);
        row("price in words", u"/models/0/prices"_s, "'cheap'", u"/models/0/prices"_s);
        row("price without a date", u"/prices"_s,
            "{'currency':'USD','source':'x','clips':[{'resolution':'768P','duration':6,"
            "'amount':1}]}",
            u"/prices"_s);
        row("currency in small letters", u"/prices"_s,
            "{'currency':'usd','date':'2026-11-20','source':'x','clips':[{'resolution':'768P',"
            "'duration':6,'amount':1}]}",
            u"/prices/currency"_s);
        row("price as text", u"/prices"_s,
            "{'currency':'USD','date':'2026-11-20','source':'x','clips':[{'resolution':'768P',"
            "'duration':6,'amount':'1'}]}",
            u"/prices/clips/0/amount"_s);
        row("negative price", u"/prices"_s,
            "{'currency':'USD','date':'2026-11-20','source':'x','clips':[{'resolution':'768P',"
            "'duration':6,'amount':-1}]}",
            u"/prices/clips/0/amount"_s);
        row("state", u"/states/odd"_s, "'sleeping'", u"/states/odd"_s);
        row("kind of error", u"/errors/kinds/odd"_s, "'weather'", u"/errors/kinds/odd"_s);
    }
    void schemaNamesThePlace()
    {
        QFETCH(QString, changedAt);
        QFETCH(QJsonValue, value);
        QFETCH(QString, pointer);
        const QList<SchemaProblem> problems =
            schemaProblems(changed(changedAt, value), resource(u"provider.schema.json"_s));
        QVERIFY(!problems.isEmpty());
        QStringList pointers;
        for (const SchemaProblem &problem : problems) {
            pointers.append(problem.pointer);
            QVERIFY(!problem.reason.isEmpty());
        }
        QVERIFY2(pointers.contains(pointer), qPrintable(pointers.join(u' ')));
    }

    void problemsAreSentences_data()
    {
        QTest::addColumn<QString>("changedAt");
        QTest::addColumn<QString>("reason");
        QTest::newRow("word") << u"/dialect"_s
                              << u"“x y” is not one of the words that may stand here."_s;
        QTest::newRow("form") << u"/id"_s
                              << u"“x y” is not written in the form that is needed here."_s;
        QTest::newRow("type") << u"/pace/pollSeconds"_s
                              << u"This is not the type of value that is needed here."_s;
        QTest::newRow("member") << u"/colour"_s << u"There is no such member as “colour” here."_s;
    }
    void problemsAreSentences()
    {
        QFETCH(QString, changedAt);
        QFETCH(QString, reason);
        const QList<SchemaProblem> problems =
            schemaProblems(changed(changedAt, u"x y"_s), resource(u"provider.schema.json"_s));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().reason, reason);
    }

    void schemaAllowsCommentsWhereNamesAreFixed()
    {
        QJsonObject description = changed(u"/pace/comment"_s, u"why"_s);
        description[u"comment"_s] = QJsonArray{u"one"_s, u"two"_s};
        QCOMPARE(schemaProblems(description, resource(u"provider.schema.json"_s)).size(), 0);
    }

    void schemaThatIsBrokenIsAProblemAndNotACrash()
    {
        QCOMPARE(schemaProblems({}, {{u"type"_s, 5}}).size(), 1);
    }

    void checksGoBeyondTheSchema_data()
    {
        QTest::addColumn<QString>("changedAt");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const QString &at, const QByteArray &text,
                            const QString &pointer) {
            QTest::newRow(name) << at
                                << (text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : json(text))
                                << pointer;
        };
        row("key over plain http", u"/baseUrl"_s, "'http://a.example'", u"/baseUrl"_s);
        row("host that cannot be", u"/baseUrl"_s, "'https://a b'", u"/baseUrl"_s);
        row("two models of one id", u"/models/1/id"_s, "'hailuo-2.3'", u"/models/1/id"_s);
        row("placeholder in a body", u"/operations/submit/body/metadata/prompt_optimizer"_s,
            "'{optimise}'", u"/operations/submit/body/metadata/prompt_optimizer"_s);
        row("placeholder in a list", u"/operations/submit/body/image_urls/0"_s, "'{taskId}'",
            u"/operations/submit/body/image_urls/0"_s);
        row("placeholder in a submit's path", u"/operations/submit/path"_s, "'/v1/{taskId}'",
            u"/operations/submit/path"_s);
        row("placeholder in a status path", u"/operations/status/path"_s,
            "'/v1/{endpoint}/{taskId}'", u"/operations/status/path"_s);
        row("placeholder in a query", u"/operations/status/query"_s, "{'a/b':'{model}'}",
            u"/operations/status/query/a~1b"_s);
        row("placeholder in a part", u"/operations/upload/multipart/x"_s, "'{prompt}'",
            u"/operations/upload/multipart/x"_s);
        row("upload that is missing", u"/operations/upload"_s, {}, u"/operations"_s);
        row("upload that nothing uses", u"/image/sendAs"_s, "'dataUri'", u"/image/sendAs"_s);
        row("no state word", u"/operations/status/reply/state"_s, {},
            u"/operations/status/reply"_s);
        row("no endpoint for a resolution", u"/models/0/modes/image/endpoint"_s, "{'768P':'a'}",
            u"/models/0/modes/image/endpoint"_s);
        row("pattern that is none", u"/errors/waitPattern"_s, "'(\\\\d+'",
            u"/errors/waitPattern"_s);
        row("pattern without a group", u"/errors/waitPattern"_s, "'in \\\\d+ s'",
            u"/errors/waitPattern"_s);
        row("placeholder in a check", u"/operations/check/path"_s, "'/v1/{submitPath}'",
            u"/operations/check/path"_s);
        row("price on a day that never was", u"/prices"_s,
            "{'currency':'USD','date':'2026-02-30','source':'x','clips':[{'resolution':'768P',"
            "'duration':6,'amount':1}]}",
            u"/prices/date"_s);
        row("price of a clip that is not made", u"/models/1/prices"_s,
            "{'currency':'USD','date':'2026-11-20','source':'x','clips':[{'resolution':'1080P',"
            "'duration':10,'amount':1}]}",
            u"/models/1/prices/clips/0"_s);
        row("two prices for a clip", u"/models/1/prices"_s,
            "{'currency':'USD','date':'2026-11-20','source':'x','clips':[{'resolution':'768P',"
            "'duration':6,'amount':1},{'resolution':'768P','duration':6,'amount':2}]}",
            u"/models/1/prices/clips/1"_s);
        row("no links", u"/operations/status/reply/clips"_s, {}, u"/operations/status/reply"_s);
    }
    void checksGoBeyondTheSchema()
    {
        QFETCH(QString, changedAt);
        QFETCH(QJsonValue, value);
        QFETCH(QString, pointer);
        const QJsonObject description = changed(changedAt, value);
        QCOMPARE(schemaProblems(description, resource(u"provider.schema.json"_s)).size(), 0);
        const QList<SchemaProblem> problems = descriptionProblems(description);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().pointer, pointer);
        QVERIFY(!problems.first().reason.isEmpty());
    }

    void plainHttpIsAllowedToThisMachineOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("https") << u"https://a.example:8443"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("loopback of IPv6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("localhost") << u"http://localhost"_s << true;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.a.example"_s << false;
        QTest::newRow("local network") << u"http://192.168.0.2"_s << false;
    }
    void plainHttpIsAllowedToThisMachineOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, isAllowed);
        QCOMPARE(descriptionProblems(changed(u"/baseUrl"_s, url)).isEmpty(), isAllowed);
    }

    void modelsOwnMembersWinOverTheProviders()
    {
        QJsonObject json = changed(u"/models/1/dialect"_s, u"zh"_s);
        json = replaced(json, {u"models"_s, u"1"_s, u"clips"_s},
                        QJsonArray{QJsonObject{{u"resolution"_s, u"512P"_s},
                                               {u"durations"_s, QJsonArray{10}}}})
                   .toObject();
        const ProviderDescription description = readDescription(json);
        const VideoModel &own = description.models.at(1);
        const VideoModel &other = description.models.at(0);
        QCOMPARE(own.dialect, Dialect::Chinese);
        QCOMPARE(own.clips, (QList<ClipChoice>{{Resolution::P512, {std::chrono::seconds(10)}}}));
        QCOMPARE(other.dialect, Dialect::English);
        QCOMPARE(other.clips.size(), 2);
        QVERIFY(own.promptOptimizer.available && own.promptOptimizer.enabledByDefault);
        QVERIFY(!own.fastPretreatment.available);
        QVERIFY(other.fastPretreatment.available && !other.fastPretreatment.enabledByDefault);
        QCOMPARE(own.imageRules.bytesBelow, 10'000'000);
    }

    void modelsOwnPricesWinOverTheProviders()
    {
        const QByteArray list = "{'currency':'%1','date':'2026-11-20','source':'a page',"
                                "'clips':[{'resolution':'768P','duration':6,'amount':2.31}]}";
        QJsonObject json = changed(u"/prices"_s, ::json(QByteArray(list).replace("%1", "USD")));
        json = replaced(json, {u"models"_s, u"1"_s, u"prices"_s},
                        ::json(QByteArray(list).replace("%1", "CNY")))
                   .toObject();
        const ProviderDescription description = readDescription(json);
        const ClipPrice price{.resolution = Resolution::P768,
                              .duration = std::chrono::seconds(6),
                              .price = {2'310'000, u"USD"_s},
                              .date = QDate(2026, 11, 20),
                              .source = u"a page"_s};
        QCOMPARE(description.models.at(0).prices, QList<ClipPrice>{price});
        QCOMPARE(description.models.at(1).prices.constFirst().price.currency, u"CNY"_s);
        QVERIFY(!description.models.at(0).isFree);
    }
};

QTEST_GUILESS_MAIN(TestDescription)
#include "tst_description.moc"
