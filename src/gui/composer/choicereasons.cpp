// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/choicereasons.h"

#include <QCoreApplication>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceReasons)
};

} // namespace

QString whyNotDuration(const VideoModel &model, std::chrono::seconds duration, Resolution chosen)
{
    if (model.offers(chosen, duration))
        return {};
    return Text::tr("%1 does not make clips of %2 s at %3. Choose a lower resolution first.")
        .arg(model.name)
        .arg(duration.count())
        .arg(resolutionName(chosen));
}

QString whyNotResolution(const VideoModel &model, Resolution resolution,
                         std::chrono::seconds chosen)
{
    if (model.offers(resolution, chosen))
        return {};
    return Text::tr("%1 does not make clips of %2 s at %3. Choose a shorter duration first.")
        .arg(model.name)
        .arg(chosen.count())
        .arg(resolutionName(resolution));
}

QString whyNotOption(const OptionSupport &support, Mode mode, const QString &modelName,
                     const QString &providerName)
{
    if (support.isIn(mode))
        return {};
    if (!support.available)
        return Text::tr("%1 at %2 does not have this option.").arg(modelName, providerName);
    return (mode == Mode::ImageToVideo
                ? Text::tr("%1 at %2 has this option without a picture only.")
                : Text::tr("%1 at %2 has this option with a picture only."))
        .arg(modelName, providerName);
}

} // namespace Firstframe
