// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transporterror.h"

#include <QMetaEnum>
#include <QTest>

using namespace Firstframe;
using Code = QNetworkReply::NetworkError;

class tst_TransportError final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsASilenceFromABreak();
    void isMappedByDepartureThenByCode_data();
    void isMappedByDepartureThenByCode();
    void tellsStatusCodesFromBrokenConnections_data();
    void tellsStatusCodesFromBrokenConnections();
};

void tst_TransportError::isMappedByDepartureThenByCode_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<ErrorKind>("stayed"); // nothing of the request has left
    QTest::addColumn<ErrorKind>("unsure"); // a body of no bytes
    QTest::addColumn<ErrorKind>("left");

    constexpr auto network = ErrorKind::Network;
    constexpr auto unknown = ErrorKind::UnknownOutcome;
    const auto row = [](Code code, ErrorKind stayed, ErrorKind unsure, ErrorKind left) {
        QTest::newRow(QMetaEnum::fromType<Code>().valueToKey(code))
            << code << stayed << unsure << left;
    };
    row(Code::ConnectionRefusedError, network, network, unknown);
    row(Code::HostNotFoundError, network, network, unknown);
    row(Code::SslHandshakeFailedError, network, network, unknown);
    row(Code::ProxyConnectionRefusedError, network, network, unknown);
    row(Code::ProxyConnectionClosedError, network, network, unknown);
    row(Code::ProxyNotFoundError, network, network, unknown);
    row(Code::ProxyTimeoutError, network, network, unknown);
    row(Code::ProxyAuthenticationRequiredError, network, network, network);
    row(Code::UnknownProxyError, network, unknown, unknown);
    row(Code::RemoteHostClosedError, network, unknown, unknown);
    row(Code::TimeoutError, network, unknown, unknown);
    row(Code::OperationCanceledError, network, unknown, unknown);
    row(Code::TemporaryNetworkFailureError, network, unknown, unknown);
    row(Code::NetworkSessionFailedError, network, unknown, unknown);
    row(Code::BackgroundRequestNotAllowedError, network, unknown, unknown);
    row(Code::TooManyRedirectsError, network, unknown, unknown);
    row(Code::InsecureRedirectError, network, unknown, unknown);
    row(Code::UnknownNetworkError, network, unknown, unknown);
    row(Code::ProtocolFailure, network, unknown, unknown);
    row(Code::ContentReSendError, unknown, unknown, unknown);
    row(Code::ProtocolUnknownError, ErrorKind::Internal, ErrorKind::Internal, ErrorKind::Internal);
}

void tst_TransportError::isMappedByDepartureThenByCode()
{
    QFETCH(Code, code);
    QFETCH(ErrorKind, stayed);
    QFETCH(ErrorKind, unsure);
    QFETCH(ErrorKind, left);
    const QString host = QStringLiteral("api.example");

    QVERIFY(isTransportFailure(code));
    QCOMPARE(transportError(code, Departure::No, host).kind, stayed);
    QCOMPARE(transportError(code, Departure::Unknown, host).kind, unsure);
    const Error error = transportError(code, Departure::Yes, host);
    QCOMPARE(error.kind, left);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.detail, QString::fromLatin1(QTest::currentDataTag()));
    // What may have become of the request is said by whoever made it: only a submit can cost.
    QCOMPARE(error.message, transportMessage(code, host));
}

void tst_TransportError::tellsStatusCodesFromBrokenConnections_data()
{
    QTest::addColumn<Code>("code");

    for (const Code code :
         {Code::NoError, Code::ContentAccessDenied, Code::ContentOperationNotPermittedError,
          Code::ContentNotFoundError, Code::AuthenticationRequiredError, Code::ContentConflictError,
          Code::ContentGoneError, Code::UnknownContentError, Code::ProtocolInvalidOperationError,
          Code::InternalServerError, Code::OperationNotImplementedError,
          Code::ServiceUnavailableError, Code::UnknownServerError})
        QTest::newRow(QMetaEnum::fromType<Code>().valueToKey(code)) << code;
}

void tst_TransportError::tellsStatusCodesFromBrokenConnections()
{
    QFETCH(Code, code);
    QVERIFY(!isTransportFailure(code));
}

void tst_TransportError::tellsASilenceFromABreak()
{
    const auto host = QStringLiteral("example.org");
    QVERIFY(isTimeout(transportError(Code::TimeoutError, Departure::Yes, host)));
    QVERIFY(!isTimeout(transportError(Code::RemoteHostClosedError, Departure::Yes, host)));
}

QTEST_GUILESS_MAIN(tst_TransportError)
#include "tst_transporterror.moc"
