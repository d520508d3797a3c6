// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftkeeper.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAChangeSoon();
    void keepsWhatIsThereWhileTheWritingGoesOn();
    void writesNothingThatIsThere();
    void waitsUntilItIsKnown();
    void keepsTheRestAtTheEnd();
    void saysNothingWhenItCannotWrite();

private:
    [[nodiscard]] Drafts onDisk() const { return DraftKeeper(m_file, {}).load(); }
    void type(const QString &text);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    std::optional<Drafts> m_drafts;
    std::unique_ptr<DraftKeeper> m_keeper;
};

void TestDraftKeeper::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"drafts.ini"_s);
    m_drafts = Drafts();
    m_keeper = std::make_unique<DraftKeeper>(m_file, [this] { return m_drafts; });
}

void TestDraftKeeper::type(const QString &text)
{
    m_drafts->shots[0].prompt += text;
    m_keeper->noteChange();
}

void TestDraftKeeper::keepsAChangeSoon()
{
    QSignalSpy kept(m_keeper.get(), &DraftKeeper::kept);
    type(u"A cat"_s);
    QVERIFY(kept.wait());
    QCOMPARE(onDisk(), *m_drafts);
}

void TestDraftKeeper::keepsWhatIsThereWhileTheWritingGoesOn()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    while (onDisk().shots.first().prompt.isEmpty()) { // never a pause
        QVERIFY(sinceStart.elapsed() < 10'000);
        type(u"a"_s);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(onDisk(), *m_drafts); // and in the end all of it
}

void TestDraftKeeper::writesNothingThatIsThere()
{
    QSignalSpy kept(m_keeper.get(), &DraftKeeper::kept);
    type(u"A cat"_s);
    QVERIFY(kept.wait());
    QVERIFY(QFile::remove(m_file));
    m_keeper->noteChange();
    QVERIFY(kept.wait());
    QVERIFY(!QFile::exists(m_file));
}

void TestDraftKeeper::waitsUntilItIsKnown()
{
    QSignalSpy kept(m_keeper.get(), &DraftKeeper::kept);
    const Drafts known = *std::exchange(m_drafts, std::nullopt);
    m_keeper->noteChange();
    m_keeper->flush();
    QVERIFY(!QFile::exists(m_file));
    m_drafts = known;
    type(u"A cat"_s);
    QVERIFY(kept.wait());
    QCOMPARE(onDisk(), *m_drafts);
}

void TestDraftKeeper::keepsTheRestAtTheEnd()
{
    type(u"A cat"_s);
    m_keeper->flush();
    QCOMPARE(onDisk(), *m_drafts);
}

void TestDraftKeeper::saysNothingWhenItCannotWrite()
{
    DraftKeeper keeper(u"/proc/none/drafts.ini"_s, [this] { return m_drafts; });
    QSignalSpy kept(&keeper, &DraftKeeper::kept);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written"_s));
    keeper.flush();
    keeper.noteChange();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written"_s));
    QVERIFY(!kept.wait(1000));
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
