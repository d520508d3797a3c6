// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "e2e/composerstate.h"
#include "support/externalsandbox.h"
#include "support/pictures.h"

#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief On a small screen, killed while one shot is being made and the next one is written: both
//! are there again.
class tst_KilledAtWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void goesOnWithTheJobAndWithTheNextShot();

private:
    void startJob();
    void writeNextShot();
    [[nodiscard]] bool shows(const QString &size);

    AppWindow m_window{{1024, 640}};
};

void tst_KilledAtWork::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    QVERIFY(writePhotograph(m_window.file(u"cat.jpg"_s), {960, 540}));
    QVERIFY(writePhotograph(m_window.file(u"dog.jpg"_s), {1280, 720}));
}

void tst_KilledAtWork::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"killedatwork"_s);
    m_window.killHard();
}

bool tst_KilledAtWork::shows(const QString &size)
{
    return m_window.driver().waitUntil(
        [&] { return m_window.says(u"First frame status"_s).contains(size); });
}

void tst_KilledAtWork::startJob()
{
    QVERIFY2(m_window.start({m_window.file(u"cat.jpg"_s)}), qPrintable(m_window.problem()));
    QVERIFY2(shows(u"960 × 540"_s), qPrintable(m_window.says(u"First frame status"_s)));
    QVERIFY(m_window.type(u"Prompt"_s, u"A cat walks "_s));
    m_window.user().pressKey("Return", "Control_L");
    QVERIFY2(m_window.waitForJob(u"Running"_s, 60s), qPrintable(m_window.jobs().join(u'\n')));
}

// With keys, since not every control is in sight on such a screen.
void tst_KilledAtWork::writeNextShot()
{
    QVERIFY(m_window.type(u"Prompt"_s, u"and looks up [Tilt up]"_s));
    QVERIFY(m_window.tabTo(ControlRole::ComboBox, u"Duration"_s));
    m_window.user().pressKey("Down");
    QVERIFY(m_window.tabTo(ControlRole::SpinBox, u"Takes"_s));
    m_window.user().pressKey("Up");
    QVERIFY(m_window.tabTo(ControlRole::CheckBox, u"Live"_s));
    m_window.user().pressKey("space");
    QVERIFY(m_window.tabTo(ControlRole::Text, u"Image path or URL"_s));
    m_window.user().pressKey("a", "Control_L");
    m_window.user().type(m_window.file(u"dog.jpg"_s));
    m_window.user().pressKey("Return");
    QVERIFY2(shows(u"1280 × 720"_s), qPrintable(m_window.says(u"First frame status"_s)));
    QVERIFY(m_window.driver().find(ControlRole::Label, u"Draft saved"_s).isValid());
}

void tst_KilledAtWork::goesOnWithTheJobAndWithTheNextShot()
{
    ExternalSandbox provider(m_window.file(u"sandbox"_s));
    provider.setShrink(8);
    QVERIFY(provider.start());
    // However long the next shot takes to write, the job is not done before.
    QVERIFY(provider.inject({{u"provider"_s, u"sandbox"_s},
                             {u"operation"_s, u"status"_s},
                             {u"fault"_s, u"word:REVIEWING"_s},
                             {u"times"_s, 1000}}));
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_SANDBOX"_s, provider.origin().toString());
    startJob();
    if (QTest::currentTestFailed())
        return;
    writeNextShot();
    if (QTest::currentTestFailed())
        return;
    const QStringList before = composerState(m_window);
    for (const QString &part :
         {u"A cat walks and looks up [Tilt up]"_s, m_window.file(u"dog.jpg"_s), u"takes 2"_s,
          u"Duration: 10 s"_s, u"Live on"_s})
        QVERIFY2(before.contains(part), qPrintable(before.join(u'\n')));
    const QStringList jobs = m_window.jobs();
    QVERIFY2(jobs.size() == 1 && jobs.constFirst().startsWith(u"Running"),
             qPrintable(jobs.join(u'\n')));
    m_window.killHard();
    provider.stop(); // which forgets the fault, not the task
    QVERIFY(provider.start());
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_SANDBOX"_s, provider.origin().toString());

    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    (void)m_window.driver().waitUntil([&] { return composerState(m_window) == before; });
    QCOMPARE(composerState(m_window), before);
    QVERIFY2(m_window.waitForJob(u"Done"_s, 60s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(m_window.jobs().size(), 1);
    QCOMPARE(provider.submissions(u"sandbox"_s), 1);
    QCOMPARE(composerState(m_window), before);
}

QTEST_GUILESS_MAIN(tst_KilledAtWork)
#include "tst_killedatwork.moc"
