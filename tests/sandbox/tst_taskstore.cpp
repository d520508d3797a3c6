// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/statefolder.h"
#include "sandbox/taskstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <stop_token>
#include <thread>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task orNone(const std::optional<Task> &task)
{
    return task.value_or(Task{});
}

} // namespace

class tst_TaskStore : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesATaskBeforeItAnswers();
    void refusesATaskItCannotSave();
    void claimsTheOldestOnceItHasWaited();
    void wakesARendererForANewTask();
    void goesOnWithARunningTask();
    void neverLowersProgress();
    void leavesACancelledTaskAlone();
    void endsAPauseWhenTheTaskIsCancelled();
    void dropsThePictureOfAFinishedTask();
    void clearsOldTasksButCountsThem();
    void finishesAnInterruptedClearing();
    void keepsWhatItCannotCount();
    void clearsOldUploads();
    void passesOverFilesThatAreNoTasks_data();
    void passesOverFilesThatAreNoTasks();

private:
    [[nodiscard]] QString add(TaskStore &store, const QString &id)
    {
        const Result<Task> task = store.add({.id = id, .provider = u"sandbox"_s});
        return task ? task->id : QString();
    }
    [[nodiscard]] std::unique_ptr<TaskStore> open(std::chrono::milliseconds patience = 0ms)
    {
        m_state.reset();
        m_state = StateFolder::open(m_folder->path()).value_or(nullptr);
        return std::make_unique<TaskStore>(*m_state, m_clock, patience);
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name) const
    {
        QFile written(file(name));
        QVERIFY(written.open(QIODevice::WriteOnly));
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StateFolder> m_state;
};

