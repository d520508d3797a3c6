// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/keychecktext.h"

#include <QCoreApplication>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(KeyCheckText)
};

QString acceptedText(const std::optional<Balance> &balance, const QString &name)
{
    if (!balance)
        return Text::tr("%1 accepts the key.").arg(name);
    const QString amount = balance->currency.isEmpty()
                               ? balance->amount
                               : QStringLiteral("%1 %2").arg(balance->amount, balance->currency);
    return Text::tr("%1 accepts the key. The account holds %2.").arg(name, amount);
}

} // namespace

KeyCheckText keyCheckText(const KeyCheckResult &result, const QString &providerName)
{
    using Tone = StatusLabel::Tone;
    switch (result.verdict) {
    case KeyCheckResult::Verdict::Accepted:
        return {acceptedText(result.balance, providerName), Tone::Good};
    case KeyCheckResult::Verdict::Refused:
        return {Text::tr("%1 refuses the key. Compare it with the one in your account there, or "
                         "make a new one.")
                    .arg(providerName),
                Tone::Error};
    case KeyCheckResult::Verdict::Unreachable:
        return {Text::tr("%1 cannot be reached, so the key was not checked. Check the network and "
                         "the base URL, then try again.")
                    .arg(providerName),
                Tone::Warning};
    case KeyCheckResult::Verdict::Unclear:
        break;
    }
    return {Text::tr("%1 answered, but not in a way that shows whether the key is good. The first "
                     "clip will show it.")
                .arg(providerName),
            Tone::Warning};
}

} // namespace Firstframe
