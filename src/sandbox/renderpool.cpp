// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/renderpool.h"

#include "core/promptscript.h"
#include "media/animatic.h"
#include "media/clipprobe.h"
#include "sandbox/statefolder.h"
#include "sandbox/taskstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcRender, "firstframe.sandbox")

constexpr int renderers = 2;

// The clip that a task was told not to become.
std::optional<QString> failureAskedFor(const Task &task)
{
    if (task.outcome == TaskOutcome::Failed)
        return u"The generation failed"_s;
    if (task.outcome == TaskOutcome::Content)
        return u"The prompt or the image contains sensitive content"_s;
    return std::nullopt;
}

// The clip as it goes out: its digest is its entity tag, so that equal tags mean equal bytes.
Result<QByteArray> digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorKind::File, u"The clip cannot be read."_s, file.errorString());
    return hash.result().toHex().first(32);
}

} // namespace

RenderPool::RenderPool(TaskStore &tasks, const StateFolder &folder, const Pacing &pacing,
                       const Clock &clock, int shrink)
    : m_tasks(tasks)
    , m_folder(folder)
    , m_pacing(pacing)
    , m_clock(clock)
    , m_shrink(shrink)
{
    for (int i = 0; i < renderers; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

RenderPool::~RenderPool()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop(); // all of them, before the first is waited for
}

void RenderPool::work(const std::stop_token &stop)
{
    while (const std::optional<Task> task = m_tasks.claim(stop)) {
        make(*task, stop);
        m_tasks.release(task->id);
    }
}

void RenderPool::make(const Task &task, const std::stop_token &stop)
{
    const QString unfinished = m_folder.unfinished(task.id + u".mp4"_s);
    const Result<void> rendered = render(task, unfinished, stop);
    if (rendered)
        lingerOver(task, stop);
    const bool goesOn = !stop.stop_requested() && m_tasks.reportProgress(task.id, 0);
    if (goesOn && rendered)
        finish(task, unfinished);
    else if (goesOn)
        fail(task, rendered.error());
    QFile::remove(unfinished);
}

Result<void> RenderPool::render(const Task &task, const QString &filePath,
                                const std::stop_token &stop)
{
    if (const std::optional<QString> reason = failureAskedFor(task)) {
        lingerOver(task, stop);
        return failure(ErrorKind::ProviderFault, *reason);
    }
    const Animatic animatic{
        .picturePath = task.picture.isEmpty() ? QString() : m_folder.picture(task.picture),
        .groups = PromptScript::parse(task.prompt, task.dialect).groups(),
        .duration = task.duration,
        .resolution = task.resolution,
        .label = u"Sandbox preview"_s, // in English, as all that the services say
        .comment = task.id,
        .shrink = m_shrink,
    };
    return renderAnimatic(animatic, filePath, [&](int percent) {
        const int reported = std::min(percent, m_pacing.percent(task, m_clock.now()));
        return !stop.stop_requested() && m_tasks.reportProgress(task.id, reported);
    });
}

// The rendering is done sooner than a service would be: the rest of the time passes in steps.
void RenderPool::lingerOver(const Task &task, const std::stop_token &stop)
{
    const std::chrono::milliseconds step = m_pacing.work(task) / 50;
    while (!stop.stop_requested() && m_pacing.remaining(task, m_clock.now())) {
        if (!m_tasks.reportProgress(task.id, m_pacing.percent(task, m_clock.now())))
            return;
        m_tasks.pause(task.id, std::max(step, std::chrono::milliseconds(1)), stop);
    }
}

void RenderPool::finish(const Task &task, const QString &filePath)
{
    const Result<QByteArray> digest = digestOf(filePath);
    if (!digest)
        return fail(task, digest.error());
    const Result<ClipInfo> info = probeClip(filePath);
    if (!info)
        return fail(task, info.error());
    const QString clip = m_folder.clip(task.id);
    QFile::remove(clip); // of a run that ended before its task could be saved
    if (!QFile::rename(filePath, clip))
        return fail(task, {ErrorKind::File, u"The clip cannot be stored."_s, clip, {}});
    m_tasks.update(task.id, [&](Task &done) {
        done.state = TaskState::Done;
        done.progress = 100;
        done.finished = m_clock.now();
        done.entityTag = *digest;
        done.clipBytes = QFile(clip).size();
        done.clipSize = info->size;
    });
}

void RenderPool::fail(const Task &task, const Error &error)
{
    qCWarning(lcRender) << task.id << error.message << error.detail;
    m_tasks.update(task.id, [&](Task &failed) {
        failed.state = TaskState::Failed;
        failed.finished = m_clock.now();
        failed.error = error.message;
    });
}

} // namespace Firstframe::Sandbox
