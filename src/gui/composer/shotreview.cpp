// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotreview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

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

//! \brief Brackets in which somebody is just writing are no mistake yet.
bool isBeingWritten(const ShotProblem &problem, const ShotUnderReview &review)
{
    if (problem.field != ShotField::Prompt || problem.severity != Severity::Warning
        || problem.start < 0 || problem.start >= review.writingAt)
        return false;
    const QStringView before = QStringView(review.shot.prompt).first(review.writingAt);
    const qsizetype open = before.lastIndexOf(u'[');
    return open >= 0 && problem.start >= open && before.indexOf(u']', open) < 0;
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

using Problems = QList<GenerateProblem>;
using Place = GenerateProblem::Place;

void addOnce(Problems &problems, const GenerateProblem &problem)
{
    if (!problems.contains(problem))
        problems.append(problem);
}

bool hasErrorOf(const QList<ShotProblem> &problems, ShotField field)
{
    return std::ranges::any_of(problems, [field](const ShotProblem &problem) {
        return problem.field == field && problem.severity == Severity::Error;
    });
}

void addKey(const PlannedShot &plan, Problems &problems)
{
    if (!plan.lackingKey.isEmpty())
        addOnce(problems, {.place = Place::Key,
                           .message = lackingKeyText(plan.lackingKey),
                           .providerId = plan.target.providerId});
}

// What is wrong with a part of the shot at its own provider is mended there first.
void addAlsoWith(const PlannedShot &plan, const QList<ShotProblem> &own, Problems &problems)
{
    for (const ShotProblem &problem : plan.problems) {
        if (!hasErrorOf(own, problem.field))
            addOnce(problems, {.place = Place::AlsoWith,
                               .message = Text::tr("%1: %2").arg(plan.title, problem.message)});
    }
    addKey(plan, problems);
}

void addPicture(const ShotUnderReview &review, Problems &problems)
{
    if (review.pictureLoading)
        problems.append({.place = Place::Field,
                         .message = Text::tr("The picture is still "
                                             "loading.")});
    else if (!review.pictureFailure.isEmpty())
        problems.append({.place = Place::Field,
                         .message = Text::tr("The picture could not be used. Choose another one "
                                             "or remove it.")});
}

Problems whyNot(const ShotUnderReview &review, const QList<ShotProblem> &own)
{
    Problems problems;
    addPicture(review, problems);
    const bool isWithoutPicture = !problems.isEmpty(); // what follows from that is not worth saying
    for (const ShotProblem &problem : own) {
        if (problem.severity != Severity::Error
            || (isWithoutPicture && problem.field == ShotField::FirstFrame))
            continue;
        addOnce(problems, {.place = Place::Field,
                           .message = problem.message,
                           .field = problem.field,
                           .start = problem.start,
                           .length = problem.length});
    }
    for (qsizetype i = 0; i < review.plans.size(); ++i) {
        if (i == 0)
            addKey(review.plans.at(i), problems);
        else
            addAlsoWith(review.plans.at(i), own, problems);
    }
    return problems;
}

} // namespace

ShotReview reviewShot(const ShotUnderReview &review)
{
    ShotReview said;
    if (!review.model) {
        said.problems.append({.message = Text::tr("The providers are being read.")});
        return said;
    }
    QList<ShotProblem> problems = validate(review.shot, *review.model);
    problems.removeIf(
        [&review](const ShotProblem &problem) { return isBeingWritten(problem, review); });
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
    said.problems = whyNot(review, problems);
    return said;
}

QString troubleText(const ShotReview &said)
{
    QStringList sentences;
    for (const GenerateProblem &problem : said.problems)
        sentences.append(problem.message);
    return sentences.join(u' ');
}

} // namespace Firstframe
