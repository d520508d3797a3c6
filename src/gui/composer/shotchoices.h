// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolution.h"

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

//! \brief What the composer holds, as it is kept from one start to the next.
struct Draft
{
    QString prompt;
    QString picture; //!< path or link
    QString providerId;
    QMap<QString, ShotChoices> choices; //!< by provider
    int takes = 1;

    bool operator==(const Draft &) const = default;
};

} // namespace Firstframe
