// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/imagemime.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

#include <array>
#include <utility>

namespace Firstframe {

namespace {

constexpr std::array<std::pair<const char16_t *, const char16_t *>, 3> encodedFormats = {{
    {u"image/jpeg", u"jpg"},
    {u"image/webp", u"webp"},
    {u"image/png", u"png"},
}};

bool isWebLink(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

std::optional<OfferedPicture> localFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return OfferedPicture{.pathOrLink = url.toLocalFile()};
    }
    return std::nullopt;
}

std::optional<OfferedPicture> pixels(const QMimeData &data)
{
    for (const auto &[mime, suffix] : encodedFormats) {
        const QByteArray bytes = data.data(QString::fromUtf16(mime));
        if (!bytes.isEmpty())
            return OfferedPicture{.encoded = bytes, .suffix = QString::fromUtf16(suffix)};
    }
    if (!data.hasImage())
        return std::nullopt;
    const auto image = data.imageData().value<QImage>();
    if (image.isNull())
        return std::nullopt;
    return OfferedPicture{.image = image};
}

} // namespace

bool offersPicture(const QMimeData &data)
{
    if (data.hasImage())
        return true;
    const QList<QUrl> urls = data.urls();
    return std::ranges::any_of(urls,
                               [](const QUrl &url) { return url.isLocalFile() || isWebLink(url); });
}

std::optional<OfferedPicture> offeredPicture(const QMimeData &data)
{
    if (auto file = localFile(data))
        return file;
    if (auto offered = pixels(data))
        return offered;
    for (const QUrl &url : data.urls()) {
        if (isWebLink(url))
            return OfferedPicture{.pathOrLink = url.toString(QUrl::FullyEncoded)};
    }
    return std::nullopt;
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

} // namespace Firstframe
