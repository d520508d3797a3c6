// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/taskprovider.h"
#include "jobs/database.h"
#include "jobs/jobstore.h"
#include "media/animatic.h"
#include "media/clipprobe.h"
#include "support/childprocess.h"
#include "support/pictures.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Where the engine is killed, and what must be true then and after another start.
struct Point
{
    const char *name;
    QByteArrayList steps; //!< in the engine; {submit}, {status}, and so on are filled in
    Moment moment = Moment::Never; //!< or at the provider
    QStringList atKill; //!< the job's state on disk, one of these
    JobState after = JobState::Done;
    int submits = 1;
};

const QByteArray submitting = "after write -wal submitting";
const QByteArray sent = "after write socket: {submit}";
const QByteArray accepted = "after write -wal {task}";
const QByteArray downloading = "after write -wal downloading";
const QByteArray synced = "after sync -wal";
const QByteArray renamed = "after rename .mp4";
const QByteArray posterRenamed = "after rename /posters/";

const QStringList isWaiting{u"waiting"_s};
const QStringList isSubmitting{u"submitting"_s};
const QStringList isRunning{u"running"_s};
const QStringList isDownloading{u"downloading"_s};
const QStringList isDone{u"done"_s};

//! Of a provider that wants the picture first.
QList<Point> uploadPoints()
{
    return {
        {"upload: half of the body", {}, Moment::UploadHalf, isWaiting},
        {"upload: read by the provider", {}, Moment::UploadRead, isWaiting},
        {"upload: answered, link not written", {"before write -wal uploaded.png"}, {}, isWaiting},
        {"upload: link written",
         {"after write -wal uploaded.png", "before write -wal submitting"},
         {},
         isWaiting},
    };
}

QList<Point> submitPoints()
{
    constexpr auto lost = JobState::Unconfirmed;
    return {
        {"submit: nothing written", {"before write -wal submitting"}, {}, isWaiting},
        {"submit: half written", {submitting}, {}, isWaiting},
        {"submit: written, not synced",
         {submitting, "before sync -wal"},
         {},
         isSubmitting,
         lost,
         0},
        {"submit: on disk", {submitting, synced}, {}, isSubmitting, lost, 0},
        {"submit: before the first byte",
         {submitting, synced, "before write socket: {submit}"},
         {},
         isSubmitting,
         lost,
         0},
        {"submit: first bytes sent", {sent}, {}, isSubmitting, lost},
        {"submit: half of a 5 MB body", {}, Moment::SubmitHalf, isSubmitting, lost},
        {"submit: read by the provider", {}, Moment::SubmitRead, isSubmitting, lost},
        {"submit: half of the reply", {sent, "after read socket: {cut}"}, {}, isSubmitting, lost},
        {"submit: the whole reply", {sent, "after read socket: {task}"}, {}, isSubmitting, lost},
        {"task id: nothing written", {"before write -wal {task}"}, {}, isSubmitting, lost},
        {"task id: half written", {accepted}, {}, isSubmitting, lost},
        {"task id: written, not synced", {accepted, "before sync -wal"}, {}, isRunning},
        {"task id: on disk", {accepted, synced}, {}, isRunning},
    };
}

QList<Point> pollPoints()
{
    return {
        {"poll: before it is sent", {"before write socket: {status}"}, {}, isRunning},
        {"poll: read by the provider", {}, Moment::PollRead, isRunning},
        {"success: nothing written", {"before write -wal downloading"}, {}, isRunning},
        {"success: half written", {downloading}, {}, isRunning},
        {"success: on disk", {downloading, synced}, {}, isDownloading},
    };
}

//! Of a provider whose link is a call of its own.
QList<Point> resultPoints()
{
    return {{"result: read by the provider", {}, Moment::ResultRead, isRunning}};
}

QList<Point> clipPoints()
{
    return {
        {"download: before it is sent", {"before write socket: GET /made/"}, {}, isDownloading},
        {"download: first bytes", {"after write .part"}, {}, isDownloading},
        {"download: half", {"after write .part @{half}"}, {}, isDownloading},
        {"download: last byte, not synced", {"before sync .part"}, {}, isDownloading},
        {"download: synced", {"after sync .part"}, {}, isDownloading},
        {"name: nothing written", {"before write -wal .mp4"}, {}, isDownloading},
        {"name: on disk, before the rename", {"before rename .mp4"}, {}, isDownloading},
        {"name: after the rename", {renamed}, {}, isDownloading},
        {"poster: first bytes", {renamed, "after write /posters/"}, {}, isDownloading},
        {"poster: before its rename", {"before rename /posters/"}, {}, isDownloading},
        {"done: nothing written", {posterRenamed, "before write -wal in place"}, {}, isDownloading},
        {"done: half written", {posterRenamed, "after write -wal in place"}, {}, isDownloading},
        {"done: on disk", {"after write -wal in place", synced}, {}, isDone},
    };
}

