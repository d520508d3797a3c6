// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applog.h"
#include "app/rotatingfile.h"
#include "enginefixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentMap>

using namespace Firstframe;

namespace {

Q_LOGGING_CATEGORY(other, "someone.else")

const QByteArray secretKey("sk-verysecret-0123456789abcdef");
const QString secretPrompt = QStringLiteral("Zebras waltz in Quixotania");

} // namespace

class TestAppLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void writesWhatIsLogged();
    void namesOthersOnly();
    void isBoundedInSizeAndNumber();
    void keepsLinesOfManyThreadsApart();
    void readsTheLastLines();
    void holdsNothingSecretOfARunningEngine();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"firstframe.log"_qs); }
    [[nodiscard]] QString text() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

QString TestAppLog::text() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestAppLog::writesWhatIsLogged()
{
    {
        const LogFile log(path());
        qCWarning(appLog).noquote() << "the Sandbox is not running:" << 3;
        qCInfo(appLog).noquote() << "link" << u"https://a.example/x?sig=abc"_qs;
    }
    qCWarning(appLog) << "after its end";
    const QStringList lines = text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).endsWith(u"Z warning firstframe.app: the Sandbox is not running: 3"),
             qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u"info firstframe.app: link https://a.example/x?…"),
             qPrintable(lines.at(1)));
}

void TestAppLog::namesOthersOnly()
{
    {
        const LogFile log(path());
        qCWarning(other) << "user ada wrote a poem";
        qWarning("QSqlQuery::exec: near \"poem\": syntax error");
        qCDebug(appLog) << "chatter";
    }
    QVERIFY(text().contains(u"warning someone.else: …"));
    QVERIFY(text().contains(u"QSqlQuery::exec…"));
    QVERIFY(!text().contains(u"poem"));
    QVERIFY(!text().contains(u"chatter"));
}

void TestAppLog::isBoundedInSizeAndNumber()
{
    RotatingFile file(path(), 1000, 2);
    QVERIFY(file.open());
    for (int i = 0; i < 200; ++i)
        file.writeLine(QByteArray(90, 'x') + QByteArray::number(i));
    const QFileInfoList files = QDir(m_dir->path()).entryInfoList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo &each : files)
        QVERIFY(each.size() <= 1000);
    QVERIFY(text().endsWith(u"x199\n"));
    QVERIFY(QFile::exists(path() + u".1"_qs));
    QVERIFY(QFile::exists(path() + u".2"_qs));

    RotatingFile again(path(), 1000, 2); // goes on where it was
    QVERIFY(again.open());
    again.writeLine("end");
    QVERIFY(text().endsWith(u"x199\nend\n"));
}

void TestAppLog::keepsLinesOfManyThreadsApart()
{
    constexpr int each = 200;
    {
        const LogFile log(path());
        QList<int> writers(8);
        QtConcurrent::blockingMap(writers, [](int &) {
            for (int i = 0; i < each; ++i)
                qCWarning(appLog) << "a line of its own";
        });
    }
    const QStringList lines = text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 8 * each);
    for (const QString &line : lines)
        QVERIFY(line.endsWith(u": a line of its own"));
}

void TestAppLog::readsTheLastLines()
{
    RotatingFile file(path(), 60, 2);
    QVERIFY(file.open());
    for (int i = 0; i < 9; ++i)
        file.writeLine("line number " + QByteArray::number(i));
    QCOMPARE(lastLines(path(), 2), (QStringList{u"line number 7"_qs, u"line number 8"_qs}));
    QCOMPARE(lastLines(path(), 5).size(), 5);
    QCOMPARE(lastLines(path(), 5).first(), u"line number 4"_qs);
    QVERIFY(lastLines(m_dir->filePath(u"none"_qs), 5).isEmpty());
}

// A provider that repeats all it got, in every answer that can go wrong.
void TestAppLog::holdsNothingSecretOfARunningEngine()
{
    const QByteArray echo = "{\"error\":{\"code\":\"x\",\"message\":\"" + secretPrompt.toUtf8()
                            + " was refused for key " + secretKey
                            + " at https://h.example/p?sig=" + "c2lnbmF0dXJl\"}}";
    {
        const LogFile log(path());
        EngineFixture engine;
        engine.useProvider(QStringLiteral("sandbox"), secretKey);
        engine.onClip = [&](const ServedRequest &) { return ScriptedAnswer{httpReply(403, echo)}; };
        engine.start();
        JobRequest request = EngineFixture::textRequest();
        request.shot.prompt = secretPrompt;
        QVERIFY(engine.reach(engine.generate(request), JobState::Failed));
        engine.onSubmit = [&](const ServedRequest &) {
            return ScriptedAnswer{httpReply(400, echo)};
        };
        QVERIFY(engine.reach(engine.generate(request), JobState::Failed));
        engine.onSubmit = [&](const ServedRequest &) {
            return ScriptedAnswer{httpReply(500, echo)};
        };
        QVERIFY(engine.reach(engine.generate(request), JobState::Unconfirmed));
        engine.onSubmit = [&](const ServedRequest &) {
            return ScriptedAnswer{httpReply(200, echo), ScriptedAnswer::Then::Close};
        };
        QVERIFY(engine.reach(engine.generate(request), JobState::Unconfirmed));
        engine.kill();
        QFile database(engine.folders.database);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.write(QByteArray(4096, 'x')) > 0);
        database.close();
        engine.start(); // what is read from the damaged file is no news for the log either
    }
    QVERIFY2(text().contains(u"firstframe.jobs: the database was damaged"), qPrintable(text()));
    for (const QString &secret :
         {QString::fromLatin1(secretKey), QStringLiteral("verysecret"),
          QStringLiteral("Quixotania"), QStringLiteral("Zebras"), QStringLiteral("sig="),
          QStringLiteral("c2lnbmF0dXJl"), QDir::tempPath()})
        QVERIFY2(!text().contains(secret), qPrintable(secret + u'\n' + text()));
}

QTEST_GUILESS_MAIN(TestAppLog)
#include "tst_applog.moc"
