// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/videomodel.h"
#include "gui/composer/shotchoices.h"

#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief Choices that a model has, and what had to be changed for that.
struct FittedChoices
{
    ShotChoices choices;
    QStringList changes; //!< a sentence each, for people

    bool operator==(const FittedChoices &) const = default;
};

//! \brief The nearest to \a wanted that the model makes in that mode. Keeps what is valid: rather
//! another duration than another resolution. Pure.
[[nodiscard]] FittedChoices fitChoices(ShotChoices wanted, const VideoModel &model, Mode mode);

//! \brief What to begin with where nothing was chosen yet: the model's first clip and the
//! provider's own defaults.
[[nodiscard]] ShotChoices defaultChoices(const VideoModel &model);

//! \brief \a now taken from one model to another: an option that \a from does not have is as
//! \a there, which is what was chosen there before or the default. Pure.
[[nodiscard]] ShotChoices carriedOver(ShotChoices now, const VideoModel &from,
                                      const ShotChoices &there, const VideoModel &to);

} // namespace Firstframe
