// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moveentry.h"
#include "gui/composer/spellwords.h"

#include <QPlainTextEdit>

namespace Firstframe {

class DirectiveHighlighter;
class MoveCompletion;
class PromptFixes;
class PromptSpelling;

//! \brief The prompt's editor: groups of camera moves look like chips with their number in order,
//! and can be put in at the cursor; a bracket opens the list of moves.
class PromptEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString prompt() const { return toPlainText(); }
    [[nodiscard]] const PromptScript &script() const { return m_script; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    void setDialect(Dialect dialect);
    //! \brief What a provider that reads \a sentIn takes; what is over it is marked.
    void setLimit(Dialect sentIn, qsizetype codePoints);
    //! \brief Replaces the text in one step that can be undone.
    void setPrompt(const QString &prompt);

    //! \brief Puts the move in at the cursor: into the group that it is in, or, to combine, the one
    //! before it, else as a group of its own. One step to undo.
    void insertMove(CameraMove move, bool combine);
    //! \brief One step to undo.
    void change(const PromptChange &change);
    [[nodiscard]] PromptFixes &fixes() const { return *m_fixes; }

    //! \brief Puts a prompt from elsewhere in at the cursor, with spaces around it where they are
    //! missing, or in the place of all there is. Its first placeholder is selected, and Tab goes
    //! from one to the next until none is left.
    void insertPrompt(const QString &prompt, bool replace);
    //! \brief Underlines what it finds wrong. It has to live as long.
    void useSpelling(PromptSpelling &spelling);
    //! \brief The words that are underlined for their spelling.
    [[nodiscard]] QList<SpellWord> misspelt() const;

    //! \brief Selects the text of that group of moves, counted as in PromptScript::groups().
    void selectGroup(qsizetype group);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    //! \brief A picture was dropped or pasted here, not text.
    void pictureOffered(const QMimeData *data);
    //! \brief Text came from elsewhere; \a part selects it.
    void textPasted(const QTextCursor &part);
    //! \brief For others to put in what they can do at \a place, a UTF-16 offset.
    void menuRequested(QMenu &menu, qsizetype place);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readScript();
    void followTyping();
    bool goToPlaceholder(bool forward);
    void paintChips(QPainter &painter);
    void paintNumbers(QPainter &painter);
    [[nodiscard]] QList<QRectF> rectsOf(qsizetype start, qsizetype length) const;

    PromptScript m_script;
    Dialect m_dialect = Dialect::English;
    Dialect m_sentIn = Dialect::English;
    std::optional<qsizetype> m_limit; //!< code points, as sent
    DirectiveHighlighter *m_highlighter;
    MoveCompletion *m_completion;
    PromptSpelling *m_spelling = nullptr;
    bool m_fillsIn = false; //!< Tab goes from placeholder to placeholder
    PromptFixes *m_fixes;
};

} // namespace Firstframe
