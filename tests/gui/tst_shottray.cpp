// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shottray.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

Draft draftOf(const QString &prompt, const QString &picture = {})
{
    return {.prompt = prompt, .picture = picture};
}

FirstFrame frameAt(const QString &path)
{
    return {.path = path, .info = {.size = {1280, 720}}};
}

} // namespace

class TestShotTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void alwaysHasAShot();
    void givesBackTheDrafts();
    void keepsTheCurrentOneWhenOthersComeAndGo();
    void tellsOnlyOfAnotherCurrentOne();
    void forgetsThePictureWithItsPath();
    void readsOutWhatTellsItFromTheOthers();

private:
    [[nodiscard]] QString said(int row, int role) const
    {
        return m_tray->index(row).data(role).toString();
    }

    std::unique_ptr<ShotTray> m_tray;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestShotTray::init()
{
    m_tester.reset();
    m_tray = std::make_unique<ShotTray>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_tray.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestShotTray::alwaysHasAShot()
{
    QCOMPARE(m_tray->size(), 1);
    QCOMPARE(m_tray->drafts(), Drafts());
}

void TestShotTray::givesBackTheDrafts()
{
    const Drafts drafts{.shots = {draftOf(u"a"_s), draftOf(u"b"_s)}, .current = 1};
    m_tray->setDrafts(drafts);
    QCOMPARE(m_tray->drafts(), drafts);
    QCOMPARE(m_tray->rowCount(), 2);
}

void TestShotTray::keepsTheCurrentOneWhenOthersComeAndGo()
{
    m_tray->setDrafts({.shots = {draftOf(u"a"_s), draftOf(u"b"_s)}, .current = 1});
    m_tray->insert(0, {.draft = draftOf(u"before"_s)});
    m_tray->insert(3, {.draft = draftOf(u"after"_s)});
    QCOMPARE(m_tray->shot(m_tray->current()).draft.prompt, u"b"_s);
    QCOMPARE(m_tray->take(0).draft.prompt, u"before"_s);
    QCOMPARE(m_tray->take(2).draft.prompt, u"after"_s);
    QCOMPARE(m_tray->shot(m_tray->current()).draft.prompt, u"b"_s);
}

void TestShotTray::tellsOnlyOfAnotherCurrentOne()
{
    m_tray->setDrafts({.shots = {draftOf(u"a"_s), draftOf(u"b"_s)}});
    QSignalSpy told(m_tray.get(), &ShotTray::currentChanged);
    m_tray->setCurrent(0);
    m_tray->setCurrent(-1);
    m_tray->setCurrent(2);
    m_tray->insert(0, {});
    QCOMPARE(told.size(), 0);
    m_tray->setCurrent(2);
    QCOMPARE(told.size(), 1);
}

void TestShotTray::forgetsThePictureWithItsPath()
{
    const QString path = u"/pictures/cat.jpg"_s;
    m_tray->setDraft(0, draftOf(u"a"_s, path));
    QVERIFY(m_tray->shot(0).lacksPicture());
    m_tray->setPicture(0, {.firstFrame = frameAt(path)}, QImage(8, 6, QImage::Format_RGB32));
    QVERIFY(!m_tray->shot(0).lacksPicture());
    m_tray->setDraft(0, draftOf(u"b"_s, path));
    QCOMPARE(m_tray->shot(0).picture.firstFrame->path, path);
    m_tray->setDraft(0, draftOf(u"b"_s, u"/pictures/dog.jpg"_s));
    QVERIFY(m_tray->shot(0).lacksPicture());
    QVERIFY(m_tray->shot(0).thumbnail.isNull());
}

void TestShotTray::readsOutWhatTellsItFromTheOthers()
{
    m_tray->setDrafts(
        {.shots = {draftOf({}), draftOf(u"A cat\nwalks"_s, u"/pictures/a cat.jpg"_s)}});
    m_tray->setTrouble(1, u"The prompt is too long."_s);
    QCOMPARE(said(0, Qt::AccessibleTextRole), u"Shot 1: Nothing yet"_s);
    QCOMPARE(said(1, Qt::AccessibleTextRole), u"Shot 2: a cat.jpg, A cat walks"_s);
    QVERIFY(said(1, Qt::ToolTipRole).endsWith(u"\nThe prompt is too long."_s));
    QCOMPARE(said(1, Qt::AccessibleDescriptionRole), said(1, Qt::ToolTipRole));
}

QTEST_GUILESS_MAIN(TestShotTray)
#include "tst_shottray.moc"
