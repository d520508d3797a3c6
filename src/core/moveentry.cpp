// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moveentry.h"

#include <algorithm>

namespace Firstframe {

namespace {

constexpr QChar wideOpen = u'【';
constexpr QChar wideClose = u'】';

bool isOpening(QChar character)
{
    return character == u'[' || character == wideOpen;
}

bool isClosing(QChar character)
{
    return character == u']' || character == wideClose;
}

bool endsBrackets(QChar character)
{
    return isOpening(character) || isClosing(character) || character == u'\n';
}

// The bracket that is open at the cursor, -1 if none is.
qsizetype openBracketBefore(QStringView prompt, qsizetype cursor)
{
    for (qsizetype i = cursor - 1; i >= 0; --i) {
        if (isOpening(prompt[i]))
            return i;
        if (endsBrackets(prompt[i]))
            return -1;
    }
    return -1;
}

qsizetype bracketEndAfter(QStringView prompt, qsizetype cursor)
{
    while (cursor < prompt.size() && !endsBrackets(prompt[cursor]))
        ++cursor;
    return cursor;
}

qsizetype withoutSpaceBefore(QStringView prompt, qsizetype end, qsizetype least)
{
    while (end > least && prompt[end - 1].isSpace())
        --end;
    return end;
}

QString separatorAsWritten(Dialect dialect)
{
    return dialect == Dialect::Chinese ? QStringLiteral(",") : QStringLiteral(", ");
}

// The group that the selection is in, brackets not counted.
const PromptSegment *groupAround(const PromptScript &script, const MovePlace &place)
{
    for (const PromptSegment &segment : script.segments()) {
        const bool begins = place.selectionStart > segment.start;
        if (segment.isGroup() && begins && place.selectionEnd < segment.start + segment.text.size())
            return &segment;
    }
    return nullptr;
}

const PromptSegment *groupBefore(const PromptScript &script, qsizetype cursor)
{
    const PromptSegment *group = nullptr;
    for (const PromptSegment &segment : script.segments()) {
        if (!segment.moves().isEmpty() && segment.start < cursor)
            group = &segment;
    }
    return group;
}

PromptChange joinGroup(const PromptSegment &group, const MovePlace &place, CameraMove move,
                       Dialect dialect)
{
    const qsizetype end = group.start + group.text.size();
    if (group.moves().contains(move))
        return {place.selectionEnd, 0, {}, place.selectionEnd};
    const QString name = cameraMoveName(move, dialect);
    if (group.directives.constFirst().name.isEmpty()) // "[]"
        return {group.start, group.text.size(), u'[' + name + u']', group.start + name.size() + 2};
    const QString added = separatorAsWritten(dialect) + name;
    const bool inside = place.selectionEnd < end;
    return {end - 1, 0, added, (inside ? end : place.selectionEnd) + added.size()};
}

// Spaces keep an inserted group apart from the words around it.
PromptChange newGroup(const QString &prompt, const MovePlace &place, const QString &name)
{
    const qsizetype start = place.selectionStart;
    const QChar before = start > 0 ? prompt[start - 1] : QChar();
    const QChar after = place.selectionEnd < prompt.size() ? prompt[place.selectionEnd] : QChar();
    const bool needsBefore = !before.isNull() && !before.isSpace();
    const bool needsAfter = after.isNull() || (!after.isSpace() && !after.isPunct());
    const QString text = (needsBefore ? QStringLiteral(" ") : QString()) + u'[' + name + u']'
                         + (needsAfter ? QStringLiteral(" ") : QString());
    return {start, place.selectionEnd - start, text, start + text.size()};
}

} // namespace

std::optional<MoveEntry> moveEntryAt(QStringView prompt, qsizetype cursor, Dialect dialect)
{
    MoveEntry entry;
    entry.open = openBracketBefore(prompt, cursor);
    if (entry.open < 0)
        return std::nullopt;
    entry.start = entry.open + 1;
    for (qsizetype i = entry.start; i < cursor; ++i) {
        if (!isMoveSeparator(prompt[i]))
            continue;
        if (const auto move =
                cameraMoveFromName(prompt.sliced(entry.start, i - entry.start), dialect))
            entry.present.append(*move);
        entry.start = i + 1;
    }
    while (entry.start < cursor && prompt[entry.start].isSpace())
        ++entry.start;
    entry.typed = prompt.sliced(entry.start, cursor - entry.start).toString();
    const qsizetype end = bracketEndAfter(prompt, cursor);
    entry.closed = end < prompt.size() && isClosing(prompt[end]);
    entry.end = cursor;
    if (entry.closed) {
        const auto *const first = prompt.cbegin() + cursor;
        const qsizetype nameEnd =
            std::find_if(first, prompt.cbegin() + end, isMoveSeparator) - prompt.cbegin();
        entry.end = std::max(cursor, withoutSpaceBefore(prompt, nameEnd, cursor));
    }
    return entry;
}

PromptChange completeEntry(const QString &prompt, const MoveEntry &entry, CameraMove move,
                           Dialect dialect)
{
    // From the bracket on, since a Chinese one becomes an ordinary one.
    const QString before = prompt.sliced(entry.open + 1, entry.start - entry.open - 1);
    const bool joins = entry.start > entry.open + 1 && isMoveSeparator(prompt[entry.start - 1]);
    const bool spaced = joins && dialect != Dialect::Chinese;
    QString text =
        u'[' + before + (spaced ? QStringLiteral(" ") : QString()) + cameraMoveName(move, dialect);
    if (!entry.closed) {
        text += u']';
        return {entry.open, entry.end - entry.open, text, entry.open + text.size()};
    }
    const qsizetype close = bracketEndAfter(prompt, entry.end);
    const qsizetype cursor = entry.open + text.size();
    text += prompt.sliced(entry.end, close - entry.end) + u']';
    const bool isLast = close == entry.end;
    return {entry.open, close + 1 - entry.open, text, isLast ? cursor + 1 : cursor};
}

std::optional<PromptChange> closeWideBrackets(const QString &prompt, qsizetype cursor,
                                              Dialect dialect)
{
    if (cursor < 1 || prompt[cursor - 1] != wideClose)
        return std::nullopt;
    const qsizetype open = openBracketBefore(prompt, cursor - 1);
    if (open < 0 || prompt[open] != wideOpen)
        return std::nullopt;
    const QString group = u'[' + prompt.sliced(open + 1, cursor - open - 2) + u']';
    const QList<PromptSegment> segments = PromptScript::parse(group, dialect).segments();
    const QList<Directive> &directives = segments.constFirst().directives;
    if (!std::ranges::all_of(directives, [](const Directive &d) { return d.move.has_value(); }))
        return std::nullopt;
    return PromptChange{open, cursor - open, group, cursor};
}

PromptChange insertMove(const QString &prompt, const MovePlace &place, CameraMove move,
                        Dialect dialect)
{
    const PromptScript script = PromptScript::parse(prompt, dialect);
    const QString name = cameraMoveName(move, dialect);
    if (const PromptSegment *group = groupAround(script, place))
        return joinGroup(*group, place, move, dialect);
    const auto entry = moveEntryAt(prompt, place.selectionStart, dialect);
    if (entry && !entry->closed && name.startsWith(entry->typed, Qt::CaseInsensitive))
        return completeEntry(prompt, *entry, move, dialect);
    const PromptSegment *const before =
        place.combine ? groupBefore(script, place.selectionStart) : nullptr;
    return before ? joinGroup(*before, place, move, dialect) : newGroup(prompt, place, name);
}

} // namespace Firstframe
