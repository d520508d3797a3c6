// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolution.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief An amount of money, exact. Amounts of two currencies are never added or compared.
struct Money
{
    qint64 millionths = 0; //!< of one of the currency
    QString currency; //!< ISO 4217; may be empty when it is nothing at all

    [[nodiscard]] bool isNothing() const { return millionths == 0; }

    bool operator==(const Money &) const = default;
};

//! \brief As people of the current locale write it: "$0.56"; with the code where a sign is not
//! known to all or stands for several currencies.
[[nodiscard]] QString moneyText(const Money &money);

//! \brief The same without a currency: "0.56".
[[nodiscard]] QString amountText(qint64 millionths);

//! \brief A number such as "2.31", whatever the locale. None for what is no amount: negative, more
//! than a million, or not a number.
[[nodiscard]] std::optional<qint64> millionthsFromText(const QString &text);
[[nodiscard]] QString millionthsText(qint64 millionths);
[[nodiscard]] qint64 millionthsOf(double amount);

//! \brief Whether it has the form of an ISO 4217 code.
[[nodiscard]] bool isCurrencyCode(QStringView text);

//! \brief What a provider asks for one clip, as far as somebody has written it down.
struct ClipPrice
{
    Resolution resolution = Resolution::P768;
    std::chrono::seconds duration{6};
    Money price;
    QDate date; //!< when it was read, or of the page; invalid for the user's own
    QString source; //!< who says so; empty for the user's own
    bool isOwn = false; //!< entered by the user

    bool operator==(const ClipPrice &) const = default;
};

} // namespace Firstframe
