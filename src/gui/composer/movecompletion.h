// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moveentry.h"

#include <QListWidget>

#include <optional>

namespace Firstframe {

class PromptEdit;

//! \brief The camera moves to choose from while one is written in brackets: filtered by what is
//! typed, taken with Return, Tab or a click, closed with Escape.
//!
//! The keyboard stays with the editor, so that input methods go on; it hands its keys over.
class MoveCompletion final : public QListWidget
{
    Q_OBJECT
public:
    //! \a edit owns it.
    explicit MoveCompletion(PromptEdit &edit);

    //! \brief Something was typed: opens, filters or closes.
    void follow();
    //! \brief Whether the key was for the list, which is then done with it.
    bool takeKey(const QKeyEvent &event);
    //! \brief Closes, until another bracket or comma is written.
    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void place();
    void takeCurrent();
    void step(int rows);

    PromptEdit &m_edit;
    MoveEntry m_entry;
    std::optional<qsizetype> m_dismissedAt; //!< where the name begins that it was closed for
};

} // namespace Firstframe
