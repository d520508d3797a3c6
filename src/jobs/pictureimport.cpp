// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pictureimport.h"

#include "jobs/picturecopy.h"
#include "jobs/picturesource.h"
#include "jobs/worker.h"
#include "media/pictureformat.h"
#include "media/picturepreparer.h"
#include "net/download.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryFile>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>
#include <stop_token>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr auto longestSilence = 30s;

Result<ImportedPicture> importFile(const PicturePreparation &asked, const QString &cacheFolder,
                                   const std::stop_token &stop)
{
    QDir().mkpath(cacheFolder);
    QTemporaryFile target(cacheFolder + QStringLiteral("/incoming-XXXXXX"));
    (void)target.open(); // preparePicture() says it if it cannot write
    const Result<PreparedPicture> prepared = preparePicture(asked, target, stop);
    if (!prepared)
        return std::unexpected(prepared.error());
    ImportedPicture picture{.firstFrame = {asked.path, {}, prepared->info},
                            .preview = prepared->preview,
                            .originalPath = asked.path,
                            .original = prepared->original,
                            .uprightSize = prepared->uprightSize,
                            .edits = asked.edits,
                            .changes = prepared->changes};
    if (prepared->isOriginal)
        return picture;
    const Result<PictureCopy> kept = keepByContent(target, prepared->info);
    if (!kept)
        return std::unexpected(kept.error());
    picture.firstFrame = kept->firstFrame;
    return picture;
}

//! \brief Whether what is behind a link shows the same as what is sent.
bool hasSamePixels(const ImportedPicture &picture)
{
    using Kind = PictureChange::Kind;
    return std::ranges::all_of(picture.changes, [](const PictureChange &change) {
        return change.kind == Kind::LocationRemoved || change.kind == Kind::MetadataRemoved;
    });
}

// By its content, since a link's own name says nothing.
QString suffixOf(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly);
    const std::optional<ImageFormat> format = pictureFormat(file.read(pictureHeadBytes));
    return format ? imageFormatSuffix(*format) : QStringLiteral("orig");
}

//! \brief Gives a download its name; the part is gone afterwards.
Result<QString> keepDownload(const QString &partPath)
{
    QString path = partPath.chopped(QStringView(u"part").size()) + suffixOf(partPath);
    if (QFile::rename(partPath, path))
        return path;
    QFile::remove(partPath);
    return failure(ErrorKind::File,
                   PictureImport::tr("The picture could not be kept. Check that Firstframe's "
                                     "folder can be written to."));
}

Result<ImportedPicture> importDownload(const PicturePreparation &asked, const QUrl &link,
                                       const QString &cacheFolder, const std::stop_token &stop)
{
    Result<ImportedPicture> picture = importFile(asked, cacheFolder, stop);
    if (!picture) {
        QFile::remove(asked.path);
        return std::unexpected(picture.error().kind == ErrorKind::File
                                   ? linkIsNoPicture(picture.error())
                                   : picture.error());
    }
    if (hasSamePixels(*picture))
        picture->firstFrame.link = link;
    return picture;
}

} // namespace

//! \brief One load(), as far as it has come.
struct PictureImport::Load
{
    QObject *context = nullptr; //!< owns all that it has started
    QString text; //!< what was asked for
    QUrl link;
    PicturePreparation asked;
    std::stop_token stop;
};

class PictureImport::Private
{
public:
    Private(PictureImport &owner, QString folder)
        : q(owner)
        , cacheFolder(std::move(folder))
        , network(&owner)
    {
        constexpr int patientThreads = 8; // that may all be waiting for a disk
        threads.setMaxThreadCount(patientThreads);
    }
    ~Private() { stop.request_stop(); } // the threads are waited for
    Q_DISABLE_COPY_MOVE(Private)

    void drop();
    [[nodiscard]] Load begin(const QString &text, QSize bound, const PictureEdits &edits);
    void fetch(const Load &load);
    void prepare(const Load &load);
    //! \brief Emits, unless another load() has taken over.
    void answer(const Load &load, const Result<ImportedPicture> &picture);
    [[nodiscard]] QString newPartPath() const;

    PictureImport &q;
    const QString cacheFolder;
    QNetworkAccessManager network;
    QObject *current = nullptr; //!< the context of the present load()
    QUrl downloadedLink;
    QString downloadedPath; //!< what was behind it
    std::stop_source stop;
    QThreadPool threads;
};

PictureImport::PictureImport(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, cacheFolder))
{}

PictureImport::~PictureImport() = default;

void PictureImport::load(const QString &pathOrLink, QSize previewBound, const PictureEdits &edits)
{
    Load load = d->begin(pathOrLink, previewBound, edits);
    const Result<PictureSource> source = pictureSourceOf(pathOrLink);
    if (!source) {
        const Error &error = source.error();
        QMetaObject::invokeMethod(
            load.context, [=, this] { d->answer(load, std::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    load.link = source->link;
    const bool isHere = load.link == d->downloadedLink && QFile::exists(d->downloadedPath);
    load.asked.path = isHere && !load.link.isEmpty() ? d->downloadedPath : source->path;
    if (load.asked.path.isEmpty())
        d->fetch(load);
    else
        d->prepare(load);
}

void PictureImport::drop()
{
    d->drop();
}

void PictureImport::Private::drop()
{
    if (current)
        current->deleteLater(); // may be the one that is emitting just now
    current = nullptr;
    stop.request_stop();
}

PictureImport::Load PictureImport::Private::begin(const QString &text, QSize bound,
                                                  const PictureEdits &edits)
{
    drop();
    current = new QObject(&q);
    stop = {};
    return {current, text, {}, {{}, edits, bound}, stop.get_token()};
}

void PictureImport::Private::fetch(const Load &load)
{
    QDir().mkpath(cacheFolder); // Download says it if that was in vain
    DownloadRequest request;
    request.url = load.link;
    request.partPath = newPartPath();
    request.byteLimit = mostBytes;
    request.silence = longestSilence;
    auto *const download = new Download(network, request, load.context);
    connect(download, &Download::finished, load.context,
            [=, this](const Result<DownloadedFile> &file) {
                if (!file) {
                    QFile::remove(request.partPath);
                    answer(load, std::unexpected(linkNotLoaded(file.error())));
                    return;
                }
                const Result<QString> path = keepDownload(request.partPath);
                if (!path) {
                    answer(load, std::unexpected(path.error()));
                    return;
                }
                Load here = load;
                here.asked.path = *path;
                prepare(here);
            });
    download->start();
}

void PictureImport::Private::prepare(const Load &load)
{
    const auto work = [load, folder = cacheFolder] {
        return load.link.isEmpty() ? importFile(load.asked, folder, load.stop)
                                   : importDownload(load.asked, load.link, folder, load.stop);
    };
    runOnWorker(threads, load.context, work, [=, this](const Result<ImportedPicture> &picture) {
        if (picture && !load.link.isEmpty()) {
            downloadedLink = load.link;
            downloadedPath = load.asked.path;
        }
        answer(load, picture);
    });
}

QString PictureImport::Private::newPartPath() const
{
    return QStringLiteral("%1/%2.part")
        .arg(cacheFolder, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void PictureImport::Private::answer(const Load &load, const Result<ImportedPicture> &picture)
{
    if (load.context != current)
        return;
    if (picture)
        Q_EMIT q.loaded(load.text, *picture);
    else
        Q_EMIT q.failed(load.text, picture.error(), load.asked.edits);
}

} // namespace Firstframe
