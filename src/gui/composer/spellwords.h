// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Firstframe {

//! \brief A word and where it stands, in UTF-16 units.
struct SpellWord
{
    QString word;
    qsizetype start = 0;

    bool operator==(const SpellWord &) const = default;
};

//! \brief The words of a paragraph that a dictionary can say something about: not those between
//! brackets or braces, nor words with digits, nor of scripts that are written without spaces.
[[nodiscard]] QList<SpellWord> spellWords(QStringView paragraph);

} // namespace Firstframe
