// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pictureedits.h"

#include <QImage>
#include <QObject>

#include <optional>

class QToolButton;

namespace Firstframe {

class CropView;
class FirstFrameView;
class MendRow;
class PictureSlot;
class PictureTrial;
class StatusLabel;

//! \brief What can be done to the picture in the slot: mends of what the provider would refuse, a
//! crop at any time, undo. Asks the slot for the result; until that is there, shows what it will be.
class MendDesk final : public QObject
{
    Q_OBJECT
public:
    //! \brief The widgets that it works with; all of them outlive it.
    struct Controls
    {
        FirstFrameView *view = nullptr;
        MendRow *row = nullptr;
        QToolButton *cropButton = nullptr;
        StatusLabel *note = nullptr; //!< what a mend would bring, in figures
    };
    MendDesk(PictureSlot &slot, const Controls &controls, QObject *parent = nullptr);

    //! \brief Those of the model; none while the providers are being read.
    void setRules(const std::optional<ImageRules> &rules);
    [[nodiscard]] PictureTrial &trial() const { return *m_trial; }
    //! \brief What is to be seen in the view now; null for no picture.
    [[nodiscard]] QImage preview();

public Q_SLOTS:
    //! \brief Lets the user choose a part.
    void crop();

Q_SIGNALS:
    void previewChanged();

private:
    void showSlot();
    void beginCrop(const Firstframe::PictureEdits &suggested);
    void choose(const Firstframe::PictureEdits &edits);
    void tryOut();
    void showTrial();
    void applyCrop(const QRect &part);
    void showMenu(QPoint place);
    void setPreviewed(const std::optional<PictureEdits> &edits);

    PictureSlot &m_slot;
    Controls m_controls;
    CropView *m_cropView;
    PictureTrial *m_trial;
    std::optional<ImageRules> m_rules;
    std::optional<PictureEdits> m_previewed; //!< of the mend that the mouse or the focus is on
    PictureEdits m_cropping; //!< what the crop is to be a part of
    QString m_cropped; //!< the source of the picture that is being cropped
    QImage m_small; //!< the original, for previews at once
    qint64 m_smallOf = 0; //!< its cache key
};

} // namespace Firstframe
