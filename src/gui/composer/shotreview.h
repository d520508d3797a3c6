// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shot.h"
#include "core/validate.h"
#include "gui/statuslabel.h"

#include <QString>

namespace Firstframe {

//! \brief What there is to review: the shot and how far its picture and its provider are.
struct ShotUnderReview
{
    Shot shot;
    const VideoModel *model = nullptr; //!< null while the providers are being read
    bool pictureLoading = false;
    QString pictureFailure; //!< why the picture that was last asked for is not there
    QString previousPicture; //!< the name of the one that is still there after a failure
    QString providerLackingKey; //!< the provider's name when its key is missing
};

//! \brief What the composer says beside its controls.
struct ShotReview
{
    using Tone = StatusLabel::Tone;

    QString firstFrame;
    Tone firstFrameTone = Tone::Plain;
    QString prompt;
    Tone promptTone = Tone::Plain;
    qsizetype promptLength = 0; //!< code points, as sent
    qsizetype promptLimit = 2000;
    Dialect sentDialect = Dialect::English; //!< in which the prompt is counted
    QString generate; //!< why Generate is off; empty when it is on

    [[nodiscard]] bool mayGenerate() const { return generate.isEmpty(); }
};

//! \brief Turns what validate() finds into the composer's words. Pure.
[[nodiscard]] ShotReview reviewShot(const ShotUnderReview &review);

} // namespace Firstframe
