// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownproviders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OwnProviders)
};

constexpr int longestId = 36; // the schema takes 40; a number may follow

QString idFromName(const QString &name)
{
    QString id = name.toLower();
    id.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
    id = id.left(longestId);
    id.remove(QRegularExpression(QStringLiteral("^-+|-+$")));
    return id.isEmpty() ? QStringLiteral("my-provider") : id;
}

QString asJson(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

// As text, since comments and the order of members are worth keeping. The first member of that
// name at the first level of indentation.
QString withMember(QString json, const QString &member, const QString &value)
{
    static const QString pattern = QStringLiteral("^  \"%1\": \"(?:[^\"\\\\]|\\\\.)*\"");
    const QRegularExpression line(pattern.arg(member), QRegularExpression::MultilineOption);
    const QRegularExpressionMatch found = line.match(json);
    return json.replace(found.capturedStart(), found.capturedLength(),
                        QStringLiteral("  \"%1\": %2").arg(member, asJson(value)));
}

std::unexpected<Error> cannotWrite(const QFile &file)
{
    return failure(ErrorKind::File,
                   Text::tr("%1 cannot be written: %2. Make room or change the folder's "
                            "permissions, then try again.")
                       .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()),
                   file.errorString());
}

} // namespace

Result<WrittenProvider> writeOwnProvider(const QString &source, const QString &folder,
                                         const QString &name, const QStringList &takenIds)
{
    QFile original(source);
    if (!original.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, Text::tr("There is no description to begin with."),
                       source);
    QDir().mkpath(folder);
    const QString stem = idFromName(name);
    QString id = stem;
    const QDir dir(folder);
    const auto fileOf = [&dir](const QString &of) {
        return dir.absoluteFilePath(of + QStringLiteral(".json"));
    };
    for (int number = 2; takenIds.contains(id) || QFile::exists(fileOf(id)); ++number)
        id = QStringLiteral("%1-%2").arg(stem).arg(number);

    const QString json =
        withMember(QString::fromUtf8(original.readAll()), QStringLiteral("id"), id);
    QFile file(fileOf(id));
    const QByteArray bytes = withMember(json, QStringLiteral("name"), name).toUtf8();
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size()
        || !file.flush())
        return cannotWrite(file);
    return WrittenProvider{id, file.fileName()};
}

} // namespace Firstframe
