// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pasteboard.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace Firstframe {

namespace {

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

} // namespace

Result<QString> writePastedPicture(const OfferedPicture &offered, const QString &folder)
{
    const bool ready = !offered.encoded.isEmpty();
    const QByteArray bytes = ready ? offered.encoded : encodedPng(offered.image);
    const QString suffix = ready ? offered.suffix : QStringLiteral("png");
    const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QString path = QStringLiteral("%1/pasted-%2.%3")
                             .arg(folder, QString::fromLatin1(digest.first(16)), suffix);
    QDir().mkpath(folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::File,
                       Text::tr("The pasted picture could not be stored in %1: %2.")
                           .arg(folder, file.errorString()));
    return path;
}

} // namespace Firstframe
