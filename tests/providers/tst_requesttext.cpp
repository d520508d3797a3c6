// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcall.h"
#include "providers/providercatalog.h"
#include "providers/requesttext.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds
const QByteArray key = "sk-test'\"$(id)`id`\\end";

// Everything that a shell could take for something else.
const QString trickyPrompt =
    u"A cat's \"hat\" $HOME `id` \\n %s %% !!\nsecond line\ttab 变焦 [Push in] é 🎬 *"_s;

} // namespace

//! \brief What people are shown of a request, and that the command they can copy sends it.
class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_picture = m_folder.filePath(u"it's a $(picture) \\ 1.png"_s);
        QFile file(m_picture);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 256 * 40; ++i) // not a multiple of 3, every byte there is
            file.putChar(static_cast<char>(i));
        file.write("x");
        m_server.setHandler([](const ServedRequest &) {
            return ScriptedAnswer{httpReply(200, "{}"), ScriptedAnswer::Then::Close, {}, 0};
        });
        m_catalog = loadProviders({});
        for (const Provider &provider : QList<Provider>(m_catalog.providers))
            m_catalog.setBaseUrl(provider.id(), m_server.url({}));
    }

    void curlSendsTheSameRequest_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("call");
        for (const Provider &provider : loadProviders({}).providers) {
            QTest::addRow("%s submit", qPrintable(provider.id())) << provider.id() << u"submit"_s;
            QTest::addRow("%s status", qPrintable(provider.id())) << provider.id() << u"status"_s;
            if (provider.canCancel())
                QTest::addRow("%s cancel", qPrintable(provider.id()))
                    << provider.id() << u"cancel"_s;
        }
        QTest::newRow("toapis upload") << u"toapis"_s << u"upload"_s;
    }
    void curlSendsTheSameRequest()
    {
        QFETCH(QString, provider);
        QFETCH(QString, call);
        const HttpRequest request = requestOf(*m_catalog.provider(provider), call);
        const qsizetype before = m_server.requests().size();
        QVERIFY(sendByCall(request));
        QVERIFY(sendByCurl(curlText(request)));
        QCOMPARE(m_server.requests().size(), before + 2);

        const ServedRequest ours = m_server.requests().at(before);
        const ServedRequest theirs = m_server.requests().at(before + 1);
        QCOMPARE(theirs.method, ours.method);
        QCOMPARE(theirs.target, ours.target);
        QCOMPARE(theirs.body, ours.body);
        QVERIFY(call != u"submit" || theirs.body.size() > 200);
        QCOMPARE(theirs.header("Content-Type"), ours.header("Content-Type"));
        QCOMPARE(theirs.header("Authorization"), ours.header("Authorization"));
        QCOMPARE(ours.header("Authorization").endsWith(key), provider != u"sandbox");
    }

    void commandHoldsNoKeyAndNoPicture()
    {
        const QString text = curlText(requestOf(*m_catalog.provider(u"myrouter"_s), u"submit"_s));
        QVERIFY2(text.contains(u"-H 'Authorization: Bearer '\"$FIRSTFRAME_KEY\""_s),
                 qPrintable(text));
        QVERIFY(text.size() < 1500);
    }

    void pictureIsShownByItsTypeAndSize_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("shown");
        QTest::newRow("base64") << u"minimax"_s << u"submit"_s
                                << u"base64,<image/png, 10.2 kB, base64>\""_s;
        QTest::newRow("raw") << u"toapis"_s << u"upload"_s << u"\n\n<image/png, 10.2 kB>\n--"_s;
    }
    void pictureIsShownByItsTypeAndSize()
    {
        QFETCH(QString, provider);
        QFETCH(QString, call);
        QFETCH(QString, shown);
        const QString text = requestText(requestOf(*m_catalog.provider(provider), call));
        QVERIFY2(text.contains(shown), qPrintable(text));
    }

    void requestReadsAsItIsSent()
    {
        Shot shot;
        shot.prompt = u"A cat [Pan left]"_s;
        const HttpRequest request =
            loadProviders({}).provider(u"minimax-cn"_s)->submitCall(shot, u"hailuo-2.3"_s).value();
        QCOMPARE(requestText(request),
                 QStringLiteral(R"(POST https://api.minimaxi.com/v1/video_generation
Content-Type: application/json
Authorization: Bearer ••••

{
    "aigc_watermark": false,
    "duration": 6,
    "fast_pretreatment": false,
    "model": "MiniMax-Hailuo-2.3",
    "prompt": "A cat [左摇]",
    "prompt_optimizer": true,
    "resolution": "768P"
})"));
    }

    void requestWithoutABodyOrAKeyIsShort()
    {
        const Provider sandbox = *loadProviders({}).provider(u"sandbox"_s);
        const HttpRequest request = sandbox.statusCall({u"7"_s, {}, {}, {}});
        QCOMPARE(requestText(request), u"GET http://127.0.0.1/v1/clips/7"_s);
        QCOMPARE(curlText(request), u"curl --globoff -X GET \\\n  'http://127.0.0.1/v1/clips/7'"_s);
    }

private:
    [[nodiscard]] HttpRequest requestOf(const Provider &provider, const QString &call) const
    {
        const Task task{u"a'b c"_s, {}, {}, {}};
        if (call == u"status")
            return provider.statusCall(task);
        if (call == u"cancel")
            return provider.cancelCall(task);
        Shot shot;
        shot.prompt = trickyPrompt;
        const qint64 bytes = QFile(m_picture).size();
        shot.firstFrame = FirstFrame{m_picture, {}, {ImageFormat::Png, QSize(800, 600), bytes}};
        if (call == u"upload")
            return provider.uploadCall(shot).value();
        return provider
            .submitCall(shot, provider.models().first().id, QUrl(u"https://x.example/1.png"_s))
            .value();
    }

    [[nodiscard]] static bool sendByCall(const HttpRequest &request)
    {
        QNetworkAccessManager network;
        HttpCall call(network, request, key);
        QSignalSpy finished(&call, &HttpCall::finished);
        call.start();
        return finished.wait(patience)
               && finished.first().first().value<Result<HttpReply>>().has_value();
    }

    [[nodiscard]] static bool sendByCurl(const QString &command)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FIRSTFRAME_KEY"_s, QString::fromUtf8(key));
        shell.setProcessEnvironment(environment);
        shell.setProgram(u"bash"_s);
        shell.setArguments({u"-e"_s, u"-u"_s, u"-o"_s, u"pipefail"_s, u"-c"_s, command});
        QSignalSpy finished(&shell, &QProcess::finished);
        shell.start();
        const bool isOver = finished.wait(patience);
        if (!isOver || shell.exitCode() != 0)
            qWarning().noquote() << command << shell.readAllStandardError();
        return isOver && shell.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QString m_picture;
    ScriptedServer m_server;
    ProviderCatalog m_catalog;
};

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_requesttext.moc"
