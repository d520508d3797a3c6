// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/seekslider.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestSeekSlider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsAssistiveTechnologyNowAndThen();
    void paintsEveryPositionWhilePlaying();
    void repaintsOnlyWhereTheHandleMoves();
    void settlesExactlyWhereItIsPaused();
    void staysWithTheUserWhoHoldsIt();
    void goesWhereItIsClicked();
    void stepsFromWhatIsSeen();

private:
    std::unique_ptr<SeekSlider> m_slider;
};

namespace {

class PaintCounter final : public QObject
{
public:
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

void TestSeekSlider::init()
{
    m_slider = std::make_unique<SeekSlider>();
    m_slider->setMaximum(6000);
    m_slider->resize(612, 20);
    m_slider->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_slider.get()));
}

void TestSeekSlider::tellsAssistiveTechnologyNowAndThen()
{
    // Qt tells of each change of the value, and of nothing else.
    QSignalSpy changed(m_slider.get(), &QSlider::valueChanged);
    for (int position = 0; position <= 6000; position += 42)
        m_slider->follow(position);
    QVERIFY2(changed.size() >= 4 && changed.size() <= 6,
             qPrintable(QString::number(changed.size())));
}

void TestSeekSlider::paintsEveryPositionWhilePlaying()
{
    const QImage before = m_slider->grab().toImage();
    m_slider->follow(500);
    QCOMPARE(m_slider->value(), 0);
    QVERIFY(m_slider->grab().toImage() != before);
}

void TestSeekSlider::repaintsOnlyWhereTheHandleMoves()
{
    m_slider->follow(500);
    QCoreApplication::processEvents();
    PaintCounter counter;
    m_slider->installEventFilter(&counter);
    m_slider->follow(503); // a third of a pixel
    QCoreApplication::processEvents();
    QCOMPARE(counter.paints, 0);
    m_slider->follow(530);
    QTRY_COMPARE(counter.paints, 1);
}

void TestSeekSlider::settlesExactlyWhereItIsPaused()
{
    m_slider->follow(500);
    m_slider->settle(537);
    QCOMPARE(m_slider->value(), 537);
    m_slider->follow(5000); // a jump is told at once
    QCOMPARE(m_slider->value(), 5000);
}

void TestSeekSlider::staysWithTheUserWhoHoldsIt()
{
    QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, {306, 10});
    QVERIFY(std::abs(m_slider->sliderPosition() - 3000) < 20);
    m_slider->follow(100);
    m_slider->settle(100);
    QVERIFY(std::abs(m_slider->sliderPosition() - 3000) < 20);
    QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, {306, 10});
    m_slider->settle(100);
    QCOMPARE(m_slider->value(), 100);
}

void TestSeekSlider::goesWhereItIsClicked()
{
    m_slider->follow(500);
    QSignalSpy sought(m_slider.get(), &SeekSlider::sought);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, {456, 10});
    QCOMPARE(sought.size(), 1);
    QVERIFY(std::abs(sought.at(0).at(0).toInt() - 4500) < 20);
    QTest::keyClick(m_slider.get(), Qt::Key_Home);
    QCOMPARE(sought.at(1).at(0).toInt(), 0);
}

void TestSeekSlider::stepsFromWhatIsSeen()
{
    m_slider->follow(900);
    QCOMPARE(m_slider->value(), 0);
    QSignalSpy sought(m_slider.get(), &SeekSlider::sought);
    QTest::keyClick(m_slider.get(), Qt::Key_PageUp);
    QCOMPARE(sought.at(0).at(0).toInt(), 900 + m_slider->pageStep());
}

QTEST_MAIN(TestSeekSlider)
#include "tst_seekslider.moc"
