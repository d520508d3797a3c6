// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "jobs/submitverdict.h"

#include <QTest>

using namespace Firstframe;

//! \brief The table that keeps the first promise: only a proof lets a submit be sent again.
class tst_SubmitVerdict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEveryKind_data();
    void judgesEveryKind();
};

void tst_SubmitVerdict::judgesEveryKind_data()
{
    using Kind = SubmitVerdict::Kind;
    QTest::addColumn<Kind>("silence"); // the call ended without a reply
    QTest::addColumn<Kind>("refusal"); // there was one that is no task
    const auto row = [](ErrorKind kind, Kind silence, Kind refusal) {
        QTest::newRow(qPrintable(errorKindName(kind))) << silence << refusal;
    };
    row(ErrorKind::Key, Kind::Unknown, Kind::Refused);
    row(ErrorKind::Balance, Kind::Unknown, Kind::Refused);
    row(ErrorKind::RateLimit, Kind::Unknown, Kind::NotTaken);
    row(ErrorKind::Content, Kind::Unknown, Kind::Refused);
    row(ErrorKind::InvalidRequest, Kind::Unknown, Kind::Refused);
    row(ErrorKind::NotFound, Kind::Unknown, Kind::Refused);
    row(ErrorKind::ProviderFault, Kind::Unknown, Kind::Refused);
    row(ErrorKind::Network, Kind::NotTaken, Kind::Unknown);
    row(ErrorKind::UnknownOutcome, Kind::Unknown, Kind::Unknown);
    row(ErrorKind::NotReady, Kind::Unknown, Kind::Unknown);
    row(ErrorKind::File, Kind::Refused, Kind::Unknown);
    row(ErrorKind::NoSpace, Kind::Unknown, Kind::Unknown);
    row(ErrorKind::Cancelled, Kind::Unknown, Kind::Unknown);
    row(ErrorKind::Internal, Kind::Refused, Kind::Unknown);
}

void tst_SubmitVerdict::judgesEveryKind()
{
    const ErrorKind kind = errorKindFromName(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(judgeSilence(kind), "silence");
    QTEST(judgeRefusal(kind), "refusal");
}

QTEST_GUILESS_MAIN(tst_SubmitVerdict)
#include "tst_submitverdict.moc"
