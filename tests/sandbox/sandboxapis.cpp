// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxapis.h"

#include <QJsonArray>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

//! \brief One provider's pages in the places where they differ. %1 stands for the mode's word
//! ("i2v", "t2v", "fast-i2v") in a path to submit to, for the task's id in one to follow it.
struct Api
{
    QString submit;
    QString follow;
    QString id; //!< in the reply to a submit
    QString state;
    QString clip;
    QString prompt = u"prompt"_s;
    QString picture = u"first_frame_image"_s;
    QString settings; //!< what the names of duration and resolution begin with
    QString optimizer = u"prompt_optimizer"_s;
    QByteArray scheme = "Bearer ";
    bool namesModel = false; //!< in the body, not in the path
    int accepted = 200;
};

Api ppioFamily()
{
    return {
        .submit = u"/v3/async/minimax-hailuo-2.3-%1"_s,
        .follow = u"/v3/async/task-result?task_id=%1"_s,
        .id = u"task_id"_s,
        .state = u"task.status"_s,
        .clip = u"videos.0.video_url"_s,
        .picture = u"image"_s,
        .optimizer = u"enable_prompt_expansion"_s,
    };
}

Api miniMax()
{
    return {
        .submit = u"/v1/video_generation"_s,
        .follow = u"/v1/query/video_generation?task_id=%1"_s,
        .id = u"task_id"_s,
        .state = u"status"_s,
        .namesModel = true,
    };
}

Api modellix()
{
    return {
        .submit = u"/api/v1/minimax/hailuo-2.3-%1/async"_s,
        .follow = u"/api/v1/tasks/%1"_s,
        .id = u"data.task_id"_s,
        .state = u"data.status"_s,
        .clip = u"data.result.resources.0.url"_s,
    };
}

Api odiRouter()
{
    return {
        .submit = u"/model/v1/queue/minimax_hailuo_23_%1"_s,
        .id = u"request_id"_s,
        .state = u"status"_s,
    };
}

Api toApis()
{
    return {
        .submit = u"/v1/videos/generations"_s,
        .follow = u"/v1/videos/generations/%1"_s,
        .id = u"id"_s,
        .state = u"status"_s,
        .clip = u"result.data.0.url"_s,
        .picture = u"image_urls"_s,
        .optimizer = u"metadata.prompt_optimizer"_s,
        .namesModel = true,
    };
}

Api uModelverse()
{
    return {
        .submit = u"/v1/tasks/submit"_s,
        .follow = u"/v1/tasks/status?task_id=%1"_s,
        .id = u"output.task_id"_s,
        .state = u"output.task_status"_s,
        .clip = u"output.urls.0"_s,
        .prompt = u"input.prompt"_s,
        .picture = u"input.first_frame_image"_s,
        .settings = u"parameters."_s,
        .optimizer = u"parameters.prompt_optimizer"_s,
        .scheme = {},
        .namesModel = true,
    };
}

Api fal()
{
    return {
        .follow = u"/fal-ai/minimax/requests/%1/status"_s,
        .id = u"request_id"_s,
        .state = u"status"_s,
        .picture = u"image_url"_s,
        .scheme = "Key ",
    };
}

Api replicate()
{
    return {
        .follow = u"/v1/predictions/%1"_s,
        .id = u"id"_s,
        .state = u"status"_s,
        .clip = u"output"_s,
        .prompt = u"input.prompt"_s,
        .picture = u"input.first_frame_image"_s,
        .settings = u"input."_s,
        .optimizer = u"input.prompt_optimizer"_s,
        .accepted = 201,
    };
}

const Api &apiOf(const QString &provider)
{
    static const QHash<QString, Api> apis{
        {u"myrouter"_s, ppioFamily()},
        {u"novita"_s, ppioFamily()},
        {u"modellix"_s, modellix()},
        {u"odirouter"_s, odiRouter()},
        {u"toapis"_s, toApis()},
        {u"umodelverse"_s, uModelverse()},
        {u"minimax"_s, miniMax()},
        {u"minimax-cn"_s, miniMax()},
        {u"fal"_s, fal()},
        {u"replicate"_s, replicate()},
    };
    return *apis.constFind(provider);
}

QString submitPath(const QString &provider, const QString &mode)
{
    const bool isFast = mode == "fast"_L1;
    if (provider == "fal"_L1)
        return u"/fal-ai/minimax/hailuo-2.3%1/standard/%2-to-video"_s.arg(
            isFast ? u"-fast"_s : QString(), mode == "t2v"_L1 ? u"text"_s : u"image"_s);
    if (provider == "replicate"_L1)
        return u"/v1/models/minimax/hailuo-2.3%1/predictions"_s.arg(isFast ? u"-fast"_s
                                                                           : QString());
    const QString fastWord = provider == "odirouter"_L1 ? u"fast_i2v"_s : u"fast-i2v"_s;
    const QString path = apiOf(provider).submit;
    return path.contains("%1"_L1) ? path.arg(isFast ? fastWord : mode) : path;
}

