// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocol.h"

#include "sandbox/faultplan.h"
#include "sandbox/taskstore.h"

#include <QJsonDocument>

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray schemeOf(KeyForm form)
{
    switch (form) {
    case KeyForm::Bearer:
        return "Bearer";
    case KeyForm::Bare:
        return {};
    case KeyForm::Key:
        return "Key";
    }
    Q_UNREACHABLE();
}

} // namespace

Reply Protocol::answer(const Request &request) const
{
    const std::optional<Operation> operation = operationOf(request);
    const std::optional<Injection> injection =
        operation ? m_workshop.faults.takeForReply(name(), *operation) : std::nullopt;
    return injection ? faultyAnswer(request, *injection) : plainAnswer(request);
}

Reply Protocol::plainAnswer(const Request &request) const
{
    const Checked<Reply> reply = route(request);
    return reply ? *reply : refusal(reply.error());
}

Reply Protocol::faultyAnswer(const Request &request, const Injection &injection) const
{
    const QString word = injectedWord(injection.fault);
    const bool needsAnswer =
        injection.isCarriedOut || !word.isEmpty() || injection.fault == "half-reply"_L1;
    const Reply plain = needsAnswer ? plainAnswer(request) : Reply();
    if (!word.isEmpty())
        return withWord(plain, word);

    const QList<KnownFault> known = knownFaults();
    const auto own = std::ranges::find(known, injection.fault, &KnownFault::name);
    const Reply reply =
        own != known.end() ? own->reply : commonFault(injection.fault, request, plain);
    const auto hint = injection.retryHint || own == known.end() ? injection.retryHint : own->hint;
    return hint ? withRetryHint(reply, *hint, m_workshop.clock.now()) : reply;
}

Reply Protocol::withWord(Reply reply, const QString &word) const
{
    QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    const QString place = statePlace();
    const QString outer = place.section(u'.', 0, 0);
    if (outer == place) {
        object[outer] = word;
    } else {
        QJsonObject inner = object.value(outer).toObject();
        inner[place.section(u'.', 1)] = word;
        object[outer] = inner;
    }
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

Checked<QString> Protocol::keyOf(const Request &request, KeyForm form)
{
    const QByteArray header = request.header("authorization").trimmed();
    if (header.isEmpty())
        return refuse(Reason::MissingKey, u"Missing API key"_s);
    const QByteArray wanted = schemeOf(form);
    const QByteArray scheme = header.first(std::max<qsizetype>(header.indexOf(' '), 0));
    const bool hasScheme = header == "Bearer" || scheme == "Bearer" || scheme == "Key";
    if (wanted.isEmpty() ? hasScheme : scheme != wanted)
        return refuse(Reason::InvalidKey,
                      wanted.isEmpty()
                          ? u"Authorization must be the bare key"_s
                          : u"Authorization must be: %1 <key>"_s.arg(QString::fromLatin1(wanted)));
    const QByteArray key = header.sliced(wanted.size()).trimmed();
    if (key.contains(' ') || key == "invalid")
        return refuse(Reason::InvalidKey, u"Invalid API key"_s);
    return QString::fromUtf8(key);
}

bool Protocol::isBroke(const QString &key)
{
    return key == "broke"_L1;
}

Checked<Task> Protocol::accept(const Order &order, const QString &key, const Request &request) const
{
    if (isBroke(key))
        return refuse(Reason::NoBalance, u"Insufficient balance"_s);
    QString picture;
    if (order.picture) {
        const Checked<QString> taken =
            m_workshop.pictures.takeIn(*order.picture, order.pictureTerms, request, order.taskId);
        if (!taken)
            return std::unexpected(taken.error());
        picture = *taken;
    }
    const TaskOutcome outcome = m_workshop.faults.takeOutcome(name());
    const Result<Task> task = m_workshop.tasks.add({
        .id = order.taskId,
        .provider = name(),
        .model = order.model,
        .prompt = order.prompt,
        .dialect = order.dialect,
        .picture = picture,
        .duration = order.settings.duration,
        .resolution = order.settings.resolution,
        .outcome = outcome,
    });
    if (!task) {
        m_workshop.pictures.drop(picture);
        return refuse(Reason::Fault, task.error().message);
    }
    return *task;
}

Checked<Task> Protocol::taskOf(const QString &id) const
{
    const std::optional<Task> task = m_workshop.tasks.find(name(), id);
    if (!task)
        return refuse(Reason::UnknownTask, u"Task not found"_s);
    return *task;
}

QString Protocol::wordFor(const Task &task, const QString &word)
{
    const bool isUnknown =
        task.outcome == TaskOutcome::UnknownWord && task.state == TaskState::Running;
    return isUnknown ? u"REVIEWING"_s : word;
}

bool Protocol::hasClip(const Task &task)
{
    return task.state == TaskState::Done && task.outcome != TaskOutcome::NoUrl;
}

QDateTime Protocol::linkEnd(const Task &task, const QDateTime &from, std::chrono::seconds life)
{
    return task.outcome == TaskOutcome::ExpiredLink ? task.finished.addSecs(-1)
                                                    : from.addSecs(life.count());
}

QString Protocol::clipLink(const Task &task, const Request &request, const QDateTime &end,
                           LinkForm form) const
{
    return m_workshop.links.clipLink(request.origin, task.id, end, form);
}

std::unexpected<Refusal> unknownPath(const Request &request)
{
    return refuse(
        Reason::UnknownPath,
        u"Not found: %1 %2"_s.arg(QString::fromLatin1(request.method), request.path.left(200)));
}

} // namespace Firstframe::Sandbox
