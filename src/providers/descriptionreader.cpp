// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptionreader.h"

#include "providers/jsonpointer.h"

#include <QJsonArray>

#include <array>

namespace Firstframe {

namespace {

constexpr auto stateNames = std::to_array<std::pair<const char16_t *, TaskStatus::State>>({
    {u"waiting", TaskStatus::State::Waiting},
    {u"running", TaskStatus::State::Running},
    {u"succeeded", TaskStatus::State::Succeeded},
    {u"failed", TaskStatus::State::Failed},
    {u"cancelled", TaskStatus::State::Cancelled},
});

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue value : array.toArray())
        result.append(value.toString());
    return result;
}

TextPairs pairs(const QJsonValue &object)
{
    TextPairs result;
    const QJsonObject members = object.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        result.append({member.key(), member.value().toString()});
    return result;
}

// The documented form first, then the others; each takes the header of the first if it names none.
QList<HttpAuthorization> readAuthorizations(const QJsonValue &json)
{
    if (!json.isObject())
        return {};
    const QString header = json[u"header"].toString();
    QList<HttpAuthorization> forms{{header.toLatin1(), json[u"prefix"].toString().toLatin1()}};
    for (const QJsonValue other : json[u"alternatives"].toArray())
        forms.append(
            {other[u"header"].toString(header).toLatin1(), other[u"prefix"].toString().toLatin1()});
    return forms;
}

ImageTransport readTransport(const QString &name)
{
    if (name == u"upload")
        return ImageTransport::Upload;
    return name == u"link" ? ImageTransport::Link : ImageTransport::DataUri;
}

ImageRules readImageRules(const QJsonValue &json)
{
    ImageRules rules;
    rules.formats.clear();
    for (const QString &name : texts(json[u"formats"])) {
        if (const std::optional<ImageFormat> format = imageFormatFromName(name))
            rules.formats.append(*format);
    }
    rules.bytesBelow = json[u"bytesBelow"].toInteger();
    rules.shortSideAbove = json[u"shortSideAbove"].toInt();
    rules.leastAspect = json[u"leastAspect"].toDouble();
    rules.greatestAspect = json[u"greatestAspect"].toDouble();
    return rules;
}

QList<ClipChoice> readClips(const QJsonValue &json)
{
    QList<ClipChoice> clips;
    for (const QJsonValue entry : json.toArray()) {
        const std::optional<Resolution> resolution =
            resolutionFromName(entry[u"resolution"].toString());
        if (!resolution)
            continue;
        ClipChoice clip{*resolution, {}};
        for (const QJsonValue seconds : entry[u"durations"].toArray())
            clip.durations.append(std::chrono::seconds(seconds.toInteger()));
        clips.append(clip);
    }
    return clips;
}

OptionSupport readOption(const QJsonValue &options, const QString &name)
{
    const QJsonValue value = options[name];
    if (!value.isObject())
        return {value.isBool(), value.toBool(), {}};
    const QString mode = value[u"mode"].toString();
    return {true, value[u"default"].toBool(),
            mode == u"text" ? Mode::TextToVideo : Mode::ImageToVideo};
}

QList<ClipPrice> readPrices(const QJsonValue &json)
{
    QList<ClipPrice> prices;
    const QDate date = QDate::fromString(json[u"date"].toString(), Qt::ISODate);
    for (const QJsonValue entry : json[u"clips"].toArray()) {
        const std::optional<Resolution> resolution =
            resolutionFromName(entry[u"resolution"].toString());
        if (!resolution)
            continue;
        prices.append(
            {.resolution = *resolution,
             .duration = std::chrono::seconds(entry[u"duration"].toInteger()),
             .price = {millionthsOf(entry[u"amount"].toDouble()), json[u"currency"].toString()},
             .date = date,
             .source = json[u"source"].toString()});
    }
    return prices;
}

