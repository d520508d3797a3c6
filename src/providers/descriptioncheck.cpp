// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptioncheck.h"

#include "core/httpmessage.h"
#include "providers/jsonpointer.h"
#include "providers/requesttemplate.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DescriptionCheck)
};

using Problems = QList<SchemaProblem>;

const QStringList taskNames = {QStringLiteral("taskId"), QStringLiteral("submitPath")};
const QStringList shotNames = {QStringLiteral("endpoint"),
                               QStringLiteral("prompt"),
                               QStringLiteral("image"),
                               QStringLiteral("duration"),
                               QStringLiteral("resolution"),
                               QStringLiteral("optimizePrompt"),
                               QStringLiteral("fastPretreatment"),
                               QStringLiteral("watermark")};

void checkBaseUrl(const QJsonObject &json, Problems &problems)
{
    const QUrl url(json[u"baseUrl"].toString(), QUrl::StrictMode);
    if (!url.isValid() || !isSafeForKey(url))
        problems.append({QStringLiteral("/baseUrl"),
                         Text::tr("The base URL must be an https origin, or http to this "
                                  "machine.")});
}

// An endpoint for each resolution has to know every resolution that can be chosen.
void checkEndpoint(const QJsonValue &clips, const QJsonValue &endpoint, const QString &pointer,
                   Problems &problems)
{
    if (!endpoint.isObject())
        return;
    for (const QJsonValue clip : clips.toArray()) {
        const QString resolution = clip[u"resolution"].toString();
        if (!endpoint.toObject().contains(resolution))
            problems.append({pointer, Text::tr("There is no endpoint for %1.").arg(resolution)});
    }
}

void checkEndpoints(const QJsonObject &json, Problems &problems)
{
    const QJsonArray models = json[u"models"].toArray();
    for (qsizetype i = 0; i < models.size(); ++i) {
        const QJsonValue ownClips = models[i][u"clips"];
        const QJsonValue clips = ownClips.isArray() ? ownClips : json[u"clips"];
        for (const QString &mode : {QStringLiteral("image"), QStringLiteral("text")})
            checkEndpoint(clips, models[i][u"modes"][mode][u"endpoint"],
                          QStringLiteral("/models/%1/modes/%2/endpoint").arg(i).arg(mode),
                          problems);
    }
}

void checkWaitPattern(const QJsonObject &json, Problems &problems)
{
    const QJsonValue pattern = json[u"errors"][u"waitPattern"];
    const QRegularExpression expression(pattern.toString());
    if (pattern.isString() && (!expression.isValid() || expression.captureCount() < 1))
        problems.append({QStringLiteral("/errors/waitPattern"),
                         Text::tr("This must be a regular expression with a group for the "
                                  "seconds.")});
}

void checkModels(const QJsonObject &json, Problems &problems)
{
    const QJsonArray models = json[u"models"].toArray();
    QSet<QString> ids;
    for (qsizetype i = 0; i < models.size(); ++i) {
        const QString id = models[i][u"id"].toString();
        if (ids.contains(id))
            problems.append({QStringLiteral("/models/%1/id").arg(i),
                             Text::tr("Another model has the id “%1” already.").arg(id)});
        ids.insert(id);
    }
}

bool makesClip(const QJsonValue &clips, const QString &resolution, const QJsonValue &duration)
{
    const QJsonArray choices = clips.toArray();
    return std::ranges::any_of(choices, [&](const QJsonValue &clip) {
        return clip[u"resolution"].toString() == resolution
               && clip[u"durations"].toArray().contains(duration);
    });
}

// A price of a clip that is not made would never be shown: most likely it belongs to another.
void checkPriceList(const QJsonValue &prices, const QJsonValue &clips, const QString &pointer,
                    Problems &problems)
{
    if (!prices.isObject())
        return;
    if (!QDate::fromString(prices[u"date"].toString(), Qt::ISODate).isValid())
        problems.append({pointer + QStringLiteral("/date"), Text::tr("There is no such day.")});
    const QJsonArray entries = prices[u"clips"].toArray();
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString resolution = entries[i][u"resolution"].toString();
        const QJsonValue duration = entries[i][u"duration"];
        const QString place = QStringLiteral("%1/clips/%2").arg(pointer).arg(i);
        const QString clip =
            Text::tr("%1 s at %2").arg(QString::number(duration.toInteger()), resolution);
        if (!makesClip(clips, resolution, duration))
            problems.append(
                {place, Text::tr("There is a price for %1, but no such clips.").arg(clip)});
        if (seen.contains(clip))
            problems.append({place, Text::tr("There is a price for %1 already.").arg(clip)});
        seen.insert(clip);
    }
}

