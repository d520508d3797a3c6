// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

class QLabel;

namespace Firstframe {

//! \brief The picker: lists what can be read as a first frame and shows the picture that is chosen
//! beside the list. Qt's own dialog, since the platforms' have no room for that.
class PictureDialog final : public QFileDialog
{
    Q_OBJECT
public:
    //! \a folder is where to begin; empty: wherever the platform likes.
    explicit PictureDialog(const QString &folder, QWidget *parent = nullptr);

private:
    void preview(const QString &path);

    QLabel *m_preview;
    QString m_shown; //!< the picture that is shown or being read
};

} // namespace Firstframe
