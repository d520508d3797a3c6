// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/download.h"

#include "core/redact.h"
#include "net/logging.h"
#include "net/partfile.h"
#include "net/plainrequest.h"
#include "net/rangereply.h"
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

constexpr qint64 writeBytes = 256LL * 1024;
constexpr qint64 readBufferBytes = 4 * writeBytes; // what a slow disk lets pile up in memory
constexpr std::chrono::milliseconds progressInterval{100};

HttpReply headOf(const QNetworkReply &reply)
{
    return {.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .headers = reply.rawHeaderPairs(),
            .body = {}};
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

    Download *m_download;
    QNetworkAccessManager &m_network;
    DownloadRequest m_request;
    PartFile m_part;
    QUrl m_url;
    QNetworkReply *m_reply = nullptr;
    QTimer m_silence;
    QElapsedTimer m_lastProgress;
    QByteArray m_contentType;
    int m_redirects = 0;
    qint64 m_from = 0; //!< where the range that was asked for begins
    qint64 m_inFile = 0;
    qint64 m_total = -1;
    bool m_isWriting = false;
};

Download::Private::Private(Download *owner, QNetworkAccessManager &manager,
                           const DownloadRequest &what)
    : m_download(owner)
    , m_network(manager)
    , m_request(what)
    , m_part(what.partPath)
    , m_url(what.url)
{
    m_silence.setSingleShot(true);
    m_silence.callOnTimeout(m_download, [this] { breakOff(QNetworkReply::TimeoutError); });
}

void Download::Private::start()
{
    if (!m_url.isValid() || m_url.host().isEmpty()
        || (m_url.scheme() != u"https" && m_url.scheme() != u"http")) {
        const auto refused = failure(
            ErrorKind::Internal,
            Text::tr("The link to the clip is malformed. Retry asks the provider for another "
                     "one."),
            QStringLiteral("not an http link"));
        QMetaObject::invokeMethod(
            m_download, [this, refused] { finish(refused); }, Qt::QueuedConnection);
        return;
    }
    m_from = m_request.entityTag.isEmpty() ? 0 : m_part.size();
    ask();
}

