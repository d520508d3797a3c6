// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pictureimport.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace Firstframe;

class tst_PictureImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsFromWhereverItIs_data();
    void loadsFromWhereverItIs();
    void loadsFromALink();
    void sendsNoKeyAlong();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void saysWhatIsWrongWithALink_data();
    void saysWhatIsWrongWithALink();
    void saysThatALinkCannotBeReached();
    void dropsTheOneBefore();
    void answersNothingThatWasDropped();
    void sendsAPreparedFileNamedByItsContent();
    void usesThePreparedFileThatIsThere();
    void keepsTheLinkOfAPictureOnlyIfItShowsTheSame();
    void downloadsALinkOnceForAllEdits();
    void leavesNothingBehindWhenNothingIsPrepared();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString cache() const { return inFolder(QStringLiteral("cache")); }
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

QByteArray pictureBytes(const char *format)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    image.save(&buffer, format);
    return buffer.data();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

//! \brief What came of one load.
struct Outcome
{
    explicit Outcome(PictureImport &import)
        : loaded(&import, &PictureImport::loaded)
        , failed(&import, &PictureImport::failed)
    {}
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return loaded.size() + failed.size() > 0; });
    }
    [[nodiscard]] ImportedPicture picture() const
    {
        return loaded.value(0).value(1).value<ImportedPicture>();
    }
    [[nodiscard]] Error error() const { return failed.value(0).value(1).value<Error>(); }

    QSignalSpy loaded;
    QSignalSpy failed;
};

} // namespace

void tst_PictureImport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void tst_PictureImport::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(inFolder(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void tst_PictureImport::loadsFromWhereverItIs_data()
{
    QTest::addColumn<QString>("text"); // %1 is the folder
    QTest::newRow("path") << QStringLiteral("%1/my cat.png");
    QTest::newRow("path with space around") << QStringLiteral("  %1/my cat.png\n");
    QTest::newRow("path with detours") << QStringLiteral("%1/x/../my cat.png");
    QTest::newRow("file link") << QStringLiteral("file://%1/my%20cat.png");
}

void tst_PictureImport::loadsFromWhereverItIs()
{
    QFETCH(QString, text);
    write(QStringLiteral("my cat.png"), pictureBytes("PNG"));
    text.replace(QStringLiteral("%1"), m_dir->path());
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(text, QSize(64, 64));
    QVERIFY(outcome.loaded.isEmpty());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.loaded.size(), 1);
    QCOMPARE(outcome.loaded.first().first().toString(), text);
    const ImportedPicture picture = outcome.picture();
    QCOMPARE(picture.firstFrame.path, inFolder(QStringLiteral("my cat.png")));
    QCOMPARE(picture.firstFrame.link, QUrl());
    QCOMPARE(picture.firstFrame.info.size, QSize(640, 480));
    QCOMPARE(picture.preview.size(), QSize(64, 48));
}

void tst_PictureImport::loadsFromALink()
{
    ScriptedServer server;
    const QByteArray bytes = pictureBytes("JPEG");
    server.answer(httpReply(302, {}, {{"Location", "/real"}}));
    server.answer(httpReply(200, bytes, {{"Content-Type", "text/plain"}})); // which is a lie
    const QUrl link = server.url(QStringLiteral("/cat.php?size=big"));
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(link.toString(), QSize(64, 64));
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.failed.isEmpty(), qPrintable(outcome.error().message));
    const FirstFrame frame = outcome.picture().firstFrame;
    QCOMPARE(frame.link, link);
    QCOMPARE(frame.info.format, ImageFormat::Jpeg);
    QVERIFY(frame.path.startsWith(cache()) && frame.path.endsWith(u".jpg"));
    QFile file(frame.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void tst_PictureImport::sendsNoKeyAlong()
{
    ScriptedServer server;
    server.answer(httpReply(200, pictureBytes("PNG")));
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(server.url(QStringLiteral("/cat.png")).toString(), QSize(64, 64));
    QVERIFY(outcome.wait());
    QVERIFY(server.requests().first().header("Authorization").isNull());
    QVERIFY(server.requests().first().header("Cookie").isNull());
}

void tst_PictureImport::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("text"); // %1 is the folder
    QTest::newRow("missing") << QStringLiteral("%1/none.jpg");
    QTest::newRow("a folder") << QStringLiteral("%1");
    QTest::newRow("empty file") << QStringLiteral("%1/empty.jpg");
    QTest::newRow("a text called .jpg") << QStringLiteral("%1/text.jpg");
    QTest::newRow("cut") << QStringLiteral("%1/cut.png");
    QTest::newRow("nothing") << QStringLiteral("  ");
    QTest::newRow("ftp") << QStringLiteral("ftp://example.org/cat.png");
    QTest::newRow("no host") << QStringLiteral("https:///cat.png");
    QTest::newRow("data link") << QStringLiteral("data:image/png;base64,AAAA");
}

void tst_PictureImport::saysWhatIsWrongWithAFile()
{
    QFETCH(QString, text);
    write(QStringLiteral("empty.jpg"), {});
    write(QStringLiteral("text.jpg"), "not a picture");
    write(QStringLiteral("cut.png"), pictureBytes("PNG").left(20));
    text.replace(QStringLiteral("%1"), m_dir->path());
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(text, QSize(64, 64));
    QVERIFY(outcome.failed.isEmpty()); // later
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.failed.first().first().toString(), text);
    QVERIFY(outcome.error().message.endsWith(u'.'));
}

