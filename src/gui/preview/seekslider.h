// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace Firstframe {

//! \brief A slider that goes where it is clicked. Its value is the position in milliseconds.
class SeekSlider final : public QSlider
{
    Q_OBJECT
public:
    explicit SeekSlider(QWidget *parent = nullptr);

Q_SIGNALS:
    //! \brief By the user, not by setValue().
    void sought(int milliseconds);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void goTo(double x);
};

} // namespace Firstframe
