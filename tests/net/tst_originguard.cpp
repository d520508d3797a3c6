// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/originguard.h"

#include <QTest>

using namespace Firstframe;

class tst_OriginGuard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsTheKeyGoOnlyToItsOwnOrigin_data();
    void letsTheKeyGoOnlyToItsOwnOrigin();
    void letsEverythingWithoutAKeyPass();
    void refusesAKeyThatNoHeaderCanCarry_data();
    void refusesAKeyThatNoHeaderCanCarry();
};

void tst_OriginGuard::letsTheKeyGoOnlyToItsOwnOrigin_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("mayGo");

    const QString api = QStringLiteral("https://api.example");
    QTest::newRow("own") << "https://api.example/v1?x=1" << api << true;
    QTest::newRow("own, port spelt out") << "https://api.example:443/v1" << api << true;
    QTest::newRow("other host") << "https://cdn.example/v1" << api << false;
    QTest::newRow("subdomain") << "https://x.api.example/v1" << api << false;
    QTest::newRow("longer name") << "https://api.example.evil/v1" << api << false;
    QTest::newRow("other port") << "https://api.example:8443/v1" << api << false;
    QTest::newRow("no encryption") << "http://api.example/v1"
                                   << "http://api.example" << false;
    QTest::newRow("downgraded") << "http://api.example/v1" << api << false;
    QTest::newRow("this machine") << "http://127.0.0.1:81/v1"
                                  << "http://127.0.0.1:81" << true;
    QTest::newRow("this machine, other port") << "http://127.0.0.1:82/"
                                              << "http://127.0.0.1:81" << false;
    QTest::newRow("looks like this machine") << "http://127.0.0.1.evil/"
                                             << "http://127.0.0.1.evil" << false;
    QTest::newRow("user in front") << "https://api.example@evil.example/" << api << false;
    QTest::newRow("no origin") << "https://api.example/v1"
                               << "" << false;
}

void tst_OriginGuard::letsTheKeyGoOnlyToItsOwnOrigin()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    QFETCH(bool, mayGo);
    HttpRequest request;
    request.url = QUrl(url);
    request.keyOrigin = QUrl(origin);
    request.authorization = HttpAuthorization();

    const Result<void> checked = checkKeyUse(request, "sk-secret");

    QCOMPARE(checked.has_value(), mayGo);
    if (mayGo)
        return;
    QCOMPARE(checked.error().kind, ErrorKind::Internal);
    QVERIFY(!checked.error().detail.contains(QStringLiteral("sk-secret")));
}

void tst_OriginGuard::letsEverythingWithoutAKeyPass()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://anywhere.example/"));
    QVERIFY(checkKeyUse(request, "sk-secret").has_value());
}

void tst_OriginGuard::refusesAKeyThatNoHeaderCanCarry_data()
{
    QTest::addColumn<QByteArray>("key");

    QTest::newRow("none") << QByteArray();
    QTest::newRow("line break") << QByteArray("sk-1\r\nX-Evil: 1");
    QTest::newRow("trailing line break") << QByteArray("sk-1\n");
    QTest::newRow("space") << QByteArray("sk 1");
    QTest::newRow("not ASCII") << QByteArray("sk-\xd0\xba");
}

void tst_OriginGuard::refusesAKeyThatNoHeaderCanCarry()
{
    QFETCH(QByteArray, key);
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://api.example/v1"));
    request.keyOrigin = request.url;
    request.authorization = HttpAuthorization();

    const Result<void> checked = checkKeyUse(request, key);

    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().kind, ErrorKind::Key);
    QVERIFY(!checked.error().detail.contains(QStringLiteral("sk")));
    QVERIFY(!checked.error().message.contains(QStringLiteral("sk")));
}

QTEST_GUILESS_MAIN(tst_OriginGuard)
#include "tst_originguard.moc"
