// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Firstframe {

//! \brief One name inside a pair of brackets. Positions are UTF-16 offsets in the prompt.
struct Directive
{
    std::optional<CameraMove> move; //!< none when the name is not known
    QString name; //!< as written, trimmed
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Directive &) const = default;
};

//! \brief A stretch of the prompt: plain text, or a group of directives that happen together.
struct PromptSegment
{
    QString text; //!< as written, brackets included
    QList<Directive> directives; //!< empty for plain text
    qsizetype start = 0;

    [[nodiscard]] bool isGroup() const { return !directives.isEmpty(); }
    //! \brief The known moves of the group, in the order written, each once.
    [[nodiscard]] QList<CameraMove> moves() const;

    bool operator==(const PromptSegment &) const = default;
};

//! \brief Something in the prompt worth a word to its author, with its place.
struct PromptProblem
{
    enum class Kind { UnknownMove, TooManyMoves, OppositeMoves, UnclosedBracket, EmptyBrackets };

    Kind kind = Kind::UnknownMove;
    qsizetype start = 0;
    qsizetype length = 0;
    QString name; //!< of an unknown move, as written
    std::optional<CameraMove> suggestion; //!< for an unknown move
    QList<CameraMove> opposites; //!< the two that undo each other

    bool operator==(const PromptProblem &) const = default;
};

//! \brief A prompt read as a script: text and groups of camera moves, in order of time.
//!
//! "A cat walks [Push in], then looks up [Tilt up, Pedestal up]" is text, a group of one, text, a
//! group of two. Rendering in the dialect it was read in, and joining the segments' text, both
//! lose nothing of the prose; brackets that hold no known move stay as they were written.
class PromptScript
{
public:
    //! \brief Providers advise at most this many moves in one group.
    static constexpr qsizetype advisedMovesPerGroup = 3;

    PromptScript() = default;
    [[nodiscard]] static PromptScript parse(const QString &prompt, Dialect dialect);

    [[nodiscard]] const QList<PromptSegment> &segments() const & { return m_segments; }
    [[nodiscard]] QList<PromptSegment> segments() && { return std::move(m_segments); }
    //! \brief The groups' known moves, in order of time; groups without one are left out.
    [[nodiscard]] QList<QList<CameraMove>> groups() const;
    [[nodiscard]] QList<PromptProblem> problems() const;
    //! \brief The prompt as a provider that speaks \a dialect is to get it.
    [[nodiscard]] QString render(Dialect dialect) const;
    //! \brief Where what is over \a limit begins: the offset, in the prompt as written, of what
    //! becomes the first code point too many of the trimmed rendering. None if all fits.
    [[nodiscard]] std::optional<qsizetype> overflowAt(Dialect dialect, qsizetype limit) const;

    bool operator==(const PromptScript &) const = default;

private:
    //! \brief A stretch of the rendering and where it comes from.
    struct Piece
    {
        QString text;
        qsizetype start = 0;
        bool verbatim = true; //!< every character comes from its own
    };
    [[nodiscard]] QList<Piece> pieces(Dialect dialect) const;

    QList<PromptSegment> m_segments;
    Dialect m_dialect = Dialect::English;
    std::optional<qsizetype> m_unclosedAt;
};

//! \brief Whether the character stands between two moves of a group.
[[nodiscard]] bool isMoveSeparator(QChar character);

//! \brief Length as the providers count it: Unicode code points, not UTF-16 units.
[[nodiscard]] qsizetype codePointCount(QStringView text);
//! \brief The UTF-16 offset behind so many code points.
[[nodiscard]] qsizetype codePointOffset(QStringView text, qsizetype count);

} // namespace Firstframe