void tst_TaskStore::init()
{
    m_state.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_TaskStore::savesATaskBeforeItAnswers()
{
    const Task wanted{.id = u"video_1"_s,
                      .provider = u"toapis"_s,
                      .model = u"MiniMax-Hailuo-2.3"_s,
                      .prompt = u"A cat \"walks\"\n[左移] 🎬"_s,
                      .dialect = Dialect::Chinese,
                      .picture = u"video_1.png"_s,
                      .duration = 10s,
                      .resolution = Resolution::P1080};
    const Result<Task> added = open()->add(wanted);
    QVERIFY(added);
    QCOMPARE(added->submitted, m_clock.now());
    QCOMPARE(open()->find(u"toapis"_s, u"video_1"_s), added);
    QCOMPARE(open()->find(u"myrouter"_s, u"video_1"_s), std::nullopt);
}

void tst_TaskStore::refusesATaskItCannotSave()
{
    const auto store = open();
    QVERIFY(QDir(m_state->tasks()).removeRecursively());
    QVERIFY(!store->add({.id = u"a"_s, .provider = u"sandbox"_s}));
    QVERIFY(!store->find(u"a"_s));
    QVERIFY(store->submissions().isEmpty());
}

void tst_TaskStore::claimsTheOldestOnceItHasWaited()
{
    const auto store = open(10s);
    QCOMPARE(add(*store, u"b"_s), u"b"_s);
    m_clock.advance(5s);
    QCOMPARE(add(*store, u"a"_s), u"a"_s);
    QCOMPARE(store->waitingBefore(orNone(store->find(u"a"_s))), 1);
    QVERIFY(!store->tryClaim());
    m_clock.advance(5s);
    QCOMPARE(orNone(store->tryClaim()).id, u"b"_s);
    QCOMPARE(store->waitingBefore(orNone(store->find(u"a"_s))), 0);
    QVERIFY(!store->tryClaim());
    m_clock.advance(5s);
    QCOMPARE(orNone(store->tryClaim()).id, u"a"_s);
}

void tst_TaskStore::wakesARendererForANewTask()
{
    const auto store = open();
    std::optional<Task> task;
    std::jthread renderer([&](const std::stop_token &stop) { task = store->claim(stop); });
    QCOMPARE(add(*store, u"a"_s), u"a"_s);
    renderer.join();
    QCOMPARE(orNone(task).id, u"a"_s);
}

void tst_TaskStore::goesOnWithARunningTask()
{
    {
        const auto store = open();
        QCOMPARE(add(*store, u"a"_s), u"a"_s);
        QCOMPARE(orNone(store->tryClaim()).state, TaskState::Running);
        QVERIFY(store->reportProgress(u"a"_s, 42));
    }
    const auto store = open(1h);
    const std::optional<Task> task = store->tryClaim();
    QCOMPARE(orNone(task).id, u"a"_s);
    QCOMPARE(orNone(task).progress, 42);
    QCOMPARE(orNone(task).started, m_clock.now());
}

void tst_TaskStore::neverLowersProgress()
{
    const auto store = open();
    QCOMPARE(add(*store, u"a"_s), u"a"_s);
    QVERIFY(store->tryClaim());
    QVERIFY(store->reportProgress(u"a"_s, 50));
    QVERIFY(store->reportProgress(u"a"_s, 7));
    QCOMPARE(orNone(store->find(u"a"_s)).progress, 50);
}

void tst_TaskStore::leavesACancelledTaskAlone()
{
    const auto store = open();
    QCOMPARE(add(*store, u"a"_s), u"a"_s);
    QVERIFY(store->tryClaim());
    QVERIFY(store->cancel(u"a"_s));
    QVERIFY(!store->cancel(u"a"_s));
    QVERIFY(!store->reportProgress(u"a"_s, 50));
    QVERIFY(!store->update(u"a"_s, [](Task &task) { task.state = TaskState::Done; }));
    QCOMPARE(orNone(open()->find(u"a"_s)).state, TaskState::Cancelled);
}

void tst_TaskStore::endsAPauseWhenTheTaskIsCancelled()
{
    std::stop_source source;
    const auto store = open();
    QCOMPARE(add(*store, u"a"_s), u"a"_s);
    QVERIFY(store->tryClaim());
    std::jthread renderer([&] { store->pause(u"a"_s, 1h, source.get_token()); });
    QVERIFY(store->cancel(u"a"_s));
    renderer.join(); // in an hour otherwise
}

void tst_TaskStore::dropsThePictureOfAFinishedTask()
{
    const auto store = open();
    for (const auto &id : {u"cancelled"_s, u"done"_s, u"running"_s}) {
        QFile picture(m_state->picture(id + u".png"_s));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        QVERIFY(store->add({.id = id, .provider = u"sandbox"_s, .picture = id + u".png"_s}));
        QVERIFY(store->tryClaim());
    }
    QVERIFY(store->cancel(u"cancelled"_s));
    QVERIFY(store->update(u"done"_s, [](Task &task) { task.state = TaskState::Done; }));
    QVERIFY(store->update(u"running"_s, [](Task &task) { task.progress = 1; }));
    QVERIFY(!QFile::exists(m_state->picture(u"cancelled.png"_s)));
    QVERIFY(!QFile::exists(m_state->picture(u"done.png"_s)));
    QVERIFY(QFile::exists(m_state->picture(u"running.png"_s)));
}

// The waiting one is as old and stays; the count goes on over several clearings.
void tst_TaskStore::clearsOldTasksButCountsThem()
{
    auto store = open();
    for (const auto &id : {u"old"_s, u"waiting"_s, u"young"_s})
        QCOMPARE(add(*store, id), id);
    QVERIFY(store->cancel(u"old"_s));
    write(u"clips/old.mp4"_s);
    m_clock.advance(1h);
    QVERIFY(store->cancel(u"young"_s));
    m_clock.advance(23h);

    store = open();
    QVERIFY(!store->find(u"old"_s));
    QVERIFY(!QFile::exists(file(u"clips/old.mp4"_s)));
    QVERIFY(!QFile::exists(file(u"tasks/old.json"_s)));
    QVERIFY(store->find(u"waiting"_s) && store->find(u"young"_s));
    QCOMPARE(store->submissions().value(u"sandbox"_s), 3);
    m_clock.advance(1h);
    store = open();
    QVERIFY(!store->find(u"young"_s));
    QCOMPARE(store->submissions().value(u"sandbox"_s), 3);
    QCOMPARE(open()->submissions().value(u"sandbox"_s), 3);
}

// The tally was written, then the program ended: the files are still there.
void tst_TaskStore::finishesAnInterruptedClearing()
{
    auto store = open();
    QCOMPARE(add(*store, u"old"_s), u"old"_s);
    QVERIFY(store->cancel(u"old"_s));
    QVERIFY(QFile::copy(file(u"tasks/old.json"_s), file(u"copy"_s)));
    m_clock.advance(24h);
    QVERIFY(!open()->find(u"old"_s));
    QVERIFY(QFile::copy(file(u"copy"_s), file(u"tasks/old.json"_s)));
    write(u"clips/old.mp4"_s);

    store = open();
    QVERIFY(!store->find(u"old"_s));
    QCOMPARE(store->submissions().value(u"sandbox"_s), 1);
    QVERIFY(!QFile::exists(file(u"clips/old.mp4"_s)));
}

void tst_TaskStore::keepsWhatItCannotCount()
{
    auto store = open();
    QCOMPARE(add(*store, u"old"_s), u"old"_s);
    QVERIFY(store->cancel(u"old"_s));
    m_clock.advance(24h);
    QVERIFY(QDir(m_folder->path()).mkdir(u"cleared.json"_s)); // so that no file can be
    QTest::ignoreMessage(QtWarningMsg, "Old tasks stay: the tally cannot be written");
    store = open();
    QVERIFY(store->find(u"old"_s));
    QCOMPARE(store->submissions().value(u"sandbox"_s), 1);
}

void tst_TaskStore::clearsOldUploads()
{
    (void)open();
    const auto put = [&](const QString &name, std::chrono::hours age) {
        QFile upload(file(name));
        return upload.open(QIODevice::WriteOnly)
               && upload.setFileTime(m_clock.now() - age, QFileDevice::FileModificationTime);
    };
    QVERIFY(put(u"uploads/old.png"_s, 24h) && put(u"uploads/young.png"_s, 23h));
    (void)open();
    QVERIFY(!QFile::exists(file(u"uploads/old.png"_s)));
    QVERIFY(QFile::exists(file(u"uploads/young.png"_s)));
}

void tst_TaskStore::passesOverFilesThatAreNoTasks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray rest = R"(, "dialect": "en", "resolution": "768P", "state": "waiting"})";
    QTest::newRow("empty") << u"a"_s << QByteArray();
    QTest::newRow("cut") << u"a"_s << QByteArray(R"({"id": "a")");
    QTest::newRow("another's name") << u"a"_s << QByteArray(R"({"id": "b")" + rest);
    QTest::newRow("a way out") << u"a"_s << QByteArray(R"({"id": "../a")" + rest);
    QTest::newRow("a picture outside")
        << u"a"_s << QByteArray(R"({"id": "a", "picture": "../../etc/passwd")" + rest);
    QTest::newRow("unknown state")
        << u"a"_s << QByteArray(R"({"id": "a", "dialect": "en", "resolution": "768P"})");
}

void tst_TaskStore::passesOverFilesThatAreNoTasks()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QCOMPARE(add(*open(), u"good"_s), u"good"_s);
    QFile file(m_state->taskFile(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Not a task: "_s));
    QCOMPARE(open()->submissions(), (QMap<QString, int>{{u"sandbox"_s, 1}}));
}

QTEST_GUILESS_MAIN(tst_TaskStore)
#include "tst_taskstore.moc"
