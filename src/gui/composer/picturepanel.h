// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/cameradesk.h"
#include "gui/composer/pictureslot.h"
#include "gui/composer/pictureways.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PicturePanel;
}

namespace Firstframe {

class MendDesk;
class PictureTrial;
class RecentMenu;
struct ShotReview;

//! \brief The composer's picture: the drop area with its controls, and what the check of it says.
class PicturePanel final : public QWidget
{
    Q_OBJECT
public:
    //! \a pasteFolder is where pasted pixels are written, as PictureImport reads files only.
    explicit PicturePanel(QString pasteFolder, QWidget *parent = nullptr);
    ~PicturePanel() override;

    [[nodiscard]] PictureSlot &slot() { return m_slot; }
    [[nodiscard]] const PictureSlot &slot() const { return m_slot; }
    [[nodiscard]] PictureWays &ways() { return m_ways; }
    //! \brief The pictures used last, for the window's menu too.
    [[nodiscard]] RecentMenu &recent() const { return *m_recent; }
    void setRecent(const QStringList &pathsOrLinks);
    [[nodiscard]] PictureTrial &trial() const;
    //! \brief The widgets of the camera preview that are here, for \a prompt.
    [[nodiscard]] CameraDesk::Controls cameraControls(PromptEdit *prompt) const;

    void setDropOffered(bool offered);
    //! \brief Keeps no room for what is not there.
    void setCompact(bool compact);
    void showReview(const ShotReview &said);
    //! \brief What the picture is checked and mended by; none while the providers are being read.
    void setRules(const std::optional<ImageRules> &rules);

private:
    void connectRecent();
    void showPicture();
    void showSource();
    void keepTimelineRoom();

    std::unique_ptr<Ui::PicturePanel> m_ui;
    PictureSlot m_slot;
    PictureWays m_ways;
    MendDesk *m_mends;
    RecentMenu *m_recent;
    QString m_shownSource; //!< what the path field was last set to
    bool m_isCompact = false;
    bool m_hasProblem = false;
};

} // namespace Firstframe
