// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retryafter.h"

#include <QLocale>

#include <algorithm>

namespace Firstframe {

using std::chrono::milliseconds;

namespace {

milliseconds bounded(milliseconds wait)
{
    return std::clamp(wait, milliseconds(0), milliseconds(longestRetryAfter));
}

//! Digits only; a number too long for any clock means the longest wait.
std::optional<milliseconds> fromSeconds(const QByteArray &value)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (value.isEmpty() || !std::ranges::all_of(value, isDigit))
        return std::nullopt;
    bool fits = false;
    const qlonglong seconds = value.toLongLong(&fits);
    const qlonglong most = std::chrono::seconds(longestRetryAfter).count();
    return std::chrono::seconds(fits ? std::min(seconds, most) : most);
}

} // namespace

QDateTime httpDate(const QByteArray &value)
{
    // Without the weekday: Qt would check it against the century that it guesses for two digits.
    const QString text = QString::fromLatin1(value.mid(value.indexOf(',') + 1).simplified());
    const QString forms[] = {
        QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"), // today's
        QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"), // RFC 850
        QStringLiteral("ddd MMM d hh:mm:ss yyyy"), // asctime()
    };
    for (const QString &form : forms) {
        QDateTime date = QLocale::c().toDateTime(text, form);
        if (!date.isValid())
            continue;
        if (date.date().year() < 1970) // two digits, which Qt takes for the last century
            date = date.addYears(100);
        date.setTimeSpec(Qt::UTC);
        return date;
    }
    return {};
}

std::optional<milliseconds> retryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray trimmed = value.trimmed();
    if (const auto seconds = fromSeconds(trimmed))
        return seconds;
    const QDateTime date = httpDate(trimmed);
    if (!date.isValid())
        return std::nullopt;
    return bounded(milliseconds(now.msecsTo(date)));
}

std::optional<milliseconds> retryAfter(const HttpReply &reply, const QDateTime &now)
{
    const QDateTime sent = httpDate(reply.header("Date"));
    return retryAfter(reply.header("Retry-After"), sent.isValid() ? sent : now);
}

} // namespace Firstframe
