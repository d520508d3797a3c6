// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pictureimport.h"

#include "jobs/picturesource.h"
#include "jobs/worker.h"
#include "media/picturedecoder.h"
#include "media/pictureprobe.h"
#include "net/download.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QUuid>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr auto longestSilence = 30s;

Result<ImportedPicture> importFile(const QString &path, QSize bound)
{
    const Result<PictureInfo> info = probePicture(path);
    if (!info)
        return std::unexpected(info.error());
    const Result<QImage> preview = decodePicture(path, bound);
    if (!preview)
        return std::unexpected(preview.error());
    return ImportedPicture{FirstFrame{path, {}, *info}, *preview};
}

// By its content, since a link's own name says nothing. The part is gone afterwards.
Result<ImportedPicture> importDownload(const QString &partPath, const QUrl &link, QSize bound)
{
    const Result<ImportedPicture> picture = importFile(partPath, bound);
    if (!picture) {
        QFile::remove(partPath);
        return std::unexpected(linkIsNoPicture(picture.error()));
    }
    ImportedPicture named = *picture;
    named.firstFrame.link = link;
    named.firstFrame.path = partPath.chopped(QStringView(u"part").size())
                            + imageFormatSuffix(named.firstFrame.info.format);
    if (!QFile::rename(partPath, named.firstFrame.path))
        return failure(ErrorKind::File,
                       PictureImport::tr("The picture could not be kept. Check that Firstframe's "
                                         "folder can be written to."));
    return named;
}

} // namespace

class PictureImport::Private
{
public:
    Private(PictureImport &owner, QString folder)
        : q(owner)
        , cacheFolder(std::move(folder))
        , network(&owner)
    {}

    void fetch(const QString &text, const QUrl &link, QSize bound);
    //! \brief Emits, unless another load() has taken over from the one of \a load.
    void answer(const QObject *load, const QString &text, const Result<ImportedPicture> &picture);
    [[nodiscard]] QString newPartPath() const;

    PictureImport &q;
    const QString cacheFolder;
    QNetworkAccessManager network;
    QObject *current = nullptr; //!< owns all that the present load() has started
};

PictureImport::PictureImport(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, cacheFolder))
{}

PictureImport::~PictureImport() = default;

void PictureImport::load(const QString &pathOrLink, QSize previewBound)
{
    if (d->current)
        d->current->deleteLater(); // may be the one that is emitting just now
    d->current = new QObject(this);
    const QObject *const current = d->current;
    const Result<PictureSource> source = pictureSourceOf(pathOrLink);
    if (!source) {
        const Error &error = source.error();
        QMetaObject::invokeMethod(
            d->current, [=, this] { d->answer(current, pathOrLink, std::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    if (!source->link.isEmpty()) {
        d->fetch(pathOrLink, source->link, previewBound);
        return;
    }
    runOnWorker(
        d->current, [path = source->path, previewBound] { return importFile(path, previewBound); },
        [=, this](const Result<ImportedPicture> &picture) {
            d->answer(current, pathOrLink, picture);
        });
}

void PictureImport::Private::fetch(const QString &text, const QUrl &link, QSize bound)
{
    QDir().mkpath(cacheFolder); // Download says it if that was in vain
    DownloadRequest request;
    request.url = link;
    request.partPath = newPartPath();
    request.byteLimit = mostBytes;
    request.silence = longestSilence;
    QObject *const load = current;
    auto *const download = new Download(network, request, load);
    connect(download, &Download::finished, load, [=, this](const Result<DownloadedFile> &file) {
        if (!file) {
            QFile::remove(request.partPath);
            answer(load, text, std::unexpected(linkNotLoaded(file.error())));
            return;
        }
        runOnWorker(
            load, [=] { return importDownload(request.partPath, link, bound); },
            [=, this](const Result<ImportedPicture> &picture) { answer(load, text, picture); });
    });
    download->start();
}

QString PictureImport::Private::newPartPath() const
{
    return QStringLiteral("%1/%2.part")
        .arg(cacheFolder, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void PictureImport::Private::answer(const QObject *load, const QString &text,
                                    const Result<ImportedPicture> &picture)
{
    if (load != current)
        return;
    if (picture)
        Q_EMIT q.loaded(text, *picture);
    else
        Q_EMIT q.failed(text, picture.error());
}

} // namespace Firstframe
