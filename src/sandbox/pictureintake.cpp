// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pictureintake.h"

#include "media/pictureprobe.h"
#include "sandbox/loopback.h"
#include "sandbox/statefolder.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortSideAbove = 300;

// Aspect from 2:5 to 5:2, in whole numbers so that the bounds themselves are exact.
bool hasAllowedAspect(QSize size)
{
    return 5 * qint64(size.width()) >= 2 * qint64(size.height())
           && 2 * qint64(size.width()) <= 5 * qint64(size.height());
}

Checked<void> checkPicture(const PictureInfo &picture, const PictureTerms &terms)
{
    if (picture.format == ImageFormat::Gif)
        return refuse(Reason::PictureFormat, u"The image must be JPG, JPEG, PNG or WebP"_s);
    if (picture.bytes > terms.mostBytes)
        return refuse(Reason::PictureBytes, u"The image is larger than 20 MB"_s);
    if (std::min(picture.size.width(), picture.size.height()) <= shortSideAbove)
        return refuse(Reason::PictureSize,
                      u"The image's short side must be greater than 300 px, it is %1x%2"_s
                          .arg(picture.size.width())
                          .arg(picture.size.height()));
    if (!hasAllowedAspect(picture.size))
        return refuse(Reason::PictureSize,
                      u"The image's aspect ratio must be between 2:5 and 5:2, it is %1x%2"_s
                          .arg(picture.size.width())
                          .arg(picture.size.height()));
    return {};
}

Checked<PictureInfo> probe(const QString &path)
{
    const Result<PictureInfo> picture = probePicture(path);
    if (!picture)
        return refuse(Reason::PictureFormat, u"The image cannot be read as an image"_s);
    return *picture;
}

std::unexpected<Refusal> noRoom()
{
    return refuse(Reason::Fault, u"The sandbox cannot store the image"_s);
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush();
}

// A file in the folder of unfinished ones that goes when it has not been kept.
struct ScratchFile
{
    QString path;

    explicit ScratchFile(QString where)
        : path(std::move(where))
    {}
    ~ScratchFile() { QFile::remove(path); }
    Q_DISABLE_COPY_MOVE(ScratchFile)
};

} // namespace

Checked<QString> PictureIntake::takeIn(const QString &given, const PictureTerms &terms,
                                       const Request &request, const QString &taskId) const
{
    if (!given.startsWith("data:"_L1))
        return takeLink(given, terms, request, taskId);
    if (terms.linksOnly)
        return refuse(Reason::PictureLink,
                      u"Base64 images are not supported: upload the image and send its URL"_s);
    return takeDataUri(given, terms, taskId);
}

void PictureIntake::drop(const QString &name) const
{
    if (!name.isEmpty())
        QFile::remove(m_folder.picture(name));
}

Checked<QString> PictureIntake::takeDataUri(QStringView uri, const PictureTerms &terms,
                                            const QString &taskId) const
{
    const qsizetype comma = uri.indexOf(u',');
    const QStringView head = uri.first(std::max(comma, qsizetype(0)));
    if (!head.endsWith(";base64"_L1))
        return refuse(Reason::PictureFormat,
                      u"The image must be a URL or data:image/<type>;base64,<data>"_s);
    const auto content = QByteArray::fromBase64Encoding(uri.sliced(comma + 1).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!content || content.decoded.isEmpty())
        return refuse(Reason::PictureFormat, u"The image's base64 data cannot be decoded"_s);

    const ScratchFile scratch(m_folder.unfinished(taskId));
    if (!writeFile(scratch.path, content.decoded))
        return noRoom();
    const Checked<PictureInfo> picture = probe(scratch.path);
    if (!picture)
        return std::unexpected(picture.error());
    if (const auto checked = checkPicture(*picture, terms); !checked)
        return std::unexpected(checked.error());
    const QString announced = head.sliced(5).chopped(7).toString();
    if (announced != QString::fromLatin1(mimeType(picture->format)))
        return refuse(Reason::PictureFormat,
                      u"The data URI says %1, the image is %2"_s.arg(
                          announced, QString::fromLatin1(mimeType(picture->format))));
    QString name = taskId + u'.' + imageFormatSuffix(picture->format);
    if (!QFile::rename(scratch.path, m_folder.picture(name)))
        return noRoom();
    return name;
}

Checked<QString> PictureIntake::takeLink(const QString &text, const PictureTerms &terms,
                                         const Request &request, const QString &taskId) const
{
    const QUrl link(text, QUrl::StrictMode);
    if (!link.isValid() || link.host().isEmpty()
        || (link.scheme() != "https"_L1 && link.scheme() != "http"_L1))
        return refuse(Reason::PictureLink,
                      u"The image must be a public URL"_s
                          + (terms.linksOnly ? QString() : u" or a base64 data URL"_s));
    constexpr int httpPort = 80;
    const bool isOwn =
        isLoopbackName(link.host()) && link.port(httpPort) == QUrl(request.origin).port(httpPort);
    if (!isOwn)
        return QString();

    const QString upload = uploadFile(link.fileName());
    if (upload.isEmpty() || link.path() != u"/uploads/"_s + link.fileName())
        return refuse(Reason::PictureLink, u"The image cannot be downloaded from its URL"_s);
    const Checked<PictureInfo> picture = probe(upload);
    if (!picture)
        return std::unexpected(picture.error());
    if (const auto checked = checkPicture(*picture, terms); !checked)
        return std::unexpected(checked.error());
    QString name = taskId + u'.' + imageFormatSuffix(picture->format);
    if (!QFile::copy(upload, m_folder.picture(name)))
        return noRoom();
    return name;
}

Checked<Upload> PictureIntake::keepUpload(const QByteArray &content, const QString &uploadId,
                                          qint64 mostBytes) const
{
    if (content.size() > mostBytes)
        return refuse(Reason::PictureBytes,
                      u"The file is larger than %1 MB"_s.arg(mostBytes / 1'000'000));
    const ScratchFile scratch(m_folder.unfinished(uploadId));
    if (!writeFile(scratch.path, content))
        return noRoom();
    const Checked<PictureInfo> picture = probe(scratch.path);
    if (!picture)
        return std::unexpected(picture.error());
    const QString name = uploadId + u'.' + imageFormatSuffix(picture->format);
    if (!QFile::rename(scratch.path, m_folder.upload(name)))
        return noRoom();
    return Upload{name, *picture};
}

QString PictureIntake::uploadFile(const QString &name) const
{
    static const QRegularExpression ours(u"\\A[a-z0-9]+\\.[a-z]+\\z"_s);
    const QString path = m_folder.upload(name);
    return ours.match(name).hasMatch() && QFile::exists(path) ? path : QString();
}

} // namespace Firstframe::Sandbox
