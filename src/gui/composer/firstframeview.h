// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace Firstframe {

//! \brief The drop area: shows the first frame, fitted, with rounded corners. A button, so that it
//! takes the focus and Enter or a click opens the picker. The composer takes the drops.
class FirstFrameView final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FirstFrameView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    //! \brief What is shown instead of the picture, of a size from frameSize(); null for nothing.
    void setFrame(const QImage &frame);
    //! \brief How many pixels, even on both sides, a frame of a clip of that size has here.
    [[nodiscard]] QSize frameSize(QSize clip) const;
    //! \brief Shown over the picture, or instead of it.
    void setMessage(const QString &message);
    //! \brief A drag that would be taken is over the composer.
    void setDropOffered(bool offered);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    void paintFrame(QPainter &painter) const;
    void paintEmpty(QPainter &painter, const QRectF &area) const;
    void paintMessage(QPainter &painter, const QRectF &area) const;

    QImage m_picture;
    QImage m_frame;
    QString m_message;
    bool m_dropOffered = false;
};

} // namespace Firstframe
