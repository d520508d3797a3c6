// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transporterror.h"

#include <QCoreApplication>
#include <QMetaEnum>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TransportError)
};

using Code = QNetworkReply::NetworkError;

//! The codes of making a connection. With a device as body Qt never makes a second one, so the
//! request has not been written when they come.
bool isBeforeConnection(Code code)
{
    switch (code) {
    case Code::ConnectionRefusedError:
    case Code::HostNotFoundError:
    case Code::SslHandshakeFailedError:
    case Code::ProxyConnectionRefusedError:
    case Code::ProxyConnectionClosedError:
    case Code::ProxyNotFoundError:
    case Code::ProxyTimeoutError:
        return true;
    default: // whatever else there is may come later, too
        return false;
    }
}

ErrorKind kindOf(Code code, Departure departure)
{
    if (code == Code::ContentReSendError)
        return ErrorKind::UnknownOutcome;
    if (code == Code::ProxyAuthenticationRequiredError)
        return ErrorKind::Network;
    if (code == Code::ProtocolUnknownError)
        return ErrorKind::Internal;
    const bool hasStayed =
        departure == Departure::No || (departure == Departure::Unknown && isBeforeConnection(code));
    return hasStayed ? ErrorKind::Network : ErrorKind::UnknownOutcome;
}

QString proxyMessage(Code code)
{
    return code == Code::ProxyAuthenticationRequiredError
               ? Text::tr("The proxy asks for a password. Set it in the system's proxy settings.")
               : Text::tr("The proxy does not answer or does not know the way. Check the system's "
                          "proxy settings.");
}

QString codeName(Code code)
{
    const auto name = QMetaEnum::fromType<Code>().valueToKey(code);
    return QString::fromLatin1(name ? name : "unknown network error");
}

} // namespace

bool isTransportFailure(QNetworkReply::NetworkError code)
{
    switch (code) {
    case Code::NoError:
    case Code::ContentAccessDenied:
    case Code::ContentOperationNotPermittedError:
    case Code::ContentNotFoundError:
    case Code::AuthenticationRequiredError:
    case Code::ContentConflictError:
    case Code::ContentGoneError:
    case Code::UnknownContentError:
    case Code::ProtocolInvalidOperationError: // Qt's code for status 400
    case Code::InternalServerError:
    case Code::OperationNotImplementedError:
    case Code::ServiceUnavailableError:
    case Code::UnknownServerError:
        return false;
    default: // not an enumeration of ours: what a later Qt adds is a failure until shown otherwise
        return true;
    }
}

QString transportMessage(QNetworkReply::NetworkError code, const QString &host)
{
    switch (code) {
    case Code::ConnectionRefusedError:
        return Text::tr("%1 refuses connections. Try again later.").arg(host);
    case Code::HostNotFoundError:
        return Text::tr("%1 was not found. Check the internet connection.").arg(host);
    case Code::RemoteHostClosedError:
    case Code::ContentReSendError:
        return Text::tr("The connection to %1 broke. Check the internet connection.").arg(host);
    case Code::TimeoutError:
        return Text::tr("%1 did not answer in time. Check the internet connection.").arg(host);
    case Code::SslHandshakeFailedError:
        return Text::tr("No secure connection to %1 could be made. Check the date and time of this "
                        "computer and whether something on the way reads along.")
            .arg(host);
    case Code::ProtocolFailure:
        return Text::tr("%1 gave an answer that cannot be read. Try again later.").arg(host);
    case Code::ProxyConnectionRefusedError:
    case Code::ProxyConnectionClosedError:
    case Code::ProxyNotFoundError:
    case Code::ProxyTimeoutError:
    case Code::ProxyAuthenticationRequiredError:
    case Code::UnknownProxyError:
        return proxyMessage(code);
    default: // see isTransportFailure
        return Text::tr("The connection to %1 failed. Check the internet connection.").arg(host);
    }
}

Error transportError(QNetworkReply::NetworkError code, Departure departure, const QString &host)
{
    return {kindOf(code, departure), transportMessage(code, host), codeName(code), {}};
}

bool isTimeout(const Error &error)
{
    return error.detail == codeName(Code::TimeoutError);
}

} // namespace Firstframe