QByteArray renderedClip(const QString &folder)
{
    Animatic animatic;
    animatic.picturePath = folder + u"/photo.jpg"_s;
    animatic.duration = 1s;
    animatic.resolution = Resolution::P512;
    animatic.groups = {{CameraMove::PushIn}};
    const QString path = folder + u"/clip.mp4"_s;
    QFile file(path);
    return renderAnimatic(animatic, path) && file.open(QFile::ReadOnly) ? file.readAll()
                                                                        : QByteArray();
}

//! What the disk says of the job.
struct Truth
{
    QString integrity;
    std::optional<Job> job;
};

//! Reads a copy, so that the engine finds its files as it left them.
Truth truthOf(const QString &folder)
{
    const QTemporaryDir copies;
    for (const QString &name : {u"/jobs.sqlite"_s, u"/jobs.sqlite-wal"_s})
        QFile::copy(folder + name, copies.path() + name);
    const QString path = copies.filePath(u"jobs.sqlite"_s);
    Truth truth;
    Database database;
    if (database.open(path)) {
        const auto checked = database.run(u"PRAGMA integrity_check"_s);
        truth.integrity =
            checked && (*checked)->next() ? (*checked)->value(0).toString() : QString();
        database.close();
    }
    JobStore store;
    if (!store.open(path, QDateTime::currentDateTimeUtc()) || store.notice())
        return truth;
    const QList<Job> jobs = store.jobs().value_or(QList<Job>());
    if (jobs.size() == 1)
        truth.job = jobs.constFirst();
    return truth;
}

} // namespace

Q_DECLARE_METATYPE(Point)

//! \brief The engine is killed at every step of a job's way; started again, it pays at most once
//! and loses no clip that it knew of.
class tst_KillMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void tellsTheTruthAfterAKill_data();
    void tellsTheTruthAfterAKill();

private:
    void kill(const Point &point);
    void resume();
    void checkDone(const Job &job);
    [[nodiscard]] QByteArrayList filledIn(const QByteArrayList &steps) const;
    [[nodiscard]] QStringList arguments(std::chrono::seconds later) const;
    [[nodiscard]] bool run(const QStringList &arguments);

    QTemporaryDir m_folder;
    QByteArray m_clip;
    std::unique_ptr<TaskProvider> m_provider;
    QString m_providerId;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QProcess> m_engine;
    QString m_row; //!< of the table
    QStringList m_table;
};

void tst_KillMatrix::initTestCase()
{
    QVERIFY(writePhotograph(m_folder.filePath(u"photo.jpg"_s), {640, 480}));
    QVERIFY(writeNoise(m_folder.filePath(u"large.png"_s), {1450, 1150})); // 5 MB
    m_clip = renderedClip(m_folder.path());
    QVERIFY(!m_clip.isEmpty());
}

void tst_KillMatrix::cleanupTestCase()
{
    const QString head = u"%1 | %2 | %3 | %4 | submits | verdict"_s.arg(
        u"killed at"_s.leftJustified(36), u"provider"_s.leftJustified(16),
        u"on disk"_s.leftJustified(11), u"after restart"_s.leftJustified(13));
    m_table.prepend(QString(head.size(), u'-'));
    m_table.prepend(head);
    std::puts(qPrintable(m_table.join(u'\n')));
}

void tst_KillMatrix::init()
{
    m_data = std::make_unique<QTemporaryDir>();
}

void tst_KillMatrix::cleanup()
{
    if (m_engine)
        endGroup(*m_engine);
    if (QTest::currentTestFailed() && m_engine)
        qWarning().noquote() << "the engine said:" << m_engine->readAll();
    m_table.append(m_row + (QTest::currentTestFailed() ? u"FALSE"_s : u"true"_s));
    m_engine.reset();
    m_provider.reset();
}

void tst_KillMatrix::tellsTheTruthAfterAKill_data()
{
    QTest::addColumn<Point>("point");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<bool>("slow");
    const auto add = [](const QString &provider, bool slow, const QList<Point> &points) {
        for (const Point &point : points)
            QTest::addRow("%s, at %s%s", point.name, qPrintable(provider), slow ? ", slow" : "")
                << point << provider << slow;
    };
    for (const bool slow : {false, true})
        add(u"sandbox"_s, slow, submitPoints() + pollPoints() + clipPoints());
    for (const bool slow : {false, true})
        add(u"toapis"_s, slow, uploadPoints());
    add(u"toapis"_s, true, submitPoints());
    for (const bool slow : {false, true})
        add(u"minimax"_s, slow, pollPoints() + resultPoints());
}

