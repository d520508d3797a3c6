// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Firstframe {

//! \brief Every value that a JSON pointer (RFC 6901) leads to; null counts as absent.
//!
//! Two steps more than the RFC has: `*` is every element of an array, and `*[type=video]` is every
//! element whose member `type` is the text "video".
[[nodiscard]] QList<QJsonValue> valuesAt(const QJsonValue &root, const QString &pointer);

//! \brief The first value that any of the pointers leads to, in their order; undefined if none.
[[nodiscard]] QJsonValue firstAt(const QJsonValue &root, const QStringList &pointers);

//! \brief A string (trimmed), number or boolean as text; empty for anything else. Whole numbers
//! keep all their digits (see withLongIntegersAsText), since an id may come as a number.
[[nodiscard]] QString scalarText(const QJsonValue &value);
//! \brief The first non-empty scalarText at any of the pointers.
[[nodiscard]] QString firstText(const QJsonValue &root, const QStringList &pointers);
//! \brief The first number at any of the pointers, also when it is written as a string.
[[nodiscard]] std::optional<double> firstNumber(const QJsonValue &root,
                                                const QStringList &pointers);

//! \brief The names as one JSON pointer.
[[nodiscard]] QString jsonPointer(const QStringList &names);

} // namespace Firstframe
