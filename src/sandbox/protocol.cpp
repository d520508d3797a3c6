// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocol.h"

#include "sandbox/linksigner.h"
#include "sandbox/taskstore.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

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
    const QByteArray scheme = QByteArrayLiteral("Bearer");
    const bool isBearer = header == scheme || header.startsWith(scheme + ' ');
    if (isBearer != (form == KeyForm::Bearer))
        return refuse(Reason::InvalidKey, form == KeyForm::Bearer
                                              ? u"Authorization must be: Bearer <key>"_s
                                              : u"Authorization must be the bare key"_s);
    const QByteArray key = isBearer ? header.sliced(scheme.size()).trimmed() : header;
    if (key.isEmpty() || key.contains(' ') || key == "invalid")
        return refuse(Reason::InvalidKey, u"Invalid API key"_s);
    return QString::fromUtf8(key);
}

Checked<Task> Protocol::accept(const Order &order, const QString &key, const Request &request) const
{
    if (key == "broke"_L1)
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
                           std::chrono::seconds life) const
{
    return m_workshop.links.clipLink(request.origin, task.id, from.addSecs(life.count()));
}

std::unexpected<Refusal> unknownPath(const Request &request)
{
    return refuse(
        Reason::UnknownPath,
        u"Not found: %1 %2"_s.arg(QString::fromLatin1(request.method), request.path.left(200)));
}

} // namespace Firstframe::Sandbox
