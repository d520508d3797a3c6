// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotplan.h"

#include "gui/composer/choicefit.h"

#include <QCoreApplication>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ShotPlan)
};

const Provider *providerOf(const ShotToPlan &shot, const ModelRef &target)
{
    const auto found = std::ranges::find(shot.providers, target.providerId, &Provider::id);
    return found == shot.providers.end() ? nullptr : &*found;
}

const VideoModel *modelOf(const ShotToPlan &shot, const ModelRef &target)
{
    const Provider *provider = providerOf(shot, target);
    return provider ? provider->model(target.modelId) : nullptr;
}

// As if the user had gone there: what this model does not know of is as it was there before.
FittedChoices choicesAt(const ShotToPlan &shot, const ModelRef &target, const VideoModel &model)
{
    const Mode mode = shot.shot.mode();
    const VideoModel *from = modelOf(shot, shot.chosen);
    if (!from || target == shot.chosen)
        return fitChoices(shot.choices, model, mode);
    const ShotChoices there = shot.remembered.value(target.providerId, defaultChoices(model));
    return fitChoices(carriedOver(shot.choices, *from, there, model), model, mode);
}

QString reasonAgainst(const PlannedShot &planned)
{
    for (const ShotProblem &problem : planned.problems) {
        const bool isUnwritten =
            problem.field == ShotField::Prompt && planned.request.shot.prompt.trimmed().isEmpty();
        if (!isUnwritten)
            return problem.message;
    }
    return planned.lackingKey.isEmpty()
               ? QString()
               : Text::tr("%1 needs a key: enter it in Settings.").arg(planned.lackingKey);
}

} // namespace

std::optional<PlannedShot> planShot(const ShotToPlan &shot, const ModelRef &target)
{
    const Provider *provider = providerOf(shot, target);
    const VideoModel *model = provider ? provider->model(target.modelId) : nullptr;
    if (!model)
        return std::nullopt;
    const FittedChoices fitted = choicesAt(shot, target, *model);
    PlannedShot planned;
    planned.target = target;
    planned.title = QStringLiteral("%1 %2").arg(provider->name(), model->name);
    if (model->has(Mode::ImageToVideo))
        planned.imageRules = model->imageRules;
    planned.changes = fitted.changes;
    planned.request = {.providerId = target.providerId,
                       .modelId = target.modelId,
                       .shot = withChoices(shot.shot, fitted.choices),
                       .takes = shot.takes};
    for (const ShotProblem &problem : validate(planned.request.shot, *model)) {
        if (problem.severity == ShotProblem::Severity::Error)
            planned.problems.append(problem);
    }
    if (provider->needsKey() && !shot.keyed.contains(target.providerId))
        planned.lackingKey = provider->name();
    planned.estimate.add(*model, fitted.choices.resolution, fitted.choices.duration, shot.takes);
    return planned;
}

QList<PlannedShot> planShots(const ShotToPlan &shot, const QList<ModelRef> &alsoWith)
{
    QList<ModelRef> targets = {shot.chosen};
    for (const ModelRef &target : alsoWith) {
        if (!targets.contains(target))
            targets.append(target);
    }
    QList<PlannedShot> planned;
    for (const ModelRef &target : std::as_const(targets)) {
        if (const std::optional<PlannedShot> one = planShot(shot, target))
            planned.append(*one);
    }
    return planned;
}

QList<TargetOffer> targetOffers(const ShotToPlan &shot)
{
    QList<TargetOffer> offers;
    for (const Provider &provider : shot.providers) {
        for (const VideoModel &model : provider.models()) {
            const ModelRef target{provider.id(), model.id};
            const std::optional<PlannedShot> planned = planShot(shot, target);
            if (planned && target != shot.chosen)
                offers.append({target, planned->title, reasonAgainst(*planned)});
        }
    }
    return offers;
}

Estimate totalOf(const QList<PlannedShot> &shots)
{
    Estimate total;
    for (const PlannedShot &shot : shots)
        total += shot.estimate;
    return total;
}

std::optional<ImageRules> imageRulesOf(const QList<PlannedShot> &shots)
{
    QList<ImageRules> rules;
    for (const PlannedShot &shot : shots) {
        if (shot.imageRules)
            rules.append(*shot.imageRules);
    }
    return rules.isEmpty() ? std::nullopt : std::optional(strictestOf(rules));
}

QString lackingKeyText(const QString &providerName)
{
    return Text::tr("%1 needs a key. Enter it in Settings, or choose the Sandbox.")
        .arg(providerName);
}

Shot withChoices(Shot shot, const ShotChoices &choices)
{
    shot.duration = choices.duration;
    shot.resolution = choices.resolution;
    shot.optimizePrompt = choices.optimizePrompt;
    shot.fastPretreatment = choices.fastPretreatment;
    shot.watermark = choices.watermark;
    return shot;
}

} // namespace Firstframe
