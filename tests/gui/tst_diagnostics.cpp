// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftstore.h"
#include "gui/diagnostics/diagnosticsdialog.h"
#include "gui/testjobs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

namespace {

const QString prompt = QStringLiteral("Zebras waltz in Quixotania");

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatAHelperNeeds_data();
    void saysWhatAHelperNeeds();
    void holdsNoSecret_data();
    void holdsNoSecret();
    void holdsPromptsOnlyIfAsked();
    void listsTheNewestErrorsOnly();
    void copiesWhatIsShown();

private:
    Diagnostics m_diagnostics;
};

void TestDiagnostics::initTestCase()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    Draft draft;
    draft.prompt = prompt;
    draft.picture = u"https://u:pw@h.example/cat.png?sig=c2ln"_qs;
    draft.providerId = u"myrouter"_qs;
    draft.choices.insert(u"myrouter"_qs, {});
    saveDrafts(settings, {.shots = {draft}});
    settings.setValue(u"window/theme"_qs, u"dark"_qs);
    settings.setValue(u"key/myrouter"_qs, u"sk-verysecret"_qs); // nobody writes one there
    m_diagnostics.settings = settingFacts(settings);

    Job failed = makeJob(7, JobState::Failed);
    failed.promptAsSent = prompt;
    failed.providerId = u"myrouter"_qs;
    failed.task.id = u"task-of-it"_qs;
    failed.task.statusLink = QUrl(u"https://h.example/s?sig=c2ln"_qs);
    failed.clipPath = u"/home/ada/clip.mp4"_qs;
    failed.error = Error{ErrorKind::Content, prompt + u" is refused"_qs, prompt, {}};
    addJobFacts(m_diagnostics, {failed, makeJob(8, JobState::Done), makeJob(9, JobState::Done)});
    m_diagnostics.versions = versionFacts();
    m_diagnostics.codecs = {u"h264 decoder"_qs};
    m_diagnostics.providers = providerFacts(loadProviders({}), {u"fal"_qs});
    m_diagnostics.log = {u"a line of the log"_qs};
}

void TestDiagnostics::saysWhatAHelperNeeds_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"Qt: 6.", "libav: ", "System: ", "h264 decoder", "window/theme: dark",
          "shots/1/provider: myrouter", "shots/1/choices/myrouter/resolution: 768P",
          "fal: has a key", "myrouter: has no key", "sandbox: needs no key", "done: 2", "failed: 1",
          "job 7: failed, content at myrouter", "a line of the log"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestDiagnostics::saysWhatAHelperNeeds()
{
    QFETCH(const QString, line);
    const QString report = diagnosticsReport(m_diagnostics, false);
    QVERIFY2(report.contains(line), qPrintable(report));
}

void TestDiagnostics::holdsNoSecret_data()
{
    QTest::addColumn<QString>("secret");
    for (const char *secret : {"Zebras", "Quixotania", "sk-", "verysecret", "sig", "c2ln",
                               "h.example", ":pw@", "task-of-it", "/home", "clip.mp4"})
        QTest::newRow(secret) << QString::fromLatin1(secret);
}

void TestDiagnostics::holdsNoSecret()
{
    QFETCH(const QString, secret);
    const QString report = diagnosticsReport(m_diagnostics, false);
    QVERIFY2(!report.contains(secret), qPrintable(report));
}

void TestDiagnostics::holdsPromptsOnlyIfAsked()
{
    DiagnosticsDialog dialog(m_diagnostics, nullptr);
    QVERIFY(!dialog.report().contains(prompt));
    auto *box = dialog.findChild<QCheckBox *>();
    box->setChecked(true);
    QVERIFY(dialog.report().contains(u"job 7: "_qs + prompt));
    box->setChecked(false);
    QVERIFY(!dialog.report().contains(prompt));
}

void TestDiagnostics::listsTheNewestErrorsOnly()
{
    QList<Job> jobs;
    for (int id = 1; id <= 50; ++id) {
        Job job = makeJob(id, JobState::Failed);
        job.error = Error{ErrorKind::Network, {}, {}, {}};
        jobs.append(job);
    }
    Diagnostics diagnostics;
    addJobFacts(diagnostics, jobs);
    QCOMPARE(diagnostics.errors.size(), 20);
    QVERIFY(diagnostics.errors.first().contains(u"job 50:"));
    QVERIFY(diagnostics.errors.last().contains(u"job 31:"));
}

void TestDiagnostics::copiesWhatIsShown()
{
    DiagnosticsDialog dialog(m_diagnostics, nullptr);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Copy")
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.report());
    QVERIFY(dialog.report().size() > 200);
}

QTEST_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
