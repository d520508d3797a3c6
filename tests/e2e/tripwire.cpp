// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/tripwire.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace Firstframe::Tripwire {

namespace {

enum class When { Before, After };
enum class Call { Write, Read, Sync, Rename };

struct Step
{
    When when = When::Before;
    Call call = Call::Write;
    QByteArray path;
    QByteArray text;
    qint64 size = 0;
};

//! What a call is about to do, or has done.
struct Event
{
    Call call = Call::Write;
    int file = -1; //!< none for a rename
    QByteArrayView bytes;
    const char *newName = "";
};

struct State
{
    std::mutex mutex;
    std::vector<Step> steps;
    std::size_t next = 0;
    std::vector<Step> watched;
    int log = -1;
    QByteArray folder;
    int callsLeft = 0; //!< 0: not counted
    std::map<int, QByteArray> heard; //!< by socket or file, since it was written to: Qt reads the
    //!< head of a reply byte by byte
};

// The C library's calls come here before main() and from every thread.
constinit std::atomic<bool> isActive = false;

State &state()
{
    static State instance;
    return instance;
}

std::optional<Call> callFrom(const QByteArray &word)
{
    const QByteArrayList words{"write", "read", "sync", "rename"}; // in the order of Call
    const qsizetype index = words.indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<Call>(index));
}

std::optional<Step> stepFrom(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    const std::optional<Call> call = callFrom(words.value(1));
    if (words.size() < 3 || !call || (words[0] != "before" && words[0] != "after"))
        return std::nullopt;
    Step step{words[0] == "before" ? When::Before : When::After, *call, words[2], {}, 0};
    const QByteArray rest = words.sliced(3).join(' ');
    if (rest.startsWith('@'))
        step.size = rest.sliced(1).toLongLong();
    else
        step.text = rest;
    return step;
}

bool readSteps(const QByteArrayList &lines, std::vector<Step> &steps)
{
    for (const QByteArray &line : lines) {
        const std::optional<Step> step = stepFrom(line);
        if (!step)
            return false;
        steps.push_back(*step);
    }
    return true;
}

QByteArray pathOf(const Event &event)
{
    if (event.file < 0)
        return event.newName;
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(event.file);
    QByteArray path(4096, Qt::Uninitialized);
    const ssize_t size =
        ::readlink(link.constData(), path.data(), static_cast<std::size_t>(path.size()));
    path.truncate(std::max<ssize_t>(size, 0));
    return path;
}

qint64 sizeOf(int file)
{
    struct stat status = {};
    return ::fstat(file, &status) == 0 ? status.st_size : 0;
}

bool matches(const Step &step, When when, const Event &event, const QByteArray &path)
{
    return step.when == when && step.call == event.call && path.contains(step.path)
           && (step.text.isEmpty() || event.bytes.contains(step.text))
           && (step.size == 0 || sizeOf(event.file) >= step.size);
}

void noteWatched(State &all, When when, const Event &event, const QByteArray &path)
{
    for (std::size_t index = 0; index < all.watched.size(); ++index) {
        if (!matches(all.watched[index], when, event, path))
            continue;
        const QByteArray line = QByteArray::number(static_cast<qulonglong>(index)) + '\n';
        ::syscall(SYS_write, all.log, line.constData(), line.size());
    }
}

bool isLastStep(State &all, When when, const Event &event, const QByteArray &path)
{
    if (all.next == all.steps.size() || !matches(all.steps[all.next], when, event, path))
        return false;
    ++all.next;
    return all.next == all.steps.size();
}

bool isLastCall(State &all, When when, const Event &event, const QByteArray &path)
{
    const bool counts = all.callsLeft > 0 && when == When::After && event.call != Call::Read
                        && (path.startsWith(all.folder) || path.startsWith("socket:"));
    if (counts)
        --all.callsLeft;
    return counts && all.callsLeft == 0;
}

void listen(State &all, Event &event)
{
    constexpr qsizetype most = 512;
    QByteArray &heard = all.heard[event.file];
    if (event.call == Call::Write)
        heard.clear();
    if (event.call != Call::Read)
        return;
    heard = (heard + event.bytes.toByteArray()).right(most);
    event.bytes = heard;
}

void look(When when, Event event)
{
    const int error = errno;
    const QByteArray path = pathOf(event);
    State &all = state();
    const std::lock_guard lock(all.mutex);
    listen(all, event);
    noteWatched(all, when, event, path);
    if (isLastStep(all, when, event, path) || isLastCall(all, when, event, path)) {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }
    errno = error;
}

