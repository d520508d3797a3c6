// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace Firstframe::Sandbox {

//! \brief One refusal in a provider's own words: the status, and a value at a place in the body.
struct Envelope
{
    int status = 0;
    QString place;
    QJsonValue value; //!< undefined: any text
};

using Envelopes = QHash<QString, Envelope>;

//! \brief What each provider's page says, by kind of refusal: "no key", "key", "balance", "field",
//! "format", "bytes", "size", "path", "task".
[[nodiscard]] const QHash<QString, Envelopes> &envelopes();

} // namespace Firstframe::Sandbox
