// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "gui/popover.h"

#include <QTextCursor>

#include <memory>

namespace Ui {
class ConvertPanel;
}

namespace Firstframe {

class PromptEdit;

//! \brief Shows how the camera moves of a part of the prompt would read in another dialect, before
//! and after, and converts them when told to.
class ConvertPanel final : public Popover
{
    Q_OBJECT
public:
    //! \a part: what is selected in it is converted; all of the prompt if nothing is.
    ConvertPanel(PromptEdit &edit, const QTextCursor &part, Dialect from);
    ~ConvertPanel() override;

private:
    void fillDialects(Dialect from);
    void showBoth();
    void convert();
    [[nodiscard]] Dialect from() const;
    [[nodiscard]] Dialect to() const;

    std::unique_ptr<Ui::ConvertPanel> m_ui;
    PromptEdit &m_edit;
    QTextCursor m_part;
};

} // namespace Firstframe
