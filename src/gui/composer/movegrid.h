// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "gui/composer/movebutton.h"

#include <QIcon>
#include <QKeySequence>
#include <QWidget>

class QGridLayout;

namespace Firstframe {

//! \brief The fifteen camera moves as buttons, grouped as on the providers' pages.
class MoveGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit MoveGrid(QWidget *parent = nullptr);

    //! \brief Icons only, for windows that are not high.
    void setCompact(bool compact);
    //! \brief The move's name in the window's language, which for English is the dialect's.
    [[nodiscard]] static QString title(CameraMove move);
    //! \brief What the camera does, as a sentence.
    [[nodiscard]] static QString explanation(CameraMove move);
    //! \brief Two strokes, of which the second is the direction.
    [[nodiscard]] static QKeySequence shortcut(CameraMove move);
    //! \brief The move's line drawing; its name is for lineIcon().
    [[nodiscard]] static QIcon drawing(CameraMove move);
    [[nodiscard]] static QString drawingName(CameraMove move);

Q_SIGNALS:
    void moveChosen(Firstframe::CameraMove move);

private:
    void arrange();
    [[nodiscard]] MoveButton::Face faceOf(int move) const;
    void placeSingle(MoveButton *button, int index); //!< of the three that are no pair

    QGridLayout *m_grid;
    QList<MoveButton *> m_buttons;
    bool m_compact = false;
};

} // namespace Firstframe
