// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "sandbox/sandboxapis.h"
#include "support/patience.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonObject goodClip()
{
    return {{u"model"_s, u"animatic"_s}, {u"prompt"_s, u"A cat walks [Push in]"_s}};
}

} // namespace

class tst_SandboxServer : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void makesAClipFromAPicture();
    void showsItsProgressWithoutGoingBack();
    void takesWhatThePageAllows_data();
    void takesWhatThePageAllows();
    void refusesWhatThePageDoesNotAllow_data();
    void refusesWhatThePageDoesNotAllow();
    void refusesABodyThatIsNoJson_data();
    void refusesABodyThatIsNoJson();
    void takesADeleteWithoutLength();
    void cancelsOnceOnly();
    void listsTheLatestFirst();
    void goesOnAfterARestart();
    void countsWhatItAccepted();
    void refusesOtherHosts_data();
    void refusesOtherHosts();
    void refusesWebPages();
    void refusesABodyOverTheLimit_data();
    void refusesABodyOverTheLimit();
    void servesOneRequestOnAConnection();
    void sharesNeitherPortNorFolder();
};

void tst_SandboxServer::makesAClipFromAPicture()
{
    const SandboxBench bench;
    const QJsonObject clip = with(goodClip(), u"image"_s, goodPicture());
    const Answer submitted = bench.post(u"/v1/clips"_s, clip);
    QCOMPARE(submitted.status, 200);
    QCOMPARE(submitted.at(u"status"_s).toString(), u"waiting"_s);
    const QString id = submitted.at(u"id"_s).toString();
    const QString path = u"/v1/clips/"_s + id;
    QTRY_COMPARE_WITH_TIMEOUT(bench.get(path).at(u"status"_s).toString(), u"done"_s, patience);

    const Answer status = bench.get(path);
    QVERIFY(status.at(u"video.expires_at"_s).isDouble());
    const Answer video = bench.get(bench.pathOf(status.at(u"video.url"_s).toString()));
    QCOMPARE(video.status, 200);
    QCOMPARE(video.headers.value("content-type"), "video/mp4");
    QVERIFY(video.body.contains(id.toUtf8())); // in the metadata
    QTemporaryDir folder;
    QFile file(folder.filePath(u"clip.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(video.body) > 0 && file.flush());
    const auto probed = probeClip(file.fileName());
    QVERIFY(probed);
    QCOMPARE(probed->size, QSize(768, 768));
    QCOMPARE(countFrames(file.fileName()).value_or(0), 6 * 24);
}

// At twice the default speed, so that states and numbers are there to be seen.
void tst_SandboxServer::showsItsProgressWithoutGoingBack()
{
    {
        const SandboxBench slow({.speed = 0.2}); // both wait for longer than a busy machine takes
        QCOMPARE(slow.post(u"/v1/clips"_s, goodClip()).status, 200);
        const Answer second = slow.post(u"/v1/clips"_s, goodClip());
        const Answer waiting = slow.get(u"/v1/clips/"_s + second.at(u"id"_s).toString());
        QCOMPARE(waiting.at(u"status"_s).toString(), u"waiting"_s);
        QCOMPARE(waiting.at(u"queue_position"_s).toInt(-1), 1);
    }

    const SandboxBench bench({.speed = 4});
    const Answer submitted = bench.post(u"/v1/clips"_s, goodClip());
    const QString path = u"/v1/clips/"_s + submitted.at(u"id"_s).toString();

    QList<int> progress;
    bool knewTheRest = false;
    const auto isDone = [&] {
        const Answer answer = bench.get(path);
        if (answer.at(u"status"_s).toString() == "running"_L1) {
            progress.append(answer.at(u"progress"_s).toInt(-1));
            knewTheRest = knewTheRest || answer.at(u"remaining_seconds"_s).toInt() > 0;
        }
        return answer.at(u"status"_s).toString() == "done"_L1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), patience);
    QVERIFY(knewTheRest);
    QVERIFY(std::ranges::is_sorted(progress));
    QVERIFY(progress.first() >= 0 && progress.last() <= 99);
    const auto middle = [](int percent) { return percent > 10 && percent < 90; };
    QVERIFY(std::ranges::count_if(progress, middle) > 3);
}

void tst_SandboxServer::takesWhatThePageAllows_data()
{
    QTest::addColumn<QJsonObject>("clip");
    const QJsonObject pictureOnly{{u"model"_s, u"animatic"_s}, {u"image"_s, goodPicture()}};
    QTest::newRow("a picture alone") << pictureOnly;
    QTest::newRow("10 s") << with(goodClip(), u"duration"_s, 10);
    QTest::newRow("1080P") << with(goodClip(), u"resolution"_s, u"1080P"_s);
    QTest::newRow("2,000 code points, beyond the first plane")
        << with(goodClip(), u"prompt"_s, u"🎬"_s.repeated(2000));
    const auto image = [](QSize size, const char *format, const QString &type) {
        return with(goodClip(), u"image"_s, dataUri(picture(size, format), type));
    };
    QTest::newRow("PNG, 2:5") << image({302, 755}, "png", u"image/png"_s);
    QTest::newRow("WebP, 5:2") << image({755, 302}, "webp", u"image/webp"_s);
    QTest::newRow("301 px") << image({301, 301}, "jpeg", u"image/jpeg"_s);
}

void tst_SandboxServer::takesWhatThePageAllows()
{
    QFETCH(QJsonObject, clip);
    const SandboxBench bench({.speed = 1});
    QCOMPARE(bench.post(u"/v1/clips"_s, clip).status, 200);
}

void tst_SandboxServer::refusesWhatThePageDoesNotAllow_data()
{
    QTest::addColumn<QJsonObject>("clip");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QJsonObject &clip, int status = 400,
                        const QString &code = u"invalid_request"_s) {
        QTest::newRow(name) << clip << status << code;
    };
    row("nothing", {});
    row("no model", {{u"prompt"_s, u"A cat"_s}});
    row("another model", with(goodClip(), u"model"_s, u"video"_s));
    row("neither prompt nor picture", {{u"model"_s, u"animatic"_s}});
    row("unknown field", with(goodClip(), u"seed"_s, 1));
    row("duration as text", with(goodClip(), u"duration"_s, u"6"_s));
    row("duration null", with(goodClip(), u"duration"_s, QJsonValue::Null));
    row("duration 7", with(goodClip(), u"duration"_s, 7));
    row("duration 6.5", with(goodClip(), u"duration"_s, 6.5));
    row("resolution as number", with(goodClip(), u"resolution"_s, 768));
    row("resolution in lower case", with(goodClip(), u"resolution"_s, u"768p"_s));
    row("10 s with 1080P", with(with(goodClip(), u"duration"_s, 10), u"resolution"_s, u"1080P"_s));
    row("prompt too long", with(goodClip(), u"prompt"_s, u"x"_s.repeated(2001)));
    row("prompt as list", with(goodClip(), u"prompt"_s, QJsonArray{u"A cat"_s}));
    const auto image = [](const QString &text) { return with(goodClip(), u"image"_s, text); };
    row("link", image(u"https://example.com/cat.jpg"_s));
    row("bare base64", image(QString::fromLatin1(picture({320, 320}, "jpeg").toBase64())));
    row("broken base64", image(u"data:image/jpeg;base64,/9j/4AA$"_s));
    row("empty picture", image(u"data:image/jpeg;base64,"_s));
    row("no picture at all", image(u"data:image/jpeg;base64,aGVsbG8gd29ybGQ="_s));
    row("picture's type is another", image(dataUri(picture({320, 320}, "png"), u"image/jpeg"_s)));
    row("300 px", image(dataUri(picture({300, 400}, "png"), u"image/png"_s)));
    row("too wide", image(dataUri(picture({756, 302}, "png"), u"image/png"_s)));
    row("too tall", image(dataUri(picture({302, 756}, "png"), u"image/png"_s)));
    row("20 MB",
        image(
            dataUri(picture({320, 320}, "jpeg").leftJustified(20'000'000, '\0'), u"image/jpeg"_s)),
        413, u"too_large"_s);
}

