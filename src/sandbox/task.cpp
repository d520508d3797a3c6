// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/task.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

struct StateName
{
    TaskState state = TaskState::Waiting;
    QLatin1StringView name;
};

constexpr std::array stateNames = {
    StateName{TaskState::Waiting, "waiting"_L1},     StateName{TaskState::Running, "running"_L1},
    StateName{TaskState::Done, "done"_L1},           StateName{TaskState::Failed, "failed"_L1},
    StateName{TaskState::Cancelled, "cancelled"_L1},
};

struct OutcomeName
{
    TaskOutcome outcome = TaskOutcome::Clip;
    QLatin1StringView name;
};

constexpr std::array outcomeNames = {
    OutcomeName{TaskOutcome::Clip, {}},
    OutcomeName{TaskOutcome::Failed, "failed"_L1},
    OutcomeName{TaskOutcome::Content, "content"_L1},
    OutcomeName{TaskOutcome::NoUrl, "no-url"_L1},
    OutcomeName{TaskOutcome::UnknownWord, "unknown-word"_L1},
    OutcomeName{TaskOutcome::ExpiredLink, "expired-link"_L1},
};

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

bool isOwnName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]+(\\.[a-z]+)?\\z"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

QString outcomeName(TaskOutcome outcome)
{
    return std::ranges::find(outcomeNames, outcome, &OutcomeName::outcome)->name;
}

TaskOutcome outcomeFromName(const QString &name)
{
    const auto *found = std::ranges::find(outcomeNames, name, &OutcomeName::name);
    return found == outcomeNames.end() ? TaskOutcome::Clip : found->outcome;
}

QJsonObject toJson(const Task &task)
{
    const auto *state = std::ranges::find(stateNames, task.state, &StateName::state);
    return {
        {u"id"_s, task.id},
        {u"provider"_s, task.provider},
        {u"model"_s, task.model},
        {u"prompt"_s, task.prompt},
        {u"dialect"_s, dialectName(task.dialect)},
        {u"picture"_s, task.picture},
        {u"duration"_s, qint64(task.duration.count())},
        {u"resolution"_s, resolutionName(task.resolution)},
        {u"outcome"_s, outcomeName(task.outcome)},
        {u"state"_s, state->name},
        {u"progress"_s, task.progress},
        {u"submitted"_s, timeText(task.submitted)},
        {u"started"_s, timeText(task.started)},
        {u"finished"_s, timeText(task.finished)},
        {u"error"_s, task.error},
        {u"entityTag"_s, QString::fromLatin1(task.entityTag)},
        {u"clipBytes"_s, task.clipBytes},
        {u"clipWidth"_s, task.clipSize.width()},
        {u"clipHeight"_s, task.clipSize.height()},
    };
}

std::optional<Task> taskFromJson(const QJsonObject &object)
{
    const auto dialect = dialectFromName(object.value("dialect"_L1).toString());
    const auto resolution = resolutionFromName(object.value("resolution"_L1).toString());
    const auto *state =
        std::ranges::find(stateNames, object.value("state"_L1).toString(), &StateName::name);
    const QString id = object.value("id"_L1).toString();
    const QString picture = object.value("picture"_L1).toString();
    if (!dialect || !resolution || state == stateNames.end() || !isOwnName(id)
        || (!picture.isEmpty() && !isOwnName(picture)))
        return std::nullopt;
    return Task{
        .id = id,
        .provider = object.value("provider"_L1).toString(),
        .model = object.value("model"_L1).toString(),
        .prompt = object.value("prompt"_L1).toString(),
        .dialect = *dialect,
        .picture = picture,
        .duration = std::chrono::seconds(object.value("duration"_L1).toInteger(6)),
        .resolution = *resolution,
        .outcome = outcomeFromName(object.value("outcome"_L1).toString()),
        .state = state->state,
        .progress = object.value("progress"_L1).toInt(),
        .submitted = timeOf(object.value("submitted"_L1)),
        .started = timeOf(object.value("started"_L1)),
        .finished = timeOf(object.value("finished"_L1)),
        .error = object.value("error"_L1).toString(),
        .entityTag = object.value("entityTag"_L1).toString().toLatin1(),
        .clipBytes = object.value("clipBytes"_L1).toInteger(),
        .clipSize = {object.value("clipWidth"_L1).toInt(-1),
                     object.value("clipHeight"_L1).toInt(-1)},
    };
}

} // namespace Firstframe::Sandbox
