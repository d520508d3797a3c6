// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace Firstframe {

//! \brief The picture in the middle of the window: a clip's frame, a first frame, or a sentence.
class StageView final : public QWidget
{
    Q_OBJECT
public:
    explicit StageView(QWidget *parent = nullptr);

    void setImage(const QImage &image);
    //! \brief Shown while there is no image.
    void setMessage(const QString &message);
    //! \brief Shown small over the image's lower edge; empty for none.
    void setCaption(const QString &caption, const QColor &color);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintMessage(QPainter &painter) const;
    void paintCaption(QPainter &painter, const QRectF &picture) const;

    QImage m_image;
    QString m_message;
    QString m_caption;
    QColor m_captionColor;
};

} // namespace Firstframe
