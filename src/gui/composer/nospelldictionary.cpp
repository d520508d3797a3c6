// SPDX-License-Identifier: GPL-3.0-or-later
// What is built where there is no Hunspell.
#include "gui/composer/spelldictionary.h"

namespace Firstframe {

class SpellDictionary::Private
{};

QStringList SpellDictionary::names(const QString &)
{
    return {};
}

SpellDictionary::SpellDictionary(const QString &, const QString &)
{}

SpellDictionary::~SpellDictionary() = default;

bool SpellDictionary::knows(const QString &) const
{
    return true;
}

QStringList SpellDictionary::suggestions(const QString &) const
{
    return {};
}

} // namespace Firstframe
