// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/taskstore.h"

#include "sandbox/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStore, "firstframe.sandbox")

struct TaskStoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(Firstframe::Sandbox::TaskStore)
};

// Progress is saved in steps: after a crash a task goes on near where it was.
constexpr int savedStep = 10;

// The longest that a link to a clip lives.
constexpr std::chrono::hours linkLife{24};

} // namespace

TaskStore::TaskStore(const StateFolder &folder, const Clock &clock,
                     std::chrono::milliseconds patience)
    : m_folder(folder)
    , m_clock(clock)
    , m_patience(patience)
{
    load();
    clearOld();
    clearOldUploads();
}

void TaskStore::load()
{
    m_cleared = readTally(m_folder.tally());
    for (const QString &id : m_cleared.leaving)
        removeFiles(id); // of a clearing that was interrupted
    const QDir folder(m_folder.tasks());
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const std::optional<Task> task = taskFromJson(QJsonDocument::fromJson(text).object());
        if (!task || m_folder.taskFile(task->id) != file.fileName()) {
            qCWarning(lcStore) << "Not a task:" << file.fileName();
            continue;
        }
        m_tasks.insert(task->id, *task);
        if (!task->isFinished())
            m_open.append(task->id);
    }
    std::ranges::sort(m_open, {}, [this](const QString &id) { return m_tasks[id].submitted; });
}

bool TaskStore::isOver(const Task &task) const
{
    return task.isFinished() && task.finished.isValid()
           && task.finished + linkLife <= m_clock.now();
}

void TaskStore::clearOld()
{
    Tally tally{m_cleared.submissions, {}};
    for (const Task &task : std::as_const(m_tasks)) {
        if (!isOver(task))
            continue;
        ++tally.submissions[task.provider];
        tally.leaving.append(task.id);
    }
    if (tally.leaving.isEmpty())
        return;
    if (!writeTally(m_folder.tally(), tally)) {
        qCWarning(lcStore) << "Old tasks stay: the tally cannot be written";
        return;
    }
    m_cleared = tally;
    for (const QString &id : tally.leaving) {
        removeFiles(id);
        m_tasks.remove(id);
    }
}

void TaskStore::removeFiles(const QString &id) const
{
    QFile::remove(m_folder.clip(id));
    QFile::remove(m_folder.taskFile(id));
}

void TaskStore::clearOldUploads() const
{
    const QDateTime oldest = m_clock.now() - linkLife;
    for (const QFileInfo &upload : QDir(m_folder.uploads()).entryInfoList(QDir::Files)) {
        if (upload.lastModified() <= oldest)
            QFile::remove(upload.filePath());
    }
}

Result<void> TaskStore::save(const Task &task) const
{
    QSaveFile file(m_folder.taskFile(task.id));
    const QByteArray text = QJsonDocument(toJson(task)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorKind::File,
                   TaskStoreTexts::tr("The sandbox cannot save its tasks. Make room on the disk."),
                   file.errorString());
}

Result<Task> TaskStore::add(Task task)
{
    const std::scoped_lock lock(m_mutex);
    task.submitted = m_clock.now();
    task.state = TaskState::Waiting;
    if (const Result<void> saved = save(task); !saved)
        return std::unexpected(saved.error());
    m_tasks.insert(task.id, task);
    m_open.append(task.id);
    m_changed.notify_all();
    return task;
}

std::optional<Task> TaskStore::find(const QString &provider, const QString &id) const
{
    const std::optional<Task> task = find(id);
    return task && task->provider == provider ? task : std::nullopt;
}

std::optional<Task> TaskStore::find(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tasks.constFind(id);
    return found == m_tasks.cend() ? std::nullopt : std::optional(*found);
}

qsizetype TaskStore::waitingBefore(const Task &task) const
{
    const std::scoped_lock lock(m_mutex);
    const auto end = std::ranges::find(m_open, task.id);
    return std::count_if(m_open.begin(), end, [this](const QString &id) {
        return m_tasks[id].state == TaskState::Waiting;
    });
}

