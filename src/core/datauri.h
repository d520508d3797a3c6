// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace Firstframe {

//! \brief Whether it begins as a data: URI does (RFC 2397); nothing more is looked at.
[[nodiscard]] bool isDataUri(QStringView text);

//! \brief What a data: URI holds, percent encoded or base64, also with white space or line ends in
//! it as people copy them. Refuses, before it allocates, what would have more than \a mostBytes.
[[nodiscard]] Result<QByteArray> decodedDataUri(QByteArrayView uri, qint64 mostBytes);

} // namespace Firstframe
