// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <optional>

namespace Firstframe {

//! \brief A slider that goes where it is clicked. Its value is the position in milliseconds.
//!
//! Each change of the value is told to assistive technology, which at every frame of a clip costs
//! more than the clip itself. So what is painted follows every frame, the value only now and then.
class SeekSlider final : public QSlider
{
    Q_OBJECT
public:
    explicit SeekSlider(QWidget *parent = nullptr);

    //! \brief Shows a position of a clip that plays. Not while the user holds the handle.
    void follow(int milliseconds);
    //! \brief Shows a position that stays.
    void settle(int milliseconds);

Q_SIGNALS:
    //! \brief By the user, not by setValue().
    void sought(int milliseconds);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void initStyleOption(QStyleOptionSlider *option) const override;

private:
    void goTo(double x);
    [[nodiscard]] int handleAt(int milliseconds) const;

    std::optional<int> m_shown; //!< what is painted instead of the value
};

} // namespace Firstframe
