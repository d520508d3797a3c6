// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/partfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Firstframe;

class tst_PartFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appendsAndStartsOver();
    void saysThatTheDiskIsFull();
    void saysThatAFolderIsMissing();
    void foreseesAFullDisk();

private:
    QTemporaryDir m_folder;
};

void tst_PartFile::appendsAndStartsOver()
{
    const QString path = m_folder.filePath(QStringLiteral("clip.part"));
    PartFile part(path);
    QCOMPARE(part.size(), 0);
    QVERIFY(part.openEmpty().has_value());
    QVERIFY(part.write("12345").has_value());
    QCOMPARE(part.size(), 5);
    QVERIFY(part.sync().has_value());

    PartFile again(path);
    QCOMPARE(again.size(), 5);
    QVERIFY(again.openToAppend().has_value());
    QVERIFY(again.write("678").has_value());
    QCOMPARE(QFileInfo(path).size(), 8); // without sync(): nothing is held back
    QVERIFY(again.openEmpty().has_value());
    QCOMPARE(again.size(), 0);
    QVERIFY(again.write("9").has_value());
    QVERIFY(again.sync().has_value());
    QCOMPARE(QFileInfo(path).size(), 1);
}

void tst_PartFile::saysThatTheDiskIsFull()
{
    const QString full = QStringLiteral("/dev/full"); // takes nothing, with the real error
    if (!QFileInfo::exists(full))
        QSKIP("There is no /dev/full here.");
    PartFile part(full);
    QVERIFY(part.openEmpty().has_value());

    const Result<void> written = part.write("1");

    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, ErrorKind::NoSpace);
}

void tst_PartFile::saysThatAFolderIsMissing()
{
    PartFile part(m_folder.filePath(QStringLiteral("missing/clip.part")));
    const Result<void> opened = part.openEmpty();
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::File);
    QVERIFY(opened.error().message.contains(m_folder.filePath(QStringLiteral("missing"))));
}

void tst_PartFile::foreseesAFullDisk()
{
    const PartFile part(m_folder.filePath(QStringLiteral("clip.part")));
    QVERIFY(part.checkSpaceFor(1).has_value());
    QVERIFY(part.checkSpaceFor(-100).has_value());
    const Result<void> fits = part.checkSpaceFor(std::numeric_limits<qint64>::max());
    QVERIFY(!fits.has_value());
    QCOMPARE(fits.error().kind, ErrorKind::NoSpace);
}

QTEST_GUILESS_MAIN(tst_PartFile)
#include "tst_partfile.moc"