void tst_PictureImport::saysWhatIsWrongWithALink_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("404") << httpReply(404, "<html>");
    QTest::newRow("403") << httpReply(403, "<html>");
    QTest::newRow("500") << httpReply(500, "<html>");
    QTest::newRow("a page") << httpReply(200, "<html><img src=cat.png></html>");
    QTest::newRow("empty") << httpReply(200);
    QTest::newRow("far too long") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nabc");
    QTest::newRow("round in circles") << httpReply(302, {}, {{"Location", "/"}});
}

void tst_PictureImport::saysWhatIsWrongWithALink()
{
    QFETCH(const QByteArray, reply);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) { return ScriptedAnswer{reply}; });
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(server.url(QStringLiteral("/")).toString(), QSize(64, 64));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.failed.size(), 1);
    QVERIFY2(outcome.error().message.endsWith(u'.'), qPrintable(outcome.error().message));
    QVERIFY(QDir(cache()).isEmpty());
}

void tst_PictureImport::saysThatALinkCannotBeReached()
{
    QString link;
    {
        const ScriptedServer closed;
        link = closed.url(QStringLiteral("/cat.png")).toString();
    }
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(link, QSize(64, 64));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
}

void tst_PictureImport::dropsTheOneBefore()
{
    write(QStringLiteral("one.png"), pictureBytes("PNG"));
    write(QStringLiteral("two.png"), pictureBytes("PNG"));
    ScriptedServer server;
    server.answer({{}, ScriptedAnswer::Then::Stall});
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(server.url(QStringLiteral("/slow.png")).toString(), QSize(64, 64));
    QTRY_COMPARE(server.requests().size(), 1);
    import.load(inFolder(QStringLiteral("one.png")), QSize(64, 64));
    import.load(inFolder(QStringLiteral("none.png")), QSize(64, 64));
    import.load(inFolder(QStringLiteral("two.png")), QSize(64, 64));
    QVERIFY(outcome.wait());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(outcome.failed.size(), 0);
    QCOMPARE(outcome.loaded.size(), 1);
    QCOMPARE(outcome.picture().firstFrame.path, inFolder(QStringLiteral("two.png")));
}

void tst_PictureImport::answersNothingThatWasDropped()
{
    write(QStringLiteral("a.png"), pictureBytes("PNG"));
    PictureImport import(cache());
    Outcome outcome(import);
    import.drop(); // nothing
    import.load(inFolder(QStringLiteral("a.png")), QSize(64, 64), {.leastShortSide = 500});
    import.drop();
    import.load(inFolder(QStringLiteral("a.png")), QSize(64, 64));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.loaded.size(), 1);
    QVERIFY(outcome.picture().edits.isEmpty());
    QVERIFY(outcome.failed.isEmpty());
}

