// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pasteboard.h"

#include "core/datauri.h"
#include "media/pictureformat.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024; // as of a link

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pasteboard)
};

QByteArray encodedPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// The usual one, for people: whoever reads the file goes by its content.
QString suffixOf(const QByteArray &bytes)
{
    if (const auto format = pictureFormat(bytes.first(std::min(bytes.size(), pictureHeadBytes))))
        return imageFormatSuffix(*format);
    static const QRegularExpression usual(QStringLiteral("^[a-z]{3,4}$"));
    const QString suffix = QMimeDatabase().mimeTypeForData(bytes).preferredSuffix();
    return usual.match(suffix).hasMatch() ? suffix : QStringLiteral("data");
}

Result<QByteArray> bytesOf(const OfferedPicture &offered)
{
    if (!offered.dataUri.isEmpty())
        return decodedDataUri(offered.dataUri, mostBytes);
    return offered.encoded.isEmpty() ? encodedPng(offered.image) : offered.encoded;
}

Result<QString> writePicture(const QByteArray &bytes, const QString &folder)
{
    const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QString path = QStringLiteral("%1/pasted-%2.%3")
                       .arg(folder, QString::fromLatin1(digest.first(16)), suffixOf(bytes));
    QDir().mkpath(folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::File,
                       Text::tr("The pasted picture could not be stored in %1: %2.")
                           .arg(folder, file.errorString()));
    return path;
}

} // namespace

Result<QStringList> keepPictures(const QList<OfferedPicture> &offered, const QString &folder)
{
    QStringList kept;
    for (const OfferedPicture &picture : offered) {
        if (!picture.pathOrLink.isEmpty()) {
            kept.append(picture.pathOrLink);
            continue;
        }
        const Result<QByteArray> bytes = bytesOf(picture);
        if (!bytes)
            return std::unexpected(bytes.error());
        const Result<QString> path = writePicture(*bytes, folder);
        if (!path)
            return std::unexpected(path.error());
        kept.append(*path);
    }
    return kept;
}

} // namespace Firstframe
