// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMimeData;
class QWidget;

namespace Firstframe {

class PictureSlot;
struct OfferedPicture;

//! \brief The ways by which a picture comes into the composer's slot: a typed path or link, the
//! picker, the clipboard, a drop.
class PictureWays final : public QObject
{
    Q_OBJECT
public:
    //! \a folder is where pasted pixels are written, as PictureImport reads files only.
    //! \a window is what the picker belongs to.
    PictureWays(PictureSlot &slot, QString folder, QWidget *window);

public Q_SLOTS:
    void load(const QString &pathOrLink);
    void choose();
    void paste();
    void take(const QMimeData *mime);

private:
    void store(const OfferedPicture &offered);

    PictureSlot &m_slot;
    QString m_folder;
    QWidget *m_window;
};

} // namespace Firstframe
