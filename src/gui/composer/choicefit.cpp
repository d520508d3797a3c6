// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/choicefit.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceFit)
};

using Seconds = std::chrono::seconds;

struct OptionMembers
{
    OptionSupport VideoModel::*support;
    bool ShotChoices::*chosen;
};

constexpr std::array optionMembers = {
    OptionMembers{&VideoModel::promptOptimizer, &ShotChoices::optimizePrompt},
    OptionMembers{&VideoModel::fastPretreatment, &ShotChoices::fastPretreatment},
    OptionMembers{&VideoModel::watermark, &ShotChoices::watermark},
};

QString optionGone(bool ShotChoices::*option, const QString &model)
{
    if (option == &ShotChoices::optimizePrompt)
        return Text::tr("“Optimize prompt” is off: %1 does not have it here.").arg(model);
    if (option == &ShotChoices::fastPretreatment)
        return Text::tr("“Fast pretreatment” is off: %1 does not have it here.").arg(model);
    return Text::tr("“Watermark” is off: %1 does not have it here.").arg(model);
}

Seconds nearest(const QList<Seconds> &offered, Seconds wanted)
{
    const auto distance = [wanted](Seconds duration) {
        return std::chrono::abs(duration - wanted);
    };
    const auto found = std::ranges::min_element(offered, {}, distance);
    return found == offered.end() ? wanted : *found;
}

// The clip choice to go to: of the wanted resolution, else of the wanted duration, else the first.
ClipChoice clipNear(const ShotChoices &wanted, const VideoModel &model)
{
    const auto sameResolution =
        std::ranges::find(model.clips, wanted.resolution, &ClipChoice::resolution);
    if (sameResolution != model.clips.end())
        return *sameResolution;
    const auto sameDuration = std::ranges::find_if(model.clips, [&](const ClipChoice &choice) {
        return choice.durations.contains(wanted.duration);
    });
    return sameDuration != model.clips.end() ? *sameDuration : model.clips.value(0);
}

void fitClip(FittedChoices &fitted, const VideoModel &model)
{
    const ShotChoices wanted = fitted.choices;
    if (model.clips.isEmpty() || model.offers(wanted.resolution, wanted.duration))
        return;
    const ClipChoice clip = clipNear(wanted, model);
    fitted.choices.resolution = clip.resolution;
    fitted.choices.duration = nearest(clip.durations, wanted.duration);
    if (fitted.choices.resolution != wanted.resolution)
        fitted.changes.append(Text::tr("Resolution is now %1: %2 does not make %3.")
                                  .arg(resolutionName(clip.resolution), model.name,
                                       resolutionName(wanted.resolution)));
    if (fitted.choices.duration != wanted.duration)
        fitted.changes.append(Text::tr("Duration is now %1 s: %2 does not make %3 s at %4.")
                                  .arg(fitted.choices.duration.count())
                                  .arg(model.name)
                                  .arg(wanted.duration.count())
                                  .arg(resolutionName(clip.resolution)));
}

} // namespace

FittedChoices fitChoices(ShotChoices wanted, const VideoModel &model, Mode mode)
{
    wanted.modelId = model.id;
    FittedChoices fitted{wanted, {}};
    fitClip(fitted, model);
    for (const OptionMembers &option : optionMembers) {
        bool &chosen = fitted.choices.*option.chosen;
        if (!chosen || (model.*option.support).isIn(mode))
            continue;
        chosen = false;
        fitted.changes.append(optionGone(option.chosen, model.name));
    }
    if (!fitted.choices.optimizePrompt)
        fitted.choices.fastPretreatment = false; // acts on the optimizer only
    return fitted;
}

ShotChoices defaultChoices(const VideoModel &model)
{
    ShotChoices choices;
    choices.modelId = model.id;
    const ClipChoice first = model.clips.value(0);
    choices.resolution = first.resolution;
    choices.duration = first.durations.value(0, choices.duration);
    for (const OptionMembers &option : optionMembers) {
        const OptionSupport &support = model.*option.support;
        choices.*option.chosen = support.available && support.enabledByDefault;
    }
    return choices;
}

ShotChoices carriedOver(ShotChoices now, const VideoModel &from, const ShotChoices &there,
                        const VideoModel &to)
{
    now.modelId = to.id;
    for (const OptionMembers &option : optionMembers) {
        if (!(from.*option.support).available && (to.*option.support).available)
            now.*option.chosen = there.*option.chosen;
    }
    return now;
}

} // namespace Firstframe
