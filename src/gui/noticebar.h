// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/statuslabel.h"

#include <QFrame>

class QPushButton;

namespace Firstframe {

//! \brief A sentence across the window that stays until it is dismissed, and what can be done about
//! it. Takes no room while it has nothing to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    //! \a accessibleName: of the sentence.
    explicit NoticeBar(const QString &accessibleName, QWidget *parent = nullptr);

    //! \brief With an empty \a text it goes away.
    void setNotice(const QString &text, StatusLabel::Tone tone = StatusLabel::Tone::Plain);
    [[nodiscard]] QString text() const { return m_label->text(); }
    //! \brief The word on the button; without one there is none.
    void setAction(const QString &word);

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

private:
    StatusLabel *m_label;
    QPushButton *m_action;
};

} // namespace Firstframe
