// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"
#include "providers/provider.h"

#include <QByteArray>
#include <QString>

namespace Firstframe {

//! \brief A reply to a call of a provider, as the fuzzer writes it.
//!
//! Three bytes choose the HTTP status, the provider and the call; a line of text is the value of
//! every header that is read; the rest is the body.
struct ReplyInput
{
    Provider provider;
    QString call; //!< "submit" and so on, as in tests/wire
    HttpReply reply;

    [[nodiscard]] static ReplyInput read(const QByteArray &bytes);
    //! \brief Empty when the call, the provider or the status is not one that can be chosen.
    [[nodiscard]] static QByteArray written(const QString &providerId, const QString &call,
                                            int status, const QByteArray &header,
                                            const QByteArray &body);
};

} // namespace Firstframe
