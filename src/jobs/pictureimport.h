// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
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
    FirstFrame firstFrame;
    QImage preview; //!< oriented, no larger than asked for
};

//! \brief Brings a picture in from wherever the user has it: a path, a file: or an http(s) link.
//!
//! Links are downloaded (to \a cacheFolder, bounded, no key), files are read where they are; both
//! are probed by content and decoded on worker threads. A new load() drops the one before, which
//! is then never answered. Lives on the engine's thread.
class PictureImport final : public QObject
{
    Q_OBJECT
public:
    PictureImport(const QString &cacheFolder, QObject *parent = nullptr);
    ~PictureImport() override;

public Q_SLOTS:
    void load(const QString &pathOrLink, QSize previewBound);

Q_SIGNALS:
    //! \brief Exactly one of the two for each load() that was not replaced by another.
    void loaded(const QString &pathOrLink, const Firstframe::ImportedPicture &picture);
    void failed(const QString &pathOrLink, const Firstframe::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::ImportedPicture)
