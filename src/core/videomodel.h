// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/imagerules.h"
#include "core/price.h"
#include "core/resolution.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief Where a clip starts from.
enum class Mode { TextToVideo, ImageToVideo };

//! \brief The durations that a model offers at one resolution.
struct ClipChoice
{
    Resolution resolution = Resolution::P768;
    QList<std::chrono::seconds> durations;

    bool operator==(const ClipChoice &) const = default;
};

//! \brief An on-off option: whether the model has it, and how the provider leaves it when unsaid.
struct OptionSupport
{
    bool available = false;
    bool enabledByDefault = false;
    std::optional<Mode> onlyIn; //!< the one mode that has it; none: every mode of the model

    [[nodiscard]] bool isIn(Mode mode) const { return available && onlyIn.value_or(mode) == mode; }

    bool operator==(const OptionSupport &) const = default;
};

//! \brief What a provider's model can do: one row of the capability table, and all of its rules.
struct VideoModel
{
    QString id; //!< ours, unique within the provider, for example "hailuo-2.3"
    QString name; //!< for people, for example "Hailuo 2.3"
    QList<Mode> modes;
    QList<ClipChoice> clips; //!< first resolution and its first duration are the default
    OptionSupport promptOptimizer;
    OptionSupport fastPretreatment; //!< acts only while the prompt optimizer is on
    OptionSupport watermark;
    int promptLimit = 2000; //!< in Unicode code points, of the prompt as sent
    bool promptRequiredWithImage = false; //!< text to video always needs one
    Dialect dialect = Dialect::English; //!< of the prompt as sent
    ImageRules imageRules;
    bool isFree = false; //!< its clips cost nothing
    QList<ClipPrice> prices; //!< those that are known, at most one for a clip

    [[nodiscard]] bool has(Mode mode) const { return modes.contains(mode); }
    [[nodiscard]] QList<Resolution> resolutions() const;
    //! \brief Every duration at any resolution, shortest first.
    [[nodiscard]] QList<std::chrono::seconds> durations() const;
    [[nodiscard]] bool offers(Resolution resolution, std::chrono::seconds duration) const;
    //! \brief What one clip costs; none when nobody has said so.
    [[nodiscard]] std::optional<ClipPrice> price(Resolution resolution,
                                                 std::chrono::seconds duration) const;
    //! \brief Puts the price in the place of the one that there was for its clip.
    void setPrice(const ClipPrice &price);

    bool operator==(const VideoModel &) const = default;
};

} // namespace Firstframe
