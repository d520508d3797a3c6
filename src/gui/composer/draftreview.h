// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotchoices.h"
#include "gui/composer/shotplan.h"
#include "providers/provider.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Firstframe {

//! \brief How far the picture of a draft is that is not shown in the composer.
struct DraftPicture
{
    std::optional<FirstFrame> firstFrame; //!< once it has been looked at
    QString failure; //!< why it cannot be used

    bool operator==(const DraftPicture &) const = default;
};

//! \brief Who could make a draft's clip.
struct DraftProviders
{
    QList<Provider> providers; //!< empty while they are being read
    QSet<QString> keyed; //!< whose key is known
};

//! \brief What a draft asks for, with the choices that the composer would show for it, at its own
//! provider first and then wherever else it goes. Nothing while its provider is not known.
[[nodiscard]] QList<PlannedShot> plansOf(const Draft &draft, const DraftPicture &picture,
                                         const DraftProviders &by);

//! \brief Why a draft cannot be generated now; empty if it can. Pure.
[[nodiscard]] QString troubleOf(const Draft &draft, const DraftPicture &picture,
                                const DraftProviders &by);

} // namespace Firstframe
