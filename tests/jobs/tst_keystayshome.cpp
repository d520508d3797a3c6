// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

enum class Step { Upload, Submit, Status, Result, Cancel, Clip };

struct StepName
{
    Step step;
    const char *name;
    bool isRead; //!< a GET, whose redirects are followed
};

constexpr std::array steps = {
    StepName{Step::Upload, "upload", false}, StepName{Step::Submit, "submit", false},
    StepName{Step::Status, "status", true},  StepName{Step::Result, "result", true},
    StepName{Step::Cancel, "cancel", false}, StepName{Step::Clip, "clip", true},
};

const QByteArray key = "sk-of-nobody-0123456789";
const QByteArray signature = "sig=SIGNATURE";

QStringList logged; // by all threads of the program, one after the other: see keepLine

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    logged.append(line);
}

QByteArray pathOf(const ServedRequest &request)
{
    return request.target.split('?').first();
}

std::optional<Step> stepOf(const ServedRequest &request)
{
    const QByteArray path = pathOf(request);
    if (path == "/uploads")
        return Step::Upload;
    if (path == "/tasks")
        return Step::Submit;
    if (path == "/tasks/t1")
        return Step::Status;
    if (path == "/tasks/t1/result")
        return Step::Result;
    if (path == "/tasks/t1/cancel")
        return Step::Cancel;
    return path == "/clip.mp4" ? std::optional(Step::Clip) : std::nullopt;
}

bool holdsTheKey(const ServedRequest &request)
{
    return request.target.contains(key) || request.body.contains(key)
           || std::ranges::any_of(request.headers, [](const auto &header) {
                  return header.first.compare("Authorization", Qt::CaseInsensitive) == 0
                         || header.second.contains(key);
              });
}

} // namespace

//! \brief A provider at one origin that leads to another one, by a link in a reply or by a redirect,
//! in every step of a job. The real engine goes along; the key must not.
class tst_KeyStaysHome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void aLinkToAnotherOriginDoesNotGetTheKey_data();
    void aLinkToAnotherOriginDoesNotGetTheKey();
    void aRedirectToAnotherOriginDoesNotGetTheKey_data();
    void aRedirectToAnotherOriginDoesNotGetTheKey();

private:
    void begin(ScriptedServer::Wire wire, Step step);
    //! \brief Runs a job through the step, to its end.
    [[nodiscard]] bool run();
    void checkThatNothingGotOut() const;
    [[nodiscard]] ScriptedAnswer answer(const ServedRequest &request);
    [[nodiscard]] ScriptedAnswer answerAsUsual(Step step) const;
    [[nodiscard]] QByteArray strangeLink(Step step, const QString &path) const;

    QSslConfiguration m_original;
    std::unique_ptr<EngineFixture> m_home;
    std::unique_ptr<ScriptedServer> m_stranger; //!< answers as the provider would
    Step m_step = Step::Clip; //!< the one that leads away
    int m_redirect = 0; //!< with which status; 0: by a link
    int m_ledAway = 0;
    JobId m_job = -1;
};

void tst_KeyStaysHome::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt was built without TLS.");
    m_original = QSslConfiguration::defaultConfiguration();
    trustScriptedServers();
    QLoggingCategory::setFilterRules(u"firstframe.*=true"_s);
    qInstallMessageHandler(keepLine);
}

void tst_KeyStaysHome::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
    QSslConfiguration::setDefaultConfiguration(m_original);
}

void tst_KeyStaysHome::cleanup()
{
    m_home.reset();
    m_stranger.reset();
}

void tst_KeyStaysHome::begin(ScriptedServer::Wire wire, Step step)
{
    logged.clear();
    m_step = step;
    m_redirect = 0;
    m_ledAway = 0;
    m_stranger = std::make_unique<ScriptedServer>();
    m_stranger->setHandler([this](const ServedRequest &request) {
        const std::optional<Step> asked = stepOf(request);
        return asked ? answerAsUsual(*asked) : EngineFixture::error(404);
    });
    m_home = std::make_unique<EngineFixture>(wire);
    m_home->onClip = m_home->onOther = [this](const ServedRequest &r) { return answer(r); };
    m_home->ownProviders = QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/jobs/acme");
    m_home->useProvider(u"acme"_s, key);
    m_home->start();
}

QByteArray tst_KeyStaysHome::strangeLink(Step step, const QString &path) const
{
    const bool leadsAway = m_redirect == 0 && step == m_step;
    const ScriptedServer &server = leadsAway ? *m_stranger : m_home->server;
    return server.url(path + u'?' + QString::fromLatin1(signature)).toEncoded();
}

