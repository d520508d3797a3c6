// SPDX-License-Identifier: GPL-3.0-or-later
// Sending a picture of 15 MB as 20 MB of base64, beside curl sending the same bytes from a file,
// and beside Qt's network access alone sending them from memory: what is between the latter two is
// Qt's, which hands a body over in steps of 16 KB from one thread to another.
#include "fastserver.h"
#include "net/httpcall.h"
#include "process.h"
#include "report.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pictureBytes = 15'000'000;
const QByteArray before = R"({"prompt":"A cat walks [Push in]","image":"data:image/jpeg;base64,)";
const QByteArray after = R"("})";

QByteArray picture()
{
    QByteArray bytes(pictureBytes, Qt::Uninitialized);
    QRandomGenerator random(1);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), pictureBytes / 4);
    return bytes;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

double submit(QNetworkAccessManager &network, const HttpRequest &request)
{
    return Bench::milliseconds([&] {
        HttpCall call(network, request);
        QEventLoop loop;
        QObject::connect(&call, &HttpCall::finished, &loop, [&](const Result<HttpReply> &reply) {
            if (!reply || reply->status != 200)
                qFatal("The submit failed.");
            loop.quit();
        });
        call.start();
        loop.exec();
    });
}

double submitWithQtAlone(QNetworkAccessManager &network, const QUrl &url, const QByteArray &body)
{
    return Bench::milliseconds([&] {
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError)
            qFatal("Qt's submit failed.");
    });
}

double submitWithCurl(const QUrl &url, const QString &bodyPath)
{
    const auto output =
        Bench::outputOf(QStringLiteral("curl"),
                        {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{time_total}"_s, u"-H"_s,
                         u"Expect:"_s, u"-H"_s, u"Content-Type: application/json"_s,
                         u"--data-binary"_s, u'@' + bodyPath, url.toString()});
    if (!output)
        qFatal("curl failed.");
    return output->toDouble() * 1e3;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir dir;
    const QString picturePath = dir.filePath(QStringLiteral("picture.jpg"));
    const QString bodyPath = dir.filePath(QStringLiteral("body.json"));
    {
        const QByteArray bytes = picture();
        if (!write(picturePath, bytes) || !write(bodyPath, before + bytes.toBase64() + after))
            qFatal("There is no room for the benchmark's files.");
    }
    const Bench::FastServer server([](const QByteArray &, const QByteArray &) {
        return Bench::FastServer::Reply{.body = R"({"id":"1"})"};
    });
    HttpRequest request;
    request.method = "POST";
    request.url = server.url(QStringLiteral("/submit"));
    request.headers = {{"Content-Type", "application/json"}};
    request.body.append(before);
    request.body.append(FilePiece{picturePath, pictureBytes, FilePiece::Encoding::Base64});
    request.body.append(after);

    QNetworkAccessManager network;
    HttpRequest small = request;
    small.body = before + after;
    submit(network, small); // the network's own threads and tables
    const qint64 resident = Bench::residentBytes(QCoreApplication::applicationPid());
    const bool canPeak = Bench::resetPeak();
    submit(network, request);
    if (canPeak) {
        Bench::report(Bench::Figure{u"submit 20 MB, extra memory"_s,
                                    double(Bench::peakBytes() - resident) / 1e6, u"MB"_s, 8});
    }
    const Bench::Pair time = Bench::lowestOfBoth(
        8, [&] { return submit(network, request); },
        [&] { return submitWithCurl(request.url, bodyPath); });
    Bench::report(
        Bench::Comparison{u"submit 20 MB, beside curl"_s, time.ours, time.reference, u"ms"_s, 1.3});
    QFile body(bodyPath);
    if (!body.open(QIODevice::ReadOnly))
        qFatal("The benchmark's own file is gone.");
    const QByteArray bytes = body.readAll();
    const Bench::Pair qt = Bench::lowestOfBoth(
        8, [&] { return submit(network, request); },
        [&] { return submitWithQtAlone(network, request.url, bytes); });
    Bench::report(
        Bench::Comparison{u"submit 20 MB, beside Qt alone"_s, qt.ours, qt.reference, u"ms"_s, {}});
    Bench::report(Bench::Comparison{
        u"the same by Qt alone, beside curl"_s, qt.reference, time.reference, u"ms"_s, {}});
    return Bench::exitCode();
}
