// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxorders.h"
#include "support/patience.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Firstframe::Sandbox;
using namespace Qt::StringLiterals;

namespace {

void providerRows()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : standInNames())
        QTest::newRow(qPrintable(provider)) << provider;
}

} // namespace

class tst_SandboxOutcomes : public QObject // NOLINT(readability-identifier-naming)
{
    Q_OBJECT

private Q_SLOTS:
    void spoilsTasks_data();
    void spoilsTasks();
    void failsTasksInTheProvidersWords_data();
    void failsTasksInTheProvidersWords();
    void failsItsOwnTasks();
    void changesTheStatesWord_data();
    void changesTheStatesWord();
};

void tst_SandboxOutcomes::spoilsTasks_data()
{
    providerRows();
}

// The tasks are brought to their states in the files, so that nothing needs to be rendered.
void tst_SandboxOutcomes::spoilsTasks()
{
    QFETCH(QString, provider);
    QTemporaryDir folder;
    ServerOptions options = optionsFor(provider);
    options.stateFolder = folder.path();
    SandboxBench bench(options);
    const auto submitted = [&](const QString &fault) {
        const QByteArray wrong = inject(bench, order(provider, u"submit"_s, fault));
        return wrong.isEmpty() ? taskId(provider, submitTo(bench, provider)) : QString();
    };
    const QString linkless = submitted(u"task:no-url"_s);
    const QString expired = submitted(u"task:expired-link"_s);
    const QString odd = submitted(u"task:unknown-word"_s);
    bench.stop();
    const auto put = [&](const QString &id, const QString &state) {
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        return changeTask(
            folder.filePath(u"tasks/%1.json"_s.arg(id)),
            {{u"state"_s, state}, {u"started"_s, now}, {u"finished"_s, now}, {u"progress"_s, 9}});
    };
    QVERIFY(put(linkless, u"done"_s) && put(expired, u"done"_s) && put(odd, u"running"_s));
    bench.restart();

    const auto seen = [&](const QString &id) { return follow(bench, provider, u"t2v"_s, id); };
    QCOMPARE(seen(linkless).state, doneWord(provider));
    QCOMPARE(seen(linkless).clip, QString());
    QCOMPARE(seen(expired).state, doneWord(provider));
    QVERIFY(seen(expired).clip.startsWith(bench.origin()));
    QCOMPARE(bench.get(bench.pathOf(seen(expired).clip)).status, 403);
    QCOMPARE(seen(odd).state, u"REVIEWING"_s);
}

void tst_SandboxOutcomes::failsTasksInTheProvidersWords_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value"); // null: any text
    const auto rows = [](const QString &provider, const QString &state, const QString &place,
                         const QJsonValue &failed, const QJsonValue &content) {
        QTest::newRow(qPrintable(provider + u" failed"_s))
            << provider << u"task:failed"_s << state << place << failed;
        QTest::newRow(qPrintable(provider + u" content"_s))
            << provider << u"task:content"_s << state << place << content;
    };
    const QJsonValue text = QJsonValue::Null;
    rows(u"myrouter"_s, u"TASK_STATUS_FAILED"_s, u"task.reason"_s, text, text);
    rows(u"novita"_s, u"TASK_STATUS_FAILED"_s, u"task.reason"_s, text, text);
    rows(u"modellix"_s, u"failed"_s, u"data.error"_s, text, text);
    rows(u"odirouter"_s, u"COMPLETED"_s, u"error_type"_s, u"INFERENCE_FAILURE"_s,
         u"CONTENT_BLOCKED"_s);
    rows(u"toapis"_s, u"failed"_s, u"error.code"_s, u"generation_failed"_s,
         u"content_policy_violation"_s);
    rows(u"umodelverse"_s, u"Failure"_s, u"output.error_message"_s, text, text);
    rows(u"minimax"_s, u"Fail"_s, u"base_resp.status_code"_s, 0, 1027);
    rows(u"minimax-cn"_s, u"Fail"_s, u"base_resp.status_code"_s, 0, 1027);
    rows(u"fal"_s, u"COMPLETED"_s, u"detail.0.type"_s, u"internal_server_error"_s,
         u"content_policy_violation"_s);
    rows(u"replicate"_s, u"failed"_s, u"error"_s, u"The generation failed"_s,
         u"The prompt or the image contains sensitive content (E005)"_s);
}

void tst_SandboxOutcomes::failsTasksInTheProvidersWords()
{
    QFETCH(QString, provider);
    QFETCH(QString, fault);
    QFETCH(QString, state);
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    const SandboxBench &bench = benchFor(provider, SandboxBench::fastest);
    QCOMPARE(inject(bench, order(provider, u"submit"_s, fault)), QByteArray());
    const QString id = taskId(provider, submitTo(bench, provider));
    const auto seen = [&] { return follow(bench, provider, u"t2v"_s, id); };
    QTRY_COMPARE_WITH_TIMEOUT(seen().state, state, patience);
    const bool isFal = provider == "fal"_L1; // whose result says what its status does not
    const Answer answer =
        isFal ? bench.get(u"/fal-ai/minimax/requests/"_s + id, keyFor(provider)) : seen().answer;
    QCOMPARE(answer.status, !isFal ? 200 : fault == "task:content"_L1 ? 422 : 500);
    if (value.isNull())
        QVERIFY(!answer.at(place).toString().isEmpty());
    else
        QCOMPARE(answer.at(place), value);
    QCOMPARE(seen().clip, QString());
}

void tst_SandboxOutcomes::failsItsOwnTasks()
{
    const SandboxBench &bench = sharedBench(SandboxBench::fastest);
    const auto codeAfter = [&](const QString &fault) {
        const QByteArray wrong = inject(bench, order(u"sandbox"_s, u"submit"_s, fault));
        return wrong + submitTo(bench, u"sandbox"_s).at(u"id"_s).toString().toUtf8();
    };
    const QString failed = QString::fromUtf8(codeAfter(u"task:failed"_s));
    const QString content = QString::fromUtf8(codeAfter(u"task:content"_s));
    const auto code = [&](const QString &id) {
        return bench.get(u"/v1/clips/"_s + id).at(u"error.code"_s).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(code(failed), u"render_failed"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(code(content), u"content_refused"_s, patience);
}

void tst_SandboxOutcomes::changesTheStatesWord_data()
{
    providerRows();
}

void tst_SandboxOutcomes::changesTheStatesWord()
{
    QFETCH(QString, provider);
    const SandboxBench &bench = benchFor(provider, 1);
    const QString id = taskId(provider, submitTo(bench, provider));
    const QString before = follow(bench, provider, u"t2v"_s, id).state;
    QCOMPARE(inject(bench, order(provider, u"status"_s, u"word:Expired"_s)), QByteArray());
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, u"Expired"_s);
    QCOMPARE(follow(bench, provider, u"t2v"_s, id).state, before);
}

QTEST_MAIN(tst_SandboxOutcomes)
#include "tst_sandboxoutcomes.moc"
