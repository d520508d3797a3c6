// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/download.h"

#include "net/logging.h"
#include "net/partfile.h"
#include "net/plainrequest.h"
#include "net/rangereply.h"
#include "net/redact.h"
#include "net/redirect.h"
#include "net/transporterror.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Download)
};

using Action = RangeVerdict::Action;

constexpr qint64 writeBytes = 256 * 1024;
constexpr qint64 readBufferBytes = 4 * writeBytes; // what a slow disk lets pile up in memory
constexpr std::chrono::milliseconds progressInterval{100};

HttpReply headOf(const QNetworkReply &reply)
{
    return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply.rawHeaderPairs(),
            {}};
}

} // namespace

//! \verbatim
//!   ask --head--> judge --WriteAll, Append--> write ... --end--> check length, sync --> finished
//!    ^              |--redirect, AskForAll--.
//!    '--------------------------------------'
//! \endverbatim
//! A reply is dropped with deleteLater() alone, which also ends its connection: aborting it in the
//! middle of its own signals would have it emit more of them.
class Download::Private
{
public:
    Private(Download *owner, QNetworkAccessManager &manager, const DownloadRequest &what);

    void start();
    void drop();

private:
    void ask();
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] bool judge();
    [[nodiscard]] bool act(const RangeVerdict &verdict);
    [[nodiscard]] bool beginWriting(const RangeVerdict &verdict);
    [[nodiscard]] Result<void> openPart(const RangeVerdict &verdict);
    [[nodiscard]] Result<void> drain();
    void takeIn();
    void conclude();
    void complete();
    void breakOff(QNetworkReply::NetworkError code);
    void finish(const Result<DownloadedFile> &result);

    Download *q;
    QNetworkAccessManager &network;
    DownloadRequest request;
    PartFile part;
    QUrl url;
    QNetworkReply *reply = nullptr;
    QTimer silence;
    QElapsedTimer lastProgress;
    QByteArray contentType;
    int redirects = 0;
    qint64 from = 0; //!< where the range that was asked for begins
    qint64 inFile = 0;
    qint64 total = -1;
    bool isWriting = false;
};

Download::Private::Private(Download *owner, QNetworkAccessManager &manager,
                           const DownloadRequest &what)
    : q(owner)
    , network(manager)
    , request(what)
    , part(what.partPath)
    , url(what.url)
{
    silence.setSingleShot(true);
    silence.callOnTimeout(q, [this] { breakOff(QNetworkReply::TimeoutError); });
}

void Download::Private::start()
{
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != u"https" && url.scheme() != u"http")) {
        const auto refused = failure(
            ErrorKind::Internal,
            Text::tr("The link to the clip is malformed. Retry asks the provider for another "
                     "one."),
            QStringLiteral("not an http link"));
        QMetaObject::invokeMethod(
            q, [this, refused] { finish(refused); }, Qt::QueuedConnection);
        return;
    }
    from = request.entityTag.isEmpty() ? 0 : part.size();
    ask();
}

void Download::Private::ask()
{
    drop();
    isWriting = false;
    reply = network.get(networkRequest());
    reply->setReadBufferSize(readBufferBytes);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, q, [this] { takeIn(); });
    QObject::connect(reply, &QNetworkReply::readyRead, q, [this] { takeIn(); });
    QObject::connect(reply, &QNetworkReply::finished, q, [this] { conclude(); });
    silence.start(request.silence);
}

QNetworkRequest Download::Private::networkRequest() const
{
    QNetworkRequest result = plainRequest(url);
    result.setRawHeader("Accept-Encoding", "identity"); // a range of packed bytes is of no use
    if (from > 0) {
        result.setRawHeader("Range", "bytes=" + QByteArray::number(from) + '-');
        result.setRawHeader("If-Range", request.entityTag);
    }
    return result;
}

//! Whether the reply's body is to be written, now that its head is known.
bool Download::Private::judge()
{
    if (isWriting)
        return true;
    const HttpReply head = headOf(*reply);
    if (head.status == 0)
        return false;
    const Result<QUrl> target =
        redirectTarget({"GET", url, head.status, head.header("Location"), redirects});
    if (!target) {
        finish(std::unexpected(target.error()));
        return false;
    }
    if (!target->isEmpty()) {
        ++redirects;
        url = *target;
        ask();
        return false;
    }
    const Result<RangeVerdict> verdict = judgeRangeReply(
        head, {from, request.entityTag, request.byteLimit}, QDateTime::currentDateTimeUtc());
    if (!verdict) {
        finish(std::unexpected(verdict.error()));
        return false;
    }
    return act(*verdict);
}

