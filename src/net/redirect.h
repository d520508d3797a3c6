// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QUrl>

namespace Firstframe {

inline constexpr int redirectLimit = 5;

//! \brief A reply, as far as following it matters.
struct RedirectQuestion
{
    QByteArray method;
    QUrl url; //!< of the request that was answered
    int status = 0;
    QByteArray location;
    int followed = 0; //!< redirects so far
};

//! \brief Where to go next: a url, or an empty one when the reply is to be taken as it is, or
//! ProviderFault for a redirect that must not be followed (too many, https to http, not http).
//! Only GET and HEAD are ever sent on: anything else might be paid for twice.
[[nodiscard]] Result<QUrl> redirectTarget(const RedirectQuestion &question);

} // namespace Firstframe
