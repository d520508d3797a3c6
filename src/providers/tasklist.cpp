// SPDX-License-Identifier: GPL-3.0-or-later
// How a provider's list of its latest tasks is asked for and read.
#include "providers/jsonpointer.h"
#include "providers/provider.h"
#include "providers/providerdescription.h"
#include "providers/refusal.h"
#include "providers/requesttemplate.h"
#include "providers/statusreader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TaskList)
};

ListedTask readEntry(const QJsonValue &entry, const TaskList &places)
{
    return {firstText(entry, places.id), firstText(entry, places.prompt),
            firstText(entry, places.model),
            momentAt(entry, places.createdAt).value_or(QDateTime())};
}

} // namespace

bool Provider::canFind() const
{
    return m_description->find.has_value();
}

HttpRequest Provider::findCall() const
{
    const Operation operation = m_description->find.value_or(TaskList()).operation;
    return requestFor(operation, *m_description, filledUrl(baseUrl(), operation, {}));
}

Result<QList<ListedTask>> Provider::parseFound(const HttpReply &reply) const
{
    const QJsonValue json = jsonOf(reply);
    if (!reply.isSuccess() || hasEnvelopeError(json, m_description->errors))
        return std::unexpected(refusal(reply, m_description->errors, name()));
    const TaskList places = m_description->find.value_or(TaskList());
    const QJsonValue entries = firstAt(json, places.tasks);
    if (!entries.isArray())
        return failure(ErrorKind::ProviderFault,
                       Text::tr("%1 gave a list that cannot be read.").arg(name()));
    QList<ListedTask> tasks;
    for (const QJsonValue entry : entries.toArray()) {
        const ListedTask task = readEntry(entry, places);
        if (!task.id.isEmpty() && task.createdAt.isValid())
            tasks.append(task);
    }
    return tasks;
}

bool Provider::mayBeModel(const QString &word, const QString &modelId, Mode mode,
                          Resolution resolution) const
{
    const QString endpoint = m_description->endpoints.value(modelId).value(mode).at(resolution);
    // Some put the model's owner before its name.
    return word.isEmpty() || word == endpoint || word.endsWith(u'/' + endpoint);
}

} // namespace Firstframe