bool Download::Private::act(const RangeVerdict &verdict)
{
    switch (verdict.action) {
    case Action::WriteAll:
    case Action::Append:
        return beginWriting(verdict);
    case Action::Complete:
        inFile = from;
        total = from;
        if (const Result<void> opened = part.openToAppend(); !opened)
            finish(std::unexpected(opened.error()));
        else
            complete();
        return false;
    case Action::AskForAll:
        from = 0;
        ask();
        return false;
    }
    return false;
}

//! The part is emptied before its new tag is told: between the two there is an old tag for no
//! bytes, which resumes nothing. The other way round there would be a new tag for old bytes.
bool Download::Private::beginWriting(const RangeVerdict &verdict)
{
    const Result<void> opened = openPart(verdict);
    if (!opened) {
        finish(std::unexpected(opened.error()));
        return false;
    }
    inFile = verdict.action == Action::Append ? from : 0;
    total = verdict.totalBytes;
    contentType = reply->rawHeader("Content-Type");
    isWriting = true;
    const QPointer<Download> alive(q);
    if (verdict.action == Action::WriteAll)
        Q_EMIT q->entityTagKnown(verdict.entityTag);
    return alive != nullptr;
}

Result<void> Download::Private::openPart(const RangeVerdict &verdict)
{
    if (verdict.totalBytes >= 0) {
        const Result<void> fits = part.checkSpaceFor(verdict.totalBytes - part.size());
        if (!fits)
            return fits;
    }
    return verdict.action == Action::Append ? part.openToAppend() : part.openEmpty();
}

Result<void> Download::Private::drain()
{
    for (;;) {
        const QByteArray bytes = reply->read(writeBytes);
        if (bytes.isEmpty())
            return {};
        if (inFile + bytes.size() > request.byteLimit) {
            if (const Result<void> emptied = part.openEmpty(); !emptied)
                return emptied;
            return failure(ErrorKind::ProviderFault,
                           Text::tr("The file behind the link is too large to be a clip. Ask the "
                                    "provider about it."),
                           QStringLiteral("over %1 bytes").arg(request.byteLimit));
        }
        if (const Result<void> written = part.write(bytes); !written)
            return written;
        inFile += bytes.size();
    }
}

void Download::Private::takeIn()
{
    silence.start();
    if (!judge())
        return;
    if (const Result<void> drained = drain(); !drained) {
        finish(std::unexpected(drained.error()));
        return;
    }
    if (lastProgress.isValid() && !lastProgress.hasExpired(progressInterval.count()))
        return;
    lastProgress.start();
    Q_EMIT q->progressed(inFile, total);
}

void Download::Private::conclude()
{
    const QNetworkReply::NetworkError code = reply->error();
    const QPointer<QNetworkReply> concluded = reply;
    const QPointer<Download> alive(q);
    const bool writes = judge();
    if (!alive || reply != concluded)
        return; // it ended, was deleted, or asks elsewhere
    if (writes) {
        if (const Result<void> drained = drain(); !drained) {
            finish(std::unexpected(drained.error()));
            return;
        }
    }
    if (!writes || isTransportFailure(code)) {
        breakOff(code);
        return;
    }
    complete();
}

void Download::Private::complete()
{
    if (total >= 0 && inFile != total) {
        breakOff(QNetworkReply::RemoteHostClosedError);
        return;
    }
    if (const Result<void> synced = part.sync(); !synced) {
        finish(std::unexpected(synced.error()));
        return;
    }
    const QPointer<Download> alive(q);
    Q_EMIT q->progressed(inFile, inFile);
    if (alive)
        finish(DownloadedFile{request.partPath, inFile, total >= 0, contentType});
}

//! A GET may be sent again, so it does not matter whether this one arrived.
void Download::Private::breakOff(QNetworkReply::NetworkError code)
{
    finish(std::unexpected(transportError(code, Departure::No, url.host())));
}

void Download::Private::drop()
{
    silence.stop();
    if (!reply)
        return;
    QNetworkReply *const dropped = std::exchange(reply, nullptr);
    dropped->disconnect(q);
    dropped->deleteLater();
}

void Download::Private::finish(const Result<DownloadedFile> &result)
{
    Result<DownloadedFile> outcome = result;
    drop();
    if (!outcome) {
        Error &error = outcome.error();
        error.detail = QStringLiteral("GET %1, %2 bytes in the part: %3")
                           .arg(loggableUrl(url))
                           .arg(inFile)
                           .arg(error.detail);
        qCWarning(lcNet).noquote() << errorKindName(error.kind) << error.detail;
    }
    Q_EMIT q->finished(outcome);
}

Download::Download(QNetworkAccessManager &network, const DownloadRequest &request, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, network, request))
{}

Download::~Download()
{
    d->drop();
}

void Download::start()
{
    d->start();
}

} // namespace Firstframe
