// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace Firstframe {

class PictureSlot;
struct OfferedPicture;

//! \brief The ways by which pictures come into the composer: a typed path or link, the picker, the
//! clipboard, a drop.
//!
//! One goes into the slot; several are told by severalBrought().
class PictureWays final : public QObject
{
    Q_OBJECT
public:
    //! \a folder is where pixels and data: URIs are written, as PictureImport reads files only.
    //! \a window is what the picker belongs to.
    PictureWays(PictureSlot &slot, QString folder, QWidget *window);

    //! \brief Where the picker begins when the slot has no file.
    void setLastFolder(const QString &folder) { m_lastFolder = folder; }

public Q_SLOTS:
    //! \brief Also a data: URI.
    void load(const QString &pathOrLink);
    void loadAll(const QStringList &pathsOrLinks);
    //! \brief The last frame of a clip's file.
    void loadLastFrame(const QString &clipPath);
    void choose();
    void paste();
    void take(const QMimeData *mime);

Q_SIGNALS:
    void severalBrought(const QStringList &pathsOrLinks);

private:
    void bring(const QList<OfferedPicture> &offered);
    //! \brief What \a make gives, on a worker thread, goes into the slot, unless something else
    //! was chosen meanwhile.
    void await(std::function<Result<QStringList>()> make);

    PictureSlot &m_slot;
    QString m_folder;
    QString m_lastFolder;
    QWidget *m_window;
    int m_brought = 0; //!< counts, so that of two pictures being written the later one is shown
};

} // namespace Firstframe
