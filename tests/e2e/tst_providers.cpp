// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "jobs/jobqueue.h"
#include "media/animatic.h"
#include "media/clipprobe.h"
#include "media/pictureprobe.h"
#include "providers/providercatalog.h"
#include "support/externalsandbox.h"
#include "support/pictures.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <map>
#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto waitLimit = 600s;
constexpr double fastest = 1000;
constexpr int framesPerSecond = 24;

//! One shot for one mode of one model of one provider.
struct Attempt
{
    QString name;
    JobRequest request;
};

QString attemptName(const QString &providerId, const QString &modelId, Mode mode)
{
    const QString word = mode == Mode::ImageToVideo ? u"image"_s : u"text"_s;
    return u"%1 %2 %3"_s.arg(providerId, modelId, word);
}

QList<Attempt> attemptsOf(const Provider &provider, const std::optional<FirstFrame> &picture)
{
    QList<Attempt> attempts;
    for (const VideoModel &model : provider.models()) {
        for (const Mode mode : model.modes) {
            const bool withPicture = mode == Mode::ImageToVideo;
            const ClipChoice &clip = model.clips.constFirst();
            JobRequest request{provider.id(), model.id, {}};
            request.shot.firstFrame = withPicture ? picture : std::nullopt;
            request.shot.prompt = u"A cat walks [Push in], then looks up [Tilt up, Pedestal up]"_s;
            // Both durations are seen in each provider that has both.
            request.shot.duration =
                withPicture ? clip.durations.constFirst() : clip.durations.constLast();
            request.shot.resolution = clip.resolution;
            attempts.append({attemptName(provider.id(), model.id, mode), request});
        }
    }
    return attempts;
}

} // namespace

//! \brief Every mode of every built-in provider, from the request to a clip that plays, through
//! the real engine on its own thread and the real sandbox in its own process.
class tst_Providers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void coversEveryBuiltInProvider();
    void makesAPlayableClip_data();
    void makesAPlayableClip();
    void submitsEachJobOnce();

private:
    void startEngine();
    void remember(const Job &job);

    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<ExternalSandbox>> m_sandboxes; // by provider
    SystemClock m_clock;
    QThread m_thread;
    JobQueue *m_queue = nullptr; // lives and dies on m_thread
    ProviderCatalog m_catalog;
    QList<Attempt> m_attempts;
    QHash<QString, Job> m_jobs; // by attempt, as last heard of
    QStringList m_refusals;
};

void tst_Providers::initTestCase()
{
    m_catalog = loadProviders({});
    QVERIFY(m_catalog.problems.isEmpty());
    const QString path = m_folder.filePath(u"photo.jpg"_s);
    QVERIFY(writePhotograph(path, {960, 540}));
    const Result<PictureInfo> info = probePicture(path);
    QVERIFY(info.has_value());

    const QList<Provider> builtIn = m_catalog.providers;
    for (const Provider &provider : builtIn) {
        m_attempts += attemptsOf(provider, FirstFrame{path, {}, *info});
        // One for each, since some providers share their paths.
        auto sandbox = std::make_unique<ExternalSandbox>(m_folder.filePath(provider.id()), fastest,
                                                         provider.id());
        QVERIFY2(sandbox->start(), qPrintable(provider.id()));
        m_catalog.setBaseUrl(provider.id(), sandbox->origin());
        m_sandboxes.emplace(provider.id(), std::move(sandbox));
    }
    startEngine();
    // All at once, as a user may: the providers' own pace would make a row at a time take minutes.
    for (const Attempt &attempt : std::as_const(m_attempts))
        QMetaObject::invokeMethod(m_queue, [this, attempt] { m_queue->generate(attempt.request); });
}

void tst_Providers::startEngine()
{
    m_queue = new JobQueue({m_folder.filePath(u"jobs.sqlite"_s), m_folder.filePath(u"images"_s),
                            m_folder.filePath(u"posters"_s), m_folder.filePath(u"videos"_s)},
                           m_clock);
    m_queue->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_queue, &QObject::deleteLater);
    connect(m_queue, &JobQueue::added, this, &tst_Providers::remember);
    connect(m_queue, &JobQueue::changed, this, &tst_Providers::remember);
    connect(m_queue, &JobQueue::refused, this, [this](const Error &error) {
        m_refusals.append(error.message + u" "_s + error.detail);
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_queue, [this] {
        m_queue->setProviders(m_catalog);
        for (const Provider &provider : std::as_const(m_catalog.providers)) {
            if (provider.needsKey())
                m_queue->setKey(provider.id(), "test-key-of-nobody");
        }
        m_queue->open();
    });
}

void tst_Providers::remember(const Job &job)
{
    m_jobs.insert(attemptName(job.providerId, job.modelId, job.shot.mode()), job);
}

void tst_Providers::cleanupTestCase()
{
    m_thread.quit();
    m_thread.wait();
}

void tst_Providers::coversEveryBuiltInProvider()
{
    QStringList providers;
    for (const Attempt &attempt : std::as_const(m_attempts)) {
        if (!providers.contains(attempt.request.providerId))
            providers.append(attempt.request.providerId);
    }
    QCOMPARE(providers, QStringList({u"sandbox"_s, u"myrouter"_s, u"modellix"_s, u"odirouter"_s,
                                     u"toapis"_s, u"umodelverse"_s, u"minimax"_s, u"minimax-cn"_s,
                                     u"novita"_s, u"fal"_s, u"replicate"_s}));
}

void tst_Providers::makesAPlayableClip_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype index = 0; index < m_attempts.size(); ++index)
        QTest::newRow(qPrintable(m_attempts.at(index).name)) << index;
}

void tst_Providers::makesAPlayableClip()
{
    QFETCH(qsizetype, index);
    const JobRequest &request = m_attempts.at(index).request;
    const QString name = m_attempts.at(index).name;
    const auto isOver = [this, &name] {
        return m_jobs.contains(name) && !isActive(m_jobs.value(name).state);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver() || !m_refusals.isEmpty(),
                             std::chrono::milliseconds(waitLimit).count());
    QCOMPARE(m_refusals, QStringList());
    const Job job = m_jobs.value(name);
    const Error error = job.error.value_or(Error());
    QVERIFY2(job.state == JobState::Done, qPrintable(error.message + u" | "_s + error.detail));
    QVERIFY(!job.task.id.isEmpty());

    const Result<ClipInfo> clip = probeClip(job.clipPath);
    QVERIFY2(clip.has_value(), qPrintable(job.clipPath));
    const QSize picture = request.shot.firstFrame ? request.shot.firstFrame->info.size : QSize();
    QCOMPARE(clip->size, clipSize(picture, request.shot.resolution));
    QCOMPARE(clip->duration, std::chrono::milliseconds(request.shot.duration));
    QCOMPARE(countFrames(job.clipPath).value_or(0),
             framesPerSecond * qint64(request.shot.duration.count()));
    QVERIFY(QFile::exists(job.posterPath));
}

void tst_Providers::submitsEachJobOnce()
{
    for (const Provider &provider : std::as_const(m_catalog.providers)) {
        const auto count = std::ranges::count_if(m_attempts, [&provider](const Attempt &attempt) {
            return attempt.request.providerId == provider.id();
        });
        QCOMPARE(m_sandboxes.at(provider.id())->submissions(provider.id()), int(count));
    }
}

QTEST_GUILESS_MAIN(tst_Providers)
#include "tst_providers.moc"