QList<Task> TaskStore::latest(const QString &provider, qsizetype most) const
{
    QList<Task> tasks;
    {
        const std::scoped_lock lock(m_mutex);
        for (const Task &task : m_tasks) {
            if (task.provider == provider)
                tasks.append(task);
        }
    }
    std::ranges::sort(tasks, std::greater(), [](const Task &task) {
        return std::pair(task.submitted, task.id); // the id decides within a millisecond
    });
    tasks.resize(std::min(most, tasks.size()));
    return tasks;
}

QMap<QString, int> TaskStore::submissions() const
{
    const std::scoped_lock lock(m_mutex);
    QMap<QString, int> counts = m_cleared.submissions;
    for (const Task &task : m_tasks)
        ++counts[task.provider];
    return counts;
}

bool TaskStore::cancel(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end() || found->isFinished())
        return false;
    found->state = TaskState::Cancelled;
    found->finished = m_clock.now();
    if (const Result<void> saved = save(*found); !saved)
        qCWarning(lcStore) << saved.error().detail;
    close(*found);
    m_changed.notify_all();
    return true;
}

// Its picture is of no more use.
void TaskStore::close(const Task &task)
{
    m_open.removeOne(task.id);
    if (!task.picture.isEmpty())
        QFile::remove(m_folder.picture(task.picture));
}

bool TaskStore::isClaimable(const Task &task) const
{
    if (m_claimed.contains(task.id))
        return false;
    return task.state == TaskState::Running
           || task.submitted.addMSecs(m_patience.count()) <= m_clock.now();
}

Task *TaskStore::nextClaimable()
{
    const auto next = std::ranges::find_if(
        m_open, [this](const QString &id) { return isClaimable(m_tasks[id]); });
    return next == m_open.end() ? nullptr : &m_tasks[*next];
}

std::optional<std::chrono::milliseconds> TaskStore::untilNextDue() const
{
    const auto next =
        std::ranges::find_if(m_open, [this](const QString &id) { return !m_claimed.contains(id); });
    if (next == m_open.end())
        return std::nullopt;
    const QDateTime due = m_tasks[*next].submitted.addMSecs(m_patience.count());
    // Never longer than the patience itself, wherever the wall clock is set to.
    return std::clamp(std::chrono::milliseconds(m_clock.now().msecsTo(due)),
                      std::chrono::milliseconds(1),
                      std::max(m_patience, std::chrono::milliseconds(1)));
}

std::optional<Task> TaskStore::claimNext()
{
    Task *task = nextClaimable();
    if (!task)
        return std::nullopt;
    m_claimed.insert(task->id);
    task->state = TaskState::Running;
    if (!task->started.isValid())
        task->started = m_clock.now();
    if (const Result<void> saved = save(*task); !saved)
        qCWarning(lcStore) << saved.error().detail;
    return *task;
}

std::optional<Task> TaskStore::tryClaim()
{
    const std::scoped_lock lock(m_mutex);
    return claimNext();
}

std::optional<Task> TaskStore::claim(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (const std::optional<Task> task = claimNext())
            return task;
        const auto isWoken = [this] { return nextClaimable() != nullptr; };
        if (const auto wait = untilNextDue())
            m_changed.wait_for(lock, stop, *wait, isWoken);
        else
            m_changed.wait(lock, stop, [this] { return untilNextDue().has_value(); });
    }
    return std::nullopt;
}

void TaskStore::release(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    m_claimed.remove(id);
}

bool TaskStore::update(const QString &id, const std::function<void(Task &)> &change)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end() || found->state != TaskState::Running)
        return false;
    change(*found);
    if (const Result<void> saved = save(*found); !saved)
        qCWarning(lcStore) << saved.error().detail;
    if (found->isFinished())
        close(*found);
    return true;
}

bool TaskStore::reportProgress(const QString &id, int percent)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end() || found->state != TaskState::Running)
        return false;
    const int before = found->progress;
    found->progress = std::max(before, percent);
    if (found->progress / savedStep != before / savedStep) {
        if (const Result<void> saved = save(*found); !saved)
            qCWarning(lcStore) << saved.error().detail;
    }
    return true;
}

void TaskStore::pause(const QString &id, std::chrono::milliseconds time,
                      const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, time,
                       [&] { return m_tasks.value(id).state != TaskState::Running; });
}

} // namespace Firstframe::Sandbox