void tst_SandboxServer::refusesWhatThePageDoesNotAllow()
{
    QFETCH(QJsonObject, clip);
    QFETCH(int, status);
    QFETCH(QString, code);
    const SandboxBench &bench = sharedBench(1);
    const Answer answer = bench.post(u"/v1/clips"_s, clip);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.at(u"error.code"_s).toString(), code);
    QVERIFY(!answer.at(u"error.message"_s).toString().isEmpty());
    QCOMPARE(bench.get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(-1), 0);
}

void tst_SandboxServer::refusesABodyThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray();
    QTest::newRow("cut") << QByteArray("application/json") << QByteArray(R"({"model": "anim)");
    QTest::newRow("list") << QByteArray("application/json") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray("application/json") << QByteArray(100'000, '[');
    QTest::newRow("not UTF-8") << QByteArray("application/json")
                               << QByteArray("{\"model\": \"animatic\", \"prompt\": \"\xff\"}");
    QTest::newRow("something behind it")
        << QByteArray("application/json") << QByteArray(R"({"model": "animatic"} x)");
    QTest::newRow("another type") << QByteArray("text/plain")
                                  << QByteArray(R"({"model": "animatic", "prompt": "x"})");
    QTest::newRow("a form without end") << QByteArray("multipart/form-data; boundary=b")
                                        << QByteArray("--b\r\nContent-Disposition: form-data");
}

void tst_SandboxServer::refusesABodyThatIsNoJson()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const Answer answer = bench.send("POST", u"/v1/clips"_s, {{"Content-Type", type}}, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.at(u"error.code"_s).toString(), u"invalid_request"_s);
}

