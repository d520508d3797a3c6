// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"
#include "providers/provider.h"

namespace Firstframe {

//! \brief What is known after a submit: this decides whether it may ever be sent again by itself.
struct SubmitVerdict
{
    enum class Kind {
        Accepted, //!< it may be charged from here on
        NotTaken, //!< certainly not accepted, and the same request may be sent again
        Refused, //!< certainly not accepted, and sending it again would not help
        Unknown, //!< may have been accepted: only the user may send it again
    };

    Kind kind = Kind::Unknown;
    Task task; //!< when Accepted
    Error error; //!< otherwise

    bool operator==(const SubmitVerdict &) const = default;
};

//! \brief Pure. Whatever is not a proof that the provider did not take it is Unknown.
//! \a submittedTo is the submit call's url.
[[nodiscard]] SubmitVerdict judgeSubmit(const Result<HttpReply> &reply, const Provider &provider,
                                        const QUrl &submittedTo);

//! \brief The two halves of it: a call without a reply, and a reply that is no task.
[[nodiscard]] SubmitVerdict::Kind judgeSilence(ErrorKind kind);
[[nodiscard]] SubmitVerdict::Kind judgeRefusal(ErrorKind kind);

} // namespace Firstframe
