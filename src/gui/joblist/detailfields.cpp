// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/detailfields.h"

#include "gui/joblist/jobtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStringList>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DetailFields)
};

constexpr qsizetype taskIdPlace = 10;

QString stateText(const Job &job, const QDateTime &now)
{
    const QString detail = jobDetail(job, now);
    return detail.isEmpty() ? stateWord(job.state)
                            : QStringLiteral("%1 · %2").arg(stateWord(job.state), detail);
}

QString nameAndId(const QString &name, const QString &id)
{
    return name == id ? name : QStringLiteral("%1 (%2)").arg(name, id);
}

QString optionsText(const Shot &shot)
{
    QStringList on;
    if (shot.optimizePrompt)
        on.append(Text::tr("optimize prompt"));
    if (shot.fastPretreatment)
        on.append(Text::tr("fast pretreatment"));
    if (shot.watermark)
        on.append(Text::tr("watermark"));
    return on.isEmpty() ? Text::tr("none") : on.join(QStringLiteral(", "));
}

QString pictureText(const Shot &shot)
{
    if (!shot.firstFrame)
        return Text::tr("none");
    const PictureInfo &info = shot.firstFrame->info;
    return QStringLiteral("%1 · %2 × %3 · %4 · %5")
        .arg(imageFormatName(info.format))
        .arg(info.size.width())
        .arg(info.size.height())
        .arg(QLocale().formattedDataSize(info.bytes, 1, QLocale::DataSizeSIFormat),
             QDir::toNativeSeparators(shot.firstFrame->path));
}

QString clipText(const Job &job)
{
    if (job.clipPath.isEmpty())
        return {};
    return QStringLiteral("%1 · %2").arg(
        QLocale().formattedDataSize(job.clipBytes, 1, QLocale::DataSizeSIFormat),
        QDir::toNativeSeparators(job.clipPath));
}

} // namespace

QString exactTime(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' '
           + local.time().toString(QStringLiteral("HH:mm:ss"));
}

qsizetype taskIdField()
{
    return taskIdPlace;
}

QList<DetailField> detailFields(const Job &job, const QDateTime &now)
{
    using Kind = DetailField::Kind;
    const Shot &shot = job.shot;
    QList<DetailField> fields = {
        {Text::tr("State"), stateText(job, now)},
        {Text::tr("Explanation"), jobExplanation(job, now), Kind::Text},
        {Text::tr("Provider"), nameAndId(job.providerName, job.providerId)},
        {Text::tr("Model"), nameAndId(job.modelName, job.modelId)},
        {Text::tr("Settings"),
         QStringLiteral("%1 · %2").arg(Text::tr("%1 s").arg(shot.duration.count()),
                                       resolutionName(shot.resolution))},
        {Text::tr("Options"), optionsText(shot)},
        {Text::tr("Take"), QLocale().toString(job.take)},
        {Text::tr("Prompt as written"), shot.prompt, Kind::Text},
        {Text::tr("Prompt as sent"), job.promptAsSent, Kind::Text},
        {Text::tr("First frame"), pictureText(shot)},
        {Text::tr("Task ID"), job.task.id},
        {Text::tr("The provider says"), job.providerWord},
        {Text::tr("Made"), exactTime(job.createdAt)},
        {Text::tr("Submitted"), exactTime(job.submittedAt)},
        {Text::tr("Finished"), exactTime(job.finishedAt)},
        {Text::tr("Link expires"), exactTime(job.linkExpiresAt.value_or(QDateTime()))},
        {Text::tr("File"), clipText(job)},
    };
    return fields;
}

} // namespace Firstframe
