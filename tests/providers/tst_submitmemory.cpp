// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcall.h"
#include "providers/providercatalog.h"
#include "support/sanitizers.h"
#include "support/scriptedserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kilobyte = 1000;
constexpr qint64 megabyte = 1000 * kilobyte;
const auto submitOnly = QStringLiteral("--submit");

//! The most that this process ever had in memory, in bytes.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return -1;
}

bool submit(QNetworkAccessManager &network, const QUrl &origin, const QString &picture)
{
    const Provider provider = loadProviders({}).provider(u"myrouter"_s)->withBaseUrl(origin);
    Shot shot;
    shot.prompt = u"A cat"_s;
    shot.firstFrame = FirstFrame{
        picture, {}, PictureInfo{ImageFormat::Png, QSize(800, 600), QFileInfo(picture).size()}};
    const Result<HttpRequest> request = provider.submitCall(shot, u"hailuo-2.3"_s);
    if (!request)
        return false;
    bool isAccepted = false;
    HttpCall call(network, *request, "key-of-nobody");
    QObject::connect(&call, &HttpCall::finished, &call, [&](const Result<HttpReply> &reply) {
        isAccepted = reply && provider.parseSubmitted(*reply);
        QCoreApplication::quit();
    });
    call.start();
    QCoreApplication::exec();
    return isAccepted;
}

//! The other process: submits each picture in turn and says what the peak was after each.
int submitAll(const QUrl &origin, const QStringList &pictures)
{
    QNetworkAccessManager network;
    for (const QString &picture : pictures) {
        if (!submit(network, origin, picture))
            return 1;
        QTextStream(stdout) << peakMemory() << '\n';
    }
    return 0;
}

} // namespace

//! \brief What a large picture costs in memory while it goes out inside the body, as base64.
class TestSubmitMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargePictureIsStreamed()
    {
        if (isSanitized)
            QSKIP("A sanitizer keeps what was freed.");
        QTemporaryDir dir;
        const auto picture = [&dir](const QString &name, qint64 bytes) {
            QFile file(dir.filePath(name));
            const bool isWritten =
                file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'x')) == bytes;
            return isWritten ? file.fileName() : QString();
        };
        const qint64 large = 20 * megabyte - 1;
        ScriptedServer server;
        server.setHandler([](const ServedRequest &) {
            return ScriptedAnswer{httpReply(200, R"({"task_id":"1"})")};
        });

        // The small one pays for what any first submit needs.
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {submitOnly, server.url({}).toString(), picture(u"small.png"_s, kilobyte),
                     picture(u"large.png"_s, large)});
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(child.exitCode(), 0);

        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().last().isWhole());
        QVERIFY(server.requests().last().body.size() > large * 4 / 3);
        const QList<QByteArray> peaks = child.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(peaks.size(), 2);
        const qint64 before = peaks.first().toLongLong();
        const qint64 after = peaks.last().toLongLong();
        QVERIFY(before > megabyte);
        QVERIFY2(after - before <= 8 * megabyte,
                 qPrintable(u"%1 kB more"_s.arg((after - before) / kilobyte)));
        qInfo("%lld kB more than for a small picture", (after - before) / kilobyte);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == submitOnly)
        return submitAll(QUrl(arguments.value(2)), arguments.sliced(3));
    TestSubmitMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_submitmemory.moc"