void tst_SandboxServer::takesADeleteWithoutLength()
{
    const SandboxBench bench;
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(bench.port()) + "\r\n";
    const QByteArray received =
        bench.exchange("DELETE /v1/clips/clip_none HTTP/1.1\r\n" + host + "\r\n");
    QVERIFY(received.startsWith("HTTP/1.1 404"));
    QVERIFY(received.contains("not_found"));
}

void tst_SandboxServer::listsTheLatestFirst()
{
    const SandboxBench bench;
    QVERIFY(bench.get(u"/v1/clips"_s).at(u"clips"_s).toArray().isEmpty());
    QStringList ids;
    for (const QString &prompt : {u"A cat"_s, u"A dog [Push in]"_s}) {
        const Answer made = bench.post(u"/v1/clips"_s, with(goodClip(), u"prompt"_s, prompt));
        ids.prepend(made.at(u"id"_s).toString());
        QTest::qWait(2); // times are to the millisecond
    }
    const QJsonArray clips = bench.get(u"/v1/clips"_s).at(u"clips"_s).toArray();
    QCOMPARE(clips.size(), 2);
    QCOMPARE(clips[0][u"id"].toString(), ids[0]);
    QCOMPARE(clips[1][u"id"].toString(), ids[1]);
    QCOMPARE(clips[0][u"prompt"].toString(), u"A dog [Push in]"_s);
    QCOMPARE(clips[0][u"model"].toString(), u"animatic"_s);
    const qint64 age = QDateTime::currentSecsSinceEpoch() - clips[0][u"created_at"].toInteger();
    QVERIFY2(age >= 0 && age < 60, qPrintable(QString::number(age)));
}

void tst_SandboxServer::cancelsOnceOnly()
{
    const SandboxBench bench({.speed = 1});
    const QString id = bench.post(u"/v1/clips"_s, goodClip()).at(u"id"_s).toString();
    const QString path = u"/v1/clips/"_s + id;
    const Answer cancelled = bench.send("DELETE", path);
    QCOMPARE(cancelled.status, 202);
    QCOMPARE(cancelled.at(u"status"_s).toString(), u"cancelled"_s);
    QCOMPARE(bench.get(path).at(u"status"_s).toString(), u"cancelled"_s);
    const Answer again = bench.send("DELETE", path);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.at(u"error.code"_s).toString(), u"already_finished"_s);
    QCOMPARE(bench.send("DELETE", path + u'x').status, 404);
}

void tst_SandboxServer::goesOnAfterARestart()
{
    QTemporaryDir folder;
    const auto submit = [&](double speed, const QJsonObject &clip) {
        const SandboxBench bench({.speed = speed, .stateFolder = folder.path()});
        const QString path =
            u"/v1/clips/"_s + bench.post(u"/v1/clips"_s, clip).at(u"id"_s).toString();
        const QString awaited = speed == 1 ? u"waiting"_s : u"running"_s;
        [&] { QTRY_COMPARE(bench.get(path).at(u"status"_s).toString(), awaited); }();
        return path;
    };
    const QJsonObject clip = with(goodClip(), u"image"_s, goodPicture());
    const QString running = submit(20, clip);
    const QString waiting = submit(1, clip);

    const SandboxBench bench({.speed = SandboxBench::fastest, .stateFolder = folder.path()});
    QTRY_COMPARE_WITH_TIMEOUT(bench.get(running).at(u"status"_s).toString(), u"done"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.get(waiting).at(u"status"_s).toString(), u"done"_s, patience);
    QCOMPARE(bench.get(u"/_sandbox/stats"_s).at(u"submissions.sandbox"_s).toInt(), 2);
    QVERIFY(bench.get(bench.pathOf(bench.get(running).at(u"video.url"_s).toString())).status
            == 200);
}

