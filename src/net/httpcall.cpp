// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcall.h"

#include "core/redact.h"
#include "net/bodydevice.h"
#include "net/logging.h"
#include "net/originguard.h"
#include "net/plainrequest.h"
#include "net/redirect.h"
#include "net/transporterror.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HttpCall)
};

constexpr qint64 readBytes = 64LL * 1024;
constexpr qint64 readBufferBytes = 4 * readBytes;

bool isReadOnly(const HttpRequest &request)
{
    return (request.method == "GET" || request.method == "HEAD") && request.body.size() == 0;
}

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == u"http" || url.scheme() == u"https");
}

bool hasLineBreak(const HttpRequest &request)
{
    const auto breaks = [](const QByteArray &text) {
        return text.contains('\n') || text.contains('\r');
    };
    return breaks(request.method) || std::ranges::any_of(request.headers, [&](const auto &header) {
               return breaks(header.first) || breaks(header.second);
           });
}

Result<void> checkRequest(const HttpRequest &request, const QByteArray &key)
{
    if (!isHttp(request.url) || hasLineBreak(request))
        return failure(ErrorKind::Internal,
                       Text::tr("The provider's address or request is malformed. Nothing was sent. "
                                "Check the provider's description."),
                       QStringLiteral("malformed request for %1").arg(redacted(request.url)));
    return checkKeyUse(request, key);
}

} // namespace

//! The outgoing QNetworkReply owns the body, so both end together, whoever ends first.
class HttpCall::Private
{
public:
    Private(HttpCall *owner, QNetworkAccessManager &manager, const HttpRequest &what,
            const QByteArray &secret)
        : m_call(owner)
        , m_network(manager)
        , m_request(what)
        , m_key(secret)
    {
        m_silence.setSingleShot(true);
        m_silence.callOnTimeout(m_call, [this] { breakOff(QNetworkReply::TimeoutError); });
    }

    [[nodiscard]] Result<void> send();
    void drop();
    //! Touches nothing after it has told: a receiver may have deleted the call.
    void finish(const Result<HttpReply> &result);

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] Result<void> dispatch();
    void watch(BodyDevice *body);
    void read();
    void conclude();
    [[nodiscard]] bool isRedirectOfBody() const;
    void follow(const QUrl &target);
    void breakOff(QNetworkReply::NetworkError code);
    void breakOff(const Error &bodyError);

    HttpCall *m_call;
    QNetworkAccessManager &m_network;
    HttpRequest m_request;
    QByteArray m_key;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_received;
    QTimer m_silence;
    QString m_tlsProblem;
    int m_redirects = 0;
    Departure m_departure = Departure::No;
};

Result<void> HttpCall::Private::send()
{
    const Result<void> checked = checkRequest(m_request, m_key);
    if (!checked)
        return checked;
    const Result<void> dispatched = dispatch();
    if (!dispatched)
        return dispatched;
    m_silence.start(m_request.silence);
    return {};
}

QNetworkRequest HttpCall::Private::networkRequest() const
{
    QNetworkRequest result = plainRequest(m_request.url);
    for (const auto &[name, value] : m_request.headers)
        result.setRawHeader(name, value);
    if (m_request.authorization)
        result.setRawHeader(m_request.authorization->header,
                            m_request.authorization->prefix + m_key);
    return result;
}

//! Everything but a plain GET or HEAD goes out with a BodyDevice, also when it has no body: a
//! request without a device is one that QNetworkAccessManager sends again when the connection
//! closes before a reply. The custom verb is for DELETE, for which it would drop the device.
Result<void> HttpCall::Private::dispatch()
{
    QNetworkRequest outgoing = networkRequest();
    BodyDevice *body = nullptr;
    if (isReadOnly(m_request)) {
        m_reply = m_request.method == "HEAD" ? m_network.head(outgoing) : m_network.get(outgoing);
    } else {
        auto device = std::make_unique<BodyDevice>(m_request.body);
        const Result<void> prepared = device->prepare();
        if (!prepared)
            return prepared;
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = device.get();
        m_reply = m_network.sendCustomRequest(outgoing, m_request.method, body);
        device.release()->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readBufferBytes);
    watch(body);
    return {};
}

