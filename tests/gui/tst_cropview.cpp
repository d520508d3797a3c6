// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cropview.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Firstframe;

class TestCropView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appliesWithEnter();
    void cancelsWithEscape();
    void movesWithTheArrowKeys();
    void scalesWithPlusAndMinus();
    void isDraggedByItsMiddle();
    void isDraggedByItsCorners();
    void appliesWithADoubleClick();
    void drawsTheLinesOfThirds();
    void dimsWhatIsLeftOut();
    void followsItsParent();
    void tellsWhereItIs();

private:
    [[nodiscard]] QRect part() const { return m_crop->frame().rect(); }
    void drag(QPoint from, QPoint to) const
    {
        QTest::mousePress(m_crop, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_crop, (from + to) / 2);
        QTest::mouseMove(m_crop, to);
        QTest::mouseRelease(m_crop, Qt::LeftButton, {}, to);
    }

    std::unique_ptr<QWidget> m_parent;
    CropView *m_crop = nullptr;
};

// The picture is shown at half its size, from (1, 51) to (401, 251).
void TestCropView::init()
{
    m_parent = std::make_unique<QWidget>();
    m_parent->resize(402, 302);
    m_crop = new CropView(m_parent.get());
    m_parent->show();
    QImage preview(400, 200, QImage::Format_RGB32);
    preview.fill(QColor(200, 200, 200));
    m_crop->begin(preview, {{800, 400}, {200, 100, 400, 200}, 0.4, 2.5});
}

void TestCropView::appliesWithEnter()
{
    QSignalSpy applied(m_crop, &CropView::applied);
    QTest::keyClick(m_crop, Qt::Key_Return);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(applied[0][0].toRect(), QRect(200, 100, 400, 200));
    QVERIFY(!m_crop->isVisible());
    m_crop->cancel(); // it is over
    QCOMPARE(applied.size(), 1);
}

void TestCropView::cancelsWithEscape()
{
    QSignalSpy cancelled(m_crop, &CropView::cancelled);
    QTest::keyClick(m_crop, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!m_crop->isVisible());
}

void TestCropView::movesWithTheArrowKeys()
{
    QTest::keyClick(m_crop, Qt::Key_Right);
    QTest::keyClick(m_crop, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(part(), QRect(208, 101, 400, 200));
    QTest::keyClick(m_crop, Qt::Key_Left, Qt::ShiftModifier);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(m_crop, Qt::Key_Up);
    QCOMPARE(part(), QRect(207, 0, 400, 200));
}

void TestCropView::scalesWithPlusAndMinus()
{
    QTest::keyClick(m_crop, Qt::Key_Minus);
    QVERIFY(part().width() < 400);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(m_crop, Qt::Key_Plus);
    QCOMPARE(part(), QRect(0, 0, 800, 400));
}

void TestCropView::isDraggedByItsMiddle()
{
    drag({201, 151}, {221, 141});
    QCOMPARE(part(), QRect(240, 80, 400, 200));
}

void TestCropView::isDraggedByItsCorners()
{
    drag({301, 201}, {351, 226}); // right bottom
    QCOMPARE(part(), QRect(200, 100, 500, 250));
    drag({101, 101}, {51, 76}); // left top
    QCOMPARE(part(), QRect(100, 50, 600, 300));
    drag({20, 60}, {40, 80}); // beside it
    QCOMPARE(part(), QRect(100, 50, 600, 300));
}

void TestCropView::appliesWithADoubleClick()
{
    QSignalSpy applied(m_crop, &CropView::applied);
    QTest::mouseDClick(m_crop, Qt::LeftButton, {}, {201, 151});
    QCOMPARE(applied.size(), 1);
}

void TestCropView::drawsTheLinesOfThirds()
{
    const QImage shown = m_crop->grab().toImage();
    const QRgb plain = shown.pixel(201, 151);
    QCOMPARE(plain, qRgb(200, 200, 200));
    const int third = 101 + 200 / 3;
    bool hasLine = false;
    for (int x = third - 1; x <= third + 1; ++x)
        hasLine = hasLine || qRed(shown.pixel(x, 151)) > qRed(plain);
    QVERIFY(hasLine);
}

void TestCropView::dimsWhatIsLeftOut()
{
    const QImage shown = m_crop->grab().toImage();
    QVERIFY(qRed(shown.pixel(30, 70)) < 120);
}

void TestCropView::followsItsParent()
{
    m_parent->resize(802, 602);
    QCOMPARE(m_crop->size(), m_parent->size());
    drag({401, 301}, {411, 301}); // now a pixel is a pixel
    QCOMPARE(part(), QRect(210, 100, 400, 200));
}

void TestCropView::tellsWhereItIs()
{
    QCOMPARE(m_crop->accessibleName(), QStringLiteral("Crop rectangle"));
    QTest::keyClick(m_crop, Qt::Key_Right);
    QVERIFY(m_crop->accessibleDescription().startsWith(QStringLiteral("400 × 200 pixels")));
    QVERIFY(m_crop->accessibleDescription().contains(QStringLiteral("from 208, 100")));
}

QTEST_MAIN(TestCropView)
#include "tst_cropview.moc"