void tst_KillMatrix::tellsTheTruthAfterAKill()
{
    QFETCH(Point, point);
    QFETCH(QString, provider);
    QFETCH(bool, slow);
    m_providerId = provider;
    const auto temper = slow ? TaskProvider::Temper::Slow : TaskProvider::Temper::AtOnce;
    m_provider = std::make_unique<TaskProvider>(provider, temper, m_clip);
    m_row = u"%1 | %2 | "_s.arg(QString::fromLatin1(point.name).leftJustified(36),
                                (provider + (slow ? u", slow"_s : u""_s)).leftJustified(16));

    kill(point);
    if (QTest::currentTestFailed())
        return;
    const Truth before = truthOf(m_data->path());
    QCOMPARE(before.integrity, u"ok"_s);
    QVERIFY(before.job.has_value());
    const QString state = jobStateName(before.job->state);
    m_row += state.leftJustified(11) + u" | "_s;
    QVERIFY2(point.atKill.contains(state), qPrintable(state));

    resume();
    if (QTest::currentTestFailed())
        return;
    const Truth after = truthOf(m_data->path());
    QCOMPARE(after.integrity, u"ok"_s);
    QVERIFY(after.job.has_value());
    m_row += u"%1 | %2 | "_s.arg(jobStateName(after.job->state).leftJustified(13))
                 .arg(m_provider->submits(), 7);
    QCOMPARE(m_provider->submits(), point.submits);
    QCOMPARE(jobStateName(after.job->state), jobStateName(point.after));
    if (!before.job->task.id.isEmpty())
        QCOMPARE(after.job->task, before.job->task);
    if (point.after == JobState::Done)
        checkDone(*after.job);
    else
        QVERIFY(before.job->task.id.isEmpty() && !after.job->error->message.isEmpty());
}

QByteArrayList tst_KillMatrix::filledIn(const QByteArrayList &steps) const
{
    const QByteArray task = TaskProvider::task(1);
    QByteArrayList filled = steps;
    for (QByteArray &step : filled) {
        step.replace("{submit}", m_provider->submitLine());
        step.replace("{status}", m_provider->statusLine());
        step.replace("{cut}", m_provider->endOfCutReply());
        step.replace("{task}", task);
        step.replace("{half}", QByteArray::number(m_provider->clip(task).size() / 2));
    }
    return filled;
}

QStringList tst_KillMatrix::arguments(std::chrono::seconds later) const
{
    return {u"--folder"_s,   m_data->path(),
            u"--provider"_s, m_providerId,
            u"--origin"_s,   m_provider->origin().toString(),
            u"--later"_s,    QString::number(later.count())};
}

//! Whether it ended by itself or by the kill, and in time.
bool tst_KillMatrix::run(const QStringList &arguments)
{
    m_engine = std::make_unique<QProcess>();
    m_engine->setProcessChannelMode(QProcess::MergedChannels);
    m_engine->setChildProcessModifier(dieWithParent);
    m_engine->start(QStringLiteral(FIRSTFRAME_ENGINE), arguments);
    constexpr std::chrono::milliseconds limit = 20s;
    return QTest::qWaitFor([this] { return m_engine->state() == QProcess::NotRunning; },
                           static_cast<int>(limit.count()));
}

//! A point that is never reached lets the engine end by itself, which is not to be killed.
void tst_KillMatrix::kill(const Point &point)
{
    bool isReached = point.moment == Moment::Never;
    m_provider->expect(point.moment, [this, &isReached] {
        isReached = true;
        ::kill(static_cast<pid_t>(m_engine->processId()), SIGKILL);
    });
    if (QByteArray(point.name).contains("half of the reply"))
        m_provider->cutSubmitReply();
    const bool isLarge = QByteArray(point.name).contains("half of a 5 MB body");
    QStringList with = arguments(0s)
                       << u"--picture"_s
                       << m_folder.filePath(isLarge ? u"large.png"_s : u"photo.jpg"_s);
    for (const QByteArray &step : filledIn(point.steps))
        with << u"--kill"_s << QString::fromUtf8(step);
    QVERIFY2(run(with), "neither killed nor over");
    QVERIFY(isReached);
    QVERIFY2(m_engine->exitStatus() == QProcess::CrashExit && m_engine->exitCode() == SIGKILL,
             "the point was never reached");
}

void tst_KillMatrix::resume()
{
    m_provider->expect(Moment::Never, {});
    QVERIFY2(run(arguments(10min)), "never over");
    QCOMPARE(m_engine->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_engine->exitCode(), 0);
}

void tst_KillMatrix::checkDone(const Job &job)
{
    QFile clip(job.clipPath);
    QVERIFY(clip.open(QFile::ReadOnly));
    QVERIFY(clip.readAll() == m_provider->clip(job.task.id.toUtf8()));
    QVERIFY(probeClip(job.clipPath).has_value());
    QVERIFY(!QImage(job.posterPath).isNull());
    const QDir videos(m_data->path() + u"/videos"_s);
    const QDir posters(m_data->path() + u"/posters"_s);
    constexpr auto all = QDir::Files | QDir::Hidden;
    QCOMPARE(videos.entryList(all), QStringList{QFileInfo(job.clipPath).fileName()});
    QCOMPARE(posters.entryList(all), QStringList{QFileInfo(job.posterPath).fileName()});
}

QTEST_GUILESS_MAIN(tst_KillMatrix)
#include "tst_killmatrix.moc"
