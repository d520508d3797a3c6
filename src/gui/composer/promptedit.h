// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promptscript.h"

#include <QPlainTextEdit>

namespace Firstframe {

class DirectiveHighlighter;

//! \brief The prompt's editor: camera moves look like chips, and can be put in at the cursor.
class PromptEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString prompt() const { return toPlainText(); }
    [[nodiscard]] const PromptScript &script() const { return m_script; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    void setDialect(Dialect dialect);
    //! \brief Replaces the text in one step that can be undone.
    void setPrompt(const QString &prompt);

    //! \brief Puts the move in at the cursor as a group of its own, or, to combine, into the group
    //! that ends at or before the cursor. One step to undo.
    void insertMove(CameraMove move, bool combine);

    //! \brief Selects the text of that group of moves, counted as in PromptScript::groups().
    void selectGroup(qsizetype group);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    //! \brief A picture was dropped or pasted here, not text.
    void pictureOffered(const QMimeData *data);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readScript();
    bool joinPreviousGroup(CameraMove move);
    void paintChip(QPainter &painter, const PromptSegment &segment, const QColor &color);

    PromptScript m_script;
    Dialect m_dialect = Dialect::English;
    DirectiveHighlighter *m_highlighter;
};

} // namespace Firstframe
