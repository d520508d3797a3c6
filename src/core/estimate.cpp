// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Estimate)
};

} // namespace

void Estimate::add(const VideoModel &model, Resolution resolution, std::chrono::seconds duration,
                   int clips)
{
    m_clips += clips;
    const std::optional<ClipPrice> known = model.price(resolution, duration);
    if (!known) {
        m_unknown += clips;
        return;
    }
    addMoney({known->price.millionths * clips, known->price.currency});
}

Estimate &Estimate::operator+=(const Estimate &other)
{
    m_clips += other.m_clips;
    m_unknown += other.m_unknown;
    for (const Money &sum : other.m_sums)
        addMoney(sum);
    return *this;
}

void Estimate::addMoney(const Money &money)
{
    if (money.isNothing())
        return;
    const auto sum = std::ranges::find(m_sums, money.currency, &Money::currency);
    if (sum == m_sums.end())
        m_sums.append(money);
    else
        sum->millionths += money.millionths;
}

QString Estimate::text() const
{
    if (m_clips == 0)
        return {};
    if (isFree())
        return Text::tr("free");
    if (m_sums.isEmpty())
        return m_unknown == m_clips ? Text::tr("cost unknown")
                                    : Text::tr("free + %n unknown", nullptr, m_unknown);
    if (m_unknown == 0)
        return Text::tr("%1 est.").arg(sumText());
    return Text::tr("%1 est. + %n unknown", nullptr, m_unknown).arg(sumText());
}

QString Estimate::sumText() const
{
    QStringList texts;
    for (const Money &sum : m_sums)
        texts.append(moneyText(sum));
    return texts.join(QStringLiteral(" + "));
}

} // namespace Firstframe
