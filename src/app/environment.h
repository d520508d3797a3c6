// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/providercatalog.h"

#include <QByteArray>
#include <QHash>
#include <QProcessEnvironment>
#include <QString>

namespace Firstframe {

//! \brief FIRSTFRAME_KEY_<ID>: the id in capitals, with _ for -.
[[nodiscard]] QString keyVariable(const QString &providerId);
//! \brief FIRSTFRAME_BASE_URL_<ID>.
[[nodiscard]] QString baseUrlVariable(const QString &providerId);

//! \brief The keys that the environment sets, by provider.
[[nodiscard]] QHash<QString, QByteArray> keysOf(const QProcessEnvironment &environment,
                                                const ProviderCatalog &catalog);

//! \brief The base URLs that the environment sets, by provider, if a key may travel there: https,
//! or http to this machine. Anything else is left out, with a line in the log.
[[nodiscard]] QHash<QString, QUrl> baseUrlsOf(const QProcessEnvironment &environment,
                                              const ProviderCatalog &catalog);

//! \brief Whether there is a screen to open a window on; always true where there is no doubt.
[[nodiscard]] bool hasDisplay(const QProcessEnvironment &environment);

} // namespace Firstframe
