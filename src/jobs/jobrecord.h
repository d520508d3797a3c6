// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

namespace Firstframe {

//! \brief A job with what the engine alone needs to go on with it: one row of the database.
struct JobRecord
{
    Job job;
    QUrl baseUrl; //!< the provider's origin when the job was made or last sent

    QDateTime dueAt; //!< UTC; invalid while there is nothing to do or something is missing
    int attempts = 0; //!< failures in a row of what the state is about
    int lostReplies = 0; //!< status calls in a row that said that there is no such task
    int keyTries = 0; //!< submits whose key was refused and that went out in another form
    bool cancelSent = false; //!< the provider has answered the request to cancel

    QUrl uploadedLink; //!< of the picture, where the provider wants it uploaded first
    QDateTime uploadedAt;

    QUrl clipLink; //!< empty: ask the provider for one
    int linksAsked = 0; //!< fresh links that were asked for because one did not work
    QString partName; //!< in the videos folder; chosen once, so that a restart finds it
    QByteArray entityTag; //!< of the bytes in the part
    QString targetName; //!< written before the part is renamed to it

    bool operator==(const JobRecord &) const = default;
};

//! \brief What the scheduler has to know of a job to find out whether it is its turn.
struct DueJob
{
    JobId id = 0;
    QString providerId;
    qint64 order = 0; //!< when it was due in milliseconds, or its rank in the queue: lowest first

    bool operator==(const DueJob &) const = default;
};

//! \brief Takes the job to where its provider is reached now: links of the old origin go to the new
//! one. The Sandbox has another port after every start.
void followBaseUrl(JobRecord &record, const QUrl &baseUrl);

} // namespace Firstframe
