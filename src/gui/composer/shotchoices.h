// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/pictureedits.h"
#include "core/resolution.h"
#include "media/timeshares.h"

#include <QList>
#include <QMap>
#include <QString>

#include <chrono>

namespace Firstframe {

//! \brief What is chosen below the prompt, for one provider; remembered for each.
struct ShotChoices
{
    QString modelId;
    std::chrono::seconds duration{6};
    Resolution resolution = Resolution::P768;
    bool optimizePrompt = true;
    bool fastPretreatment = false;
    bool watermark = false;

    bool operator==(const ShotChoices &) const = default;
};

//! \brief One provider's model.
struct ModelRef
{
    QString providerId;
    QString modelId;

    bool operator==(const ModelRef &) const = default;
};

//! \brief One shot as the composer holds it, to be taken up again where it was left.
struct Draft
{
    QString prompt;
    Dialect dialect = Dialect::English; //!< in which the prompt is written
    QString picture; //!< path or link
    PictureEdits edits; //!< what is to be done to it
    QString providerId;
    QMap<QString, ShotChoices> choices; //!< by provider
    int takes = 1;
    bool isLive = false; //!< the camera preview plays over and over
    TimeShares shares = TimeShares(); //!< of the camera sketch; none: equal ones
    QList<ModelRef> alsoWith; //!< where else the shot goes

    bool operator==(const Draft &) const = default;
};

//! \brief All shots and the one that is worked on.
struct Drafts
{
    QList<Draft> shots = {Draft()}; //!< at least one
    qsizetype current = 0;

    bool operator==(const Drafts &) const = default;
};

} // namespace Firstframe
