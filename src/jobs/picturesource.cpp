// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/picturesource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureSource)
};

PictureSource fileAt(const QString &path)
{
    if (path == u"~" || path.startsWith(u"~/"))
        return {QDir::cleanPath(QDir::homePath() + path.mid(1)), {}};
    return {QDir::cleanPath(QFileInfo(path).absoluteFilePath()), {}};
}

Result<PictureSource> linkTo(const QUrl &url)
{
    if (url.host().isEmpty())
        return failure(ErrorKind::InvalidRequest,
                       Text::tr("This is not a whole link. Copy it again, from http to its end."));
    return PictureSource{{}, url};
}

} // namespace

Result<PictureSource> pictureSourceOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure(ErrorKind::InvalidRequest,
                       Text::tr("Type the path of a picture, or a link to one."));
    const QUrl url(trimmed, QUrl::TolerantMode);
    const QString scheme = url.scheme(); // lower case
    if (scheme == u"http" || scheme == u"https")
        return linkTo(url);
    if (scheme == u"file")
        return fileAt(url.toLocalFile());
    if (trimmed.contains(u"://") || scheme == u"data")
        return failure(ErrorKind::InvalidRequest,
                       Text::tr("Links that begin with %1: are not supported. Save the picture and "
                                "choose the file.")
                           .arg(scheme));
    return fileAt(trimmed);
}

Error linkNotLoaded(const Error &error)
{
    Error told = error;
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::UnknownOutcome:
        told.message = Text::tr("The link could not be reached. Check it and the connection.");
        break;
    case ErrorKind::NotFound:
        told.message =
            Text::tr("The link leads to nothing that may be read. Check it in a browser, "
                     "or save the picture and choose the file.");
        break;
    case ErrorKind::RateLimit:
    case ErrorKind::ProviderFault:
        told.message = Text::tr("The link's server did not give the picture. Try again later, or "
                                "save the picture and choose the file.");
        break;
    case ErrorKind::Key:
    case ErrorKind::Balance:
    case ErrorKind::Content:
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotReady:
    case ErrorKind::File:
    case ErrorKind::NoSpace:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break; // says it well enough
    }
    return told;
}

Error linkIsNoPicture(const Error &error)
{
    Error told = error;
    told.message = Text::tr("The link does not lead to a picture. Use the link of the picture "
                            "itself, not of the page it is on.");
    return told;
}

} // namespace Firstframe
