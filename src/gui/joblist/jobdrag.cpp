// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdrag.h"

#include <QCoreApplication>
#include <QMimeData>

namespace Firstframe {

QString jobMimeType()
{
    return QStringLiteral("application/x-firstframe-job");
}

QMimeData *jobMimeData(JobId id)
{
    auto *data = new QMimeData;
    data->setData(jobMimeType(), QByteArray::number(QCoreApplication::applicationPid()) + ' '
                                     + QByteArray::number(id));
    return data;
}

std::optional<JobId> jobOf(const QMimeData *data)
{
    if (!data || !data->hasFormat(jobMimeType()))
        return std::nullopt;
    const QList<QByteArray> parts = data->data(jobMimeType()).split(' ');
    if (parts.size() != 2 || parts[0] != QByteArray::number(QCoreApplication::applicationPid()))
        return std::nullopt;
    return parts[1].toLongLong();
}

} // namespace Firstframe
