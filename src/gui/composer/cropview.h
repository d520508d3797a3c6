// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cropframe.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QToolButton;

namespace Firstframe {

//! \brief Lies over the first frame while a part of it is chosen: the picture, what is left out
//! dimmed, the part with the lines of thirds.
//!
//! By mouse: drag the part or a corner, a double click applies. By keyboard: arrows move (with Shift
//! by a pixel), plus and minus scale, Enter applies, Escape cancels. Follows its parent's size.
class CropView final : public QWidget
{
    Q_OBJECT
public:
    explicit CropView(QWidget *parent);

    //! \brief Shows itself, with the focus. \a preview is of the whole upright picture.
    void begin(const QImage &preview, const CropFrame &frame);
    [[nodiscard]] const CropFrame &frame() const { return m_frame; }

public Q_SLOTS:
    void apply();
    void cancel();

Q_SIGNALS:
    //! \brief One of the two for each begin(); hidden by then. In pixels of the upright picture.
    void applied(const QRect &part);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF picturePlace() const;
    [[nodiscard]] QRectF partPlace() const;
    [[nodiscard]] QPoint pixelAt(QPointF position) const;
    [[nodiscard]] std::optional<CropFrame::Grip> gripAt(QPointF position) const;
    bool moveBy(QKeyEvent *event);
    void showCursor(QPointF position);
    void changed();

    QImage m_preview;
    CropFrame m_frame;
    std::optional<CropFrame::Grip> m_held;
    QPoint m_heldAt; //!< in pixels of the picture
};

} // namespace Firstframe
