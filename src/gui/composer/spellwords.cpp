// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/spellwords.h"

#include <algorithm>

namespace Firstframe {

namespace {

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == u'’';
}

bool isUnspaced(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

// With what belongs to the same word, so that "mp4" and "X_y" are seen whole.
bool isWordPart(QChar character)
{
    return (character.isLetterOrNumber() || character.isMark() || character == u'_'
            || isApostrophe(character))
           && !isUnspaced(character);
}

// Behind the bracket that closes the one at \a open; behind that one itself if none does.
qsizetype behindBrackets(QStringView text, qsizetype open)
{
    const qsizetype close = text.indexOf(text[open] == u'[' ? u']' : u'}', open);
    return close < 0 ? open + 1 : close + 1;
}

bool isCheckable(QStringView word)
{
    return word.size() > 1 && std::ranges::all_of(word, [](QChar character) {
               return character.isLetter() || character.isMark() || isApostrophe(character);
           });
}

// Apostrophes at its ends are quotation marks.
SpellWord withoutQuotes(QStringView text, qsizetype first, qsizetype end)
{
    while (first < end && isApostrophe(text[first]))
        ++first;
    while (end > first && isApostrophe(text[end - 1]))
        --end;
    return {text.sliced(first, end - first).toString(), first};
}

} // namespace

QList<SpellWord> spellWords(QStringView paragraph)
{
    QList<SpellWord> words;
    qsizetype i = 0;
    while (i < paragraph.size()) {
        if (paragraph[i] == u'[' || paragraph[i] == u'{') {
            i = behindBrackets(paragraph, i);
            continue;
        }
        qsizetype end = i;
        while (end < paragraph.size() && isWordPart(paragraph[end]))
            ++end;
        const SpellWord found = withoutQuotes(paragraph, i, end);
        if (isCheckable(found.word))
            words.append(found);
        i = std::max(end, i + 1);
    }
    return words;
}

} // namespace Firstframe
