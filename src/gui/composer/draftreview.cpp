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

std::optional<JobRequest> requestOf(const Draft &draft, const DraftPicture &picture,
                                    const DraftProviders &by)
{
    const Provider *provider = providerOf(draft, by);
    if (!provider)
        return {};
    const ShotChoices choices = choicesOf(draft, *provider);
    Shot shot;
    shot.firstFrame = picture.firstFrame;
    shot.prompt = draft.prompt;
    shot.dialect = draft.dialect;
    shot.duration = choices.duration;
    shot.resolution = choices.resolution;
    shot.optimizePrompt = choices.optimizePrompt;
    shot.fastPretreatment = choices.fastPretreatment;
    shot.watermark = choices.watermark;
    return JobRequest{.providerId = provider->id(),
                      .modelId = choices.modelId,
                      .shot = shot,
                      .takes = draft.takes};
}

QString troubleOf(const Draft &draft, const DraftPicture &picture, const DraftProviders &by)
{
    ShotUnderReview under;
    const Provider *provider = providerOf(draft, by);
    if (provider) {
        under.shot = requestOf(draft, picture, by)->shot;
        under.model = &modelOf(draft, *provider);
        const bool lacksKey = provider->needsKey() && !by.keyed.contains(provider->id());
        under.providerLackingKey = lacksKey ? provider->name() : QString();
    }
    under.pictureFailure = picture.failure;
    under.pictureLoading =
        !draft.picture.isEmpty() && !picture.firstFrame && picture.failure.isEmpty();
    return reviewShot(under).generate;
}

} // namespace Firstframe
