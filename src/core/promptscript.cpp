// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promptscript.h"

#include <QStringList>

#include <algorithm>

namespace Firstframe {

namespace {

Directive directiveAt(QStringView prompt, qsizetype start, qsizetype end, Dialect dialect)
{
    while (start < end && prompt[start].isSpace())
        ++start;
    while (end > start && prompt[end - 1].isSpace())
        --end;
    const QStringView name = prompt.sliced(start, end - start);
    return {cameraMoveFromName(name, dialect), name.toString(), start, end - start};
}

// Everything between "[" at open and "]" at close. An empty pair is one directive without a name,
// so that it is reported and still rendered as written.
QList<Directive> directivesBetween(QStringView prompt, qsizetype open, qsizetype close,
                                   Dialect dialect)
{
    QList<Directive> directives;
    qsizetype start = open + 1;
    for (qsizetype i = start; i <= close; ++i) {
        if (i < close && !isMoveSeparator(prompt[i]))
            continue;
        const Directive directive = directiveAt(prompt, start, i, dialect);
        if (!directive.name.isEmpty())
            directives.append(directive);
        start = i + 1;
    }
    if (directives.isEmpty())
        directives.append({std::nullopt, {}, open, close - open + 1});
    return directives;
}

QString separatorOf(Dialect dialect)
{
    // As each dialect's own page writes it: MiniMax "[A,B]", MyRouter "[A, B]".
    return dialect == Dialect::MyRouter ? QStringLiteral(", ") : QStringLiteral(",");
}

QList<CameraMove> oppositesIn(const QList<CameraMove> &moves)
{
    for (qsizetype i = 0; i < moves.size(); ++i) {
        for (qsizetype j = i + 1; j < moves.size(); ++j) {
            if (areOpposite(moves[i], moves[j]))
                return {moves[i], moves[j]};
        }
    }
    return {};
}

QList<PromptProblem> problemsOf(const PromptSegment &segment, Dialect dialect)
{
    using Kind = PromptProblem::Kind;
    QList<PromptProblem> problems;
    for (const Directive &directive : segment.directives) {
        if (directive.name.isEmpty())
            problems.append({Kind::EmptyBrackets, directive.start, directive.length});
        else if (!directive.move)
            problems.append({Kind::UnknownMove, directive.start, directive.length, directive.name,
                             nearestCameraMove(directive.name, dialect)});
    }
    const QList<CameraMove> moves = segment.moves();
    if (moves.size() > PromptScript::advisedMovesPerGroup)
        problems.append({Kind::TooManyMoves, segment.start, segment.text.size()});
    if (const QList<CameraMove> opposites = oppositesIn(moves); !opposites.isEmpty())
        problems.append(
            {Kind::OppositeMoves, segment.start, segment.text.size(), {}, {}, opposites});
    return problems;
}

} // namespace

bool isMoveSeparator(QChar character)
{
    return character == u',' || character == u'，' || character == u'、';
}

QList<CameraMove> PromptSegment::moves() const
{
    QList<CameraMove> known;
    for (const Directive &directive : directives) {
        if (directive.move && !known.contains(*directive.move))
            known.append(*directive.move);
    }
    return known;
}

PromptScript PromptScript::parse(const QString &prompt, Dialect dialect)
{
    PromptScript script;
    script.m_dialect = dialect;
    qsizetype textStart = 0;
    const auto addText = [&](qsizetype end) {
        if (end > textStart)
            script.m_segments.append({prompt.sliced(textStart, end - textStart), {}, textStart});
    };

    qsizetype open = prompt.indexOf(u'[');
    while (open >= 0) {
        const qsizetype close = prompt.indexOf(u']', open + 1);
        const qsizetype reopened = prompt.indexOf(u'[', open + 1);
        if (close < 0 || (reopened >= 0 && reopened < close)) {
            if (!script.m_unclosedAt)
                script.m_unclosedAt = open;
            open = reopened;
            continue;
        }
        addText(open);
        script.m_segments.append({prompt.sliced(open, close - open + 1),
                                  directivesBetween(prompt, open, close, dialect), open});
        textStart = close + 1;
        open = prompt.indexOf(u'[', textStart);
    }
    addText(prompt.size());
    return script;
}

QList<QList<CameraMove>> PromptScript::groups() const
{
    QList<QList<CameraMove>> groups;
    for (const PromptSegment &segment : m_segments) {
        if (const QList<CameraMove> moves = segment.moves(); !moves.isEmpty())
            groups.append(moves);
    }
    return groups;
}

QList<PromptProblem> PromptScript::problems() const
{
    QList<PromptProblem> problems;
    for (const PromptSegment &segment : m_segments)
        problems.append(problemsOf(segment, m_dialect));
    if (m_unclosedAt)
        problems.append({PromptProblem::Kind::UnclosedBracket, *m_unclosedAt, 1});
    std::ranges::stable_sort(problems, {}, &PromptProblem::start);
    return problems;
}

QList<PromptScript::Piece> PromptScript::pieces(Dialect dialect) const
{
    QList<Piece> pieces;
    for (const PromptSegment &segment : m_segments) {
        if (segment.moves().isEmpty()) {
            pieces.append({segment.text, segment.start});
            continue;
        }
        QString before = QStringLiteral("[");
        for (const Directive &directive : segment.directives) {
            const QString name =
                directive.move ? cameraMoveName(*directive.move, dialect) : directive.name;
            pieces.append({before + name, directive.start, false});
            before = separatorOf(dialect);
        }
        pieces.append({QStringLiteral("]"), segment.start + segment.text.size() - 1});
    }
    return pieces;
}

QString PromptScript::render(Dialect dialect) const
{
    QString rendered;
    for (const Piece &piece : pieces(dialect))
        rendered += piece.text;
    return rendered;
}

std::optional<qsizetype> PromptScript::overflowAt(Dialect dialect, qsizetype limit) const
{
    const QString rendered = render(dialect);
    const QString trimmed = rendered.trimmed();
    if (codePointCount(trimmed) <= limit)
        return std::nullopt;
    const qsizetype lead = trimmed.isEmpty() ? 0 : rendered.indexOf(trimmed.front());
    const qsizetype over = lead + codePointOffset(trimmed, limit); // in the rendering
    qsizetype place = 0;
    for (const Piece &piece : pieces(dialect)) {
        if (over < place + piece.text.size())
            return piece.verbatim ? piece.start + over - place : piece.start;
        place += piece.text.size();
    }
    return std::nullopt;
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            --count;
    }
    return count;
}

qsizetype codePointOffset(QStringView text, qsizetype count)
{
    qsizetype offset = 0;
    for (; count > 0 && offset < text.size(); --count) {
        const bool pair = text[offset].isHighSurrogate() && offset + 1 < text.size()
                          && text[offset + 1].isLowSurrogate();
        offset += pair ? 2 : 1;
    }
    return offset;
}

} // namespace Firstframe