void tst_PictureImport::sendsAPreparedFileNamedByItsContent()
{
    write(QStringLiteral("scan.tiff"), pictureBytes("TIFF"));
    const QByteArray before = bytesOf(inFolder(QStringLiteral("scan.tiff")));
    PictureImport import(cache());
    Outcome outcome(import);
    import.load(inFolder(QStringLiteral("scan.tiff")), QSize(64, 64));
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.failed.isEmpty(), qPrintable(outcome.error().message));
    const ImportedPicture picture = outcome.picture();
    QCOMPARE(picture.originalPath, inFolder(QStringLiteral("scan.tiff")));
    QCOMPARE(picture.changes.size(), 1);
    const QString path = picture.firstFrame.path;
    const QByteArray sent = bytesOf(path);
    QCOMPARE(path, QStringLiteral("%1/%2.png").arg(cache(), QString::fromLatin1(sha256(sent))));
    QCOMPARE(picture.firstFrame.info.bytes, sent.size());
    QVERIFY(sent.startsWith("\x89PNG"));
    QCOMPARE(bytesOf(picture.originalPath), before);
}

void tst_PictureImport::usesThePreparedFileThatIsThere()
{
    write(QStringLiteral("scan.tiff"), pictureBytes("TIFF"));
    QStringList paths;
    for (int turn = 0; turn < 2; ++turn) {
        PictureImport import(cache());
        Outcome outcome(import);
        import.load(inFolder(QStringLiteral("scan.tiff")), QSize(64, 64));
        QVERIFY(outcome.wait());
        paths.append(outcome.picture().firstFrame.path);
    }
    QCOMPARE(paths[0], paths[1]);
    QCOMPARE(QDir(cache()).entryList(QDir::Files).size(), 1);
}

void tst_PictureImport::keepsTheLinkOfAPictureOnlyIfItShowsTheSame()
{
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &request) {
        return ScriptedAnswer{httpReply(
            200, request.target.endsWith("tiff") ? pictureBytes("TIFF") : pictureBytes("PNG"))};
    });
    const QUrl same = server.url(QStringLiteral("/cat.png"));
    const QUrl other = server.url(QStringLiteral("/cat.tiff"));
    for (const QUrl &link : {same, other}) {
        PictureImport import(cache());
        Outcome outcome(import);
        import.load(link.toString(), QSize(64, 64));
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.failed.isEmpty(), qPrintable(outcome.error().message));
        QCOMPARE(outcome.picture().firstFrame.link, link == same ? link : QUrl());
    }
}

void tst_PictureImport::downloadsALinkOnceForAllEdits()
{
    ScriptedServer server;
    server.answer(httpReply(200, pictureBytes("PNG")));
    const QString link = server.url(QStringLiteral("/cat.png")).toString();
    PictureImport import(cache());
    const QRect part(0, 0, 400, 400);
    for (const PictureEdits &edits : {PictureEdits(), PictureEdits{.crop = part}, PictureEdits()}) {
        Outcome outcome(import);
        import.load(link, QSize(64, 64), edits);
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.failed.isEmpty(), qPrintable(outcome.error().message));
        const ImportedPicture picture = outcome.picture();
        QCOMPARE(picture.edits, edits);
        QCOMPARE(picture.firstFrame.info.size, edits.crop ? part.size() : QSize(640, 480));
        QCOMPARE(picture.firstFrame.link.isEmpty(), edits.crop.has_value());
    }
    QCOMPARE(server.requests().size(), 1);
}

void tst_PictureImport::leavesNothingBehindWhenNothingIsPrepared()
{
    write(QStringLiteral("cat.png"), pictureBytes("PNG"));
    write(QStringLiteral("cut.png"), pictureBytes("PNG").chopped(20));
    for (const QString &name : {QStringLiteral("cat.png"), QStringLiteral("cut.png")}) {
        PictureImport import(cache());
        Outcome outcome(import);
        import.load(inFolder(name), QSize(64, 64), {.crop = QRect(0, 0, 640, 480)});
        QVERIFY(outcome.wait());
        QVERIFY(QDir(cache()).isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_PictureImport)
#include "tst_pictureimport.moc"
