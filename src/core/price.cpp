// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Firstframe {

namespace {

constexpr qint64 oneUnit = 1'000'000;
constexpr double mostUnits = 1'000'000;
constexpr int fewestDigits = 2;
constexpr int mostDigits = 6;

struct Sign
{
    const char16_t *currency;
    const char16_t *text;
};

constexpr auto signsOfMoney = std::to_array<Sign>({
    {u"USD", u"$"},
    {u"CNY", u"¥"},
    {u"EUR", u"€"},
    {u"GBP", u"£"},
});

QString signOf(const QString &currency)
{
    for (const Sign &sign : signsOfMoney) {
        if (currency == QStringView(sign.currency))
            return QString::fromUtf16(sign.text);
    }
    return currency + QChar(QChar::Nbsp);
}

// Two digits, or as many as the amount has.
int digitsOf(qint64 millionths)
{
    int digits = mostDigits;
    while (digits > fewestDigits && millionths % 10 == 0) {
        millionths /= 10;
        --digits;
    }
    return digits;
}

double unitsOf(qint64 millionths)
{
    return static_cast<double>(millionths) / static_cast<double>(oneUnit);
}

} // namespace

QString moneyText(const Money &money)
{
    const QLocale locale;
    if (locale.language() == QLocale::C) // has no way of its own, and would put the sign last
        return signOf(money.currency) + amountText(money.millionths);
    return locale.toCurrencyString(unitsOf(money.millionths), signOf(money.currency),
                                   digitsOf(money.millionths));
}

QString amountText(qint64 millionths)
{
    return QLocale().toString(unitsOf(millionths), 'f', digitsOf(millionths));
}

std::optional<qint64> millionthsFromText(const QString &text)
{
    bool isNumber = false;
    const double amount = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(amount) || amount < 0 || amount > mostUnits)
        return std::nullopt;
    return millionthsOf(amount);
}

QString millionthsText(qint64 millionths)
{
    return QLocale::c().toString(unitsOf(millionths), 'f', digitsOf(millionths)).remove(u',');
}

qint64 millionthsOf(double amount)
{
    return std::llround(amount * static_cast<double>(oneUnit));
}

bool isCurrencyCode(QStringView text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](QChar character) {
               return character >= u'A' && character <= u'Z';
           });
}

} // namespace Firstframe
