// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace Firstframe {

//! \brief One of the system's Hunspell dictionaries. Reading it takes a while (some megabytes), so
//! that it is done, and used, on one thread that is not the window's.
//!
//! Without Hunspell at build time there are none: names() is empty.
class SpellDictionary final
{
public:
    //! \brief The dictionaries in that folder, as "en_US".
    [[nodiscard]] static QStringList names(const QString &folder);

    SpellDictionary(const QString &folder, const QString &name);
    ~SpellDictionary();
    Q_DISABLE_COPY_MOVE(SpellDictionary)

    [[nodiscard]] bool knows(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
