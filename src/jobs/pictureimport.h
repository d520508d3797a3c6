// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/picturechange.h"
#include "core/pictureedits.h"
#include "core/shot.h"

#include <QImage>
#include <QMetaType>
#include <QObject>
#include <QSize>
#include <QString>

#include <memory>

namespace Firstframe {

//! \brief A picture that is ready to be shown and to be a first frame.
struct ImportedPicture
{
    FirstFrame firstFrame; //!< of what is sent: the file itself, or a prepared one of ours
    QImage preview; //!< of what is sent, no larger than asked for
    QString originalPath; //!< the user's file, or what was downloaded
    QImage original; //!< a preview of it, upright
    QSize uprightSize; //!< its own, in which the edits are told
    PictureEdits edits;
    PictureChanges changes; //!< what was done to it, the edits among them
};

//! \brief Brings a picture in from wherever the user has it: a path, a file: or an http(s) link.
//!
//! Links are downloaded (to \a cacheFolder, bounded, no key), files are read where they are; both
//! are made into what is sent (preparePicture) on threads of their own, since a disk may be slow.
//! What is made is named by its content in \a cacheFolder; the original is not touched. A new load()
//! drops the one before, which is then never answered. Lives on the engine's thread.
class PictureImport final : public QObject
{
    Q_OBJECT
public:
    PictureImport(const QString &cacheFolder, QObject *parent = nullptr);
    ~PictureImport() override;

public Q_SLOTS:
    //! \brief A link that was loaded last is not downloaded again for other edits.
    void load(const QString &pathOrLink, QSize previewBound,
              const Firstframe::PictureEdits &edits = {});

    //! \brief Drops the load() that is under way, which is then never answered.
    void drop();

Q_SIGNALS:
    //! \brief Exactly one of the two for each load() that was not replaced by another.
    void loaded(const QString &pathOrLink, const Firstframe::ImportedPicture &picture);
    void failed(const QString &pathOrLink, const Firstframe::Error &error,
                const Firstframe::PictureEdits &edits);

private:
    class Private;
    struct Load;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::ImportedPicture)
