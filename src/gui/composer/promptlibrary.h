// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

class QSettings;

namespace Firstframe {

//! \brief A prompt with a name. What stands between braces is to be filled in: "{subject}".
struct PromptTemplate
{
    QString name;
    QString text;

    bool operator==(const PromptTemplate &) const = default;
};

//! \brief The prompts of shots that were generated, and those that were given a name. Kept in the
//! settings.
class PromptLibrary final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostRemembered = 100;

    //! \a settings has to outlive it.
    explicit PromptLibrary(QSettings &settings, QObject *parent = nullptr);

    //! \brief Newest first, none twice.
    [[nodiscard]] const QStringList &history() const { return m_history; }
    //! \brief By name.
    [[nodiscard]] const QList<PromptTemplate> &templates() const { return m_templates; }

    void remember(const QString &prompt);
    void forget(const QString &prompt);
    //! \brief Adds one under a name that is made from the text, which is returned; empty for an
    //! empty text.
    QString addTemplate(const QString &text);
    //! \brief False, and nothing is changed, for an empty name or one that another template has.
    bool renameTemplate(const QString &name, const QString &newName);
    void removeTemplate(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();
    [[nodiscard]] bool hasTemplate(const QString &name) const;

    QSettings &m_settings;
    QStringList m_history;
    QList<PromptTemplate> m_templates;
};

} // namespace Firstframe