//! Makes the call and looks before and after it; \a seen is how many of the bytes count after it.
template<typename Run>
auto guarded(const Event &event, Run run)
{
    if (!isActive)
        return run();
    if (event.call != Call::Read)
        look(When::Before, event);
    const auto result = run();
    Event done = event;
    if (result > 0)
        done.bytes = event.bytes.first(std::min<qsizetype>(result, event.bytes.size()));
    if (result >= 0)
        look(When::After, done);
    return result;
}

QByteArrayView viewOf(const void *data, std::size_t size)
{
    return {static_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace

bool lay(const QByteArrayList &steps)
{
    if (!readSteps(steps, state().steps))
        return false;
    isActive = true;
    return true;
}

void layAfter(int calls, const QString &folder)
{
    state().folder = QFile::encodeName(folder);
    state().callsLeft = calls;
    isActive = true;
}

bool watch(const QByteArrayList &steps, const QString &file)
{
    State &all = state();
    all.log = ::open(QFile::encodeName(file).constData(),
                     O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (all.log < 0 || !readSteps(steps, all.watched))
        return false;
    isActive = true;
    return true;
}

} // namespace Firstframe::Tripwire

using namespace Firstframe::Tripwire;

// Under the C library's names: those for 64-bit offsets are what SQLite of a 64-bit Linux asks for.
extern "C" {
ssize_t wiredWrite(int file, const void *data, std::size_t size) asm("write");
ssize_t wiredPwrite(int file, const void *data, std::size_t size, off64_t place) asm("pwrite64");
ssize_t wiredSend(int file, const void *data, std::size_t size, int flags) asm("send");
ssize_t wiredRead(int file, void *data, std::size_t size) asm("read");
int wiredSync(int file) asm("fsync");
int wiredDataSync(int file) asm("fdatasync");
int wiredRename(const char *oldName, const char *newName) asm("rename");
int wiredRenameAt(int oldFolder, const char *oldName, int newFolder, const char *newName,
                  unsigned int flags) asm("renameat2");
int wiredLink(const char *oldName, const char *newName) asm("link");
int wiredLinkAt(int oldFolder, const char *oldName, int newFolder, const char *newName,
                int flags) asm("linkat");
}

ssize_t wiredWrite(int file, const void *data, std::size_t size)
{
    return guarded({Call::Write, file, viewOf(data, size)},
                   [=]() -> ssize_t { return ::syscall(SYS_write, file, data, size); });
}

ssize_t wiredPwrite(int file, const void *data, std::size_t size, off64_t place)
{
    return guarded({Call::Write, file, viewOf(data, size)},
                   [=]() -> ssize_t { return ::syscall(SYS_pwrite64, file, data, size, place); });
}

ssize_t wiredSend(int file, const void *data, std::size_t size, int flags)
{
    return guarded({Call::Write, file, viewOf(data, size)}, [=]() -> ssize_t {
        return ::syscall(SYS_sendto, file, data, size, flags, nullptr, 0);
    });
}

ssize_t wiredRead(int file, void *data, std::size_t size)
{
    return guarded({Call::Read, file, viewOf(data, size)},
                   [=]() -> ssize_t { return ::syscall(SYS_read, file, data, size); });
}

int wiredSync(int file)
{
    return guarded({Call::Sync, file},
                   [=] { return static_cast<int>(::syscall(SYS_fsync, file)); });
}

int wiredDataSync(int file)
{
    return guarded({Call::Sync, file},
                   [=] { return static_cast<int>(::syscall(SYS_fdatasync, file)); });
}

int wiredRenameAt(int oldFolder, const char *oldName, int newFolder, const char *newName,
                  unsigned int flags)
{
    return guarded({Call::Rename, -1, {}, newName}, [=] {
        return static_cast<int>(
            ::syscall(SYS_renameat2, oldFolder, oldName, newFolder, newName, flags));
    });
}

int wiredRename(const char *oldName, const char *newName)
{
    return wiredRenameAt(AT_FDCWD, oldName, AT_FDCWD, newName, 0);
}

int wiredLinkAt(int oldFolder, const char *oldName, int newFolder, const char *newName, int flags)
{
    return guarded({Call::Rename, -1, {}, newName}, [=] {
        return static_cast<int>(
            ::syscall(SYS_linkat, oldFolder, oldName, newFolder, newName, flags));
    });
}

int wiredLink(const char *oldName, const char *newName)
{
    return wiredLinkAt(AT_FDCWD, oldName, AT_FDCWD, newName, 0);
}