void Download::Private::ask()
{
    drop();
    m_isWriting = false;
    m_reply = m_network.get(networkRequest());
    m_reply->setReadBufferSize(readBufferBytes);
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, m_download, [this] { takeIn(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, m_download, [this] { takeIn(); });
    QObject::connect(m_reply, &QNetworkReply::finished, m_download, [this] { conclude(); });
    m_silence.start(m_request.silence);
}

QNetworkRequest Download::Private::networkRequest() const
{
    QNetworkRequest result = plainRequest(m_url);
    result.setRawHeader("Accept-Encoding", "identity"); // a range of packed bytes is of no use
    if (m_from > 0) {
        result.setRawHeader("Range", "bytes=" + QByteArray::number(m_from) + '-');
        result.setRawHeader("If-Range", m_request.entityTag);
    }
    return result;
}

//! Whether the reply's body is to be written, now that its head is known.
bool Download::Private::judge()
{
    if (m_isWriting)
        return true;
    const HttpReply head = headOf(*m_reply);
    if (head.status == 0)
        return false;
    const Result<QUrl> target = redirectTarget({.method = "GET",
                                                .url = m_url,
                                                .status = head.status,
                                                .location = head.header("Location"),
                                                .followed = m_redirects});
    if (!target) {
        finish(std::unexpected(target.error()));
        return false;
    }
    if (!target->isEmpty()) {
        ++m_redirects;
        m_url = *target;
        ask();
        return false;
    }
    const Result<RangeVerdict> verdict = judgeRangeReply(
        head, {.from = m_from, .entityTag = m_request.entityTag, .byteLimit = m_request.byteLimit},
        QDateTime::currentDateTimeUtc());
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
        m_inFile = m_from;
        m_total = m_from;
        if (const Result<void> opened = m_part.openToAppend(); !opened)
            finish(std::unexpected(opened.error()));
        else
            complete();
        return false;
    case Action::AskForAll:
        m_from = 0;
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
    m_inFile = verdict.action == Action::Append ? m_from : 0;
    m_total = verdict.totalBytes;
    m_contentType = m_reply->rawHeader("Content-Type");
    m_isWriting = true;
    const QPointer<Download> alive(m_download);
    if (verdict.action == Action::WriteAll)
        Q_EMIT m_download->entityTagKnown(verdict.entityTag);
    return alive != nullptr;
}

Result<void> Download::Private::openPart(const RangeVerdict &verdict)
{
    if (verdict.totalBytes >= 0) {
        const Result<void> fits = m_part.checkSpaceFor(verdict.totalBytes - m_part.size());
        if (!fits)
            return fits;
    }
    return verdict.action == Action::Append ? m_part.openToAppend() : m_part.openEmpty();
}

Result<void> Download::Private::drain()
{
    for (;;) {
        const QByteArray bytes = m_reply->read(writeBytes);
        if (bytes.isEmpty())
            return {};
        if (m_inFile + bytes.size() > m_request.byteLimit) {
            if (const Result<void> emptied = m_part.openEmpty(); !emptied)
                return emptied;
            return failure(ErrorKind::ProviderFault,
                           Text::tr("The file behind the link is too large to be a clip. Ask the "
                                    "provider about it."),
                           QStringLiteral("over %1 bytes").arg(m_request.byteLimit));
        }
        if (const Result<void> written = m_part.write(bytes); !written)
            return written;
        m_inFile += bytes.size();
    }
}

void Download::Private::takeIn()
{
    m_silence.start();
    if (!judge())
        return;
    if (const Result<void> drained = drain(); !drained) {
        finish(std::unexpected(drained.error()));
        return;
    }
    if (m_lastProgress.isValid() && !m_lastProgress.hasExpired(progressInterval.count()))
        return;
    m_lastProgress.start();
    Q_EMIT m_download->progressed(m_inFile, m_total);
}

void Download::Private::conclude()
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const QPointer<QNetworkReply> concluded = m_reply;
    const QPointer<Download> alive(m_download);
    const bool writes = judge();
    if (!alive || m_reply != concluded)
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
    if (m_total >= 0 && m_inFile != m_total) {
        breakOff(QNetworkReply::RemoteHostClosedError);
        return;
    }
    if (const Result<void> synced = m_part.sync(); !synced) {
        finish(std::unexpected(synced.error()));
        return;
    }
    const QPointer<Download> alive(m_download);
    Q_EMIT m_download->progressed(m_inFile, m_inFile);
    if (alive)
        finish(DownloadedFile{.partPath = m_request.partPath,
                              .bytes = m_inFile,
                              .isLengthKnown = m_total >= 0,
                              .contentType = m_contentType});
}

//! A GET may be sent again, so it does not matter whether this one arrived.
void Download::Private::breakOff(QNetworkReply::NetworkError code)
{
    finish(std::unexpected(transportError(code, Departure::No, m_url.host())));
}

void Download::Private::drop()
{
    m_silence.stop();
    if (!m_reply)
        return;
    QNetworkReply *const dropped = std::exchange(m_reply, nullptr);
    dropped->disconnect(m_download);
    dropped->deleteLater();
}

void Download::Private::finish(const Result<DownloadedFile> &result)
{
    Result<DownloadedFile> outcome = result;
    drop();
    if (!outcome) {
        Error &error = outcome.error();
        error.detail = QStringLiteral("GET %1, %2 bytes in the part: %3")
                           .arg(redacted(m_url))
                           .arg(m_inFile)
                           .arg(error.detail);
        qCWarning(lcNet).noquote() << errorKindName(error.kind) << error.detail;
    }
    Q_EMIT m_download->finished(outcome);
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
