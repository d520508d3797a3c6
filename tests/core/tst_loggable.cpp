// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loggable.h"

#include <QTest>

using namespace Firstframe;

class tst_Loggable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsHarmless_data();
    void keepsWhatIsHarmless();
    void leavesOutWhatIsNot_data();
    void leavesOutWhatIsNot();
    void letsAnIdThroughThatIsMarked();
};

void tst_Loggable::keepsWhatIsHarmless_data()
{
    QTest::addColumn<QString>("message");
    for (const char *message : {
             "database: SQLite 13: database or disk is full",
             "job 12 lost its row: job 12 is not waiting",
             "rateLimit HTTP 429, waits 30s (attempt 2/5)",
             "the keychain refused to give a key: 2",
             "network https://api.example.org:8443/v1/videos/generation",
             "h264 5.1.6 50% \"quoted\" don't",
         })
        QTest::newRow(message) << QString::fromLatin1(message);
}

void tst_Loggable::keepsWhatIsHarmless()
{
    QFETCH(const QString, message);
    QCOMPARE(loggable(message), message);
}

void tst_Loggable::leavesOutWhatIsNot_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *message, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(expected);
    };
    row("query", "got https://cdn.example/a/b.mp4?sig=AAA%2F&Expires=1#t",
        "got https://cdn.example/a/b.mp4?…");
    row("user", "https://u:p@a.example/x", "https://a.example/x");
    row("other link", "file:///home/ada/clip.mp4", "…");
    row("broken link", "http://:x@/?sig=1 b://c?sig=1", "…");
    row("path", "cannot open /home/ada/My clips/cat.mp4 now", "cannot open … now");
    row("key", "key sk-abcdef0123456789 is wrong", "key … is wrong");
    row("bearer", "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc", "Authorization: Bearer …");
    row("base64", "AKIA0123456789ABCDEF== x", "… x");
    row("uuid key", "using 01234567-89ab-cdef-0123-456789abcdef:0123456789abcdef", "using …");
    row("long word", "abcdefghijklmnopqrstuvwxyzabcdefgh end", "… end");
    row("long number", "12345678901234567890 end", "… end");
    row("other script", "提示词 und cat", "… und cat");
    row("several", "a /b /c /d e", "a … e");
    row("lines", "a\nb\r\nc", "a b c");
    row("marks of others", "a \xEE\x80\x80", "a …");
}

void tst_Loggable::leavesOutWhatIsNot()
{
    QFETCH(const QString, message);
    QTEST(loggable(message), "expected");
}

void tst_Loggable::letsAnIdThroughThatIsMarked()
{
    const QString id = QStringLiteral("1234567890-abcDEF.x:y_z");
    QCOMPARE(loggable(QStringLiteral("with task ") + idForLog(id)),
             QStringLiteral("with task ") + id);
    QCOMPARE(loggable(idForLog(QStringLiteral("https://a/b?c=d e"))),
             QStringLiteral("https:abcde"));
    QCOMPARE(loggable(idForLog(QString(500, u'x'))), QString(80, u'x'));
}

QTEST_GUILESS_MAIN(tst_Loggable)
#include "tst_loggable.moc"
