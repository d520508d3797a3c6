// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptlibrary.h"

#include <QSettings>

#include <algorithm>

namespace Firstframe {

namespace {

const QString historyKey = QStringLiteral("prompts/history");
const QString templatesKey = QStringLiteral("prompts/templates");
const QString nameKey = QStringLiteral("name");
const QString textKey = QStringLiteral("text");

bool standsBefore(const PromptTemplate &a, const PromptTemplate &b)
{
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

} // namespace

PromptLibrary::PromptLibrary(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void PromptLibrary::load()
{
    m_history = m_settings.value(historyKey).toStringList();
    const int count = m_settings.beginReadArray(templatesKey);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        m_templates.append(
            {m_settings.value(nameKey).toString(), m_settings.value(textKey).toString()});
    }
    m_settings.endArray();
}

void PromptLibrary::save()
{
    std::ranges::sort(m_templates, standsBefore);
    m_settings.setValue(historyKey, m_history);
    m_settings.remove(templatesKey);
    m_settings.beginWriteArray(templatesKey, static_cast<int>(m_templates.size()));
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        m_settings.setArrayIndex(static_cast<int>(i));
        m_settings.setValue(nameKey, m_templates.at(i).name);
        m_settings.setValue(textKey, m_templates.at(i).text);
    }
    m_settings.endArray();
    Q_EMIT changed();
}

void PromptLibrary::remember(const QString &prompt)
{
    const QString text = prompt.trimmed();
    if (text.isEmpty() || (!m_history.isEmpty() && m_history.constFirst() == text))
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    if (m_history.size() > mostRemembered)
        m_history.resize(mostRemembered);
    save();
}

void PromptLibrary::forget(const QString &prompt)
{
    m_history.removeAll(prompt);
    save();
}

bool PromptLibrary::hasTemplate(const QString &name) const
{
    return std::ranges::find(m_templates, name, &PromptTemplate::name) != m_templates.cend();
}

QString PromptLibrary::addTemplate(const QString &text)
{
    constexpr int wordsInName = 4;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString base = words.first(std::min<qsizetype>(wordsInName, words.size()))
                             .join(u' ')
                             .simplified()
                             .left(40);
    QString name = base;
    for (int number = 2; hasTemplate(name); ++number)
        name = QStringLiteral("%1 %2").arg(base).arg(number);
    m_templates.append({name, text});
    save();
    return name;
}

bool PromptLibrary::renameTemplate(const QString &name, const QString &newName)
{
    const auto it = std::ranges::find(m_templates, name, &PromptTemplate::name);
    if (it == m_templates.end() || newName.isEmpty() || hasTemplate(newName))
        return false;
    it->name = newName;
    save();
    return true;
}

void PromptLibrary::removeTemplate(const QString &name)
{
    m_templates.removeIf([&](const PromptTemplate &known) { return known.name == name; });
    save();
}

} // namespace Firstframe
