// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

#include <QTest>

using namespace Firstframe;

class tst_Redirect final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTakesOrRefuses_data();
    void followsTakesOrRefuses();
    void keepsSignaturesOutOfTheDetail();
};

void tst_Redirect::followsTakesOrRefuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<int>("followed");
    QTest::addColumn<QString>("target"); // empty: taken as it is; "refused"

    const QByteArray get = "GET";
    const QString from = QStringLiteral("https://a.example/x/y?q=1");
    const QString refused = QStringLiteral("refused");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("GET %d", status)
            << get << from << status << QByteArray("/z") << 0 << "https://a.example/z";
    QTest::newRow("HEAD") << QByteArray("HEAD") << from << 302 << QByteArray("z") << 0
                          << "https://a.example/x/z";
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("PUT"), QByteArray("DELETE")})
        QTest::addRow("%s", method.constData())
            << method << from << 307 << QByteArray("/z") << 0 << "";
    QTest::newRow("no location") << get << from << 302 << QByteArray() << 0 << "";
    QTest::newRow("not a redirect") << get << from << 200 << QByteArray("/z") << 0 << "";
    QTest::newRow("not modified") << get << from << 304 << QByteArray("/z") << 0 << "";
    QTest::newRow("choices") << get << from << 300 << QByteArray("/z") << 0 << "";
    QTest::newRow("other host") << get << from << 302 << QByteArray("https://b.example/?s=1") << 0
                                << "https://b.example/?s=1";
    QTest::newRow("user dropped") << get << from << 302 << QByteArray("https://u:p@b.example/") << 0
                                  << "https://b.example/";
    QTest::newRow("scheme kept") << get << from << 302 << QByteArray("//b.example/z") << 0
                                 << "https://b.example/z";
    QTest::newRow("percent signs kept")
        << get << from << 302 << QByteArray("/a%2Fb?s=%2B") << 0 << "https://a.example/a%2Fb?s=%2B";
    QTest::newRow("the fifth") << get << from << 302 << QByteArray("/z") << 4
                               << "https://a.example/z";
    QTest::newRow("the sixth") << get << from << 302 << QByteArray("/z") << 5 << refused;
    QTest::newRow("downgrade") << get << from << 302 << QByteArray("http://a.example/z") << 0
                               << refused;
    QTest::newRow("downgrade to this machine")
        << get << from << 302 << QByteArray("http://127.0.0.1/z") << 0 << refused;
    QTest::newRow("upgrade") << get << "http://a.example/" << 301
                             << QByteArray("https://a.example/") << 0 << "https://a.example/";
    QTest::newRow("plain stays plain")
        << get << "http://127.0.0.1:81/" << 302 << QByteArray("http://127.0.0.1:82/") << 0
        << "http://127.0.0.1:82/";
    QTest::newRow("file") << get << from << 302 << QByteArray("file:///etc/passwd") << 0 << refused;
    QTest::newRow("no host") << get << from << 302 << QByteArray("https:///z") << 0 << refused;
}

void tst_Redirect::followsTakesOrRefuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(int, followed);
    QFETCH(QString, target);

    const Result<QUrl> result = redirectTarget({method, QUrl(url), status, location, followed});

    if (target == u"refused") {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::ProviderFault);
        return;
    }
    QVERIFY(result.has_value());
    QCOMPARE(result->toString(QUrl::FullyEncoded), target);
}

void tst_Redirect::keepsSignaturesOutOfTheDetail()
{
    const Result<QUrl> result =
        redirectTarget({"GET", QUrl(QStringLiteral("https://a.example/?sig=SECRET")), 302,
                        "http://b.example/?sig=SECRET", 0});
    QVERIFY(!result.has_value());
    QVERIFY(!result.error().detail.contains(QStringLiteral("SECRET")));
    QVERIFY(!result.error().message.contains(QStringLiteral("SECRET")));
}

QTEST_GUILESS_MAIN(tst_Redirect)
#include "tst_redirect.moc"
