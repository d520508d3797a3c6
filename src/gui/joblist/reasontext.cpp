// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/reasontext.h"

#include "gui/joblist/jobtext.h"

#include <QCoreApplication>

#include <optional>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

struct KnownReason
{
    const char *reason;
    const char *words;
};

// The engine's reasons, as its sources have them.
constexpr KnownReason knownReasons[] = {
    {"about to send", QT_TRANSLATE_NOOP("ReasonText", "The request is about to be sent.")},
    {"accepted", QT_TRANSLATE_NOOP("ReasonText", "The provider accepted it.")},
    {"another form of the key",
     QT_TRANSLATE_NOOP("ReasonText", "The key was refused; it is tried in another form.")},
    {"before sending", QT_TRANSLATE_NOOP("ReasonText", "Cancelled before it was sent.")},
    {"cancelled at the provider", QT_TRANSLATE_NOOP("ReasonText", "The provider cancelled it.")},
    {"dismissed", QT_TRANSLATE_NOOP("ReasonText", "You dismissed it.")},
    {"failed at the provider",
     QT_TRANSLATE_NOOP("ReasonText", "The provider failed to make the clip.")},
    {"found in the provider's list",
     QT_TRANSLATE_NOOP("ReasonText", "It was found in the provider's list.")},
    {"in place", QT_TRANSLATE_NOOP("ReasonText", "The clip is saved.")},
    {"longer than usual", QT_TRANSLATE_NOOP("ReasonText", "It takes longer than usual.")},
    {"made", QT_TRANSLATE_NOOP("ReasonText", "The provider has made the clip.")},
    {"no longer watched",
     QT_TRANSLATE_NOOP("ReasonText", "You cancelled it; it is no longer watched.")},
    {"put back", QT_TRANSLATE_NOOP("ReasonText", "You put it back after deleting it.")},
    {"retry", QT_TRANSLATE_NOOP("ReasonText", "You asked for another try.")},
    {"submit again", QT_TRANSLATE_NOOP("ReasonText", "You submitted it again as a new job.")},
    {"task entered by the user", QT_TRANSLATE_NOOP("ReasonText", "You entered the task's ID.")},
    {"task made elsewhere",
     QT_TRANSLATE_NOOP("ReasonText", "You asked to watch a task that was made elsewhere.")},
    {"task not known", QT_TRANSLATE_NOOP("ReasonText", "The provider does not know the task.")},
    {"the program ended while submitting",
     QT_TRANSLATE_NOOP("ReasonText", "Firstframe ended while the request was being sent.")},
    {"the user stopped watching", QT_TRANSLATE_NOOP("ReasonText", "You stopped watching it.")},
    {"upload refused", QT_TRANSLATE_NOOP("ReasonText", "The provider refused the picture.")},
    {"user", QT_TRANSLATE_NOOP("ReasonText", "You cancelled it.")},
};

std::optional<ErrorKind> kindOfName(const QString &name)
{
    const ErrorKind kind = errorKindFromName(name);
    return errorKindName(kind) == name ? std::optional(kind) : std::nullopt;
}

QString until(const Job &job, const QDateTime &now)
{
    return job.waitsUntil && *job.waitsUntil > now ? shortTime(*job.waitsUntil, now) : QString();
}

} // namespace

QString waitWords(const Job &job, const QDateTime &now, int providerLimit)
{
    const QString time = until(job, now);
    switch (job.waitReason.value_or(WaitReason::SubmitLimit)) {
    case WaitReason::Paused:
        return Text::tr("the queue is paused");
    case WaitReason::ProviderFull:
        return providerLimit > 0 ? Text::tr("the provider is full: %1 of %1").arg(providerLimit)
                                 : Text::tr("the provider is full");
    case WaitReason::SubmitLimit:
        return Text::tr("others are being sent");
    case WaitReason::RateLimited:
        return time.isEmpty() ? Text::tr("rate limit")
                              : Text::tr("rate limit, again at %1").arg(time);
    case WaitReason::Offline:
        return time.isEmpty() ? Text::tr("offline") : Text::tr("offline, again at %1").arg(time);
    case WaitReason::NoKey:
        return Text::tr("for the key");
    case WaitReason::NoProvider:
        return Text::tr("the provider is not known");
    case WaitReason::NoModel:
        return Text::tr("the model is not offered any more");
    }
    return {};
}

QString waitSentence(const Job &job, const QDateTime &now)
{
    const QString time = until(job, now);
    switch (job.waitReason.value_or(WaitReason::SubmitLimit)) {
    case WaitReason::Paused:
        return Text::tr("The queue is paused. Resume it to submit this job.");
    case WaitReason::ProviderFull:
        return Text::tr("%1 works on as many jobs as it takes at a time. This one goes as soon as "
                        "there is room.")
            .arg(job.providerName);
    case WaitReason::SubmitLimit:
        return Text::tr("Other jobs are just being sent. This one goes next.");
    case WaitReason::RateLimited:
        return time.isEmpty() ? Text::tr("%1 asked for patience. The job goes on by itself.")
                                    .arg(job.providerName)
                              : Text::tr("%1 asked for patience. The job goes on by itself at %2.")
                                    .arg(job.providerName, time);
    case WaitReason::Offline:
        return Text::tr("%1 cannot be reached. The job goes on by itself when the network is back.")
            .arg(job.providerName);
    case WaitReason::NoKey:
        return Text::tr("There is no key for %1. Enter it in the settings; the job goes on by "
                        "itself.")
            .arg(job.providerName);
    case WaitReason::NoProvider:
        return Text::tr("The provider %1 is not known any more. Put its description back; the job "
                        "goes on by itself.")
            .arg(job.providerName);
    case WaitReason::NoModel:
        return Text::tr("%1 does not offer %2 any more. Cancel the job and choose another model.")
            .arg(job.providerName, job.modelName);
    }
    return {};
}

QString eventWords(const JobEvent &event)
{
    if (!event.from && event.reason == QLatin1String("made"))
        return Text::tr("The job was made.");
    for (const KnownReason &known : knownReasons) {
        if (event.reason == QLatin1String(known.reason))
            return QCoreApplication::translate("ReasonText", known.words);
    }
    const std::optional<ErrorKind> kind = kindOfName(event.reason);
    return kind ? reasonWords(*kind) : event.reason;
}

QString reasonWords(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Key:
        return Text::tr("no valid key");
    case ErrorKind::Balance:
        return Text::tr("no credit left");
    case ErrorKind::RateLimit:
        return Text::tr("too many requests");
    case ErrorKind::Content:
        return Text::tr("content refused by the provider");
    case ErrorKind::InvalidRequest:
        return Text::tr("request refused by the provider");
    case ErrorKind::NotFound:
        return Text::tr("not found at the provider");
    case ErrorKind::ProviderFault:
        return Text::tr("fault at the provider");
    case ErrorKind::Network:
        return Text::tr("no connection");
    case ErrorKind::UnknownOutcome:
        return Text::tr("maybe charged");
    case ErrorKind::NotReady:
        return Text::tr("not ready yet");
    case ErrorKind::File:
        return Text::tr("file cannot be used");
    case ErrorKind::NoSpace:
        return Text::tr("disk is full");
    case ErrorKind::Cancelled:
        return Text::tr("may still be charged");
    case ErrorKind::Internal:
        return Text::tr("cannot go on");
    }
    return {};
}

} // namespace Firstframe
