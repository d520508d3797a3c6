// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Validate)
};

using Severity = ShotProblem::Severity;
using Problems = QList<ShotProblem>;

QString messageFor(const PromptProblem &problem, Dialect dialect)
{
    using Kind = PromptProblem::Kind;
    switch (problem.kind) {
    case Kind::UnknownMove:
        return problem.suggestion
                   ? Text::tr("“%1” is not a camera move. Did you mean “%2”?")
                         .arg(problem.name, cameraMoveName(*problem.suggestion, dialect))
                   : Text::tr("“%1” is not a camera move and will be sent as plain text.")
                         .arg(problem.name);
    case Kind::TooManyMoves:
        return Text::tr("More than %1 moves in one group: providers advise fewer, the camera may "
                        "ignore some.")
            .arg(PromptScript::advisedMovesPerGroup);
    case Kind::OppositeMoves:
        return Text::tr("“%1” and “%2” in one group undo each other. Remove one, or give each its "
                        "own brackets.")
            .arg(cameraMoveName(problem.opposites.value(0), dialect),
                 cameraMoveName(problem.opposites.value(1), dialect));
    case Kind::UnclosedBracket:
        return Text::tr("A bracket “[” is not closed, so its moves are read as plain text.");
    case Kind::EmptyBrackets:
        return Text::tr("The brackets are empty. Write a camera move between them or delete them.");
    }
    return {};
}

// Left over from a template.
void checkPlaceholders(const Shot &shot, Problems &problems)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[^{}\n]+\\}"));
    for (auto found = placeholder.globalMatch(shot.prompt); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        problems.append({ShotField::Prompt, Severity::Warning,
                         Text::tr("“%1” is still to be filled in.").arg(match.captured()),
                         match.capturedStart(), match.capturedLength()});
    }
}

void checkPrompt(const Shot &shot, const VideoModel &model, Problems &problems)
{
    const QString sent = shot.promptIn(model.dialect);
    const bool required = shot.mode() == Mode::TextToVideo || model.promptRequiredWithImage;
    if (required && sent.isEmpty())
        problems.append(
            {ShotField::Prompt, Severity::Error,
             Text::tr("Write what happens in the clip: %1 needs a prompt.").arg(model.name)});
    const qsizetype length = codePointCount(sent);
    if (length > model.promptLimit) {
        const qsizetype start =
            shot.script().overflowAt(model.dialect, model.promptLimit).value_or(-1);
        problems.append({ShotField::Prompt, Severity::Error,
                         Text::tr("The prompt has %1 characters as sent; at most %2 are allowed. "
                                  "Shorten it by %3.")
                             .arg(length)
                             .arg(model.promptLimit)
                             .arg(length - model.promptLimit),
                         start, start < 0 ? 0 : shot.prompt.size() - start});
    }
    checkPlaceholders(shot, problems);
    for (const PromptProblem &problem : shot.script().problems())
        problems.append({ShotField::Prompt, Severity::Warning, messageFor(problem, shot.dialect),
                         problem.start, problem.length});
}

void checkFirstFrame(const Shot &shot, const VideoModel &model, Problems &problems)
{
    if (!model.has(shot.mode())) {
        problems.append(
            {ShotField::FirstFrame, Severity::Error,
             shot.firstFrame
                 ? Text::tr("%1 makes clips from text only. Remove the picture or "
                            "choose another model.")
                       .arg(model.name)
                 : Text::tr("%1 starts from a picture. Choose one first.").arg(model.name)});
        return;
    }
    if (!shot.firstFrame)
        return;
    for (const QString &message : imageProblems(shot.firstFrame->info, model.imageRules))
        problems.append({ShotField::FirstFrame, Severity::Error, message});
}

void checkClip(const Shot &shot, const VideoModel &model, Problems &problems)
{
    if (model.offers(shot.resolution, shot.duration))
        return;
    const bool resolutionKnown = model.resolutions().contains(shot.resolution);
    const ShotField field = resolutionKnown ? ShotField::Duration : ShotField::Resolution;
    problems.append({field, Severity::Error,
                     Text::tr("%1 does not make clips of %2 s at %3. Choose another duration or "
                              "resolution.")
                         .arg(model.name)
                         .arg(shot.duration.count())
                         .arg(resolutionName(shot.resolution))});
}

void checkOptions(const Shot &shot, const VideoModel &model, Problems &problems)
{
    const Mode mode = shot.mode();
    if (shot.fastPretreatment && !model.fastPretreatment.isIn(mode))
        problems.append({ShotField::FastPretreatment, Severity::Error,
                         Text::tr("%1 has no fast pretreatment. Switch it off.").arg(model.name)});
    else if (shot.fastPretreatment && !shot.optimizePrompt)
        problems.append({ShotField::FastPretreatment, Severity::Error,
                         Text::tr("Fast pretreatment only works while the prompt is optimized. "
                                  "Switch one of them.")});
    if (shot.watermark && !model.watermark.isIn(mode))
        problems.append({ShotField::Watermark, Severity::Error,
                         Text::tr("%1 cannot add a watermark. Switch it off.").arg(model.name)});
}

} // namespace

QList<ShotProblem> validate(const Shot &shot, const VideoModel &model)
{
    Problems problems;
    checkFirstFrame(shot, model, problems);
    checkPrompt(shot, model, problems);
    checkClip(shot, model, problems);
    checkOptions(shot, model, problems);
    return problems;
}

bool hasErrors(const QList<ShotProblem> &problems)
{
    return std::ranges::any_of(
        problems, [](const ShotProblem &problem) { return problem.severity == Severity::Error; });
}

} // namespace Firstframe
