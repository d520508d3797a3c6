// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/byterange.h"
#include "sandbox/linksigner.h"
#include "sandbox/sandboxbench.h"
#include "support/patience.h"

#include <QTest>
#include <QUrlQuery>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

class tst_SandboxFiles : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesTheWholeClip();
    void tellsOfItsClipByHead();
    void servesParts_data();
    void servesParts();
    void refusesPartsBehindTheEnd();
    void servesAllOfItWhenItIsAnotherFile();
    void putsAClipTogetherFromParts();
    void refusesLinksOfItsOwn_data();
    void refusesLinksOfItsOwn();
    void takesNothingButReads();
    void readsRanges_data();
    void readsRanges();
    void endsLinksInTime();

private:
    [[nodiscard]] const SandboxBench &bench() const { return sharedBench(SandboxBench::fastest); }

    QString m_path; //!< of the clip's link
    QByteArray m_clip;
    QByteArray m_tag;
};

void tst_SandboxFiles::initTestCase()
{
    const QJsonObject clip{{u"model"_s, u"animatic"_s}, {u"image"_s, goodPicture()}};
    const QString id = bench().post(u"/v1/clips"_s, clip).at(u"id"_s).toString();
    const auto link = [&] {
        return bench().get(u"/v1/clips/"_s + id).at(u"video.url"_s).toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!link().isEmpty(), patience);
    m_path = bench().pathOf(link());
    const Answer all = bench().get(m_path);
    m_clip = all.body;
    m_tag = all.headers.value("etag");
}

void tst_SandboxFiles::servesTheWholeClip()
{
    const Answer all = bench().get(m_path);
    QCOMPARE(all.status, 200);
    QCOMPARE(all.headers.value("content-type"), "video/mp4");
    QCOMPARE(all.headers.value("content-length").toLongLong(), all.body.size());
    QCOMPARE(all.headers.value("accept-ranges"), "bytes");
    QVERIFY(m_tag.startsWith('"') && m_tag.endsWith('"') && m_tag.size() > 10);
    QCOMPARE(all.body.sliced(4, 4), "ftyp");
}

void tst_SandboxFiles::tellsOfItsClipByHead()
{
    const Answer head = bench().send("HEAD", m_path);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length").toLongLong(), m_clip.size());
    QCOMPARE(head.headers.value("etag"), m_tag);
    QVERIFY(head.body.isEmpty());
}

void tst_SandboxFiles::servesParts_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    const qint64 size = m_clip.size();
    QTest::newRow("first") << QByteArray("bytes=0-0") << qint64(0) << qint64(1);
    QTest::newRow("middle") << QByteArray("bytes=1000-70999") << qint64(1000) << qint64(70000);
    QTest::newRow("rest") << QByteArray("bytes=5000-") << qint64(5000) << size - 5000;
    QTest::newRow("tail") << QByteArray("bytes=-77") << size - 77 << qint64(77);
    QTest::newRow("over the end") << QByteArray("bytes=9000-99999999") << qint64(9000)
                                  << size - 9000;
}

