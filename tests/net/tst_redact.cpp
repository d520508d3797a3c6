// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redact.h"

#include <QTest>

using namespace Firstframe;

class tst_Redact final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatHelpsAndNothingSecret_data();
    void keepsWhatHelpsAndNothingSecret();
};

void tst_Redact::keepsWhatHelpsAndNothingSecret_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("logged");

    QTest::newRow("plain") << "https://api.example/v1/x"
                           << "https://api.example/v1/x";
    QTest::newRow("port") << "http://127.0.0.1:81/v1"
                          << "http://127.0.0.1:81/v1";
    QTest::newRow("signed") << "https://cdn.example/a.mp4?sig=SECRET&t=1"
                            << QString::fromUtf8("https://cdn.example/a.mp4?…");
    QTest::newRow("user") << "https://me:SECRET@cdn.example/a"
                          << "https://cdn.example/a";
    QTest::newRow("fragment") << "https://cdn.example/a#SECRET"
                              << "https://cdn.example/a";
}

void tst_Redact::keepsWhatHelpsAndNothingSecret()
{
    QFETCH(QString, url);
    QFETCH(QString, logged);
    QCOMPARE(loggableUrl(QUrl(url)), logged);
}

QTEST_GUILESS_MAIN(tst_Redact)
#include "tst_redact.moc"
