// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QMimeData>
#include <QTextCursor>
#include <QWidget>

#include <memory>

class QSettings;

namespace Ui {
class PromptPanel;
}

namespace Firstframe {

class NoticeBar;
class PromptEdit;
class PromptLibrary;
class PromptSpelling;
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
    //! \brief Puts the focus on the text and selects that part of it; -1 selects nothing.
    void focusPart(qsizetype start = -1, qsizetype length = 0);
    //! \brief Where the user is writing, in UTF-16; -1 while the focus is elsewhere.
    [[nodiscard]] qsizetype writingAt() const;
    void setCompactMoves(bool compact);
    //! \brief The names that the editor is to speak. What is written in others is left as it is,
    //! and offered to be converted.
    void setDialect(Dialect dialect);
    //! \brief Opens the panel for it, for what is selected or else for all.
    void convertDirectives();
    //! \brief Where past prompts, templates and the dictionaries' choice are kept; \a settings has
    //! to outlive it. \a ownWords: the file of the user's own words.
    void useSettings(QSettings &settings, const QString &ownWords);
    [[nodiscard]] PromptLibrary *library() const { return m_library; }
    void openLibrary();
    void showReview(const ShotReview &said);

Q_SIGNALS:
    void changed();
    //! \brief A picture was dropped or pasted into the text.
    void pictureOffered(const QMimeData *data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteWriting();
    void fix();
    void offerConversion(const QTextCursor &part);
    void reviewOffer();
    void openConversion(const QTextCursor &part, Dialect from) const;

    std::unique_ptr<Ui::PromptPanel> m_ui;
    PromptSpelling *m_spelling;
    PromptLibrary *m_library = nullptr; //!< none before useSettings()
    NoticeBar *m_offer; //!< to convert m_offered
    qsizetype m_openBracket = -1; //!< in which the user is writing
    QTextCursor m_offered; //!< selects what may be in another dialect
};

} // namespace Firstframe
