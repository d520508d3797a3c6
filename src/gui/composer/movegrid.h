// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QToolButton>
#include <QWidget>

namespace Firstframe {

//! \brief A camera move's button: icon above its name, which may take two lines.
class MoveButton final : public QToolButton
{
    Q_OBJECT
public:
    MoveButton(CameraMove move, QWidget *parent);

    //! \brief Icons only, for windows that are not high.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QIcon m_drawing;
    bool m_compact = false;
};

//! \brief The fifteen camera moves as buttons, five in a row.
class MoveGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit MoveGrid(QWidget *parent = nullptr);

    void setCompact(bool compact);
    //! \brief The move's name in the window's language, which for English is the dialect's.
    [[nodiscard]] static QString title(CameraMove move);
    //! \brief The move's line drawing.
    [[nodiscard]] static QIcon drawing(CameraMove move);

Q_SIGNALS:
    void moveChosen(Firstframe::CameraMove move);

private:
    QList<MoveButton *> m_buttons;
};

} // namespace Firstframe