// OdiRouter's paths to follow a task begin with the one to submit to.
QString followPath(const QString &provider, const QString &mode, const QString &id)
{
    if (provider == "odirouter"_L1)
        return submitPath(provider, mode) + u"/requests/%1/status"_s.arg(id);
    return apiOf(provider).follow.arg(id);
}

// For those that tell where the clip is in one more reply.
QString clipOf(const SandboxBench &bench, const QString &provider, const Answer &status,
               const QString &statusPath)
{
    const auto ask = [&](const QString &path, const QString &place) {
        return bench.get(path, keyFor(provider)).at(place).toString();
    };
    const QString base = statusPath.chopped(statusPath.endsWith("/status"_L1) ? 7 : 0);
    if (provider == "odirouter"_L1)
        return ask(base + u"/response"_s, u"outputs.0.url"_s);
    if (provider == "fal"_L1)
        return ask(base, u"video.url"_s);
    if (provider.startsWith("minimax"_L1))
        return ask(u"/v1/files/retrieve?file_id="_s + status.at(u"file_id"_s).toString(),
                   u"file.download_url"_s);
    return status.at(apiOf(provider).clip).toString();
}

} // namespace

QStringList standInNames()
{
    return {u"myrouter"_s, u"modellix"_s,   u"odirouter"_s, u"toapis"_s, u"umodelverse"_s,
            u"minimax"_s,  u"minimax-cn"_s, u"novita"_s,    u"fal"_s,    u"replicate"_s};
}

const SandboxBench &benchFor(const QString &provider, double speed)
{
    return sharedBench(speed, optionsFor(provider).only);
}

ServerOptions optionsFor(const QString &provider, double speed)
{
    const bool isHidden = provider == "novita"_L1 || provider == "minimax-cn"_L1;
    return {.speed = speed, .only = isHidden ? QStringList{provider} : QStringList()};
}

Submit goodSubmit(const SandboxBench &bench, const QString &provider, const QString &mode)
{
    QJsonObject body;
    if (apiOf(provider).namesModel)
        body[u"model"_s] =
            mode == "fast"_L1 ? u"MiniMax-Hailuo-2.3-Fast"_s : u"MiniMax-Hailuo-2.3"_s;
    body = with(body, promptField(provider), u"A cat walks"_s);
    body = with(body, settingField(provider, u"duration"_s), durationValue(provider, 6));
    if (hasResolution(provider))
        body = with(body, settingField(provider, u"resolution"_s),
                    resolutionValue(provider, u"768P"_s));
    body = with(body, optimizerField(provider), true);
    if (mode != "t2v"_L1)
        body = with(body, pictureField(provider),
                    placed(bench, provider, picture({320, 320}, "jpeg"), u"image/jpeg"_s));
    return {submitPath(provider, mode), body};
}

Headers keyFor(const QString &provider, const QByteArray &key)
{
    return {{"Authorization", apiOf(provider).scheme + key}};
}

Answer post(const SandboxBench &bench, const QString &provider, const Submit &submit)
{
    return bench.post(submit.path, submit.body, keyFor(provider));
}

int acceptedStatus(const QString &provider)
{
    return apiOf(provider).accepted;
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
    return apiOf(provider).prompt;
}

QString pictureField(const QString &provider)
{
    return apiOf(provider).picture;
}

QString settingField(const QString &provider, const QString &name)
{
    return apiOf(provider).settings + name;
}

QString optimizerField(const QString &provider)
{
    return apiOf(provider).optimizer;
}

bool hasResolution(const QString &provider)
{
    return provider != "fal"_L1;
}

QJsonValue durationValue(const QString &provider, int seconds)
{
    return provider == "fal"_L1 ? QJsonValue(QString::number(seconds)) : QJsonValue(seconds);
}

QString resolutionValue(const QString &provider, const QString &name)
{
    return provider == "replicate"_L1 ? name.toLower() : name;
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
    return submitted.at(apiOf(provider).id).toString();
}

TaskView follow(const SandboxBench &bench, const QString &provider, const QString &mode,
                const QString &id)
{
    const QString path = followPath(provider, mode, id);
    const Answer answer = bench.get(path, keyFor(provider));
    TaskView seen{answer.at(apiOf(provider).state).toString(), {}, answer};
    if (seen.state == doneWord(provider))
        seen.clip = clipOf(bench, provider, answer, path);
    return seen;
}

QString doneWord(const QString &provider)
{
    static const QHash<QString, QString> words{
        {u"myrouter"_s, u"TASK_STATUS_SUCCEED"_s},
        {u"novita"_s, u"TASK_STATUS_SUCCEED"_s},
        {u"modellix"_s, u"success"_s},
        {u"odirouter"_s, u"COMPLETED"_s},
        {u"toapis"_s, u"completed"_s},
        {u"umodelverse"_s, u"Success"_s},
        {u"minimax"_s, u"Success"_s},
        {u"minimax-cn"_s, u"Success"_s},
        {u"fal"_s, u"COMPLETED"_s},
        {u"replicate"_s, u"succeeded"_s},
    };
    return words[provider];
}

} // namespace Firstframe::Sandbox
