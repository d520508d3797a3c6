// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocol.h"

#include "sandbox/taskstore.h"

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
    const Checked<Reply> reply = route(request);
    return reply ? *reply : refusal(reply.error());
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
    const Result<Task> task = m_workshop.tasks.add({
        .id = order.taskId,
        .provider = name(),
        .model = order.model,
        .prompt = order.prompt,
        .dialect = order.dialect,
        .picture = picture,
        .duration = order.settings.duration,
        .resolution = order.settings.resolution,
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

QString Protocol::clipLink(const Task &task, const Request &request, const QDateTime &from,
                           std::chrono::seconds life, LinkForm form) const
{
    return m_workshop.links.clipLink(request.origin, task.id, from.addSecs(life.count()), form);
}

std::unexpected<Refusal> unknownPath(const Request &request)
{
    return refuse(
        Reason::UnknownPath,
        u"Not found: %1 %2"_s.arg(QString::fromLatin1(request.method), request.path.left(200)));
}

} // namespace Firstframe::Sandbox
