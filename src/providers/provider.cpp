// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"

#include "providers/jsonpointer.h"
#include "providers/multipart.h"
#include "providers/providerdescription.h"
#include "providers/requesttemplate.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

HttpBody dataUri(const FirstFrame &picture)
{
    HttpBody uri("\"data:" + mimeType(picture.info.format) + ";base64,");
    uri.append(FilePiece{picture.path, picture.info.bytes, FilePiece::Encoding::Base64});
    uri.append(QByteArray("\""));
    return uri;
}

QJsonValue spelt(const ProviderDescription &description, const QString &name,
                 const QJsonValue &value)
{
    const QJsonValue spelling = description.spellings.value(name).value(scalarText(value));
    return spelling.isUndefined() ? value : spelling;
}

TemplateValues valuesFor(const Shot &shot, const QString &prompt, const VideoModel &model,
                         const ProviderDescription &description)
{
    TemplateValues result;
    const auto set = [&](const QString &name, const QJsonValue &value) {
        result.values.insert(name, spelt(description, name, value));
    };
    const Mode mode = shot.mode();
    set(QStringLiteral("endpoint"),
        description.endpoints.value(model.id).value(mode).at(shot.resolution));
    if (!prompt.isEmpty())
        set(QStringLiteral("prompt"), prompt);
    set(QStringLiteral("duration"), qint64(shot.duration.count()));
    set(QStringLiteral("resolution"), resolutionName(shot.resolution));
    if (model.promptOptimizer.isIn(mode))
        set(QStringLiteral("optimizePrompt"), shot.optimizePrompt);
    if (model.fastPretreatment.isIn(mode))
        set(QStringLiteral("fastPretreatment"), shot.fastPretreatment && shot.optimizePrompt);
    if (model.watermark.isIn(mode))
        set(QStringLiteral("watermark"), shot.watermark);
    for (const QString &name : description.leftOut.value(model.id).value(shot.resolution))
        result.values.remove(name);
    return result;
}

QUrl taskUrl(const Operation &operation, const Task &task, const QUrl &link, const QUrl &origin,
             const QString &resultId = {})
{
    if (isSameOrigin(link, origin))
        return link;
    const bool needsSubmitPath = placeholdersIn(operation.path).contains(u"submitPath");
    if (needsSubmitPath && !link.isEmpty()) {
        // It was the provider's own link when it was kept, so it is the origin that has moved.
        QUrl url = link.adjusted(QUrl::RemoveUserInfo);
        url.setScheme(origin.scheme());
        url.setHost(origin.host());
        url.setPort(origin.port());
        return url;
    }
    TemplateValues values;
    values.values.insert(QStringLiteral("taskId"), task.id);
    values.values.insert(QStringLiteral("resultId"), resultId);
    return filledUrl(origin, operation, values);
}

} // namespace

Provider::Provider(const ProviderDescription &description)
    : m_description(std::make_shared<const ProviderDescription>(description))
{}

QString Provider::id() const
{
    return m_description->id;
}

QString Provider::name() const
{
    return m_description->name;
}

bool Provider::needsKey() const
{
    return m_description->authorization.has_value();
}

QUrl Provider::baseUrl() const
{
    return m_description->baseUrl;
}

Provider Provider::withBaseUrl(const QUrl &origin) const
{
    ProviderDescription moved = *m_description;
    moved.baseUrl = origin.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return Provider(moved);
}

Provider Provider::withDialect(Dialect dialect) const
{
    ProviderDescription changed = *m_description;
    for (VideoModel &model : changed.models)
        model.dialect = dialect;
    return Provider(changed);
}

Provider Provider::withPrices(const QHash<QString, QList<ClipPrice>> &prices) const
{
    ProviderDescription changed = *m_description;
    for (VideoModel &model : changed.models) {
        for (const ClipPrice &price : prices.value(model.id))
            model.setPrice(price);
    }
    return Provider(changed);
}

int Provider::authorizationForms() const
{
    return int(m_description->authorizationForms.size());
}

Provider Provider::withAuthorization(int form) const
{
    if (form < 0 || form >= authorizationForms())
        return *this;
    ProviderDescription changed = *m_description;
    changed.authorization = changed.authorizationForms.at(form);
    return Provider(changed);
}

const QList<VideoModel> &Provider::models() const
{
    return m_description->models;
}

