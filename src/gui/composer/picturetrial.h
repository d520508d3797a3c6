// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/pictureimport.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Firstframe {

//! \brief What a mend would make of a picture, tried out while the mouse or the focus is on it.
//!
//! One trial at a time, begun only when somebody stays there for a moment. The result is kept until
//! the next one, so that who goes on to choose the mend gets what was made already.
class PictureTrial final : public QObject
{
    Q_OBJECT
public:
    explicit PictureTrial(QObject *parent = nullptr);

    void begin(const QString &path, const PictureEdits &edits);
    //! \brief Nobody looks any more: what is not ready is dropped.
    void end();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! \brief What these edits make of that file, if it was tried; null if not.
    [[nodiscard]] const ImportedPicture *result(const QString &path,
                                                const PictureEdits &edits) const;

public Q_SLOTS:
    //! \brief The answers of a PictureImport that is there for trials only.
    void accept(const QString &path, const Firstframe::ImportedPicture &picture);
    void reject();

Q_SIGNALS:
    void requested(const QString &path, const Firstframe::PictureEdits &edits);
    void dropped();
    void changed();

private:
    QTimer m_patience;
    QString m_path;
    PictureEdits m_edits;
    bool m_isRunning = false;
    std::optional<ImportedPicture> m_result;
};

} // namespace Firstframe