// A model's own member wins over the provider's of the same name.
VideoModel readModel(const QJsonObject &provider, const QJsonObject &json)
{
    const auto either = [&](const QString &name) {
        return json.contains(name) ? json.value(name) : provider.value(name);
    };
    VideoModel model;
    model.id = json[u"id"].toString();
    model.name = json[u"name"].toString();
    const QJsonObject modes = json[u"modes"].toObject();
    if (modes.contains(QStringLiteral("text")))
        model.modes.append(Mode::TextToVideo);
    if (modes.contains(QStringLiteral("image")))
        model.modes.append(Mode::ImageToVideo);
    model.clips = readClips(either(QStringLiteral("clips")));
    const QJsonValue options = either(QStringLiteral("options"));
    model.promptOptimizer = readOption(options, QStringLiteral("promptOptimizer"));
    model.fastPretreatment = readOption(options, QStringLiteral("fastPretreatment"));
    model.watermark = readOption(options, QStringLiteral("watermark"));
    const QJsonValue prompt = either(QStringLiteral("prompt"));
    model.promptLimit = prompt[u"limit"].toInt();
    model.promptRequiredWithImage = prompt[u"requiredWithImage"].toBool();
    model.dialect =
        dialectFromName(either(QStringLiteral("dialect")).toString()).value_or(Dialect::English);
    model.imageRules = readImageRules(provider[u"image"]);
    const QJsonValue prices = either(QStringLiteral("prices"));
    model.isFree = prices.toString() == u"free";
    model.prices = readPrices(prices);
    return model;
}

Endpoint readEndpoint(const QJsonValue &json)
{
    Endpoint endpoint{json.toString(), {}};
    for (const auto &[name, value] : pairs(json)) {
        if (const std::optional<Resolution> resolution = resolutionFromName(name))
            endpoint.byResolution.insert(*resolution, value);
    }
    return endpoint;
}

QHash<Resolution, QStringList> readLeftOut(const QJsonValue &clips)
{
    QHash<Resolution, QStringList> result;
    for (const QJsonValue entry : clips.toArray()) {
        if (const auto resolution = resolutionFromName(entry[u"resolution"].toString()))
            result.insert(*resolution, texts(entry[u"leaveOut"]));
    }
    return result;
}

void readModels(const QJsonObject &json, ProviderDescription &description)
{
    for (const QJsonValue entry : json[u"models"].toArray()) {
        const VideoModel model = readModel(json, entry.toObject());
        const QJsonValue modes = entry[u"modes"];
        QHash<Mode, Endpoint> &endpoints = description.endpoints[model.id];
        endpoints[Mode::TextToVideo] = readEndpoint(modes[u"text"][u"endpoint"]);
        endpoints[Mode::ImageToVideo] = readEndpoint(modes[u"image"][u"endpoint"]);
        const QJsonValue ownClips = entry[u"clips"];
        description.leftOut[model.id] = readLeftOut(ownClips.isArray() ? ownClips : json[u"clips"]);
        description.models.append(model);
    }
}

Operation readOperation(const QJsonValue &json)
{
    Operation operation;
    operation.method = json[u"method"].toString().toLatin1();
    operation.path = json[u"path"].toString();
    operation.query = pairs(json[u"query"]);
    for (const auto &[name, value] : pairs(json[u"headers"]))
        operation.headers.append({name.toLatin1(), value.toLatin1()});
    operation.body = json[u"body"].toObject();
    operation.parts = pairs(json[u"multipart"]);
    return operation;
}

StatusPointers readStatusPointers(const QJsonValue &json)
{
    const auto at = [&json](const char16_t *name) { return texts(json[QStringView(name)]); };
    return {at(u"state"),      at(u"progress"), at(u"queuePosition"), at(u"remainingSeconds"),
            at(u"resultId"),   at(u"clips"),    at(u"expiresAt"),     at(u"lifetimeSeconds"),
            at(u"linkExpiry"), at(u"failure"),  at(u"taskError"),     at(u"errorCode"),
            at(u"errorText")};
}

KeyCheck readCheck(const QJsonValue &json)
{
    KeyCheck check{readOperation(json), texts(json[u"reply"][u"valid"]), {}};
    for (const QString &kind : texts(json[u"acceptedBy"]))
        check.acceptedBy.append(errorKindFromName(kind));
    return check;
}

BalanceInquiry readBalance(const QJsonValue &json)
{
    return {readOperation(json), texts(json[u"reply"][u"amount"]), json[u"currency"].toString(),
            json[u"unitsPerCurrency"].toInteger(1)};
}

TaskList readFind(const QJsonValue &json)
{
    const QJsonValue reply = json[u"reply"];
    return {readOperation(json),     texts(reply[u"tasks"]),     texts(reply[u"id"]),
            texts(reply[u"prompt"]), texts(reply[u"createdAt"]), texts(reply[u"model"])};
}

void readAccount(const QJsonObject &operations, ProviderDescription &description)
{
    if (const QJsonValue check = operations[u"check"]; check.isObject())
        description.check = readCheck(check);
    if (const QJsonValue balance = operations[u"balance"]; balance.isObject())
        description.balance = readBalance(balance);
}

