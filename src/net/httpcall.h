// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace Firstframe {

//! \brief One HTTP exchange: exactly one request on the wire for anything that carries a body.
//!
//! \verbatim
//!   created --start()--> sending --> receiving --> finished(Result<HttpReply>)   exactly once
//!      any state --delete--> aborted silently, nothing is emitted
//! \endverbatim
//!
//! Any HTTP status is a reply, also 4xx and 5xx; an Error says that there is none:
//! Network when the request certainly did not reach the provider (name not found, connection
//! refused, TLS failed before the request), UnknownOutcome when it may have, ProviderFault when
//! the reply is longer than HttpRequest::replyLimit, File when a body's file changed or vanished
//! before the first byte was sent. (Qt 6.4 takes some chunked replies that were cut for whole ones:
//! a body that cannot be read is for Provider to notice.)
//!
//! Redirects are followed by hand, for GET and HEAD only, five at most, never from https to http,
//! and without the key once the origin changes. A redirect of anything else is returned as it is.
//!
//! The key is added only if the request asks for it and its url is HttpRequest::keyOrigin's
//! origin; a request that wants the key for another origin fails with Internal and sends nothing.
//!
//! Lives on the thread of its QNetworkAccessManager. finished() is never emitted from start().
class HttpCall final : public QObject
{
    Q_OBJECT
public:
    //! \brief \a network must outlive the call.
    HttpCall(QNetworkAccessManager &network, const HttpRequest &request, const QByteArray &key = {},
             QObject *parent = nullptr);
    ~HttpCall() override;

    void start();

Q_SIGNALS:
    void uploadProgressed(qint64 sentBytes, qint64 totalBytes);
    void finished(const Firstframe::Result<Firstframe::HttpReply> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
