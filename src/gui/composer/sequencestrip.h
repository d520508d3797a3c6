// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QList>
#include <QWidget>

namespace Firstframe {

//! \brief The groups of camera moves in order of time, as a strip below the picture.
class SequenceStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SequenceStrip(QWidget *parent = nullptr);

    void setGroups(const QList<QList<CameraMove>> &groups);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_titles;
};

} // namespace Firstframe
