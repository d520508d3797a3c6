// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxorders.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

QJsonObject order(const QString &provider, const QString &operation, const QString &fault)
{
    return {{u"provider"_s, provider}, {u"operation"_s, operation}, {u"fault"_s, fault}};
}

QByteArray inject(const SandboxBench &bench, const QJsonObject &order)
{
    const Answer answer = bench.post(injectPath, order);
    return answer.status == 200 ? QByteArray() : answer.body;
}

Answer submitTo(const SandboxBench &bench, const QString &provider)
{
    if (provider == "sandbox"_L1)
        return bench.post(u"/v1/clips"_s, {{u"model"_s, u"animatic"_s}, {u"prompt"_s, u"A cat"_s}});
    return post(bench, provider, goodSubmit(bench, provider, u"t2v"_s));
}

int tasksOf(const SandboxBench &bench)
{
    return bench.get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(-1);
}

} // namespace Firstframe::Sandbox
