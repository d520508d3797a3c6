// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/tally.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

Tally readTally(const QString &path)
{
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QJsonObject submissions = object.value("submissions"_L1).toObject();
    Tally tally;
    for (const QString &provider : submissions.keys())
        tally.submissions[provider] = submissions.value(provider).toInt();
    for (const auto id : object.value("leaving"_L1).toArray())
        tally.leaving.append(id.toString());
    return tally;
}

bool writeTally(const QString &path, const Tally &tally)
{
    QJsonObject submissions;
    for (auto count = tally.submissions.cbegin(); count != tally.submissions.cend(); ++count)
        submissions[count.key()] = count.value();
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"submissions"_s, submissions},
                                  {u"leaving"_s, QJsonArray::fromStringList(tally.leaving)}})
            .toJson();
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

} // namespace Firstframe::Sandbox
