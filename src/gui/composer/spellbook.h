// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/spelldictionary.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

namespace Firstframe {

//! \brief The dictionaries that are in use together, and the user's own words. Reads files; for one
//! thread that is not the window's.
class SpellBook final
{
public:
    //! \brief Which dictionaries of which folder, and the file of the user's words, which need not
    //! be there.
    struct Sources
    {
        QString folder;
        QStringList names;
        QString ownWords;

        bool operator==(const Sources &) const = default;
    };

    //! \brief Reads what is not read yet.
    void use(const Sources &sources);
    //! \brief Those of \a words that none of the dictionaries knows.
    [[nodiscard]] QStringList wrongAmong(const QStringList &words) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    //! \brief Writes it into the user's file too. False if that could not be done; the word is then
    //! known until the end.
    bool add(const QString &word);

private:
    void readOwnWords();
    [[nodiscard]] bool knows(const QString &word) const;

    Sources m_sources;
    std::vector<std::unique_ptr<SpellDictionary>> m_dictionaries;
    QSet<QString> m_ownWords; //!< in small letters
};

} // namespace Firstframe
