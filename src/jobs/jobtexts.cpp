// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobtexts.h"

#include <QCoreApplication>

namespace Firstframe::JobTexts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobTexts)
};

} // namespace

Error keyMissing(const Job &job)
{
    return {ErrorKind::Key,
            Text::tr("There is no key for %1. Enter it in the settings; the job goes on by itself.")
                .arg(job.providerName),
            {},
            {}};
}

Error providerMissing(const Job &job)
{
    return {ErrorKind::Internal,
            Text::tr("The provider %1 is not known any more. Put its description back; the job "
                     "goes on by itself.")
                .arg(job.providerName),
            job.providerId,
            {}};
}

Error modelMissing(const Job &job)
{
    return {ErrorKind::Internal,
            Text::tr("%1 does not offer %2 any more. Cancel the job and choose another model.")
                .arg(job.providerName, job.modelName),
            job.modelId,
            {}};
}

Error interrupted()
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("Firstframe ended while the request was being sent. The provider may have "
                     "accepted and charged it."),
            {},
            {}};
}

Error connectionBroke(const QString &detail)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("The connection broke after the request was sent. The provider may have "
                     "accepted and charged it."),
            detail,
            {}};
}

Error noAnswer(const QString &providerName, const QString &detail)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("%1 did not answer in time after the request was sent. It may have accepted "
                     "and charged it.")
                .arg(providerName),
            detail,
            {}};
}

Error answerTooLong(const QString &providerName, const QString &detail)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("%1 gave an answer that is too long to be read. It may have accepted and "
                     "charged the request.")
                .arg(providerName),
            detail,
            {}};
}

Error notListed(const Job &job)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("%1 does not list this job among its latest tasks. It was probably not "
                     "accepted; look at your account there before you submit it again.")
                .arg(job.providerName),
            {},
            {}};
}

Error listedSeveralTimes(const Job &job, int times)
{
    return {
        ErrorKind::UnknownOutcome,
        Text::tr("%1 lists several tasks that may be this job (%2). Look at them in your account "
                 "there and enter the id of the right one.")
            .arg(job.providerName)
            .arg(times),
        {},
        {}};
}

Error listedWithoutPrompt(const Job &job)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("%1 lists a task of that time without its prompt, so that nobody can tell "
                     "whether it is this job. Look at your account there.")
                .arg(job.providerName),
            {},
            {}};
}

Error listNotRead(const Job &job, const Error &why)
{
    return {ErrorKind::UnknownOutcome,
            Text::tr("The list of tasks at %1 could not be read, so it is still not known whether "
                     "it accepted the request. %2")
                .arg(job.providerName, why.message),
            why.detail,
            {}};
}

Error mayHaveBeenSent()
{
    return {
        ErrorKind::UnknownOutcome,
        Text::tr("The job list was damaged, so it is not certain whether this job was sent. The "
                 "provider may have accepted and charged it. Look at the provider's own list "
                 "before you submit it again."),
        {},
        {}};
}

Error noLongerWatched(const Job &job)
{
    return {ErrorKind::Cancelled,
            Text::tr("The job is no longer watched. %1 cannot cancel it and may still make and "
                     "charge the clip; Retry watches it again.")
                .arg(job.providerName),
            {},
            {}};
}

Error leftToProvider(const Job &job)
{
    return {ErrorKind::Cancelled,
            Text::tr("The job is no longer watched. %1 may still make and charge the clip; Retry "
                     "watches it again, without a charge.")
                .arg(job.providerName),
            {},
            {}};
}

Error noTaskId()
{
    return {ErrorKind::InvalidRequest,
            Text::tr("This is no task id. Copy it from the provider's own list."),
            {},
            {}};
}

Error taskKnownAlready(const Job &job)
{
    return {ErrorKind::InvalidRequest,
            Text::tr("This task of %1 is in the list already, as job %2.")
                .arg(job.providerName)
                .arg(job.id),
            {},
            {}};
}

Error cannotLookUp(const QString &providerName)
{
    return {ErrorKind::InvalidRequest,
            Text::tr("%1 has no list of tasks that Firstframe can read. Look at the provider's own "
                     "pages; a task that is there can be entered with its id.")
                .arg(providerName),
            {},
            {}};
}

Error taskUnknown(const Job &job)
{
    return {ErrorKind::NotFound,
            Text::tr("%1 says that it does not know this job. Retry asks again, without a charge.")
                .arg(job.providerName),
            {},
            {}};
}

Error linksDoNotWork(const Job &job)
{
    return {ErrorKind::NotFound,
            Text::tr("The links to the clip that %1 gives do not work. Retry asks for another one, "
                     "without a charge.")
                .arg(job.providerName),
            {},
            {}};
}

Error notAVideo(const Job &job, const QString &detail)
{
    return {ErrorKind::ProviderFault,
            Text::tr("What %1 sent is not a video that can be played. Retry fetches it again, "
                     "without a charge.")
                .arg(job.providerName),
            detail,
            {}};
}

Error clipIsGone(const Job &job)
{
    return {ErrorKind::NotFound,
            Text::tr("%1 made the clip but does not give it out any more. Retry asks again, "
                     "without a charge.")
                .arg(job.providerName),
            {},
            {}};
}

Error partIsGone()
{
    return {ErrorKind::File,
            Text::tr("The videos folder was moved or emptied while the clip was being downloaded. "
                     "It is fetched again."),
            {},
            {}};
}

Error clipNotPlaced(const QString &detail)
{
    return {ErrorKind::File,
            Text::tr("The clip is downloaded but could not be given its name in the videos folder. "
                     "Check that the folder can be written to; it is tried again."),
            detail,
            {}};
}

Error notPossibleNow()
{
    return {ErrorKind::InvalidRequest, Text::tr("This cannot be done with the job now."), {}, {}};
}

} // namespace Firstframe::JobTexts
