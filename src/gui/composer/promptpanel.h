// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QMimeData>
#include <QTextCursor>
#include <QWidget>

#include <memory>

namespace Ui {
class PromptPanel;
}

namespace Firstframe {

class NoticeBar;
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
    //! \brief The names that the editor is to speak. What is written in others is left as it is,
    //! and offered to be converted.
    void setDialect(Dialect dialect);
    //! \brief Opens the panel for it, for what is selected or else for all.
    void convertDirectives();
    void showReview(const ShotReview &said);

Q_SIGNALS:
    void changed();
    //! \brief A picture was dropped or pasted into the text.
    void pictureOffered(const QMimeData *data);

private:
    void fix();
    void offerConversion(const QTextCursor &part);
    void reviewOffer();
    void openConversion(const QTextCursor &part, Dialect from);

    std::unique_ptr<Ui::PromptPanel> m_ui;
    NoticeBar *m_offer; //!< to convert m_offered
    QTextCursor m_offered; //!< selects what may be in another dialect
};

} // namespace Firstframe