void tst_SandboxServer::countsWhatItAccepted()
{
    const SandboxBench bench({.speed = 1});
    QJsonObject none{{u"sandbox"_s, 0}};
    for (const QString &provider : standInNames())
        none[provider] = 0;
    QCOMPARE(bench.get(u"/_sandbox/stats"_s).at(u"submissions"_s).toObject(), none);
    QCOMPARE(bench.post(u"/v1/clips"_s, goodClip()).status, 200);
    QCOMPARE(bench.post(u"/v1/clips"_s, {}).status, 400);
    const Answer stats = bench.get(u"/_sandbox/stats"_s);
    QCOMPARE(stats.at(u"submissions"_s).toObject(), with(none, u"sandbox"_s, 1));
    QCOMPARE(stats.at(u"tasks"_s).toInt(), 1);
}

void tst_SandboxServer::refusesOtherHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("address") << QByteArray("Host: 127.0.0.1:1\r\n") << 200;
    QTest::newRow("name") << QByteArray("Host: localhost\r\n") << 200;
    QTest::newRow("version 6") << QByteArray("Host: [::1]:80\r\n") << 200;
    QTest::newRow("rebound name") << QByteArray("Host: evil.example:80\r\n") << 403;
    QTest::newRow("like ours") << QByteArray("Host: localhost.evil.example\r\n") << 403;
    QTest::newRow("with a user") << QByteArray("Host: evil@127.0.0.1\r\n") << 403;
    QTest::newRow("with a path") << QByteArray("Host: 127.0.0.1/x\r\n") << 403;
    QTest::newRow("none") << QByteArray() << 403;
    QTest::newRow("two") << QByteArray("Host: 127.0.0.1\r\nHost: evil.example\r\n") << 403;
}

void tst_SandboxServer::refusesOtherHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const QByteArray received = bench.exchange("GET /_sandbox/stats HTTP/1.1\r\n" + host + "\r\n");
    QCOMPARE(received.split(' ').value(1), QByteArray::number(status));
}

void tst_SandboxServer::refusesWebPages()
{
    const SandboxBench bench;
    const Headers fromAPage{{"Origin", "https://example.com"}};
    QCOMPARE(bench.post(u"/v1/clips"_s, goodClip(), fromAPage).status, 403);
    QCOMPARE(bench.send("OPTIONS", u"/v1/clips"_s, fromAPage).status, 403);
    QCOMPARE(bench.get(u"/_sandbox/stats"_s).at(u"tasks"_s).toInt(-1), 0);
}

void tst_SandboxServer::refusesABodyOverTheLimit_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::newRow("announced") << QByteArray("Content-Length: 64000001\r\n");
    QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n");
}

void tst_SandboxServer::refusesABodyOverTheLimit()
{
    QFETCH(QByteArray, framing);
    const SandboxBench bench;
    constexpr qsizetype length = 64'000'001;
    const QByteArray body(length, ' ');
    const bool isChunked = framing.startsWith("Transfer");
    const QByteArray sent =
        isChunked ? QByteArray::number(length, 16) + "\r\n" + body + "\r\n0\r\n\r\n" : body;
    const QByteArray received = bench.exchange("POST /v1/clips HTTP/1.1\r\nHost: localhost\r\n"
                                               "Content-Type: application/json\r\n"
                                               + framing + "\r\n" + sent);
    QVERIFY2(received.startsWith("HTTP/1.1 413"), received.left(100).constData());
    QVERIFY(received.contains("too_large"));
}

// A body that is refused half-way could hide a request, which would pass for one of no page's.
void tst_SandboxServer::servesOneRequestOnAConnection()
{
    const SandboxBench bench;
    const QByteArray hidden = "GET /_sandbox/stats HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const QByteArray body = "broken\r\n" + hidden.repeated(20);
    const QByteArray received = bench.exchange(
        "POST /v1/clips HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.com\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY(received.startsWith("HTTP/1.1 4"));
    QVERIFY(!received.contains("submissions"));
    QCOMPARE(bench.exchange(hidden + hidden).count("submissions"), 1);
}

void tst_SandboxServer::sharesNeitherPortNorFolder()
{
    QTemporaryDir folder;
    const SandboxBench bench({.speed = 1, .stateFolder = folder.path()});
    const auto samePort = SandboxServer::start({.port = bench.port()});
    QVERIFY(!samePort);
    QCOMPARE(samePort.error().kind, ErrorKind::Network);
    const auto sameFolder = SandboxServer::start({.stateFolder = folder.path()});
    QVERIFY(!sameFolder);
    QCOMPARE(sameFolder.error().kind, ErrorKind::File);
}

QTEST_MAIN(tst_SandboxServer)
#include "tst_sandboxserver.moc"
