// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrecord.h"

#include "core/httpmessage.h"

namespace Firstframe {

namespace {

void moveOrigin(QUrl &link, const QUrl &from, const QUrl &to)
{
    if (!isSameOrigin(link, from))
        return;
    link.setScheme(to.scheme());
    link.setHost(to.host());
    link.setPort(to.port());
}

} // namespace

void followBaseUrl(JobRecord &record, const QUrl &baseUrl)
{
    for (QUrl *link : {&record.job.task.statusLink, &record.job.task.resultLink,
                       &record.job.task.cancelLink, &record.clipLink, &record.uploadedLink})
        moveOrigin(*link, record.baseUrl, baseUrl);
    record.baseUrl = baseUrl;
}

} // namespace Firstframe
