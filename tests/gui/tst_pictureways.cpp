// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureslot.h"
#include "gui/composer/pictureways.h"
#include "media/nv12image.h"
#include "media/videoencoder.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUrl>
#include <QWidget>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString cat = u"https://example.org/cat.jpg"_s;

QImage square(int side, const QColor &colour)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QImage redSquare(int side = 4)
{
    return square(side, Qt::red);
}

QImage greenSquare(int side)
{
    return square(side, Qt::green);
}

bool writeClip(const QString &path, const QList<QImage> &frames)
{
    Result<VideoEncoder> encoder = VideoEncoder::open(path, {frames.first().size(), 24, {}});
    for (const QImage &frame : frames) {
        if (!encoder || !encoder->write(toNv12(frame)))
            return false;
    }
    return encoder->finish().has_value();
}

} // namespace

//! \brief With the clipboard of the test's own process; other programs' is tested in e2e/.
class TestPictureWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsWhatIsTyped_data();
    void loadsWhatIsTyped();
    void loadsADataUri();
    void tellsOfSeveralFiles();
    void loadsTheLastFrameOfAClip();
    void saysThatAClipIsNone();
    void pastesAPath();
    void waitsForPastedPixels();
    void showsWhatWasChosenWhileItWrote();
    void showsTheLaterOfTwoPastes();
    void saysThatThereIsNothingToPaste();
    void saysThatADropIsNoPicture();

private:
    void paste(QMimeData *mime);

    std::unique_ptr<QTemporaryDir> m_dir;
    QWidget m_window;
    std::unique_ptr<PictureSlot> m_slot;
    std::unique_ptr<PictureWays> m_ways;
};

void TestPictureWays::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_ways.reset();
    m_slot = std::make_unique<PictureSlot>();
    m_ways = std::make_unique<PictureWays>(*m_slot, m_dir->path(), &m_window);
}

void TestPictureWays::paste(QMimeData *mime)
{
    QGuiApplication::clipboard()->setMimeData(mime);
    m_ways->paste();
}

void TestPictureWays::loadsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");
    QTest::newRow("path in quotes") << u"'/tmp/a cat.jpg' "_s << u"/tmp/a cat.jpg"_s;
    QTest::newRow("link") << cat << cat;
    QTest::newRow("nothing") << u"  "_s << QString();
}

void TestPictureWays::loadsWhatIsTyped()
{
    QFETCH(QString, typed);
    m_ways->load(typed);
    QTEST(m_slot->source(), "source");
}

void TestPictureWays::loadsADataUri()
{
    m_ways->load(u" data:image/gif;base64,R0lGODlhAQABAAAAACw=\n"_s);
    QCOMPARE(m_slot->state(), PictureSlot::State::Loading);
    QTRY_VERIFY(m_slot->source().startsWith(m_dir->path()));
    QVERIFY(m_slot->source().endsWith(u".gif"_s));
}

void TestPictureWays::tellsOfSeveralFiles()
{
    QSignalSpy several(m_ways.get(), &PictureWays::severalBrought);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/1.jpg"_s), QUrl::fromLocalFile(u"/tmp/2.jpg"_s),
                  QUrl::fromLocalFile(u"/tmp/3.jpg"_s)});
    m_ways->take(&data);
    QCOMPARE(m_slot->source(), QString());
    QCOMPARE(several.size(), 1);
    QCOMPARE(several.first().first().toStringList(),
             QStringList({u"/tmp/1.jpg"_s, u"/tmp/2.jpg"_s, u"/tmp/3.jpg"_s}));
}

void TestPictureWays::loadsTheLastFrameOfAClip()
{
    const QString clip = m_dir->filePath(u"clip.mp4"_s);
    QVERIFY(writeClip(clip, {redSquare(64), greenSquare(64)}));
    m_ways->loadLastFrame(clip);
    QCOMPARE(m_slot->state(), PictureSlot::State::Loading);
    QTRY_VERIFY(m_slot->source().startsWith(m_dir->path()));
    const QImage frame(m_slot->source());
    QCOMPARE(frame.size(), QSize(64, 64));
    const QColor colour = frame.pixelColor(32, 32);
    QVERIFY2(colour.green() > 240 && colour.red() < 16, qPrintable(colour.name()));
}

void TestPictureWays::saysThatAClipIsNone()
{
    m_ways->loadLastFrame(m_dir->filePath(u"gone.mp4"_s));
    QTRY_COMPARE(m_slot->state(), PictureSlot::State::Failed);
    QVERIFY(m_slot->failureMessage().contains(u"gone.mp4"_s));
}

void TestPictureWays::pastesAPath()
{
    auto *mime = new QMimeData;
    mime->setText(u"pictures/cat.jpg"_s);
    paste(mime);
    QCOMPARE(m_slot->source(), u"pictures/cat.jpg"_s);
}

void TestPictureWays::waitsForPastedPixels()
{
    auto *mime = new QMimeData;
    mime->setImageData(redSquare());
    paste(mime);
    QCOMPARE(m_slot->state(), PictureSlot::State::Loading);
    QTRY_VERIFY(!m_slot->isExpecting());
    QCOMPARE(QImage(m_slot->source()).convertToFormat(QImage::Format_RGB32), redSquare());
}

void TestPictureWays::showsWhatWasChosenWhileItWrote()
{
    auto *mime = new QMimeData;
    mime->setImageData(redSquare(500));
    QSignalSpy asked(m_slot.get(), &PictureSlot::loadRequested);
    paste(mime);
    m_ways->load(cat);
    QTRY_COMPARE(QDir(m_dir->path()).entryList({u"*.png"_s}).size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // what the writer has to say
    QCOMPARE(m_slot->source(), cat);
    QCOMPARE(asked.size(), 1);
}

void TestPictureWays::showsTheLaterOfTwoPastes()
{
    for (const int side : {900, 4}) {
        auto *mime = new QMimeData;
        mime->setImageData(redSquare(side));
        paste(mime);
    }
    QTRY_VERIFY(!m_slot->isExpecting());
    QCOMPARE(QImage(m_slot->source()).width(), 4);
}

void TestPictureWays::saysThatThereIsNothingToPaste()
{
    auto *mime = new QMimeData;
    mime->setText(u"A cat\nwalks"_s);
    paste(mime);
    QCOMPARE(m_slot->state(), PictureSlot::State::Failed);
    QVERIFY(m_slot->failureMessage().contains(u"clipboard"_s));
}

void TestPictureWays::saysThatADropIsNoPicture()
{
    QMimeData data;
    data.setText(u"A cat walks"_s);
    m_ways->take(&data);
    QCOMPARE(m_slot->state(), PictureSlot::State::Failed);
    QVERIFY(m_slot->failureMessage().contains(u"not a picture"_s));
}

QTEST_MAIN(TestPictureWays)
#include "tst_pictureways.moc"
