// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotreview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ShotReview)
};

using Severity = ShotProblem::Severity;
using Tone = StatusLabel::Tone;

QString messagesOf(const QList<ShotProblem> &problems, ShotField field)
{
    QStringList messages;
    for (const ShotProblem &problem : problems) {
        if (problem.field == field && !messages.contains(problem.message))
            messages.append(problem.message);
    }
    return messages.join(u' ');
}

Tone toneOf(const QList<ShotProblem> &problems, ShotField field)
{
    Tone tone = Tone::Plain;
    for (const ShotProblem &problem : problems) {
        if (problem.field == field && tone != Tone::Error)
            tone = problem.severity == Severity::Error ? Tone::Error : Tone::Warning;
    }
    return tone;
}

QString describe(const PictureInfo &picture)
{
    return QStringLiteral("%1 · %2 · %3 × %4")
        .arg(imageFormatName(picture.format),
             QLocale().formattedDataSize(picture.bytes, 1, QLocale::DataSizeSIFormat))
        .arg(picture.size.width())
        .arg(picture.size.height());
}

void sayPicture(const ShotUnderReview &review, const QList<ShotProblem> &problems, ShotReview &said)
{
    if (review.pictureLoading) {
        said.firstFrame = Text::tr("Loading the picture…");
        return;
    }
    if (!review.pictureFailure.isEmpty()) {
        said.firstFrameTone = Tone::Error;
        said.firstFrame = review.pictureFailure;
        if (!review.previousPicture.isEmpty())
            said.firstFrame +=
                u' '
                + Text::tr("The picture before, %1, is still here.").arg(review.previousPicture);
        return;
    }
    if (!review.shot.firstFrame) {
        said.firstFrame = messagesOf(problems, ShotField::FirstFrame);
        return; // an empty drop area is no mistake yet, so it is not painted as one
    }
    const QString facts = describe(review.shot.firstFrame->info);
    said.firstFrameTone = toneOf(problems, ShotField::FirstFrame);
    if (said.firstFrameTone == Tone::Plain) {
        said.firstFrameTone = Tone::Good;
        said.firstFrame = Text::tr("✓ %1 · fits %2").arg(facts, review.model->name);
        return;
    }
    said.firstFrame = facts + u'\n' + messagesOf(problems, ShotField::FirstFrame);
}

QString whyNot(const ShotUnderReview &review, const QList<ShotProblem> &problems)
{
    if (review.pictureLoading)
        return Text::tr("The picture is still loading.");
    if (!review.pictureFailure.isEmpty())
        return Text::tr("The picture could not be used. Choose another one or remove it.");
    for (const ShotProblem &problem : problems) {
        if (problem.severity == Severity::Error)
            return problem.message;
    }
    if (!review.providerLackingKey.isEmpty())
        return Text::tr("%1 needs a key. Enter it in Settings, or choose the Sandbox.")
            .arg(review.providerLackingKey);
    return {};
}

} // namespace

ShotReview reviewShot(const ShotUnderReview &review)
{
    ShotReview said;
    if (!review.model) {
        said.generate = Text::tr("The providers are being read.");
        return said;
    }
    QList<ShotProblem> problems = validate(review.shot, *review.model);
    // A prompt nobody has begun is not painted as a mistake; Generate says what is missing.
    const bool untouched = review.shot.prompt.isEmpty();
    sayPicture(review, problems, said);
    if (!untouched) {
        said.prompt = messagesOf(problems, ShotField::Prompt);
        said.promptTone = toneOf(problems, ShotField::Prompt);
    }
    said.promptLength = codePointCount(review.shot.promptIn(review.model->dialect));
    said.promptLimit = review.model->promptLimit;
    said.sentDialect = review.model->dialect;
    said.generate = whyNot(review, problems);
    return said;
}

} // namespace Firstframe
