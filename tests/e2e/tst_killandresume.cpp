// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "media/clipprobe.h"
#include "support/externalsandbox.h"
#include "support/pictures.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double speed = 2; // slow enough to be killed in the middle

//! Direct children of a process that run that program.
QList<qint64> childrenOf(qint64 processId, const QString &program)
{
    QList<qint64> found;
    QFile list(u"/proc/%1/task/%1/children"_s.arg(processId));
    if (!list.open(QFile::ReadOnly))
        return found;
    const QList<QByteArray> children = list.readAll().split(' ');
    for (const QByteArray &child : children) {
        const QString executable =
            QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(QString::fromLatin1(child)));
        if (executable.endsWith(u'/' + program))
            found.append(child.toLongLong());
    }
    return found;
}

//! Not counting one that has ended and only waits for its parent to notice.
bool isRunning(qint64 processId)
{
    return QFile::exists(QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(processId)));
}

} // namespace

//! \brief A window that is killed while a paid job runs finds it again and never pays twice.
class tst_KillAndResume : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void finishesTheSameJob_data();
    void finishesTheSameJob();

private:
    void startJob();

    AppWindow m_window;
};

void tst_KillAndResume::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_window.setVariable(u"FIRSTFRAME_SANDBOX_SPEED"_s, QString::number(speed));
}

void tst_KillAndResume::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"killandresume "_s + QString::fromUtf8(QTest::currentDataTag()));
    m_window.killHard();
}

void tst_KillAndResume::startJob()
{
    const QString photograph = m_window.file(u"photo.jpg"_s);
    QVERIFY(writePhotograph(photograph, {960, 540}));
    QVERIFY2(m_window.start({photograph}), qPrintable(m_window.problem()));
    QVERIFY(m_window.control(ControlRole::Text, u"Prompt"_s).setText(u"Walks [Truck left]"_s));
    QVERIFY(m_window.press(u"Generate"_s));
    QVERIFY2(m_window.waitForJob(u"Running"_s, 60s), qPrintable(m_window.jobs().join(u'\n')));
}

void tst_KillAndResume::finishesTheSameJob_data()
{
    QTest::addColumn<bool>("ownSandbox");
    QTest::newRow("at a provider that goes on") << false;
    QTest::newRow("at the window's own sandbox, which ends with it") << true;
}

void tst_KillAndResume::finishesTheSameJob()
{
    QFETCH(bool, ownSandbox);
    m_window.clearData();
    const QString state =
        ownSandbox ? m_window.dataDir() + u"/sandbox"_s : m_window.file(u"sandbox"_s);
    ExternalSandbox provider(state, speed);
    QVERIFY(ownSandbox || provider.start());
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_SANDBOX"_s,
                         ownSandbox ? QString() : provider.origin().toString());
    startJob();
    if (QTest::currentTestFailed())
        return;

    const QList<qint64> sandboxes = childrenOf(m_window.processId(), u"firstframe-sandbox"_s);
    QCOMPARE(sandboxes.size(), ownSandbox ? 1 : 0);
    m_window.killHard();
    for (const qint64 sandbox : sandboxes)
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(sandbox), 5000);

    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    QVERIFY2(m_window.waitForJob(u"Done"_s, 120s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(m_window.jobs().size(), 1);
    const QDir videos(m_window.dataDir() + u"/videos"_s);
    QCOMPARE(videos.entryList(QDir::Files).size(), 1);
    QCOMPARE(countFrames(videos.filePath(videos.entryList(QDir::Files).constFirst())).value_or(0),
             144);

    m_window.killHard();
    // The window's own has left its state for this one.
    QVERIFY(!ownSandbox || provider.start());
    QCOMPARE(provider.submissions(u"sandbox"_s), 1);
}

QTEST_GUILESS_MAIN(tst_KillAndResume)
#include "tst_killandresume.moc"
