// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftreview.h"

#include "gui/composer/choicefit.h"
#include "gui/composer/shotreview.h"

#include <algorithm>

namespace Firstframe {

namespace {

const Provider *providerOf(const Draft &draft, const DraftProviders &by)
{
    const auto found = std::ranges::find(by.providers, draft.providerId, &Provider::id);
    if (found != by.providers.end())
        return &*found;
    return by.providers.isEmpty() ? nullptr : &by.providers.constFirst();
}

const VideoModel &modelOf(const Draft &draft, const Provider &provider)
{
    const VideoModel *chosen = provider.model(draft.choices.value(provider.id()).modelId);
    return chosen ? *chosen : provider.models().constFirst();
}

ShotChoices choicesOf(const Draft &draft, const Provider &provider)
{
    const VideoModel &model = modelOf(draft, provider);
    const ShotChoices wanted = draft.choices.contains(provider.id())
                                   ? draft.choices.value(provider.id())
                                   : defaultChoices(model);
    const Mode mode = draft.picture.isEmpty() ? Mode::TextToVideo : Mode::ImageToVideo;
    return fitChoices(wanted, model, mode).choices;
}

} // namespace

QList<PlannedShot> plansOf(const Draft &draft, const DraftPicture &picture,
                           const DraftProviders &by)
{
    const Provider *provider = providerOf(draft, by);
    if (!provider)
        return {};
    ShotToPlan plan;
    plan.choices = choicesOf(draft, *provider);
    plan.chosen = {provider->id(), plan.choices.modelId};
    plan.shot.firstFrame = picture.firstFrame;
    plan.shot.prompt = draft.prompt;
    plan.shot.dialect = draft.dialect;
    plan.shot = withChoices(plan.shot, plan.choices);
    plan.remembered = draft.choices;
    plan.providers = by.providers;
    plan.keyed = by.keyed;
    plan.takes = draft.takes;
    return planShots(plan, draft.alsoWith);
}

QString troubleOf(const Draft &draft, const DraftPicture &picture, const DraftProviders &by)
{
    ShotUnderReview under;
    under.plans = plansOf(draft, picture, by);
    if (const Provider *provider = providerOf(draft, by)) {
        under.shot = under.plans.constFirst().request.shot;
        under.model = &modelOf(draft, *provider);
    }
    under.pictureFailure = picture.failure;
    under.pictureLoading =
        !draft.picture.isEmpty() && !picture.firstFrame && picture.failure.isEmpty();
    return troubleText(reviewShot(under));
}

} // namespace Firstframe
