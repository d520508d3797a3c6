// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/pictures.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief The window is closed while a submit waits for its answer.
class tst_Quitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void waitsForTheAnswerThatComes();
    void leavesAJobWithoutAnAnswerUnconfirmed_data();
    void leavesAJobWithoutAnAnswerUnconfirmed();

private:
    void submit();
    void closeWindow();
    [[nodiscard]] QString saysWhileClosing();
    [[nodiscard]] int submits() const;

    AppWindow m_window;
    std::unique_ptr<ScriptedServer> m_server;
    ScriptedAnswer m_toSubmit;
};

void tst_Quitting::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
}

void tst_Quitting::init()
{
    m_window.clearData();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setHandler([this](const ServedRequest &request) {
        if (request.method == "POST")
            return m_toSubmit;
        return ScriptedAnswer{httpReply(200, R"({"id":"t1","status":"running"})")};
    });
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_SANDBOX"_s, m_server->url({}).toString());
}

void tst_Quitting::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"quitting "_s + QString::fromUtf8(QTest::currentDataTag()));
    m_window.killHard();
}

int tst_Quitting::submits() const
{
    return static_cast<int>(
        std::ranges::count(m_server->requests(), "POST", &ServedRequest::method));
}

void tst_Quitting::submit()
{
    const QString photograph = m_window.file(u"photo.jpg"_s);
    QVERIFY(writePhotograph(photograph, {960, 540}));
    QVERIFY2(m_window.start({photograph}), qPrintable(m_window.problem()));
    QVERIFY(m_window.press(u"Generate"_s));
    QVERIFY(m_window.driver().waitUntil([this] { return submits() == 1; }, 60s));
}

void tst_Quitting::closeWindow()
{
    m_window.user().pressKey("q", "Control_L");
}

QString tst_Quitting::saysWhileClosing()
{
    return m_window.control(ControlRole::Label, u"Quit status"_s).description();
}

void tst_Quitting::waitsForTheAnswerThatComes()
{
    m_toSubmit = {.bytes = {}, .then = ScriptedAnswer::Then::Stall};
    submit();
    if (QTest::currentTestFailed())
        return;
    closeWindow();
    QVERIFY2(saysWhileClosing().startsWith(u"Waiting for the provider's answer…"_s),
             qPrintable(m_window.driver().outline()));
    QVERIFY(m_window.isRunning());
    const QByteArray accepted = httpReply(201, R"({"id":"t1","status":"queued"})");
    QVERIFY(m_window.driver().waitUntil([&] { return m_server->endStalls(accepted) == 1; }, 5s));
    QVERIFY(m_window.driver().waitUntil([this] { return !m_window.isRunning(); }, 10s));
    QCOMPARE(m_window.exitCode(), 0);

    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    QVERIFY2(m_window.waitForJob(u"Running"_s, 30s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(submits(), 1);
}

void tst_Quitting::leavesAJobWithoutAnAnswerUnconfirmed_data()
{
    QTest::addColumn<bool>("bySignal");
    QTest::addColumn<bool>("quitNow");
    QTest::newRow("closed by hand") << false << false;
    QTest::newRow("closed by hand, in a hurry") << false << true;
    QTest::newRow("terminated, as at the end of a session") << true << false;
}

void tst_Quitting::leavesAJobWithoutAnAnswerUnconfirmed()
{
    QFETCH(bool, bySignal);
    QFETCH(bool, quitNow);
    m_toSubmit = {.bytes = {}, .then = ScriptedAnswer::Then::Stall};
    submit();
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer waited;
    waited.start();
    if (bySignal)
        ::kill(static_cast<pid_t>(m_window.processId()), SIGTERM);
    else
        closeWindow();
    QVERIFY2(saysWhileClosing().startsWith(u"Waiting for the provider's answer…"_s),
             qPrintable(m_window.driver().outline()));
    // It answers questions like this one while it waits, so it is not frozen.
    QVERIFY(m_window.control(ControlRole::Button, u"Quit now"_s).isEnabled());
    if (quitNow)
        QVERIFY(m_window.press(u"Quit now"_s));
    QVERIFY(m_window.driver().waitUntil([this] { return !m_window.isRunning(); }, 20s));
    QCOMPARE(m_window.exitCode(), 0);
    QVERIFY2(quitNow || waited.elapsed() > 3000, "It did not wait.");

    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    QVERIFY2(m_window.waitForJob(u"Unconfirmed"_s, 30s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(submits(), 1);
}

QTEST_GUILESS_MAIN(tst_Quitting)
#include "tst_quitting.moc"
