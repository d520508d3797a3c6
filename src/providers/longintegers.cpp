// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/longintegers.h"

#include <algorithm>

namespace Firstframe {

namespace {

constexpr qsizetype leastDigits = 19; // of the largest number in 64 bits

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOfNumber(char c)
{
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

bool isLongInteger(QByteArrayView token)
{
    const QByteArrayView digits = token.startsWith('-') ? token.sliced(1) : token;
    return digits.size() >= leastDigits && digits.front() != '0'
           && std::ranges::all_of(digits, isDigit);
}

//! A run of so many digits has one at a multiple of as many, so that most need not be looked at.
bool hasLongRun(const QByteArray &json)
{
    const char *const text = json.constData();
    const qsizetype size = json.size();
    for (qsizetype at = leastDigits - 1; at < size; at += leastDigits) {
        if (text[at] < '0' || text[at] > '9')
            continue;
        qsizetype begin = at;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        qsizetype end = at;
        while (end < size && isDigit(text[end]))
            ++end;
        if (end - begin >= leastDigits)
            return true;
    }
    return false;
}

//! Where the string that begins there ends, or the text.
qsizetype endOfString(const QByteArray &json, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

qsizetype endOfNumber(const QByteArray &json, qsizetype begin)
{
    return std::find_if_not(json.begin() + begin, json.end(), isOfNumber) - json.begin();
}

} // namespace

QByteArray withLongIntegersAsText(const QByteArray &json)
{
    if (!hasLongRun(json))
        return json;
    QByteArray result;
    qsizetype copied = 0;
    qsizetype at = 0;
    while (at < json.size()) {
        if (json.at(at) == '"') {
            at = endOfString(json, at);
            continue;
        }
        if (!isOfNumber(json.at(at))) {
            ++at;
            continue;
        }
        const qsizetype end = endOfNumber(json, at);
        const QByteArrayView token = QByteArrayView(json).sliced(at, end - at);
        if (isLongInteger(token)) {
            result += QByteArrayView(json).sliced(copied, at - copied);
            result += '"';
            result += token;
            result += '"';
            copied = end;
        }
        at = end;
    }
    return copied == 0 ? json : result + json.mid(copied);
}

} // namespace Firstframe
