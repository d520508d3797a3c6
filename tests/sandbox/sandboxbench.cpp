// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxbench.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <httplib.h>
#include <map>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

std::map<std::pair<double, QStringList>, std::unique_ptr<SandboxBench>> sharedBenches;

httplib::Client clientFor(int port)
{
    httplib::Client client("127.0.0.1", port);
    client.set_read_timeout(std::chrono::seconds(30));
    return client;
}

Answer answerOf(const httplib::Result &result)
{
    if (!result)
        return {};
    Answer answer{result->status, {}, QByteArray::fromStdString(result->body)};
    for (const auto &[name, value] : result->headers)
        answer.headers.insert(QByteArray::fromStdString(name).toLower(),
                              QByteArray::fromStdString(value));
    return answer;
}

httplib::Headers toHttplib(const Headers &headers)
{
    httplib::Headers converted;
    for (const auto &[name, value] : headers)
        converted.emplace(name.toStdString(), value.toStdString());
    return converted;
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue Answer::at(const QString &path) const
{
    QJsonValue value = json();
    for (const QString &step : path.split(u'.'))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

SandboxBench::SandboxBench(ServerOptions options)
    : m_options(std::move(options))
{
    restart();
}

void SandboxBench::restart()
{
    m_server.reset();
    auto server = SandboxServer::start(m_options);
    if (!server)
        qFatal("%s", qUtf8Printable(server.error().message));
    m_server = std::move(*server);
}

Answer SandboxBench::send(const QByteArray &method, const QString &path, const Headers &headers,
                          const QByteArray &body) const
{
    httplib::Client client = clientFor(port());
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.headers = toHttplib(headers);
    request.body = body.toStdString();
    return answerOf(client.send(request));
}

Answer SandboxBench::get(const QString &path, const Headers &headers) const
{
    return send("GET", path, headers);
}

Answer SandboxBench::post(const QString &path, const QJsonObject &body,
                          const Headers &headers) const
{
    return send("POST", path, Headers{{"Content-Type", "application/json"}} + headers,
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer SandboxBench::upload(const QString &path, const QByteArray &field, const QByteArray &content,
                            const Headers &headers) const
{
    httplib::Client client = clientFor(port());
    const httplib::MultipartFormDataItems items = {
        {field.toStdString(), content.toStdString(), "picture.bin", "application/octet-stream"}};
    return answerOf(client.Post(path.toStdString(), toHttplib(headers), items));
}

QByteArray SandboxBench::exchange(const QByteArray &bytes) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port()));
    socket.write(bytes);
    QByteArray received;
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(15000))
        received += socket.readAll();
    return received + socket.readAll();
}

QString SandboxBench::origin() const
{
    return u"http://127.0.0.1:%1"_s.arg(port());
}

QString SandboxBench::pathOf(const QString &link) const
{
    return link.startsWith(origin()) ? link.sliced(origin().size()) : QString();
}

const SandboxBench &sharedBench(double speed, const QStringList &only)
{
    std::unique_ptr<SandboxBench> &bench = sharedBenches[{speed, only}];
    if (sharedBenches.size() == 1 && !bench)
        qAddPostRoutine([] { sharedBenches.clear(); });
    if (!bench)
        bench = std::make_unique<SandboxBench>(ServerOptions{.speed = speed, .only = only});
    return *bench;
}

bool changeTask(const QString &taskFile, const QJsonObject &values)
{
    QFile file(taskFile);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QJsonObject task = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &name : values.keys())
        task[name] = values.value(name);
    return file.resize(0) && file.seek(0) && file.write(QJsonDocument(task).toJson()) > 0;
}

bool putBack(const QString &taskFile, std::chrono::seconds time)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-time.count());
    return changeTask(taskFile, {{u"finished"_s, then.toString(Qt::ISODateWithMs)}});
}

Result<ClipInfo> probeBytes(const QByteArray &clip)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"clip.mp4"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(clip) != clip.size() || !file.flush())
        return failure(ErrorKind::File, file.errorString());
    return probeClip(file.fileName());
}

QByteArray picture(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), x ^ y));
    }
    QByteArray encoded;
    QBuffer buffer(&encoded);
    if (!image.save(&buffer, format))
        qFatal("no encoder for %s", format);
    return encoded;
}

QString dataUri(const QByteArray &picture, const QString &type)
{
    return u"data:%1;base64,%2"_s.arg(type, QString::fromLatin1(picture.toBase64()));
}

QString goodPicture()
{
    static const QString uri = dataUri(picture({320, 320}, "jpeg"), u"image/jpeg"_s);
    return uri;
}

} // namespace Firstframe::Sandbox
