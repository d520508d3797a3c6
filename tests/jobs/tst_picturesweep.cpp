// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobs/picturecopy.h"
#include "jobs/picturesweep.h"
#include "media/pictureprobe.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QThreadPool>

using namespace Firstframe;

namespace {

const QString digest = QString(64, u'a');

} // namespace

class tst_PictureSweep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void removesOnlyWhatNothingNames_data();
    void removesOnlyWhatNothingNames();
    void keepsWhatIsTakenIntoUse();
    void keepsThePicturesOfJobs();
    void keepsAllBesideADamagedDatabase();

private:
    //! \brief A file that was last used that long ago.
    [[nodiscard]] QString put(const QString &name, int hoursAgo);
    [[nodiscard]] QString oldPicture(const QString &folder);
    static void sweep(EngineFixture &engine, const QStringList &named = {});

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_PictureSweep::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString tst_PictureSweep::put(const QString &name, int hoursAgo)
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo);
    const bool isPut = file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush()
                       && file.setFileTime(then, QFileDevice::FileModificationTime);
    return isPut ? path : QString();
}

void tst_PictureSweep::sweep(EngineFixture &engine, const QStringList &named)
{
    engine.queue().sweepPictures({engine.folders.images}, named);
    QThreadPool::globalInstance()->waitForDone();
}

void tst_PictureSweep::removesOnlyWhatNothingNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<bool>("stays");
    const QString copy = digest + QStringLiteral(".jpg");
    QTest::newRow("a copy") << copy << 2 << false << false;
    QTest::newRow("a copy in use") << copy << 2 << true << true;
    QTest::newRow("a new copy") << copy << 0 << false << true;
    QTest::newRow("a copy that was broken off") << u"incoming-aB3xY9"_qs << 2 << false << false;
    QTest::newRow("a pasted picture") << u"pasted-0123456789abcdef.png"_qs << 2 << false << false;
    QTest::newRow("a pasted draft") << u"pasted-0123456789abcdef.png"_qs << 2 << true << true;
    QTest::newRow("a download") << u"01234567-89ab-cdef-0123-456789abcdef.webp"_qs << 2 << false
                                << false;
    QTest::newRow("half a download")
        << u"01234567-89ab-cdef-0123-456789abcdef.part"_qs << 2 << false << false;
    QTest::newRow("somebody else's") << u"holiday.jpg"_qs << 2 << false << true;
}

void tst_PictureSweep::removesOnlyWhatNothingNames()
{
    QFETCH(const QString, name);
    QFETCH(const int, hoursAgo);
    QFETCH(const bool, isNamed);
    QFETCH(const bool, stays);
    const QString path = put(name, hoursAgo);
    QVERIFY(QFile::exists(path));
    PictureSweep sweep{{m_dir->path()}, {}, QDateTime::currentDateTimeUtc().addSecs(-3600)};
    if (isNamed)
        sweep.named.insert(name);
    QCOMPARE(sweepPictures(sweep), stays ? 0 : 1);
    QCOMPARE(QFile::exists(path), stays);
}

QString tst_PictureSweep::oldPicture(const QString &folder)
{
    QImage image(320, 320, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString original = m_dir->filePath(QStringLiteral("original.png"));
    if (!image.save(original))
        return {};
    const auto copy = copyPicture({original, {}, probePicture(original).value()}, folder);
    QFile file(copy ? copy->firstFrame.path : QString());
    const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-2);
    const bool isOld =
        file.open(QIODevice::Append) && file.setFileTime(then, QFileDevice::FileModificationTime);
    return isOld ? file.fileName() : QString();
}

// A job that is just being made has no row yet.
void tst_PictureSweep::keepsWhatIsTakenIntoUse()
{
    const QString folder = m_dir->filePath(QStringLiteral("images"));
    const QString path = oldPicture(folder);
    const QString original = m_dir->filePath(QStringLiteral("original.png"));
    QVERIFY(!path.isEmpty());
    QCOMPARE(copyPicture({original, {}, probePicture(original).value()}, folder)->firstFrame.path,
             path);
    QCOMPARE(sweepPictures({{folder}, {}, QDateTime::currentDateTimeUtc().addSecs(-3600)}), 0);
    QVERIFY(QFile::exists(path));
}

void tst_PictureSweep::keepsThePicturesOfJobs()
{
    EngineFixture engine;
    engine.start();
    const JobId id = engine.generate(engine.pictureRequest());
    QVERIFY(engine.reach(id, JobState::Done));
    const QString needed = engine.job(id).shot.firstFrame->path;
    QFile file(needed);
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2),
                             QFileDevice::FileModificationTime));
    file.close();
    const QString idle = oldPicture(engine.folders.images);
    const QString draft = engine.folders.images + u'/' + digest + QStringLiteral(".png");
    QVERIFY(QFile::copy(needed, draft));

    sweep(engine, {QStringLiteral("/moved/since/") + QFileInfo(draft).fileName()});
    QVERIFY(QFile::exists(needed));
    QVERIFY(QFile::exists(draft));
    QVERIFY(!QFile::exists(idle));

    engine.queue().remove(id, ClipFate::Keep);
    sweep(engine);
    QVERIFY(QFile::exists(needed)); // the job can be put back
    engine.kill();
    engine.start();
    sweep(engine);
    QVERIFY(!QFile::exists(needed));
}

void tst_PictureSweep::keepsAllBesideADamagedDatabase()
{
    EngineFixture engine;
    QFile aside(engine.folders.database + QStringLiteral(".damaged-20261120-101010"));
    QVERIFY(aside.open(QIODevice::WriteOnly));
    engine.start();
    const QString idle = oldPicture(engine.folders.images);
    sweep(engine);
    QVERIFY(QFile::exists(idle));
    QVERIFY(aside.remove());
    sweep(engine);
    QVERIFY(!QFile::exists(idle));
}

QTEST_GUILESS_MAIN(tst_PictureSweep)
#include "tst_picturesweep.moc"
