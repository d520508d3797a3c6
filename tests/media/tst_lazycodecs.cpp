// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "media/codecs.h"
#include "media/heifpicture.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;

//! \brief A program that is not linked with the codecs and whose module is not there, as after half
//! an installation. With the module the whole program is tested, in e2e.
class tst_LazyCodecs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatTheModuleIsMissing();
    void readsNoForeignPicture();
};

void tst_LazyCodecs::saysThatTheModuleIsMissing()
{
    // Of a kind of its own: a clip that nobody can look at is not a damaged clip.
    QCOMPARE(probeClip(QStringLiteral("clip.mp4")).error().kind, ErrorKind::Internal);
    QVERIFY(probeClip(QStringLiteral("clip.mp4")).error().message.contains(u"firstframe-codecs"));
    QCOMPARE(posterFrame(QStringLiteral("clip.mp4"), QSize(9, 9)).error().kind,
             ErrorKind::Internal);
    QCOMPARE(countFrames(QStringLiteral("clip.mp4")).error().kind, ErrorKind::Internal);
    QCOMPARE(availableCodecs(), QStringList());
    QCOMPARE(libavVersion(), QString());
}

void tst_LazyCodecs::readsNoForeignPicture()
{
    QFile file(QStringLiteral("picture.heic"));
    QVERIFY(!isHeif(file));
    QCOMPARE(readHeif(file).error().kind, ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(tst_LazyCodecs)
#include "tst_lazycodecs.moc"
