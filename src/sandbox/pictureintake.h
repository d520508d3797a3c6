// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"
#include "sandbox/message.h"
#include "sandbox/refusal.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace Firstframe::Sandbox {

class StateFolder;

//! \brief How a provider takes its first frames. The defaults are what every page says:
//! JPEG, PNG or WebP, under 20 MB, shorter side over 300 px, aspect from 2:5 to 5:2.
struct PictureTerms
{
    bool linksOnly = false;
    qint64 mostBytes = 19'999'999;
};

struct Upload
{
    QString name; //!< of its file, for a link
    PictureInfo info;
};

//! \brief Takes pictures in, from requests to files, and refuses what the pages refuse.
//!
//! Thread-safe; works on the disk.
class PictureIntake
{
public:
    explicit PictureIntake(const StateFolder &folder)
        : m_folder(folder)
    {}

    //! \brief The picture of a task from the text that a submit names it by: a data URI or a link.
    //!
    //! Returns the name of its file in the pictures folder. The sandbox has no network: a link to
    //! one of its own uploads is followed, any other is taken as given and answers with an empty
    //! name, so that the neutral grid stands for the picture.
    [[nodiscard]] Checked<QString> takeIn(const QString &given, const PictureTerms &terms,
                                          const Request &request, const QString &taskId) const;

    //! \brief Removes what takeIn() stored, for a task that did not come about.
    void drop(const QString &name) const;

    //! \brief Keeps an uploaded file of at most that many bytes: JPEG, PNG, WebP or GIF.
    [[nodiscard]] Checked<Upload> keepUpload(const QByteArray &content, const QString &uploadId,
                                             qint64 mostBytes) const;

    //! \brief The file of an upload, empty when there is none of that name.
    [[nodiscard]] QString uploadFile(const QString &name) const;

private:
    [[nodiscard]] Checked<QString> takeDataUri(QStringView uri, const PictureTerms &terms,
                                               const QString &taskId) const;
    [[nodiscard]] Checked<QString> takeLink(const QString &text, const PictureTerms &terms,
                                            const Request &request, const QString &taskId) const;

    const StateFolder &m_folder;
};

} // namespace Firstframe::Sandbox