void tst_SandboxFiles::servesParts()
{
    QFETCH(QByteArray, range);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const Answer part = bench().get(m_path, {{"Range", range}, {"If-Range", m_tag}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.headers.value("content-length").toLongLong(), length);
    QCOMPARE(part.headers.value("content-range"), "bytes " + QByteArray::number(offset) + '-'
                                                      + QByteArray::number(offset + length - 1)
                                                      + '/' + QByteArray::number(m_clip.size()));
    QCOMPARE(part.headers.value("etag"), m_tag);
    QVERIFY(part.body == m_clip.sliced(offset, length));
}

void tst_SandboxFiles::refusesPartsBehindTheEnd()
{
    const QByteArray size = QByteArray::number(m_clip.size());
    const Answer answer = bench().get(m_path, {{"Range", "bytes=" + size + '-'}});
    QCOMPARE(answer.status, 416);
    QCOMPARE(answer.headers.value("content-range"), "bytes */" + size);
}

void tst_SandboxFiles::servesAllOfItWhenItIsAnotherFile()
{
    const Answer all = bench().get(m_path, {{"Range", "bytes=100-"}, {"If-Range", "\"another\""}});
    QCOMPARE(all.status, 200);
    QVERIFY(all.body == m_clip);
}

void tst_SandboxFiles::putsAClipTogetherFromParts()
{
    QByteArray clip;
    while (clip.size() < m_clip.size()) {
        const QByteArray from = QByteArray::number(clip.size());
        const QByteArray to = QByteArray::number(clip.size() + 99'999);
        const Answer part = bench().get(m_path, {{"Range", "bytes=" + from + '-' + to}});
        QCOMPARE(part.status, 206);
        clip += part.body;
    }
    QVERIFY(clip == m_clip);
}

void tst_SandboxFiles::refusesLinksOfItsOwn_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("longer life") << u"expires=1"_s << u"expires=2"_s;
    QTest::newRow("another signature") << u"sig="_s << u"sig=0"_s;
    QTest::newRow("another clip") << u"clip_"_s << u"clip_x"_s;
    QTest::newRow("without the clip") << u".mp4"_s << QString();
    QTest::newRow("out of the folder") << u"/files/"_s << u"/files/..%2Fclips%2F"_s;
}

void tst_SandboxFiles::refusesLinksOfItsOwn()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QVERIFY(m_path.contains(from));
    QCOMPARE(bench().get(QString(m_path).replace(from, to)).status, 403);
}

void tst_SandboxFiles::takesNothingButReads()
{
    const Answer answer = bench().send("PUT", m_path, {}, "x");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.headers.value("allow"), "GET, HEAD");
}

void tst_SandboxFiles::readsRanges_data()
{
    using Kind = ByteRange::Kind;
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<ByteRange>("range");
    const auto row = [](const char *header, const ByteRange &range) {
        QTest::newRow(header) << QByteArray(header) << range;
    };
    const ByteRange whole{Kind::Whole, 0, 100};
    const ByteRange behind{Kind::Unsatisfiable, 0, 0};
    row("", whole);
    row("bytes=0-99", {Kind::Part, 0, 100});
    row("bytes=99-", {Kind::Part, 99, 1});
    row("bytes=100-", behind);
    row("bytes=-100", {Kind::Part, 0, 100});
    row("bytes=-999", {Kind::Part, 0, 100});
    row("bytes=-0", behind);
    row("bytes=-", whole);
    row("bytes=5-4", whole);
    row("bytes=0-1,5-6", whole);
    row("bytes=a-b", whole);
    row("lines=0-1", whole);
    row("bytes=0-99999999999999999999999", whole);
}

void tst_SandboxFiles::readsRanges()
{
    QFETCH(QByteArray, header);
    QFETCH(ByteRange, range);
    QCOMPARE(byteRange(header, 100), range);
}

void tst_SandboxFiles::endsLinksInTime()
{
    const LinkSigner signer("secret");
    const QDateTime end = QDateTime::fromSecsSinceEpoch(2'000, Qt::UTC);
    const QString link = signer.clipLink(u"http://localhost"_s, u"a"_s, end);
    const auto query = [](const QString &of) {
        QHash<QString, QString> values;
        for (const auto &[name, value] : QUrlQuery(QUrl(of)).queryItems())
            values.insert(name, value);
        return values;
    };
    QVERIFY(link.startsWith("http://localhost/files/a.mp4?expires=2000&sig="_L1));
    QVERIFY(signer.isValid(u"a"_s, query(link), end.addSecs(-1)));
    QVERIFY(!signer.isValid(u"a"_s, query(link), end));
    QVERIFY(!LinkSigner("other").isValid(u"a"_s, query(link), end.addSecs(-1)));
    const QString stored = signer.clipLink(u"http://localhost"_s, u"a"_s, end, LinkForm::Aliyun);
    QVERIFY(stored.startsWith("http://localhost/files/a.mp4?Expires=2000&Signature="_L1));
    QVERIFY(signer.isValid(u"a"_s, query(stored), end.addSecs(-1)));
    QVERIFY(!signer.isValid(u"a"_s, query(stored), end));
}

QTEST_MAIN(tst_SandboxFiles)
#include "tst_sandboxfiles.moc"
