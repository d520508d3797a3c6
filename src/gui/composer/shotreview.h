// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shot.h"
#include "core/validate.h"
#include "gui/composer/shotplan.h"
#include "gui/statuslabel.h"

#include <QList>
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
    //! \brief Where in the prompt somebody is writing, in UTF-16; -1: nowhere.
    qsizetype writingAt = -1;
    //! \brief At the chosen provider first, then wherever else it goes.
    QList<PlannedShot> plans;
};

//! \brief One reason why Generate is off, and where it can be mended.
struct GenerateProblem
{
    enum class Place { Nowhere, Field, Key, AlsoWith };

    Place place = Place::Nowhere;
    QString message; //!< a sentence
    ShotField field = ShotField::FirstFrame; //!< when it is a Field
    qsizetype start = -1; //!< UTF-16 offset in the prompt, -1 when it is about the whole field
    qsizetype length = 0;
    QString providerId; //!< whose Key is missing

    bool operator==(const GenerateProblem &) const = default;
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
    QList<GenerateProblem> problems; //!< why Generate is off; empty when it is on

    [[nodiscard]] bool mayGenerate() const { return problems.isEmpty(); }
};

//! \brief Turns what validate() finds into the composer's words. Pure.
[[nodiscard]] ShotReview reviewShot(const ShotUnderReview &review);

//! \brief Every reason why Generate is off, in one text; empty when it is on.
[[nodiscard]] QString troubleText(const ShotReview &said);

} // namespace Firstframe
