// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QSet>
#include <QTest>

using namespace Firstframe;

class tst_Error : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void aWordThatIsNotKnownIsInternal();
    void failureCarriesWhatItWasGiven();
};

void tst_Error::everyKindHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int i = 0; i <= int(ErrorKind::Internal); ++i) {
        const auto kind = ErrorKind(i);
        QVERIFY(!errorKindName(kind).isEmpty());
        QCOMPARE(errorKindFromName(errorKindName(kind)), kind);
        names.insert(errorKindName(kind));
    }
    QCOMPARE(names.size(), int(ErrorKind::Internal) + 1);
}

void tst_Error::aWordThatIsNotKnownIsInternal()
{
    QCOMPARE(errorKindFromName(u"nonsense"), ErrorKind::Internal);
}

void tst_Error::failureCarriesWhatItWasGiven()
{
    const Result<int> result =
        failure(ErrorKind::NoSpace, QStringLiteral("The disk is full."), QStringLiteral("ENOSPC"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NoSpace);
    QCOMPARE(result.error().message, QStringLiteral("The disk is full."));
    QCOMPARE(result.error().detail, QStringLiteral("ENOSPC"));
    QVERIFY(!result.error().retryAfter);
}

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_error.moc"
