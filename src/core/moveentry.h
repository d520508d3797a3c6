// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promptscript.h"

#include <optional>

namespace Firstframe {

//! \brief A camera move's name that is being written: what stands between the bracket or comma
//! before the cursor and the end of the name. Positions are UTF-16 offsets in the prompt.
struct MoveEntry
{
    qsizetype open = 0; //!< of the bracket, "[" or, as Chinese keyboards write it, "【"
    qsizetype start = 0; //!< of the name
    qsizetype end = 0; //!< of the name; at the cursor while no bracket closes it
    QString typed; //!< the name up to the cursor
    QList<CameraMove> present; //!< the moves before it in the same brackets
    bool closed = false;

    bool operator==(const MoveEntry &) const = default;
};

//! \brief The name that the cursor is in, if it is between brackets.
[[nodiscard]] std::optional<MoveEntry> moveEntryAt(QStringView prompt, qsizetype cursor,
                                                   Dialect dialect);

//! \brief One replacement in a prompt, and where the cursor is to be afterwards.
struct PromptChange
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
    qsizetype cursor = 0;

    bool operator==(const PromptChange &) const = default;
};

//! \brief The entry's name becomes the move's, and its brackets are closed.
[[nodiscard]] PromptChange completeEntry(const QString &prompt, const MoveEntry &entry,
                                         CameraMove move, Dialect dialect);

//! \brief When the cursor is behind "】", and all between it and "【" are moves: ordinary brackets,
//! which providers read.
[[nodiscard]] std::optional<PromptChange> closeWideBrackets(const QString &prompt, qsizetype cursor,
                                                            Dialect dialect);

//! \brief Where a move is to go.
struct MovePlace
{
    qsizetype selectionStart = 0;
    qsizetype selectionEnd = 0; //!< the same where nothing is selected
    bool combine = false; //!< join the group that ends at or before the selection
};

//! \brief Puts the move in as a group of its own, or into the group that the cursor is in or is to
//! be combined with. A move that is in the group already changes nothing.
[[nodiscard]] PromptChange insertMove(const QString &prompt, const MovePlace &place,
                                      CameraMove move, Dialect dialect);

} // namespace Firstframe