void HttpCall::Private::watch(BodyDevice *body)
{
    const auto live = [this] { m_silence.start(); };
    QObject::connect(m_reply, &QNetworkReply::socketStartedConnecting, m_call, live);
    QObject::connect(m_reply, &QNetworkReply::requestSent, m_call, [this, live] {
        m_departure = Departure::Yes;
        live();
    });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, m_call,
                     [this](const QList<QSslError> &errors) {
                         for (const QSslError &error : errors)
                             m_tlsProblem += QStringLiteral("; ") + error.errorString();
                     });
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, m_call, [this, live] {
        m_departure = Departure::Yes;
        live();
    });
    QObject::connect(m_reply, &QNetworkReply::readyRead, m_call, [this, live] {
        live();
        read();
    });
    QObject::connect(m_reply, &QNetworkReply::finished, m_call, [this] { conclude(); });
    if (!body)
        return;
    if (body->size() == 0)
        m_departure = Departure::Unknown; // Qt 6.4 emits no requestSent for it
    QObject::connect(m_reply, &QNetworkReply::uploadProgress, m_call,
                     [this, live](qint64 sent, qint64) {
                         live();
                         if (sent > 0)
                             Q_EMIT m_call->uploadProgressed(sent, m_request.body.size());
                     });
    QObject::connect(body, &BodyDevice::advanced, m_call, [this, live] {
        m_departure = Departure::Yes;
        live();
    });
    QObject::connect(
        body, &BodyDevice::failed, m_call, [this](const Error &error) { breakOff(error); },
        Qt::QueuedConnection);
}

//! In small steps, so that a reply that unpacks to far more than it weighs is noticed in time.
void HttpCall::Private::read()
{
    while (m_received.size() <= m_request.replyLimit) {
        const QByteArray chunk = m_reply->read(readBytes);
        if (chunk.isEmpty())
            return;
        m_received += chunk;
    }
    finish(failure(
        ErrorKind::ProviderFault,
        Text::tr("%1 gave an answer that is too long. Try again later.").arg(m_request.url.host()),
        QStringLiteral("reply over %1 bytes").arg(m_request.replyLimit)));
}

void HttpCall::Private::conclude()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || (isTransportFailure(m_reply->error()) && !isRedirectOfBody())) {
        breakOff(m_reply->error());
        return;
    }
    read();
    if (!m_reply)
        return;
    const Result<QUrl> target = redirectTarget({.method = m_request.method,
                                                .url = m_request.url,
                                                .status = status,
                                                .location = m_reply->rawHeader("Location"),
                                                .followed = m_redirects});
    if (!target) {
        finish(std::unexpected(target.error()));
        return;
    }
    if (!target->isEmpty()) {
        follow(*target);
        return;
    }
    finish(HttpReply{.status = status, .headers = m_reply->rawHeaderPairs(), .body = m_received});
}

//! Even with ManualRedirectPolicy Qt prepares to send the body again, and fails since it cannot.
bool HttpCall::Private::isRedirectOfBody() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return m_reply->error() == QNetworkReply::ContentReSendError && status / 100 == 3;
}

void HttpCall::Private::follow(const QUrl &target)
{
    ++m_redirects;
    drop();
    m_received.clear();
    if (!isSameOrigin(target, m_request.url))
        m_request.authorization.reset(); // for good, also if a later redirect leads back
    m_request.url = target;
    const Result<void> sent = send();
    if (!sent)
        finish(std::unexpected(sent.error()));
}

void HttpCall::Private::breakOff(QNetworkReply::NetworkError code)
{
    Error error = transportError(code, m_departure, m_request.url.host());
    error.detail += m_tlsProblem;
    finish(std::unexpected(error));
}

//! A file that failed halfway is a request that left halfway.
void HttpCall::Private::breakOff(const Error &bodyError)
{
    if (!m_reply)
        return; // it was queued, and the call ended meanwhile
    Error error = bodyError;
    if (m_departure != Departure::No)
        error.kind = ErrorKind::UnknownOutcome;
    finish(std::unexpected(error));
}

void HttpCall::Private::drop()
{
    m_silence.stop();
    if (!m_reply)
        return;
    QNetworkReply *const dropped = std::exchange(m_reply, nullptr);
    for (QObject *child : dropped->children())
        child->disconnect(m_call);
    dropped->disconnect(m_call);
    dropped->abort();
    dropped->deleteLater();
}

void HttpCall::Private::finish(const Result<HttpReply> &result)
{
    Result<HttpReply> outcome = result;
    drop();
    if (!outcome) {
        Error &error = outcome.error();
        error.detail =
            QStringLiteral("%1 %2: %3")
                .arg(QString::fromLatin1(m_request.method), redacted(m_request.url), error.detail);
        qCWarning(lcNet).noquote() << errorKindName(error.kind) << error.detail;
    }
    Q_EMIT m_call->finished(outcome);
}

HttpCall::HttpCall(QNetworkAccessManager &network, const HttpRequest &request,
                   const QByteArray &key, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, network, request, key))
{}

HttpCall::~HttpCall()
{
    d->drop();
}

void HttpCall::start()
{
    const Result<void> sent = d->send();
    if (sent)
        return;
    QMetaObject::invokeMethod(
        this, [this, error = sent.error()] { d->finish(std::unexpected(error)); },
        Qt::QueuedConnection);
}

} // namespace Firstframe
