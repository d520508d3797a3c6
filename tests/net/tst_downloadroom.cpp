// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/downloadfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief A clip that is too much, for the limit or for the disk.
class tst_DownloadRoom final : public QObject, private DownloadFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { beginAnew(); }
    void refusesMoreThanTheLimit_data();
    void refusesMoreThanTheLimit();
    void saysThatTheDiskIsFull_data();
    void saysThatTheDiskIsFull();
    void saysThatTheFolderIsMissing();
};

void tst_DownloadRoom::refusesMoreThanTheLimit_data()
{
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n");
    QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void tst_DownloadRoom::refusesMoreThanTheLimit()
{
    QFETCH(QByteArray, head);
    ScriptedServer server;
    server.answer(ScriptedAnswer{head + clipOf(2'000), Then::Close, {}});
    DownloadRequest what = request(server);
    what.byteLimit = 1'000;

    QCOMPARE(run(what).error().kind, ErrorKind::ProviderFault);

    QVERIFY(part().isEmpty());
}

void tst_DownloadRoom::saysThatTheDiskIsFull_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("length");

    QTest::newRow("foreseen") << QString() << QByteArray::number(1LL << 60);
    QTest::newRow("while writing") << QStringLiteral("/dev/full") << QByteArray("10");
}

void tst_DownloadRoom::saysThatTheDiskIsFull()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, length);
    if (!path.isEmpty() && !QFileInfo::exists(path))
        QSKIP("There is no /dev/full here.");
    ScriptedServer server;
    server.answer(ScriptedAnswer{
        "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n0123456789", Then::Stall, {}});
    DownloadRequest what = request(server);
    what.byteLimit = 1LL << 62;
    if (!path.isEmpty())
        what.partPath = path;

    QCOMPARE(run(what).error().kind, ErrorKind::NoSpace);

    QVERIFY(!QFileInfo::exists(partPath));
}

void tst_DownloadRoom::saysThatTheFolderIsMissing()
{
    ScriptedServer server;
    server.answer(httpReply(200, clipOf(1'000)));
    DownloadRequest what = request(server);
    what.partPath = folder->filePath(QStringLiteral("missing/clip.part"));

    QCOMPARE(run(what).error().kind, ErrorKind::File);
}

QTEST_GUILESS_MAIN(tst_DownloadRoom)
#include "tst_downloadroom.moc"
