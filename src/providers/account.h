// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Firstframe {

//! \brief What a reply to Provider::checkCall() shows of the key.
enum class KeyVerdict {
    Accepted,
    Refused,
    Unclear, //!< the provider answered, but in a way that shows neither
};

//! \brief What is left in the account.
struct Balance
{
    QString amount; //!< a number, or the provider's own words, redacted; never empty
    QString currency; //!< ISO 4217; empty when no page of the provider says

    bool operator==(const Balance &) const = default;
};

} // namespace Firstframe
