// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/downloadfixture.h"

#include "support/patience.h"

#include <QFile>
#include <QSignalSpy>

namespace Firstframe {

void DownloadFixture::beginAnew()
{
    folder = std::make_unique<QTemporaryDir>();
    partPath = folder->filePath(QStringLiteral("clip.part"));
}

DownloadRequest DownloadFixture::request(const ScriptedServer &server, const QByteArray &tag) const
{
    DownloadRequest what;
    what.url = server.url(QStringLiteral("/clip.mp4?signature=SECRET"));
    what.partPath = partPath;
    what.entityTag = tag;
    return what;
}

Result<DownloadedFile> DownloadFixture::run(const DownloadRequest &what)
{
    Download download(manager, what);
    tags.clear();
    QObject::connect(&download, &Download::entityTagKnown, &download,
                     [this](const QByteArray &tag) { tags.append(tag); });
    QSignalSpy spy(&download, &Download::finished);
    download.start();
    if (!spy.isEmpty() || !spy.wait(patience))
        return failure(ErrorKind::Internal, QStringLiteral("finished from start(), or never"));
    spy.wait(1);
    if (spy.size() != 1)
        return failure(ErrorKind::Internal, QStringLiteral("finished twice"));
    return spy.first().first().value<Result<DownloadedFile>>();
}

QByteArray DownloadFixture::part() const
{
    QFile file(partPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DownloadFixture::setPart(const QByteArray &bytes) const
{
    QFile file(partPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the part");
}

QByteArray clipOf(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 255);
    return bytes;
}

QByteArray partialReply(const QByteArray &whole, qsizetype from, const QByteArray &tag)
{
    const QByteArray range = "bytes " + QByteArray::number(from) + '-'
                             + QByteArray::number(whole.size() - 1) + '/'
                             + QByteArray::number(whole.size());
    return httpReply(206, whole.sliced(from), {{"Content-Range", range}, {"ETag", tag}});
}

} // namespace Firstframe
