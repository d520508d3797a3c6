// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/promptedit.h"

#include <QPushButton>
#include <QTest>

namespace Firstframe {

//! \brief Writes the text into the prompt, with the cursor where \a text has "|". Gives back what
//! is written.
inline QString withCursor(PromptEdit &edit, QString text)
{
    const int place = static_cast<int>(text.indexOf(u'|'));
    edit.setPlainText(text.remove(u'|'));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(place);
    edit.setTextCursor(cursor);
    return edit.prompt();
}

//! \brief A prompt that has the keyboard, and what Tab leads to behind it.
struct PromptInWindow
{
    QWidget window;
    PromptEdit *edit = new PromptEdit(&window);
    QPushButton *next = new QPushButton(&window);

    [[nodiscard]] bool open()
    {
        window.show();
        const bool isActive = QTest::qWaitForWindowActive(&window);
        edit->setFocus();
        return isActive;
    }
};

} // namespace Firstframe