ScriptedAnswer tst_KeyStaysHome::answerAsUsual(Step step) const
{
    const bool waitsToBeCancelled = m_step == Step::Cancel && m_ledAway == 0;
    switch (step) {
    case Step::Upload:
        return {httpReply(200, R"({"url":"https://pictures.example/1.png"})")};
    case Step::Submit:
        return {httpReply(
            200, R"({"id":"t1","status_url":")" + strangeLink(Step::Status, u"/tasks/t1"_s)
                     + R"(","result_url":")" + strangeLink(Step::Result, u"/tasks/t1/result"_s)
                     + R"(","cancel_url":")" + strangeLink(Step::Cancel, u"/tasks/t1/cancel"_s)
                     + R"("})")};
    case Step::Status:
        return {httpReply(200, waitsToBeCancelled       ? R"({"status":"running"})"
                               : m_step == Step::Cancel ? R"({"status":"cancelled"})"
                                                        : R"({"status":"done"})")};
    case Step::Result:
        return {
            httpReply(200, R"({"video":")" + strangeLink(Step::Clip, u"/clip.mp4"_s) + R"("})")};
    case Step::Cancel:
        return {httpReply(202, "{}")};
    case Step::Clip:
        return {httpReply(200, clipBytes())};
    }
    return EngineFixture::error(404);
}

// The step leads away once; asked again, it is answered as usual.
ScriptedAnswer tst_KeyStaysHome::answer(const ServedRequest &request)
{
    const std::optional<Step> asked = stepOf(request);
    if (!asked)
        return EngineFixture::error(404);
    const bool isFirst = asked == m_step && m_ledAway++ == 0;
    if (!isFirst || m_redirect == 0)
        return answerAsUsual(*asked);
    const QString target = QString::fromLatin1(pathOf(request) + '?' + signature);
    return {httpReply(m_redirect, {}, {{"Location", m_stranger->url(target).toEncoded()}})};
}

bool tst_KeyStaysHome::run()
{
    JobRequest request = m_home->pictureRequest();
    request.providerId = u"acme"_s;
    request.modelId = u"m"_s;
    m_job = m_home->generate(request);
    if (m_step == Step::Cancel) {
        if (!m_home->reach(m_job, JobState::Running))
            return false;
        m_home->queue().cancel(m_job);
    }
    return m_home->pass([this] { return m_job > 0 && !isActive(m_home->job(m_job).state); });
}

void tst_KeyStaysHome::checkThatNothingGotOut() const
{
    for (const ServedRequest &request : m_stranger->requests())
        QVERIFY2(!holdsTheKey(request), request.target.constData());
    int withKey = 0;
    for (const ServedRequest &request : m_home->server.requests()) {
        const bool isClip = stepOf(request) == Step::Clip;
        QCOMPARE(request.header("Authorization"), isClip ? QByteArray() : "Bearer " + key);
        withKey += isClip ? 0 : 1;
    }
    QVERIFY(withKey > 0);

    const QByteArray log = logged.join(u'\n').toUtf8();
    QVERIFY2(!log.contains(key), log.constData());
    QVERIFY2(!log.contains("SIGNATURE"), log.constData());
    for (const QString &text : {m_home->job(m_job).error.value_or(Error()).message,
                                m_home->job(m_job).error.value_or(Error()).detail})
        QVERIFY2(!text.contains(u"SIGNATURE"), qPrintable(text));

    m_home->kill();
    const QFileInfo database(m_home->folders.database);
    for (const QFileInfo &file : database.dir().entryInfoList({database.fileName() + u'*'})) {
        QFile bytes(file.filePath());
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY2(!bytes.readAll().contains(key), qPrintable(file.fileName()));
    }
    if (m_home->job(m_job).state == JobState::Done) // until then it is what a restart resumes with
        QVERIFY(m_home->column(m_job, u"clip_link"_s).toString().isEmpty());
}

void tst_KeyStaysHome::aLinkToAnotherOriginDoesNotGetTheKey_data()
{
    QTest::addColumn<ScriptedServer::Wire>("home");
    QTest::addColumn<Step>("step");
    for (const auto &[wire, scheme] : {std::pair(ScriptedServer::Wire::Plain, "http"),
                                       std::pair(ScriptedServer::Wire::Tls, "https")}) {
        for (const StepName &each : steps) {
            if (each.step != Step::Upload && each.step != Step::Submit) // nothing leads to these
                QTest::addRow("%s of %s", each.name, scheme) << wire << each.step;
        }
    }
}

void tst_KeyStaysHome::aLinkToAnotherOriginDoesNotGetTheKey()
{
    QFETCH(const ScriptedServer::Wire, home);
    QFETCH(const Step, step);
    begin(home, step);
    QVERIFY(run());
    QCOMPARE(m_home->job(m_job).state, step == Step::Cancel ? JobState::Cancelled : JobState::Done);
    // Only the clip may be somewhere else; of the others the provider's own place was asked.
    QCOMPARE(m_stranger->requests().isEmpty(), step != Step::Clip);
    QCOMPARE(m_ledAway > 0, step != Step::Clip);
    checkThatNothingGotOut();
}

void tst_KeyStaysHome::aRedirectToAnotherOriginDoesNotGetTheKey_data()
{
    QTest::addColumn<ScriptedServer::Wire>("home");
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isFollowed");
    for (const StepName &each : steps) {
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%s, %d", each.name, status)
                << ScriptedServer::Wire::Plain << each.step << status << each.isRead;
            QTest::addRow("%s, %d, without encryption", each.name, status)
                << ScriptedServer::Wire::Tls << each.step << status << false;
        }
    }
}

void tst_KeyStaysHome::aRedirectToAnotherOriginDoesNotGetTheKey()
{
    QFETCH(const ScriptedServer::Wire, home);
    QFETCH(const Step, step);
    QFETCH(const int, status);
    QFETCH(const bool, isFollowed);
    begin(home, step);
    m_redirect = status;
    QVERIFY(run());
    QVERIFY(m_ledAway > 0);
    QCOMPARE(!m_stranger->requests().isEmpty(), isFollowed);
    checkThatNothingGotOut();
}

QTEST_GUILESS_MAIN(tst_KeyStaysHome)
#include "tst_keystayshome.moc"
