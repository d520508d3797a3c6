// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace Firstframe {

//! \brief A small panel that floats over its window beside a widget, until it is done with: Escape
//! closes it, and the keyboard goes back to where it was; so does a press elsewhere, or whatever
//! else takes the keyboard. Tab goes round in it.
//!
//! It is part of the window, so that input methods and assistive technology find it there.
class Popover : public QFrame
{
    Q_OBJECT
public:
    //! \a anchor: what it stands beside; its window owns the popover. A button only closes it
    //! again when it is pressed.
    explicit Popover(QWidget &anchor);
    ~Popover() override;

    //! \brief Shows it as large as it wants to be, and gives it the keyboard.
    void open();
    //! \brief Once it is closed it is deleted.
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    void followFocus(const QWidget *now);
    //! Where Tab leads to from there; back there, when there is nothing else.
    [[nodiscard]] QWidget *stopAfter(QWidget *from, bool next);

    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
    bool m_isDone = false;
};

} // namespace Firstframe
