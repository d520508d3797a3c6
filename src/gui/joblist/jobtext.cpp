// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobtext.h"

#include "gui/joblist/reasontext.h"
#include "gui/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

QString remainingText(std::chrono::seconds left)
{
    if (left < std::chrono::seconds(60))
        return Text::tr("under 1 min left");
    return Text::tr("about %1 min left").arg((left.count() + 30) / 60);
}

QString progressText(const Job &job, const QDateTime &now)
{
    QStringList parts;
    if (job.cancelRequested)
        parts.append(Text::tr("cancelling"));
    if (job.progress)
        parts.append(Text::tr("%1 %").arg(*job.progress));
    if (job.expectedAt && *job.expectedAt > now)
        parts.append(remainingText(std::chrono::seconds(now.secsTo(*job.expectedAt))));
    else if (job.queuePosition)
        parts.append(*job.queuePosition == 0
                         ? Text::tr("next in line at the provider")
                         : Text::tr("%1 ahead at the provider").arg(*job.queuePosition));
    if (job.isSlow)
        parts.append(Text::tr("taking longer than usual"));
    if (job.waitReason)
        parts.append(waitWords(job, now, 0));
    else if (parts.isEmpty() && job.error)
        parts.append(reasonWords(job.error->kind));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString stateWord(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return Text::tr("Waiting");
    case JobState::Submitting:
        return Text::tr("Submitting");
    case JobState::Unconfirmed:
        return Text::tr("Unconfirmed");
    case JobState::Running:
        return Text::tr("Running");
    case JobState::Downloading:
        return Text::tr("Downloading");
    case JobState::Done:
        return Text::tr("Done");
    case JobState::Failed:
        return Text::tr("Failed");
    case JobState::Cancelled:
        return Text::tr("Cancelled");
    }
    return {};
}

QColor stateColor(JobState state, const QPalette &palette)
{
    const ThemeColors colors = ThemeColors::of(palette);
    switch (state) {
    case JobState::Waiting:
    case JobState::Cancelled:
        return colors.secondary;
    case JobState::Submitting:
    case JobState::Running:
    case JobState::Downloading:
        return colors.accent;
    case JobState::Done:
        return colors.done;
    case JobState::Unconfirmed:
        return colors.warning;
    case JobState::Failed:
        return colors.failed;
    }
    return colors.text;
}

QString jobTitle(const Job &job)
{
    const PromptScript script = job.shot.script();
    QString prose;
    QStringList moves;
    for (const PromptSegment &segment : script.segments()) {
        if (segment.moves().isEmpty()) {
            prose += segment.text;
            continue;
        }
        moves.append(segment.text);
    }
    prose = prose.simplified();
    for (const QChar mark : {u',', u'.'}) // a move taken out leaves a space before these
        prose.replace(u' ' + QString(mark), QString(mark));
    if (!prose.isEmpty())
        return prose;
    return moves.isEmpty() ? Text::tr("Picture without a prompt") : moves.join(u' ');
}

QString jobSettings(const Job &job)
{
    return QStringLiteral("%1 · %2 · %3 · %4")
        .arg(job.providerName, job.modelName, Text::tr("%1 s").arg(job.shot.duration.count()),
             resolutionName(job.shot.resolution));
}

QString shortTime(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    const qint64 daysAgo = local.date().daysTo(now.toLocalTime().date());
    if (daysAgo == 0)
        return locale.toString(local.time(), QLocale::ShortFormat);
    if (daysAgo == 1)
        return Text::tr("Yesterday");
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString jobDetail(const Job &job, const QDateTime &now, int providerLimit)
{
    switch (job.state) {
    case JobState::Waiting:
        return job.waitReason ? waitWords(job, now, providerLimit) : progressText(job, now);
    case JobState::Submitting:
    case JobState::Running:
    case JobState::Downloading:
        return progressText(job, now);
    case JobState::Done:
        return QStringLiteral("%1 · %2").arg(
            shortTime(job.finishedAt, now),
            QLocale().formattedDataSize(job.clipBytes, 1, QLocale::DataSizeSIFormat));
    case JobState::Unconfirmed:
    case JobState::Failed:
        return job.error ? reasonWords(job.error->kind) : QString();
    case JobState::Cancelled:
        return job.error ? reasonWords(job.error->kind) : shortTime(job.finishedAt, now);
    }
    return {};
}

QString jobExplanation(const Job &job, const QDateTime &now)
{
    // What the network said ends in what to do, but here there is nothing to do.
    if (job.waitReason == WaitReason::Offline)
        return waitSentence(job, now);
    if (job.error)
        return job.error->message;
    if (job.waitReason)
        return waitSentence(job, now);
    if (job.isSlow && job.state == JobState::Running)
        return Text::tr(
                   "%1 takes longer than usual. Firstframe goes on asking, less often; nothing "
                   "is lost. You may stop watching and resume later, without a charge.")
            .arg(job.providerName);
    return {};
}

QString jobRowText(const Job &job)
{
    constexpr qsizetype promptStart = 60;
    const QDateTime local = job.createdAt.toLocalTime();
    QStringList parts{stateWord(job.state)};
    if (job.progress && isActive(job.state))
        parts.append(Text::tr("%1 %").arg(*job.progress));
    parts << job.providerName << job.modelName << jobTitle(job).left(promptStart)
          << QLocale().toString(local, QLocale::ShortFormat);
    return parts.join(QStringLiteral(", "));
}

bool needsAttention(const Job &job)
{
    return job.state == JobState::Unconfirmed || job.state == JobState::Failed;
}

} // namespace Firstframe
