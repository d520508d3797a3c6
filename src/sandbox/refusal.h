// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace Firstframe::Sandbox {

//! \brief Why a request is refused; each protocol says it in its own words, see Protocol::refusal.
enum class Reason {
    MissingKey,
    InvalidKey, //!< unknown to the provider, or sent in the wrong form
    NoBalance,
    UnknownPath,
    UnknownModel,
    UnknownTask,
    AlreadyFinished,
    InvalidBody, //!< not JSON, or a field that is missing, unknown, of a wrong type or value
    TooLarge, //!< the body
    PictureFormat,
    PictureBytes,
    PictureSize, //!< too small, too narrow or too wide
    PictureLink, //!< a link that leads nowhere, or no link where only links are taken
    Fault, //!< the sandbox's own: the disk is full, for example
};

//! \brief A refused request. The message is English, as the services' own are.
struct Refusal
{
    Reason reason = Reason::Fault;
    QString message;
};

template<typename T>
using Checked = std::expected<T, Refusal>;

[[nodiscard]] inline std::unexpected<Refusal> refuse(Reason reason, const QString &message)
{
    return std::unexpected(Refusal{reason, message});
}

} // namespace Firstframe::Sandbox
