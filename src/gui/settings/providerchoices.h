// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QUrl>

#include <optional>

class QSettings;

namespace Firstframe {

//! \brief What the user has chosen against a provider's description. A value.
struct ProviderChoices
{
    QUrl baseUrl; //!< empty: as described
    std::optional<Dialect> dialect; //!< none: as described

    bool operator==(const ProviderChoices &) const = default;
};

[[nodiscard]] ProviderChoices loadProviderChoices(const QSettings &settings,
                                                  const QString &providerId);
//! \brief What is left as described is not written.
void saveProviderChoices(QSettings &settings, const QString &providerId,
                         const ProviderChoices &choices);

//! \brief An origin that a key may go to: https, or http to this machine, and no path. None
//! otherwise.
[[nodiscard]] std::optional<QUrl> originFromText(const QString &text);

} // namespace Firstframe
