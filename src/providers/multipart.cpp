// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/multipart.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace Firstframe {

namespace {

QByteArray boundaryFor(const FirstFrame &picture)
{
    const QByteArray seed =
        QFileInfo(picture.path).fileName().toUtf8() + ':' + QByteArray::number(picture.info.bytes);
    return "firstframe-"
           + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(40);
}

} // namespace

Multipart multipart(const TextPairs &parts, const FirstFrame &picture)
{
    const QByteArray boundary = boundaryFor(picture);
    Multipart result{"multipart/form-data; boundary=" + boundary, {}};
    for (const auto &[name, value] : parts) {
        const bool isPicture = value == u"{image}";
        QByteArray head =
            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name.toUtf8() + '"';
        if (isPicture)
            head += "; filename=\"first-frame." + imageFormatSuffix(picture.info.format).toUtf8()
                    + "\"\r\nContent-Type: " + mimeType(picture.info.format);
        result.body.append(head + "\r\n\r\n");
        if (isPicture)
            result.body.append(
                FilePiece{picture.path, picture.info.bytes, FilePiece::Encoding::Raw});
        else
            result.body.append(value.toUtf8());
        result.body.append(QByteArray("\r\n"));
    }
    result.body.append("--" + boundary + "--\r\n");
    return result;
}

} // namespace Firstframe
