// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcall.h"

#include "net/bodydevice.h"
#include "net/logging.h"
#include "net/originguard.h"
#include "net/plainrequest.h"
#include "net/redact.h"
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

constexpr qint64 readBytes = 64 * 1024;
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
                       QStringLiteral("malformed request for %1").arg(loggableUrl(request.url)));
    return checkKeyUse(request, key);
}

} // namespace

//! The outgoing QNetworkReply owns the body, so both end together, whoever ends first.
class HttpCall::Private
{
public:
    Private(HttpCall *owner, QNetworkAccessManager &manager, const HttpRequest &what,
            const QByteArray &secret)
        : q(owner)
        , network(manager)
        , request(what)
        , key(secret)
    {
        silence.setSingleShot(true);
        silence.callOnTimeout(q, [this] { breakOff(QNetworkReply::TimeoutError); });
    }

    [[nodiscard]] Result<void> send();
    void drop();

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

public:
    //! Deletes nothing afterwards: a receiver may have deleted the call.
    void finish(const Result<HttpReply> &result);

private:
    HttpCall *q;
    QNetworkAccessManager &network;
    HttpRequest request;
    QByteArray key;
    QNetworkReply *reply = nullptr;
    QByteArray received;
    QTimer silence;
    QString tlsProblem;
    int redirects = 0;
    Departure departure = Departure::No;
};

Result<void> HttpCall::Private::send()
{
    const Result<void> checked = checkRequest(request, key);
    if (!checked)
        return checked;
    const Result<void> dispatched = dispatch();
    if (!dispatched)
        return dispatched;
    silence.start(request.silence);
    return {};
}

QNetworkRequest HttpCall::Private::networkRequest() const
{
    QNetworkRequest result = plainRequest(request.url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.authorization)
        result.setRawHeader(request.authorization->header, request.authorization->prefix + key);
    return result;
}

//! Everything but a plain GET or HEAD goes out with a BodyDevice, also when it has no body: a
//! request without a device is one that QNetworkAccessManager sends again when the connection
//! closes before a reply. The custom verb is for DELETE, for which it would drop the device.
Result<void> HttpCall::Private::dispatch()
{
    QNetworkRequest outgoing = networkRequest();
    BodyDevice *body = nullptr;
    if (isReadOnly(request)) {
        reply = request.method == "HEAD" ? network.head(outgoing) : network.get(outgoing);
    } else {
        auto device = std::make_unique<BodyDevice>(request.body);
        const Result<void> prepared = device->prepare();
        if (!prepared)
            return prepared;
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = device.get();
        reply = network.sendCustomRequest(outgoing, request.method, body);
        device.release()->setParent(reply);
    }
    reply->setReadBufferSize(readBufferBytes);
    watch(body);
    return {};
}

void HttpCall::Private::watch(BodyDevice *body)
{
    const auto live = [this] { silence.start(); };
    QObject::connect(reply, &QNetworkReply::socketStartedConnecting, q, live);
    QObject::connect(reply, &QNetworkReply::requestSent, q, [this, live] {
        departure = Departure::Yes;
        live();
    });
    QObject::connect(reply, &QNetworkReply::sslErrors, q, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            tlsProblem += QStringLiteral("; ") + error.errorString();
    });
    QObject::connect(reply, &QNetworkReply::metaDataChanged, q, [this, live] {
        departure = Departure::Yes;
        live();
    });
    QObject::connect(reply, &QNetworkReply::readyRead, q, [this, live] {
        live();
        read();
    });
    QObject::connect(reply, &QNetworkReply::finished, q, [this] { conclude(); });
    if (!body)
        return;
    if (body->size() == 0)
        departure = Departure::Unknown; // Qt 6.4 emits no requestSent for it
    QObject::connect(reply, &QNetworkReply::uploadProgress, q, [this, live](qint64 sent, qint64) {
        live();
        if (sent > 0)
            Q_EMIT q->uploadProgressed(sent, request.body.size());
    });
    QObject::connect(body, &BodyDevice::advanced, q, [this, live] {
        departure = Departure::Yes;
        live();
    });
    QObject::connect(
        body, &BodyDevice::failed, q, [this](const Error &error) { breakOff(error); },
        Qt::QueuedConnection);
}

//! In small steps, so that a reply that unpacks to far more than it weighs is noticed in time.
void HttpCall::Private::read()
{
    while (received.size() <= request.replyLimit) {
        const QByteArray chunk = reply->read(readBytes);
        if (chunk.isEmpty())
            return;
        received += chunk;
    }
    finish(failure(
        ErrorKind::ProviderFault,
        Text::tr("%1 gave an answer that is too long. Try again later.").arg(request.url.host()),
        QStringLiteral("reply over %1 bytes").arg(request.replyLimit)));
}

void HttpCall::Private::conclude()
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || (isTransportFailure(reply->error()) && !isRedirectOfBody())) {
        breakOff(reply->error());
        return;
    }
    read();
    if (!reply)
        return;
    const Result<QUrl> target = redirectTarget(
        {request.method, request.url, status, reply->rawHeader("Location"), redirects});
    if (!target) {
        finish(std::unexpected(target.error()));
        return;
    }
    if (!target->isEmpty()) {
        follow(*target);
        return;
    }
    finish(HttpReply{status, reply->rawHeaderPairs(), received});
}

//! Even with ManualRedirectPolicy Qt prepares to send the body again, and fails since it cannot.
bool HttpCall::Private::isRedirectOfBody() const
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->error() == QNetworkReply::ContentReSendError && status / 100 == 3;
}

void HttpCall::Private::follow(const QUrl &target)
{
    ++redirects;
    drop();
    received.clear();
    if (!isSameOrigin(target, request.url))
        request.authorization.reset(); // for good, also if a later redirect leads back
    request.url = target;
    const Result<void> sent = send();
    if (!sent)
        finish(std::unexpected(sent.error()));
}

void HttpCall::Private::breakOff(QNetworkReply::NetworkError code)
{
    Error error = transportError(code, departure, request.url.host());
    error.detail += tlsProblem;
    finish(std::unexpected(error));
}

//! A file that failed halfway is a request that left halfway.
void HttpCall::Private::breakOff(const Error &bodyError)
{
    if (!reply)
        return; // it was queued, and the call ended meanwhile
    Error error = bodyError;
    if (departure != Departure::No)
        error.kind = ErrorKind::UnknownOutcome;
    finish(std::unexpected(error));
}

void HttpCall::Private::drop()
{
    silence.stop();
    if (!reply)
        return;
    QNetworkReply *const dropped = std::exchange(reply, nullptr);
    for (QObject *child : dropped->children())
        child->disconnect(q);
    dropped->disconnect(q);
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
                .arg(QString::fromLatin1(request.method), loggableUrl(request.url), error.detail);
        qCWarning(lcNet).noquote() << errorKindName(error.kind) << error.detail;
    }
    Q_EMIT q->finished(outcome);
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
