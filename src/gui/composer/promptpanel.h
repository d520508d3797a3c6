// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QMimeData>
#include <QWidget>

#include <memory>

namespace Ui {
class PromptPanel;
}

namespace Firstframe {

class PromptEdit;
struct ShotReview;

//! \brief Where the shot is written: the editor, what is said of its text, the camera moves.
class PromptPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PromptPanel(QWidget *parent = nullptr);
    ~PromptPanel() override;

    [[nodiscard]] PromptEdit &edit() const;
    void insertMove(CameraMove move);
    void setCompactMoves(bool compact);
    void showReview(const ShotReview &said);

Q_SIGNALS:
    void changed();
    //! \brief A picture was dropped or pasted into the text.
    void pictureOffered(const QMimeData *data);

private:
    void fix();

    std::unique_ptr<Ui::PromptPanel> m_ui;
};

} // namespace Firstframe
