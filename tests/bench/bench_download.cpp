// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching 500 MB, beside curl fetching the same and waiting for the disk as we do.
#include "fastserver.h"
#include "net/download.h"
#include "process.h"
#include "report.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clipBytes = 500'000'000;

double download(QNetworkAccessManager &network, const QUrl &url, const QString &path)
{
    QFile::remove(path);
    return Bench::milliseconds([&] {
        Download download(network, {.url = url, .partPath = path});
        QEventLoop loop;
        QObject::connect(&download, &Download::finished, &loop,
                         [&](const Result<DownloadedFile> &file) {
                             if (!file || file->bytes != clipBytes)
                                 qFatal("The download failed.");
                             loop.quit();
                         });
        download.start();
        loop.exec();
    });
}

double downloadWithCurl(const QUrl &url, const QString &path)
{
    QFile::remove(path);
    return Bench::milliseconds([&] {
        if (!Bench::outputOf(QStringLiteral("curl"), {u"-s"_s, u"-o"_s, path, url.toString()})
            || !Bench::outputOf(QStringLiteral("sync"), {path}))
            qFatal("curl failed.");
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir dir;
    const Bench::FastServer server([](const QByteArray &, const QByteArray &path) {
        return Bench::FastServer::Reply{.type = "video/mp4",
                                        .zeroBytes = path == "/clip" ? clipBytes : 1'000'000};
    });
    QNetworkAccessManager network;
    const QString path = dir.filePath(QStringLiteral("clip.part"));
    const qint64 resident = Bench::residentBytes(QCoreApplication::applicationPid());
    const bool canPeak = Bench::resetPeak();
    const QUrl url = server.url(QStringLiteral("/clip"));
    download(network, url, path);
    if (canPeak) {
        Bench::report(Bench::Figure{u"download 500 MB, extra memory"_s,
                                    double(Bench::peakBytes() - resident) / 1e6, u"MB"_s, 16});
    }
    const Bench::Pair time = Bench::lowestOfBoth(
        5, [&] { return download(network, url, path); },
        [&] { return downloadWithCurl(url, dir.filePath(QStringLiteral("curl.part"))); });
    // 0.9 of curl's throughput is 1.11 of its time.
    Bench::report(Bench::Comparison{u"download 500 MB to disk, beside curl"_s, time.ours,
                                    time.reference, u"ms"_s, 1 / 0.9});
    return Bench::exitCode();
}