void readOperations(const QJsonObject &json, ProviderDescription &description)
{
    if (const QJsonValue upload = json[u"upload"]; upload.isObject()) {
        description.upload = readOperation(upload);
        description.uploadLink = texts(upload[u"reply"][u"link"]);
    }
    const QJsonValue submit = json[u"submit"];
    description.submit = readOperation(submit);
    description.submitted = {
        texts(submit[u"reply"][u"taskId"]), texts(submit[u"reply"][u"statusLink"]),
        texts(submit[u"reply"][u"resultLink"]), texts(submit[u"reply"][u"cancelLink"])};
    description.status = readOperation(json[u"status"]);
    description.statusReply = readStatusPointers(json[u"status"][u"reply"]);
    if (const QJsonValue result = json[u"result"]; result.isObject()) {
        description.result = readOperation(result);
        description.resultReply = readStatusPointers(result[u"reply"]);
        for (const QJsonValue status : result[u"notYet"].toArray())
            description.notYetStatuses.append(status.toInt());
    }
    if (const QJsonValue cancel = json[u"cancel"]; cancel.isObject()) {
        description.cancel = readOperation(cancel);
        description.tooLateCodes = texts(cancel[u"tooLate"]);
        description.notFoundCodes = texts(cancel[u"notFound"]);
    }
    if (const QJsonValue find = json[u"find"]; find.isObject())
        description.find = readFind(find);
    readAccount(json, description);
}

ErrorTable readErrors(const QJsonValue &json)
{
    ErrorTable table;
    for (const QJsonValue check : json[u"envelope"].toArray()) {
        QStringList ok;
        for (const QJsonValue value : check[u"ok"].toArray())
            ok.append(scalarText(value));
        table.envelope.append({check[u"pointer"].toString(), ok});
    }
    table.code = texts(json[u"code"]);
    table.text = texts(json[u"text"]);
    for (const auto &[code, kind] : pairs(json[u"kinds"]))
        table.kinds.insert(code, errorKindFromName(kind));
    table.retryableHeader = json[u"retryableHeader"].toString().toLatin1();
    table.waitPattern = json[u"waitPattern"].toString();
    return table;
}

void readStates(const QJsonValue &json, ProviderDescription &description)
{
    for (const auto &[word, name] : pairs(json)) {
        for (const auto &[known, state] : stateNames) {
            if (name == QStringView(known))
                description.states.insert(word, state);
        }
    }
}

void readPace(const QJsonValue &json, ProviderDescription &description)
{
    description.firstPollAfter = std::chrono::seconds(json[u"firstPollSeconds"].toInteger());
    description.pollInterval = std::chrono::seconds(json[u"pollSeconds"].toInteger());
    description.concurrentTasks = json[u"concurrent"].toInt();
    if (const QJsonValue submits = json[u"submitsPerMinute"]; submits.isDouble())
        description.submitsPerMinute = submits.toInt();
    if (const QJsonValue calls = json[u"statusPerMinute"]; calls.isDouble())
        description.statusPerMinute = calls.toInt();
    if (const QJsonValue usual = json[u"usualSeconds"]; usual.isDouble())
        description.usualTime = std::chrono::seconds(usual.toInteger());
}

} // namespace

ProviderDescription readDescription(const QJsonObject &json)
{
    ProviderDescription description;
    description.id = json[u"id"].toString();
    description.name = json[u"name"].toString();
    description.baseUrl = QUrl(json[u"baseUrl"].toString());
    description.authorizationForms = readAuthorizations(json[u"auth"]);
    if (!description.authorizationForms.isEmpty())
        description.authorization = description.authorizationForms.first();
    readPace(json[u"pace"], description);
    if (const QJsonValue lifetime = json[u"linkLifetimeSeconds"]; lifetime.isDouble())
        description.linkLifetime = std::chrono::seconds(lifetime.toInteger());
    description.imageTransport = readTransport(json[u"image"][u"sendAs"].toString());
    readModels(json, description);
    const QJsonObject spellings = json[u"spelling"].toObject();
    for (auto spelling = spellings.begin(); spelling != spellings.end(); ++spelling)
        description.spellings.insert(spelling.key(), spelling.value().toObject());
    readOperations(json[u"operations"].toObject(), description);
    readStates(json[u"states"], description);
    description.errors = readErrors(json[u"errors"]);
    return description;
}

} // namespace Firstframe
