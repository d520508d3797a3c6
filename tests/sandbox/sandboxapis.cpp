// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxapis.h"

#include <QJsonArray>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QString odiModel(const QString &mode)
{
    return u"minimax_hailuo_23_"_s + (mode == "fast"_L1 ? u"fast_i2v"_s : mode);
}

QString dashedModel(const QString &mode)
{
    return u"hailuo-2.3-"_s + (mode == "fast"_L1 ? u"fast-i2v"_s : mode);
}

QString submitPath(const QString &provider, const QString &mode)
{
    if (provider == "myrouter"_L1)
        return u"/v3/async/minimax-"_s + dashedModel(mode);
    if (provider == "modellix"_L1)
        return u"/api/v1/minimax/%1/async"_s.arg(dashedModel(mode));
    if (provider == "odirouter"_L1)
        return u"/model/v1/queue/"_s + odiModel(mode);
    return provider == "toapis"_L1 ? u"/v1/videos/generations"_s : u"/v1/tasks/submit"_s;
}

bool isNested(const QString &provider)
{
    return provider == "umodelverse"_L1;
}

} // namespace

Submit goodSubmit(const SandboxBench &bench, const QString &provider, const QString &mode)
{
    QJsonObject body;
    if (provider == "toapis"_L1 || provider == "umodelverse"_L1)
        body[u"model"_s] =
            mode == "fast"_L1 ? u"MiniMax-Hailuo-2.3-Fast"_s : u"MiniMax-Hailuo-2.3"_s;
    body = with(body, promptField(provider), u"A cat walks"_s);
    body = with(body, settingField(provider, u"duration"_s), 6);
    body = with(body, settingField(provider, u"resolution"_s), u"768P"_s);
    body = with(body, optimizerField(provider), true);
    if (mode != "t2v"_L1)
        body = with(body, pictureField(provider),
                    placed(bench, provider, picture({320, 320}, "jpeg"), u"image/jpeg"_s));
    return {submitPath(provider, mode), body};
}

Headers keyFor(const QString &provider, const QByteArray &key)
{
    return {{"Authorization", provider == "umodelverse"_L1 ? key : "Bearer " + key}};
}

Answer post(const SandboxBench &bench, const QString &provider, const Submit &submit)
{
    return bench.post(submit.path, submit.body, keyFor(provider));
}

QString placed(const SandboxBench &bench, const QString &provider, const QByteArray &picture,
               const QString &type)
{
    if (provider != "toapis"_L1)
        return dataUri(picture, type);
    return bench.upload(u"/v1/uploads/images"_s, "file", picture, keyFor(provider))
        .at(u"data.url"_s)
        .toString();
}

QString promptField(const QString &provider)
{
    return isNested(provider) ? u"input.prompt"_s : u"prompt"_s;
}

QString pictureField(const QString &provider)
{
    if (provider == "toapis"_L1)
        return u"image_urls"_s;
    if (provider == "myrouter"_L1)
        return u"image"_s;
    return isNested(provider) ? u"input.first_frame_image"_s : u"first_frame_image"_s;
}

QString settingField(const QString &provider, const QString &name)
{
    return isNested(provider) ? u"parameters."_s + name : name;
}

QString optimizerField(const QString &provider)
{
    if (provider == "toapis"_L1)
        return u"metadata.prompt_optimizer"_s;
    if (provider == "myrouter"_L1)
        return u"enable_prompt_expansion"_s;
    return settingField(provider, u"prompt_optimizer"_s);
}

QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const QString key = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    if (!rest.isEmpty())
        object[key] = with(object.value(key).toObject(), rest, value);
    else if (value.isUndefined())
        object.remove(key);
    else if (key == "image_urls"_L1 && value.isString())
        object[key] = QJsonArray{value};
    else
        object[key] = value;
    return object;
}

QString taskId(const QString &provider, const Answer &submitted)
{
    if (provider == "myrouter"_L1)
        return submitted.at(u"task_id"_s).toString();
    if (provider == "modellix"_L1)
        return submitted.at(u"data.task_id"_s).toString();
    if (provider == "odirouter"_L1)
        return submitted.at(u"request_id"_s).toString();
    return submitted.at(provider == "toapis"_L1 ? u"id"_s : u"output.task_id"_s).toString();
}

TaskView follow(const SandboxBench &bench, const QString &provider, const QString &mode,
                const QString &id)
{
    const auto view = [&](const QString &path, const QString &state, const QString &link) {
        const Answer answer = bench.get(path, keyFor(provider));
        return TaskView{answer.at(state).toString(), answer.at(link).toString(), answer};
    };
    if (provider == "myrouter"_L1)
        return view(u"/v3/async/task-result?task_id="_s + id, u"task.status"_s,
                    u"videos.0.video_url"_s);
    if (provider == "modellix"_L1)
        return view(u"/api/v1/tasks/"_s + id, u"data.status"_s, u"data.result.resources.0.url"_s);
    if (provider == "toapis"_L1)
        return view(u"/v1/videos/generations/"_s + id, u"status"_s, u"result.data.0.url"_s);
    if (provider == "umodelverse"_L1)
        return view(u"/v1/tasks/status?task_id="_s + id, u"output.task_status"_s,
                    u"output.urls.0"_s);
    const QString base = u"/model/v1/queue/%1/requests/%2/"_s.arg(odiModel(mode), id);
    TaskView seen = view(base + u"status"_s, u"status"_s, u"-"_s);
    if (seen.state == "COMPLETED"_L1)
        seen.clip =
            bench.get(base + u"response"_s, keyFor(provider)).at(u"outputs.0.url"_s).toString();
    return seen;
}

} // namespace Firstframe::Sandbox
