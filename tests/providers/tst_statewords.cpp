// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptionreader.h"
#include "providers/providercatalog.h"
#include "providers/statusreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using State = TaskStatus::State;

namespace {

struct Words
{
    State state;
    QStringList words;
};

//! Every word that any of the services' pages or clients uses.
const QList<Words> allWords = {
    {State::Waiting,
     {u"queued"_s, u"pending"_s, u"submitted"_s, u"waiting"_s, u"queuing"_s, u"in_queue"_s,
      u"preparing"_s, u"queueing"_s, u"created"_s, u"starting"_s}},
    {State::Running, {u"processing"_s, u"in_progress"_s, u"running"_s, u"generating"_s}},
    {State::Succeeded, {u"success"_s, u"succeed"_s, u"succeeded"_s, u"completed"_s}},
    {State::Failed, {u"fail"_s, u"failed"_s, u"failure"_s, u"error"_s, u"expired"_s, u"aborted"_s}},
    {State::Cancelled, {u"cancelled"_s, u"canceled"_s}},
};

} // namespace

//! \brief That no provider's word for a state is lost, whichever of them says it.
class TestStateWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordMeansTheSameAtEveryProvider_data()
    {
        QTest::addColumn<QString>("provider");
        for (const Provider &provider : loadProviders({}).providers)
            QTest::newRow(qPrintable(provider.id())) << provider.id();
    }
    void everyWordMeansTheSameAtEveryProvider()
    {
        QFETCH(QString, provider);
        QFile file(builtInFile(provider));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ProviderDescription description =
            readDescription(QJsonDocument::fromJson(file.readAll()).object());
        for (const auto &[state, words] : allWords) {
            for (const QString &word : words) {
                for (const QString &form :
                     {word, word.toUpper(), u"TASK_STATUS_"_s + word.toUpper()}) {
                    const std::optional<State> meant = stateOf(form, description);
                    QVERIFY2(meant == state, qPrintable(form));
                }
            }
        }
        for (const QString &word : {u"reviewing"_s, u"complete!"_s, u""_s})
            QVERIFY2(!stateOf(word, description), qPrintable(word));
    }
};

QTEST_GUILESS_MAIN(TestStateWords)
#include "tst_statewords.moc"
