// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds replies|descriptions FOLDER: writes what the fuzzer starts from, the recorded replies
// of tests/wire or the built-in descriptions, into the folder.
#include "fuzz/replyinput.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Firstframe;

namespace {

const QString root = QStringLiteral(FIRSTFRAME_SOURCE_DIR);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QDir &folder, const QString &name, const QByteArray &seed)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size();
}

QByteArray bodyOf(const QJsonValue &reply)
{
    const QJsonValue json = reply[u"json"];
    if (json.isArray())
        return QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact);
    return json.isObject() ? QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact)
                           : reply[u"text"].toString().toUtf8();
}

QByteArray headerOf(const QJsonValue &reply)
{
    const QJsonObject headers = reply[u"headers"].toObject();
    return headers.isEmpty() ? QByteArray() : headers.begin().value().toString().toUtf8();
}

int writeReplies(const QDir &folder)
{
    int written = 0;
    QDirIterator files(root + QStringLiteral("/tests/wire"), {QStringLiteral("*.json")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QJsonObject exchange = QJsonDocument::fromJson(contentOf(path)).object();
        const QJsonValue reply = exchange[u"reply"];
        const QString provider = QFileInfo(path).dir().dirName();
        if (!reply.isObject())
            continue;
        const QByteArray seed =
            ReplyInput::written(provider, exchange[u"call"].toString(), reply[u"status"].toInt(),
                                headerOf(reply), bodyOf(reply));
        if (!seed.isEmpty() && write(folder, provider + u'-' + QFileInfo(path).baseName(), seed))
            ++written;
    }
    return written;
}

int writeDescriptions(const QDir &folder)
{
    int written = 0;
    const QDir files(root + QStringLiteral("/resources/providers"));
    for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QJsonObject json = QJsonDocument::fromJson(contentOf(files.filePath(name))).object();
        if (write(folder, name, QJsonDocument(json).toJson(QJsonDocument::Compact)))
            ++written;
    }
    return written;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    const QString kind = QString::fromLocal8Bit(argv[1]);
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const int written = kind == u"replies" ? writeReplies(folder) : writeDescriptions(folder);
    return written > 0 ? 0 : 1;
}
