// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/imagemime.h"

#include "core/datauri.h"
#include "gui/composer/mimetext.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Firstframe {

namespace {

// What loses nothing goes first: a program that offers its pixels in every format it can write
// makes the JPEG up.
constexpr std::array encodedFormats = {"image/png",  "image/webp", "image/jpeg",
                                       "image/avif", "image/heic", "image/heif",
                                       "image/tiff", "image/bmp",  "image/gif"};
constexpr qsizetype mostAtOnce = 100;
constexpr qsizetype longestPath = 4096;

bool isWebLink(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

//! Nothing is set when it is none.
OfferedPicture pictureAt(const QUrl &url)
{
    if (url.isLocalFile())
        return {.pathOrLink = url.toLocalFile()};
    if (isWebLink(url))
        return {.pathOrLink = url.toString(QUrl::FullyEncoded)};
    return {};
}

OfferedPicture pictureAt(const QString &text)
{
    const QString clean = isDataUri(text) ? text : cleanPathOrLink(text);
    if (isDataUri(clean))
        return {.dataUri = clean.toLatin1()};
    if (clean.size() > longestPath)
        return {};
    if (QDir::isAbsolutePath(clean))
        return {.pathOrLink = clean};
    return pictureAt(QUrl(clean));
}

bool isSomething(const OfferedPicture &picture)
{
    return picture != OfferedPicture();
}

QList<OfferedPicture> localFiles(const QList<QUrl> &urls)
{
    QList<OfferedPicture> files;
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && files.size() < mostAtOnce)
            files.append(pictureAt(url));
    }
    return files;
}

OfferedPicture pixels(const QMimeData &data)
{
    for (const char *format : encodedFormats) {
        const QByteArray bytes = data.data(QString::fromLatin1(format));
        if (!bytes.isEmpty())
            return {.encoded = bytes};
    }
    return {.image = data.imageData().value<QImage>()};
}

QList<OfferedPicture> links(const QMimeData &data)
{
    for (const QString &own : {promisedLink(data), pictureInHtml(data)}) {
        if (const OfferedPicture picture = pictureAt(own); isSomething(picture))
            return {picture};
    }
    QList<OfferedPicture> found;
    for (const QUrl &url : data.urls()) {
        const QString text = url.toString(QUrl::FullyEncoded);
        const OfferedPicture picture = isDataUri(text) ? pictureAt(text) : pictureAt(url);
        if (isSomething(picture) && found.size() < mostAtOnce)
            found.append(picture);
    }
    const OfferedPicture titled = found.isEmpty() ? pictureAt(titledLink(data)) : OfferedPicture();
    if (isSomething(titled))
        found.append(titled);
    return found;
}

QList<OfferedPicture> picturesInText(const QString &text)
{
    if (isDataUri(text.trimmed()))
        return {pictureAt(text.trimmed())};
    QList<OfferedPicture> found;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const OfferedPicture picture = pictureAt(line.toString());
        if (!isSomething(picture) || found.size() == mostAtOnce)
            return {};
        found.append(picture);
    }
    return found;
}

} // namespace

bool offersPicture(const QMimeData &data)
{
    if (data.hasImage())
        return true;
    const QStringList formats = data.formats();
    const bool hasEncoded = std::ranges::any_of(encodedFormats, [&formats](const char *format) {
        return formats.contains(QLatin1String(format));
    });
    return hasEncoded || !localFiles(data.urls()).isEmpty() || !links(data).isEmpty()
           || !picturesInText(data.text()).isEmpty();
}

QList<OfferedPicture> offeredPictures(const QMimeData &data)
{
    if (const QList<OfferedPicture> files = localFiles(data.urls()); !files.isEmpty())
        return files;
    if (const OfferedPicture picture = pixels(data); isSomething(picture))
        return {picture};
    if (const QList<OfferedPicture> linked = links(data); !linked.isEmpty())
        return linked;
    return picturesInText(data.text());
}

QString cleanPathOrLink(const QString &typed)
{
    QString text = typed.trimmed();
    for (const QChar quote : {u'"', u'\''}) {
        if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
            text = text.sliced(1, text.size() - 2);
    }
    if (text.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
        return QUrl(text).toLocalFile();
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        return QDir::homePath() + text.sliced(1);
    return text;
}

QString pictureName(const QString &pathOrLink)
{
    const bool isFile = QDir::isAbsolutePath(pathOrLink);
    return QFileInfo(isFile ? pathOrLink : QUrl(pathOrLink).path()).fileName();
}

} // namespace Firstframe
