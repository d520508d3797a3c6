// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"

#include <QTest>

using namespace Firstframe;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsVariables();
    void findsTheKeysThatAreSet();
    void takesABaseUrlOnlyWhereAKeyMayTravel_data();
    void takesABaseUrlOnlyWhereAKeyMayTravel();
    void knowsWhetherThereIsAScreen();
};

void TestEnvironment::namesItsVariables()
{
    QCOMPARE(keyVariable(u"minimax-cn"_qs), u"FIRSTFRAME_KEY_MINIMAX_CN"_qs);
    QCOMPARE(baseUrlVariable(u"myrouter"_qs), u"FIRSTFRAME_BASE_URL_MYROUTER"_qs);
}

void TestEnvironment::findsTheKeysThatAreSet()
{
    QProcessEnvironment environment;
    environment.insert(u"FIRSTFRAME_KEY_MYROUTER"_qs, u" one "_qs);
    environment.insert(u"FIRSTFRAME_KEY_NOBODY"_qs, u"two"_qs);
    environment.insert(u"FIRSTFRAME_KEY_TOAPIS"_qs, u""_qs);
    const QHash<QString, QByteArray> expected{{u"myrouter"_qs, QByteArrayLiteral("one")}};
    QCOMPARE(keysOf(environment, loadProviders({})), expected);
}

void TestEnvironment::takesABaseUrlOnlyWhereAKeyMayTravel_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("https") << u"https://proxy.example"_qs << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8123"_qs << true;
    QTest::newRow("plain http") << u"http://proxy.example"_qs << false;
    QTest::newRow("file") << u"file:///etc"_qs << false;
    QTest::newRow("nonsense") << u"not a url"_qs << false;
    QTest::newRow("empty") << u""_qs << false;
}

void TestEnvironment::takesABaseUrlOnlyWhereAKeyMayTravel()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    QProcessEnvironment environment;
    environment.insert(u"FIRSTFRAME_BASE_URL_MYROUTER"_qs, url);
    if (!taken)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"FIRSTFRAME_BASE_URL_MYROUTER"_qs));
    const QHash<QString, QUrl> expected =
        taken ? QHash<QString, QUrl>{{u"myrouter"_qs, QUrl(url)}} : QHash<QString, QUrl>();
    QCOMPARE(baseUrlsOf(environment, loadProviders({})), expected);
}

void TestEnvironment::knowsWhetherThereIsAScreen()
{
    QProcessEnvironment environment;
    QVERIFY(!hasDisplay(environment));
    environment.insert(u"WAYLAND_DISPLAY"_qs, u"wayland-0"_qs);
    QVERIFY(hasDisplay(environment));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