void checkPrices(const QJsonObject &json, Problems &problems)
{
    checkPriceList(json[u"prices"], json[u"clips"], QStringLiteral("/prices"), problems);
    const QJsonArray models = json[u"models"].toArray();
    for (qsizetype i = 0; i < models.size(); ++i) {
        const QJsonValue ownClips = models[i][u"clips"];
        checkPriceList(models[i][u"prices"], ownClips.isArray() ? ownClips : json[u"clips"],
                       QStringLiteral("/models/%1/prices").arg(i), problems);
    }
}

void checkPlaceholders(const QJsonValue &value, const QStringList &names, const QString &pointer,
                       Problems &problems)
{
    if (value.isString()) {
        for (const QString &name : placeholdersIn(value.toString())) {
            if (!names.contains(name))
                problems.append({pointer, Text::tr("Nothing here fills “{%1}”; known are: %2.")
                                              .arg(name, names.join(QStringLiteral(", ")))});
        }
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        checkPlaceholders(array[i], names, pointer + u'/' + QString::number(i), problems);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        checkPlaceholders(member.value(), names, pointer + jsonPointer({member.key()}), problems);
}

void checkOperation(const QJsonObject &operations, const QString &name, const QStringList &inUrl,
                    const QStringList &inBody, Problems &problems)
{
    const QString place = QStringLiteral("/operations/") + name;
    const QJsonValue operation = operations[name];
    for (const QString &member : {QStringLiteral("path"), QStringLiteral("query")})
        checkPlaceholders(operation[member], inUrl, place + u'/' + member, problems);
    for (const QString &member : {QStringLiteral("body"), QStringLiteral("multipart")})
        checkPlaceholders(operation[member], inBody, place + u'/' + member, problems);
}

void checkReplies(const QJsonObject &operations, Problems &problems)
{
    const auto status = operations[u"status"][u"reply"];
    if (!status[u"state"].isArray())
        problems.append({QStringLiteral("/operations/status/reply"),
                         Text::tr("Where the state word is must be said in “state”.")});
    const QString last =
        operations.contains(u"result") ? QStringLiteral("result") : QStringLiteral("status");
    if (!operations[last][u"reply"][u"clips"].isArray())
        problems.append({QStringLiteral("/operations/%1/reply").arg(last),
                         Text::tr("Where the clips' links are must be said in “clips”.")});
}

void checkUpload(const QJsonObject &json, Problems &problems)
{
    const bool hasUpload = json[u"operations"].toObject().contains(u"upload");
    const bool needsUpload = json[u"image"][u"sendAs"].toString() == u"upload";
    if (needsUpload && !hasUpload)
        problems.append({QStringLiteral("/operations"),
                         Text::tr("“sendAs” is “upload”, so an operation “upload” is "
                                  "needed.")});
    if (hasUpload && !needsUpload)
        problems.append({QStringLiteral("/image/sendAs"),
                         Text::tr("There is an operation “upload” that nothing uses: "
                                  "“sendAs” must be “upload”.")});
}

} // namespace

QList<SchemaProblem> descriptionProblems(const QJsonObject &json)
{
    Problems problems;
    checkBaseUrl(json, problems);
    checkModels(json, problems);
    checkEndpoints(json, problems);
    checkPrices(json, problems);
    checkWaitPattern(json, problems);
    checkUpload(json, problems);
    const QJsonObject operations = json[u"operations"].toObject();
    checkReplies(operations, problems);
    checkOperation(operations, QStringLiteral("upload"), {}, {QStringLiteral("image")}, problems);
    checkOperation(operations, QStringLiteral("submit"), {QStringLiteral("endpoint")}, shotNames,
                   problems);
    checkOperation(operations, QStringLiteral("status"), taskNames, {}, problems);
    checkOperation(operations, QStringLiteral("result"),
                   taskNames + QStringList{QStringLiteral("resultId")}, {}, problems);
    checkOperation(operations, QStringLiteral("cancel"), taskNames, {}, problems);
    checkOperation(operations, QStringLiteral("find"), {}, {}, problems);
    checkOperation(operations, QStringLiteral("check"), {QStringLiteral("taskId")}, {}, problems);
    checkOperation(operations, QStringLiteral("balance"), {}, {}, problems);
    return problems;
}

} // namespace Firstframe
