// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatIsSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("signed link") << u"see https://a.example/v.mp4?Signature=SECRET&x=1 now"_s
                                     << u"see https://a.example/v.mp4?… now"_s;
        QTest::newRow("fragment") << u"https://a.example/v#SECRET"_s << u"https://a.example/v?…"_s;
        QTest::newRow("link with a user")
            << u"https://me:SECRET@a.example/v"_s << u"https://…@a.example/v"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer SECRETSECRET refused"_s
                                << u"Authorization: Bearer … refused"_s;
        QTest::newRow("quoted") << u"{\"api_key\":\"SECRET-1\",\"x\":1}"_s
                                << u"{\"api_key\":\"…\",\"x\":1}"_s;
        QTest::newRow("provided") << u"Incorrect API key provided: SECRETSECRET."_s
                                  << u"Incorrect API key provided: …"_s;
        QTest::newRow("sk key") << u"key sk-SECRETSECRET is wrong"_s << u"key … is wrong"_s;
        QTest::newRow("token of three parts") << u"got eyJhbGciOi.SECRETSECRET.x-y"_s << u"got …"_s;
        QTest::newRow("long run") << u"x "_s + u"SECRET01"_s.repeated(6) << u"x …"_s;
    }
    void hidesWhatIsSecret()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(redacted(text), shown);
    }

    void leavesProseAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentence") << u"The prompt is too long: 2100 of 2000 characters."_s;
        QTest::newRow("request id") << u"request 0b2f1c5e-8a40-4f8b-9d5c-1b7f0a3c9e11 failed"_s;
        QTest::newRow("about keys") << u"The key is not valid, the token has expired."_s;
        QTest::newRow("other scripts") << u"余额不足，请充值"_s;
        QTest::newRow("link without a query") << u"https://a.example/docs/errors"_s;
    }
    void leavesProseAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    void keepsOfALinkWhatHelps_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QUrl(u"https://api.example/v1/x"_s)
                               << u"https://api.example/v1/x"_s;
        QTest::newRow("port") << QUrl(u"http://127.0.0.1:81/v1"_s) << u"http://127.0.0.1:81/v1"_s;
        QTest::newRow("signed") << QUrl(u"https://cdn.example/a.mp4?sig=SECRET&t=1"_s)
                                << u"https://cdn.example/a.mp4?…"_s;
        QTest::newRow("user") << QUrl(u"https://me:SECRET@cdn.example/a"_s)
                              << u"https://cdn.example/a"_s;
        QTest::newRow("fragment") << QUrl(u"https://cdn.example/a#SECRET"_s)
                                  << u"https://cdn.example/a"_s;
    }
    void keepsOfALinkWhatHelps()
    {
        QFETCH(QUrl, url);
        QFETCH(QString, shown);
        QCOMPARE(redacted(url), shown);
    }

    void isOneLine() { QCOMPARE(redacted(u" a\n\n  b\t\r\nc "_s), u"a b c"_s); }

    void isCappedBetweenCharacters()
    {
        const QString shown = redacted(u"ab "_s.repeated(10'000));
        QCOMPARE(shown.size(), 300);
        QVERIFY(shown.endsWith(u'…'));
        const QString rain = redacted(u"x"_s + u"🌧 "_s.repeated(400));
        QVERIFY(rain.size() <= 300);
        QVERIFY(!rain.at(rain.size() - 2).isHighSurrogate());
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
