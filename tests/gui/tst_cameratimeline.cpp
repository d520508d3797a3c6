// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cameratimeline.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestCameraTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysTheGroupsInOrder();
    void choosesTheGroupThatIsClicked();
    void movesABorderThatIsDragged();
    void goesFromGroupToGroupByKeys();
    void movesABorderByKeys();
    void playsBySpace();
    void highlightsTheGroupThatPlays();
    void keepsSharesAsLongAsThereAreAsManyGroups();
    void isHiddenWithoutGroups();

private:
    [[nodiscard]] QColor pixel(int x, int y) const;

    std::unique_ptr<CameraTimeline> m_timeline;
};

void TestCameraTimeline::init()
{
    m_timeline = std::make_unique<CameraTimeline>();
    m_timeline->setDuration(std::chrono::seconds(6));
    m_timeline->setGroups({{CameraMove::PushIn}, {CameraMove::TiltUp, CameraMove::PedestalUp}});
    m_timeline->resize(400, 22);
    m_timeline->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
}

QColor TestCameraTimeline::pixel(int x, int y) const
{
    return m_timeline->grab().toImage().pixelColor(x, y);
}

void TestCameraTimeline::saysTheGroupsInOrder()
{
    QVERIFY(
        m_timeline->accessibleDescription().endsWith(u"1 · Push in, 2 · Tilt up + Pedestal up"_qs));
}

void TestCameraTimeline::choosesTheGroupThatIsClicked()
{
    QSignalSpy chosen(m_timeline.get(), &CameraTimeline::groupChosen);
    QSignalSpy changed(m_timeline.get(), &CameraTimeline::sharesChanged);
    QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, {300, 10});
    QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, {100, 10});
    QCOMPARE(chosen, QList<QVariantList>({{qsizetype(1)}, {qsizetype(0)}}));
    QVERIFY(changed.isEmpty());
}

void TestCameraTimeline::movesABorderThatIsDragged()
{
    QSignalSpy chosen(m_timeline.get(), &CameraTimeline::groupChosen);
    QSignalSpy changed(m_timeline.get(), &CameraTimeline::sharesChanged);
    QSignalSpy settled(m_timeline.get(), &CameraTimeline::sharesSettled);
    QTest::mousePress(m_timeline.get(), Qt::LeftButton, {}, {201, 10});
    QTest::mouseMove(m_timeline.get(), {250, 10});
    QTest::mouseMove(m_timeline.get(), {300, 10});
    QCOMPARE(m_timeline->shares().share(0), 0.75);
    QCOMPARE(changed.size(), 2);
    QVERIFY(settled.isEmpty());
    QTest::mouseRelease(m_timeline.get(), Qt::LeftButton, {}, {300, 10});
    QCOMPARE(settled.size(), 1);
    QVERIFY(chosen.isEmpty());
    QVERIFY(m_timeline->accessibleDescription().endsWith(
        u"1 · Push in · 4.5 s, 2 · Tilt up + Pedestal up · 1.5 s"_qs));
}

void TestCameraTimeline::goesFromGroupToGroupByKeys()
{
    QSignalSpy chosen(m_timeline.get(), &CameraTimeline::groupChosen);
    for (const Qt::Key key :
         {Qt::Key_Return, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return, Qt::Key_Left, Qt::Key_Left,
          Qt::Key_Return, Qt::Key_End, Qt::Key_Return, Qt::Key_Home, Qt::Key_Enter})
        QTest::keyClick(m_timeline.get(), key);
    const qsizetype first = 0;
    const qsizetype second = 1;
    QCOMPARE(chosen, QList<QVariantList>({{first}, {second}, {first}, {second}, {first}}));
}

void TestCameraTimeline::movesABorderByKeys()
{
    QTest::keyClick(m_timeline.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_timeline->shares().share(0) > 0.54);
    QTest::keyClick(m_timeline.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_timeline.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_timeline->shares().share(0) < 0.46);
}

void TestCameraTimeline::playsBySpace()
{
    QSignalSpy toggled(m_timeline.get(), &CameraTimeline::playToggled);
    QTest::keyClick(m_timeline.get(), Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
}

void TestCameraTimeline::highlightsTheGroupThatPlays()
{
    const QColor first = pixel(10, 3);
    const QColor second = pixel(390, 3);
    m_timeline->setPosition(0.25);
    QVERIFY(pixel(10, 3) != first);
    QCOMPARE(pixel(390, 3), second);
    QVERIFY(pixel(100, 3) != pixel(110, 3)); // where it is
    m_timeline->setPosition(0.5);
    QCOMPARE(pixel(10, 3), first);
    QVERIFY(pixel(390, 3) != second);
    m_timeline->setPosition({});
    QCOMPARE(pixel(390, 3), second);
}

void TestCameraTimeline::keepsSharesAsLongAsThereAreAsManyGroups()
{
    QTest::keyClick(m_timeline.get(), Qt::Key_Right, Qt::ShiftModifier);
    m_timeline->setGroups({{CameraMove::PullOut}, {CameraMove::Shake}});
    QVERIFY(!m_timeline->shares().areEqual());
    m_timeline->setGroups({{CameraMove::PullOut}, {CameraMove::Shake}, {CameraMove::ZoomIn}});
    QCOMPARE(m_timeline->shares(), TimeShares(3));
}

void TestCameraTimeline::isHiddenWithoutGroups()
{
    m_timeline->setGroups({});
    QVERIFY(m_timeline->isHidden());
    QVERIFY(m_timeline->accessibleDescription().isEmpty());
    m_timeline->setGroups({{CameraMove::Shake}});
    QVERIFY(!m_timeline->isHidden());
}

QTEST_MAIN(TestCameraTimeline)
#include "tst_cameratimeline.moc"
