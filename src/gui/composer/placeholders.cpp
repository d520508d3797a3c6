// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/placeholders.h"

#include <QList>

#include <algorithm>

namespace Firstframe {

namespace {

QList<Placeholder> placeholdersIn(QStringView text)
{
    QList<Placeholder> found;
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'{')
            open = i;
        else if (text[i] == u'\n')
            open = -1;
        else if (text[i] == u'}' && open >= 0) {
            if (i > open + 1)
                found.append({open, i + 1 - open});
            open = -1;
        }
    }
    return found;
}

} // namespace

std::optional<Placeholder> nextPlaceholder(QStringView text, qsizetype from)
{
    const QList<Placeholder> all = placeholdersIn(text);
    if (all.isEmpty())
        return std::nullopt;
    const auto next = std::ranges::find_if(
        all, [from](const Placeholder &placeholder) { return placeholder.start >= from; });
    return next == all.cend() ? all.constFirst() : *next;
}

std::optional<Placeholder> previousPlaceholder(QStringView text, qsizetype from)
{
    const QList<Placeholder> all = placeholdersIn(text);
    if (all.isEmpty())
        return std::nullopt;
    const auto next = std::ranges::find_if(
        all, [from](const Placeholder &placeholder) { return placeholder.start >= from; });
    return next == all.cbegin() ? all.constLast() : *std::prev(next);
}

} // namespace Firstframe
