// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydevice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class tst_BodyDevice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void streamsBase64OfAnySizeAsOneText_data();
    void streamsBase64OfAnySizeAsOneText();
    void streamsRawFilesAndSeveralPieces();
    void isEmptyForAnEmptyBody();
    void refusesAFileThatIsNotAsPromised_data();
    void refusesAFileThatIsNotAsPromised();
    void saysWhenAFileShrinksHalfway();
    void doesNotGoBack();

private:
    [[nodiscard]] FilePiece file(const QByteArray &bytes, FilePiece::Encoding encoding);

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

QByteArray pattern(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

QByteArray drain(BodyDevice &device, qint64 step)
{
    QByteArray all;
    for (;;) {
        const QByteArray bytes = device.read(step);
        if (bytes.isEmpty())
            return all;
        all += bytes;
    }
}

} // namespace

FilePiece tst_BodyDevice::file(const QByteArray &bytes, FilePiece::Encoding encoding)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.bin").arg(m_files++));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return {path, bytes.size(), encoding};
}

void tst_BodyDevice::streamsBase64OfAnySizeAsOneText_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("step");

    constexpr qint64 chunk = BodyDevice::chunkBytes;
    for (const qint64 size : {0LL, 1LL, 2LL, 3LL, chunk - 1, chunk, chunk + 1, 5 * chunk + 2}) {
        for (const qint64 step : {1'000LL, 16'384LL, 1'000'000LL})
            QTest::addRow("%lld by %lld", size, step) << size << step;
    }
}

void tst_BodyDevice::streamsBase64OfAnySizeAsOneText()
{
    QFETCH(qint64, size);
    QFETCH(qint64, step);
    const QByteArray bytes = pattern(size);
    HttpBody body("{\"image\":\"data:image/png;base64,");
    body.append(file(bytes, FilePiece::Encoding::Base64));
    body.append(QByteArray("\"}"));
    BodyDevice device(body);
    QVERIFY(device.prepare().has_value());
    QVERIFY(!device.wasRead());

    const QByteArray sent = drain(device, step);

    QCOMPARE(sent, "{\"image\":\"data:image/png;base64," + bytes.toBase64() + "\"}");
    QCOMPARE(sent.size(), body.size());
    QVERIFY(device.atEnd());
    QVERIFY(device.wasRead());
}

void tst_BodyDevice::streamsRawFilesAndSeveralPieces()
{
    const QByteArray first = pattern(100'001);
    const QByteArray second = pattern(7);
    HttpBody body;
    body.append(file(first, FilePiece::Encoding::Raw));
    body.append(file(second, FilePiece::Encoding::Raw));
    body.append(file({}, FilePiece::Encoding::Raw));
    body.append(QByteArray("--end"));
    BodyDevice device(body);
    QVERIFY(device.prepare().has_value());

    QCOMPARE(drain(device, 4'096), first + second + "--end");
}

void tst_BodyDevice::isEmptyForAnEmptyBody()
{
    BodyDevice device{HttpBody()};
    QVERIFY(device.prepare().has_value());
    QVERIFY(device.isOpen());
    QVERIFY(device.atEnd());
    QCOMPARE(device.size(), 0);
    QCOMPARE(device.read(10), QByteArray());
}

void tst_BodyDevice::refusesAFileThatIsNotAsPromised_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("promised");

    const FilePiece piece = file("12345", FilePiece::Encoding::Raw);
    QTest::newRow("vanished") << m_folder.filePath(QStringLiteral("gone")) << 5LL;
    QTest::newRow("grown") << piece.path << 4LL;
    QTest::newRow("shrunk") << piece.path << 6LL;
    QTest::newRow("folder") << m_folder.path() << 5LL;
}

void tst_BodyDevice::refusesAFileThatIsNotAsPromised()
{
    QFETCH(QString, path);
    QFETCH(qint64, promised);
    HttpBody body("x");
    body.append(FilePiece{path, promised, FilePiece::Encoding::Base64});
    BodyDevice device(body);

    const Result<void> prepared = device.prepare();

    QVERIFY(!prepared.has_value());
    QCOMPARE(prepared.error().kind, ErrorKind::File);
    QVERIFY(!device.isOpen());
}

void tst_BodyDevice::saysWhenAFileShrinksHalfway()
{
    const FilePiece piece = file(pattern(200'000), FilePiece::Encoding::Base64);
    HttpBody body;
    body.append(piece);
    BodyDevice device(body);
    QSignalSpy failed(&device, &BodyDevice::failed);
    QVERIFY(device.prepare().has_value());
    QVERIFY(!device.read(1'000).isEmpty());
    QVERIFY(QFile::resize(piece.path, 60'000));

    const QByteArray rest = drain(device, 16'384);

    QVERIFY(rest.size() < 200'000);
    QVERIFY(!device.atEnd());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::File);
}

void tst_BodyDevice::doesNotGoBack()
{
    BodyDevice device{HttpBody("bytes")};
    QVERIFY(device.prepare().has_value());
    QVERIFY(device.isSequential());
    QCOMPARE(device.read(2), QByteArray("by"));
    QVERIFY(!device.reset());
    QCOMPARE(device.read(10), QByteArray("tes"));
}

QTEST_GUILESS_MAIN(tst_BodyDevice)
#include "tst_bodydevice.moc"
