// SPDX-License-Identifier: GPL-3.0-or-later
#include "acmeprovider.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace Firstframe {

bool describeOwn(EngineFixture &engine, const QJsonObject &members)
{
    QFile sandbox(QStringLiteral(":/providers/sandbox.json"));
    if (!sandbox.open(QIODevice::ReadOnly))
        return false;
    QJsonObject json = QJsonDocument::fromJson(sandbox.readAll()).object();
    for (auto it = members.begin(); it != members.end(); ++it)
        json[it.key()] = it.value();
    engine.ownProviders = engine.dir.filePath(QStringLiteral("own"));
    QDir().mkpath(engine.ownProviders);
    QFile own(QStringLiteral("%1/%2.json").arg(engine.ownProviders, json[u"id"].toString()));
    return own.open(QIODevice::WriteOnly) && own.write(QJsonDocument(json).toJson()) > 0;
}

bool useAcme(EngineFixture &engine, const QByteArray &pace)
{
    const QJsonObject auth{{QStringLiteral("header"), QStringLiteral("Authorization")},
                           {QStringLiteral("prefix"), QStringLiteral("Bearer ")}};
    engine.useProvider(acmeId, "key");
    return describeOwn(engine, {{QStringLiteral("id"), acmeId},
                                {QStringLiteral("name"), QStringLiteral("Acme")},
                                {QStringLiteral("auth"), auth},
                                {QStringLiteral("pace"), QJsonDocument::fromJson(pace).object()}});
}

JobRequest acmeRequest()
{
    JobRequest request = EngineFixture::textRequest();
    request.providerId = acmeId;
    return request;
}

bool waitsFor(const EngineFixture &engine, JobId id, WaitReason reason)
{
    return QTest::qWaitFor([&] { return engine.job(id).waitReason == reason; });
}

} // namespace Firstframe
