// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotdelegate.h"
#include "gui/composer/shotstrip.h"
#include "gui/composer/shottray.h"

#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestShotStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesFromShotToShotByKeys();
    void choosesSeveralByMouse();
    void isLeftAloneBesideTheShots();
    void closesByTheCross();
    void closesByDelete();
    void showsThePictureAndWhatIsWrong();

private:
    void click(int row, Qt::KeyboardModifiers held = {});

    std::unique_ptr<ShotTray> m_tray;
    std::unique_ptr<ShotStrip> m_strip;
};

void TestShotStrip::init()
{
    m_strip.reset();
    m_tray = std::make_unique<ShotTray>();
    m_tray->setDrafts({.shots = {Draft(), Draft(), Draft(), Draft()}});
    m_strip = std::make_unique<ShotStrip>();
    m_strip->setModel(m_tray.get());
    m_strip->resize(360, ShotDelegate::itemSize.height());
    m_strip->setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    m_strip->setCurrentIndex(m_tray->index(0));
}

void TestShotStrip::click(int row, Qt::KeyboardModifiers held)
{
    const QPoint place = m_strip->visualRect(m_tray->index(row)).center();
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, held, place);
}

void TestShotStrip::goesFromShotToShotByKeys()
{
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTest::keyClick(m_strip.get(), Qt::Key_Left);
    QCOMPARE(m_strip->currentIndex().row(), 1);
    QCOMPARE(m_strip->chosenRows(), QList<int>{1});
}

void TestShotStrip::choosesSeveralByMouse()
{
    click(3);
    click(0, Qt::ControlModifier);
    QCOMPARE(m_strip->chosenRows(), QList<int>({0, 3}));
    click(0);
    click(2, Qt::ShiftModifier);
    QCOMPARE(m_strip->chosenRows(), QList<int>({0, 1, 2}));
}

void TestShotStrip::isLeftAloneBesideTheShots()
{
    click(2);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, {355, 10});
    QCOMPARE(m_strip->chosenRows(), QList<int>{2});
}

void TestShotStrip::closesByTheCross()
{
    QSignalSpy asked(m_strip.get(), &ShotStrip::closeRequested);
    const QRect item = m_strip->visualRect(m_tray->index(2));
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {},
                      ShotDelegate::crossIn(item).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<int>>(), QList<int>{2});
    QCOMPARE(m_strip->currentIndex().row(), 0);
}

void TestShotStrip::closesByDelete()
{
    QSignalSpy asked(m_strip.get(), &ShotStrip::closeRequested);
    click(1);
    click(3, Qt::ControlModifier);
    QTest::keyClick(m_strip.get(), Qt::Key_Delete);
    QCOMPARE(asked.first().first().value<QList<int>>(), QList<int>({1, 3}));
}

void TestShotStrip::showsThePictureAndWhatIsWrong()
{
    const QRect item = m_strip->visualRect(m_tray->index(2));
    const auto look = [&] { return m_strip->grab(item).toImage(); };
    const QImage empty = look();
    QImage green(64, 48, QImage::Format_RGB32);
    green.fill(Qt::green);
    m_tray->setPicture(2, {.firstFrame = FirstFrame{}}, green);
    const QImage pictured = look();
    QCOMPARE(pictured.pixelColor(pictured.rect().center()), QColor(Qt::green));
    QVERIFY(pictured != empty);
    m_tray->setTrouble(2, u"Too small."_s);
    QVERIFY(look() != pictured);
}

QTEST_MAIN(TestShotStrip)
#include "tst_shotstrip.moc"
