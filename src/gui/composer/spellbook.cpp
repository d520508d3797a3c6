// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/spellbook.h"

#include <QFile>
#include <QTextStream>

#include <algorithm>

namespace Firstframe {

void SpellBook::use(const Sources &sources)
{
    if (sources == m_sources)
        return;
    const bool sameDictionaries =
        sources.folder == m_sources.folder && sources.names == m_sources.names;
    m_sources = sources;
    readOwnWords();
    if (sameDictionaries)
        return;
    m_dictionaries.clear();
    for (const QString &name : sources.names)
        m_dictionaries.push_back(std::make_unique<SpellDictionary>(sources.folder, name));
}

void SpellBook::readOwnWords()
{
    m_ownWords.clear();
    QFile file(m_sources.ownWords);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return;
    QTextStream lines(&file);
    for (QString line = lines.readLine(); !line.isNull(); line = lines.readLine()) {
        if (!line.trimmed().isEmpty())
            m_ownWords.insert(line.trimmed().toLower());
    }
}

QStringList SpellBook::wrongAmong(const QStringList &words) const
{
    QStringList wrong;
    std::ranges::copy_if(words, std::back_inserter(wrong),
                         [this](const QString &word) { return !knows(word); });
    return wrong;
}

bool SpellBook::knows(const QString &word) const
{
    return m_dictionaries.empty() || m_ownWords.contains(word.toLower())
           || std::ranges::any_of(m_dictionaries,
                                  [&](const auto &dictionary) { return dictionary->knows(word); });
}

QStringList SpellBook::suggestions(const QString &word) const
{
    constexpr qsizetype most = 6;
    QStringList suggestions;
    for (const auto &dictionary : m_dictionaries)
        suggestions += dictionary->suggestions(word);
    suggestions.removeDuplicates();
    return suggestions.first(std::min(most, suggestions.size()));
}

bool SpellBook::add(const QString &word)
{
    m_ownWords.insert(word.toLower());
    QFile file(m_sources.ownWords);
    if (!file.open(QIODevice::Append | QIODevice::Text))
        return false;
    const QByteArray line = word.toUtf8() + '\n';
    return file.write(line) == line.size() && file.flush();
}

} // namespace Firstframe
