// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief The words of an error, whatever their shape: text, object, list; redacted.
[[nodiscard]] QString errorWords(const QJsonValue &value);

//! \brief The words of a reply that says no: at the pointers, then at the usual places, then
//! wherever they are; of a web page its title. \a json is undefined when the body is none.
[[nodiscard]] QString wordsOf(const HttpReply &reply, const QJsonValue &json,
                              const QStringList &pointers);

} // namespace Firstframe