const VideoModel *Provider::model(const QString &id) const
{
    const auto found = std::ranges::find(m_description->models, id, &VideoModel::id);
    return found == m_description->models.end() ? nullptr : &*found;
}

std::chrono::seconds Provider::firstPollAfter() const
{
    return m_description->firstPollAfter;
}

std::chrono::seconds Provider::pollInterval() const
{
    return m_description->pollInterval;
}

int Provider::concurrentTasks() const
{
    return m_description->concurrentTasks;
}

std::optional<int> Provider::submitsPerMinute() const
{
    return m_description->submitsPerMinute;
}

int Provider::statusCallsPerMinute() const
{
    constexpr int modest = 60; // inferred: one a second has been too much for nobody
    return m_description->statusPerMinute.value_or(modest);
}

// Inferred: a clip of 6 s at 768P is reported to take two to four minutes, and time grows with the
// length and with the number of pixels.
std::chrono::seconds Provider::usualTime(const Shot &shot) const
{
    constexpr int secondsPerSecond = 40;
    const std::chrono::seconds guess = secondsPerSecond * shot.duration;
    return m_description->usualTime.value_or(shot.resolution == Resolution::P1080 ? guess * 3 / 2
                                                                                  : guess);
}

std::optional<std::chrono::seconds> Provider::linkLifetime() const
{
    return m_description->linkLifetime;
}

bool Provider::needsUpload(const Shot &shot) const
{
    return shot.firstFrame && m_description->upload.has_value();
}

Result<HttpRequest> Provider::uploadCall(const Shot &shot) const
{
    const std::optional<Operation> &upload = m_description->upload;
    if (!upload || !shot.firstFrame)
        return failure(ErrorKind::Internal, Text::tr("There is no picture to be uploaded."));
    const Operation &operation = *upload;
    HttpRequest request =
        requestFor(operation, *m_description, filledUrl(baseUrl(), operation, {}));
    const Multipart content = multipart(operation.parts, *shot.firstFrame);
    request.headers.append({"Content-Type", content.contentType});
    request.body = content.body;
    return request;
}

Result<HttpRequest> Provider::submitCall(const Shot &shot, const QString &modelId,
                                         const QUrl &uploaded, const QString &promptAsSent) const
{
    const VideoModel *const found = model(modelId);
    if (!found || !found->has(shot.mode()))
        return failure(ErrorKind::InvalidRequest,
                       Text::tr("%1 does not offer this model for such a shot any more. Choose "
                                "another model.")
                           .arg(name()),
                       modelId);
    const QString prompt = promptAsSent.isEmpty() ? shot.promptIn(found->dialect) : promptAsSent;
    TemplateValues values = valuesFor(shot, prompt, *found, *m_description);
    if (shot.firstFrame && m_description->imageTransport == ImageTransport::DataUri) {
        values.image = dataUri(*shot.firstFrame);
    } else if (shot.firstFrame) {
        const QUrl link = needsUpload(shot) ? uploaded : shot.firstFrame->link;
        if (link.isEmpty())
            return failure(ErrorKind::InvalidRequest,
                           Text::tr("%1 takes pictures from the web only. Load the picture by its "
                                    "link.")
                               .arg(name()));
        values.values.insert(QStringLiteral("image"), link.toString(QUrl::FullyEncoded));
    }
    const Operation &operation = m_description->submit;
    HttpRequest request =
        requestFor(operation, *m_description, filledUrl(baseUrl(), operation, values));
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = filledBody(operation.body, values);
    return request;
}

HttpRequest Provider::statusCall(const Task &task) const
{
    return requestFor(m_description->status, *m_description,
                      taskUrl(m_description->status, task, task.statusLink, baseUrl()));
}

bool Provider::hasResultCall() const
{
    return m_description->result.has_value();
}

HttpRequest Provider::resultCall(const Task &task, const TaskStatus &finished) const
{
    const Operation operation = m_description->result.value_or(m_description->status);
    return requestFor(operation, *m_description,
                      taskUrl(operation, task, task.resultLink, baseUrl(), finished.resultId));
}

bool Provider::canCancel() const
{
    return m_description->cancel.has_value();
}

HttpRequest Provider::cancelCall(const Task &task) const
{
    const Operation operation = m_description->cancel.value_or(m_description->status);
    return requestFor(operation, *m_description,
                      taskUrl(operation, task, task.cancelLink, baseUrl()));
}

} // namespace Firstframe
