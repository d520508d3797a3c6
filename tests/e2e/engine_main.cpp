// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine as a process without a window, to be killed: it makes jobs of a picture if it
// gets one, goes on with whatever its folder holds, and ends with 0 when every job is over.
#include "core/clock.h"
#include "e2e/tripwire.h"
#include "jobs/jobqueue.h"
#include "media/pictureprobe.h"
#include "providers/providercatalog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <algorithm>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Runs a hundred times as fast as time does, so that a provider's pace takes no time to speak of.
class HurryingClock final : public Clock
{
public:
    explicit HurryingClock(std::chrono::seconds later)
        : m_start(QDateTime::currentDateTimeUtc().addSecs(later.count()))
    {
        m_elapsed.start();
    }

    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(steady().count()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        constexpr int hurry = 100;
        return std::chrono::milliseconds(m_elapsed.elapsed() * hurry);
    }

private:
    QDateTime m_start;
    QElapsedTimer m_elapsed;
};

struct Options
{
    QString folder;
    QString provider;
    QUrl origin;
    QString picture;
    int takes = 1;
    std::chrono::seconds later{0};
    QByteArrayList kill;
    int killAfter = 0;
    QByteArrayList watch;
    QString watchFile;
};

QByteArrayList utf8(const QStringList &texts)
{
    QByteArrayList bytes;
    for (const QString &text : texts)
        bytes.append(text.toUtf8());
    return bytes;
}

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"folder"_s, {}, u"folder"_s},
                       {u"provider"_s, {}, u"id"_s},
                       {u"origin"_s, {}, u"url"_s},
                       {u"picture"_s, {}, u"file"_s},
                       {u"takes"_s, {}, u"number"_s, u"1"_s},
                       {u"later"_s, {}, u"seconds"_s},
                       {u"kill"_s, {}, u"step"_s},
                       {u"kill-after"_s, {}, u"calls"_s},
                       {u"watch"_s, {}, u"step"_s},
                       {u"watch-file"_s, {}, u"file"_s}});
    parser.process(arguments);
    Options options;
    options.folder = parser.value(u"folder"_s);
    options.provider = parser.value(u"provider"_s);
    options.origin = QUrl(parser.value(u"origin"_s));
    options.picture = parser.value(u"picture"_s);
    options.takes = parser.value(u"takes"_s).toInt();
    options.later = std::chrono::seconds(parser.value(u"later"_s).toInt());
    options.kill = utf8(parser.values(u"kill"_s));
    options.killAfter = parser.value(u"kill-after"_s).toInt();
    options.watch = utf8(parser.values(u"watch"_s));
    options.watchFile = parser.value(u"watch-file"_s);
    return options;
}

JobRequest requestFor(const Provider &provider, const QString &picture, int takes)
{
    JobRequest request{provider.id(), provider.models().constFirst().id, {}, takes};
    request.shot.prompt = u"A cat walks [Push in]"_s;
    request.shot.firstFrame = FirstFrame{picture, {}, probePicture(picture).value()};
    return request;
}

//! Ends the program when every job is over.
class Ending final : public QObject
{
public:
    explicit Ending(JobQueue &queue)
    {
        connect(&queue, &JobQueue::opened, this, [this](const QList<Job> &jobs) {
            for (const Job &job : jobs)
                m_states.insert(job.id, job.state);
            look();
        });
        const auto note = [this](const Job &job) {
            m_states.insert(job.id, job.state);
            look();
        };
        connect(&queue, &JobQueue::added, this, note);
        connect(&queue, &JobQueue::changed, this, note);
        connect(&queue, &JobQueue::refused, this, [](const Error &error) {
            qCritical().noquote() << error.message << error.detail;
            QCoreApplication::exit(3);
        });
    }

private:
    void look()
    {
        if (!m_states.isEmpty() && std::ranges::none_of(m_states, isActive))
            QCoreApplication::exit(0);
    }

    QHash<JobId, JobState> m_states;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = readOptions(QCoreApplication::arguments());
    ProviderCatalog catalog = loadProviders({});
    catalog.setBaseUrl(options.provider, options.origin);
    const HurryingClock clock(options.later);
    const auto in = [&](const QString &name) { return options.folder + u'/' + name; };
    JobQueue queue({in(u"jobs.sqlite"_s), in(u"images"_s), in(u"posters"_s), in(u"videos"_s)},
                   clock);
    const Ending ending(queue);
    queue.setProviders(catalog);
    if (catalog.provider(options.provider)->needsKey())
        queue.setKey(options.provider, "test-key-of-nobody");
    const bool isWatched =
        options.watchFile.isEmpty() || Tripwire::watch(options.watch, options.watchFile);
    if (!isWatched || !Tripwire::lay(options.kill))
        return 2;
    Tripwire::layAfter(options.killAfter, options.folder);
    QMetaObject::invokeMethod(
        &queue,
        [&] {
            queue.open();
            if (!options.picture.isEmpty())
                queue.generate(requestFor(*catalog.provider(options.provider), options.picture,
                                          options.takes));
        },
        Qt::QueuedConnection); // only a loop that runs can be left
    QTimer hurry; // the engine's own timer keeps real time
    hurry.callOnTimeout(&queue, &JobQueue::wake);
    hurry.start(5ms);
    return QCoreApplication::exec();
}
