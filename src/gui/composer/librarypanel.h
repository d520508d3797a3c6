// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/popover.h"

#include <memory>

class QListWidgetItem;

namespace Ui {
class LibraryPanel;
}

namespace Firstframe {

class PromptEdit;
class PromptLibrary;

//! \brief Past prompts and templates to search, and to put into the prompt or in its place. The
//! prompt can be made a template here, and templates renamed in the list.
class LibraryPanel final : public Popover
{
    Q_OBJECT
public:
    //! Both have to outlive it. \a anchor: what it stands beside.
    LibraryPanel(PromptLibrary &library, PromptEdit &edit, QWidget &anchor);
    ~LibraryPanel() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectControls();
    void fill();
    void addHeading(const QString &text);
    void addPrompt(const QString &title, const QString &text, bool isTemplate);
    void showChoice();
    void use(bool replace);
    void saveAsTemplate();
    void renameCurrent();
    void takeName(QListWidgetItem *item);
    void removeCurrent();
    void selectFirst();
    [[nodiscard]] QListWidgetItem *current() const;

    std::unique_ptr<Ui::LibraryPanel> m_ui;
    PromptLibrary &m_library;
    PromptEdit &m_edit;
};

} // namespace Firstframe
