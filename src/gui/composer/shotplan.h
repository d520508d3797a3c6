// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/validate.h"
#include "gui/composer/shotchoices.h"
#include "jobs/job.h"
#include "providers/provider.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace Firstframe {

//! \brief The shot and what decides how other providers and models could make it.
struct ShotToPlan
{
    Shot shot; //!< with what is chosen for its own provider
    ModelRef chosen;
    ShotChoices choices; //!< there
    QMap<QString, ShotChoices> remembered; //!< what was chosen before, by provider
    QList<Provider> providers;
    QSet<QString> keyed; //!< the providers whose key is known
    int takes = 1;
};

//! \brief The shot as one provider and model would make it: the choices fitted to that model.
struct PlannedShot
{
    ModelRef target;
    QString title; //!< "fal Hailuo 2.3"
    std::optional<ImageRules> imageRules; //!< none where the model takes no picture
    JobRequest request;
    QStringList changes; //!< a sentence for each choice that had to be another one
    QList<ShotProblem> problems; //!< errors only
    QString lackingKey; //!< the provider's name when its key is not known
    Estimate estimate;

    [[nodiscard]] bool isPossible() const { return problems.isEmpty() && lackingKey.isEmpty(); }
};

//! \brief Something that "Also with" may offer.
struct TargetOffer
{
    ModelRef target;
    QString title;
    QString reason; //!< why it cannot take this shot; empty when it can

    bool operator==(const TargetOffer &) const = default;
};

//! \brief The shot at that provider and model; none when there is no such thing. Pure.
[[nodiscard]] std::optional<PlannedShot> planShot(const ShotToPlan &shot, const ModelRef &target);

//! \brief The shot where it is chosen and at each of \a alsoWith, in their order; what is not there
//! any more is left out, and so is what would be made twice.
[[nodiscard]] QList<PlannedShot> planShots(const ShotToPlan &shot, const QList<ModelRef> &alsoWith);

//! \brief Every provider and model but the chosen one. A prompt that is still to be written is no
//! reason against any of them.
[[nodiscard]] QList<TargetOffer> targetOffers(const ShotToPlan &shot);

//! \brief What all of them cost together.
[[nodiscard]] Estimate totalOf(const QList<PlannedShot> &shots);

//! \brief What one picture has to keep to for all of them; none when none takes a picture.
[[nodiscard]] std::optional<ImageRules> imageRulesOf(const QList<PlannedShot> &shots);

//! \brief The words for a provider whose key is missing.
[[nodiscard]] QString lackingKeyText(const QString &providerName);

//! \brief The shot with these choices instead of its own.
[[nodiscard]] Shot withChoices(Shot shot, const ShotChoices &choices);

} // namespace Firstframe
