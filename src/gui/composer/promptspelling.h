// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/spellbook.h"
#include "gui/composer/spellwords.h"

#include <QObject>
#include <QSet>
#include <QTextCursor>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

class QMenu;

namespace Firstframe {

class PromptEdit;

//! \brief Checks the prompt's spelling while it is written.
//!
//! The highlighter asks about the paragraphs that it draws anew; words that were not seen before are
//! looked up together on a thread of its own, once the typing pauses. Nothing runs in between.
class PromptSpelling final : public QObject
{
    Q_OBJECT
public:
    //! \a edit owns it. \a folder holds the dictionaries.
    PromptSpelling(PromptEdit &edit, QString folder);
    ~PromptSpelling() override;

    [[nodiscard]] static QString systemFolder() { return QStringLiteral("/usr/share/hunspell"); }
    //! \brief Looks for dictionaries and begins with those that are \a chosen, or, without a
    //! choice, with the locale's and American English, as far as they are there.
    void start(const std::optional<QStringList> &chosen);
    [[nodiscard]] const QStringList &languages() const { return m_sources.names; }
    //! \brief None of them: no checking.
    void setLanguages(const QStringList &names);
    //! \brief A text file with a word a line.
    void setOwnWords(const QString &file);

    //! \brief The words of a paragraph that are known to be wrong. Others are looked up, and told
    //! of by checked().
    [[nodiscard]] QList<SpellWord> wrongIn(const QString &paragraph);
    [[nodiscard]] bool isWrong(const QString &word) const;
    void addToDictionary(const QString &word);
    void ignore(const QString &word);

Q_SIGNALS:
    //! \brief More words are known to be wrong or right; \a words are those.
    void checked(const QSet<QString> &words);
    void languagesChosen(const QStringList &names);
    void started();
    //! \brief Nothing is known any more: all is to be checked anew.
    void restarted();

private:
    void takeAvailable(const QStringList &names, const std::optional<QStringList> &chosen);
    void lookUp();
    void take(const QStringList &asked, const QStringList &wrong, quint64 edition);
    void forget();
    void addTo(QMenu &menu, qsizetype place);
    void addSuggestions(QMenu &menu, const QTextCursor &word);
    void addLanguages(QMenu &menu);

    PromptEdit &m_edit;
    SpellBook::Sources m_sources;
    QStringList m_available;
    std::shared_ptr<SpellBook> m_book; //!< used on the thread only
    QSet<QString> m_right;
    QSet<QString> m_wrong;
    QSet<QString> m_ignored;
    QSet<QString> m_asked; //!< to be looked up, or being so
    QTimer m_pause;
    quint64 m_edition = 0; //!< of the sources, so that late answers of others are dropped
    QThreadPool m_thread; // last, so that it has ended before the rest goes
};

} // namespace Firstframe
