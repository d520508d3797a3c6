// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cameratimeline.h"
#include "gui/composer/composer.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/promptedit.h"
#include "gui/statuslabel.h"

#include <QCheckBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Firstframe;

//! \brief The camera preview as it is used: in the composer.
class TestCameraDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheMovesInThePicture();
    void showsMovesWithoutAPicture();
    void saysThatThereAreNoMoves();
    void goesOnWhileThePromptIsEdited();
    void jumpsToAGroupsText_data();
    void jumpsToAGroupsText();
    void playsWhatADragOfABorderMeans();
    void stopsByEscape();
    void isPlayedAndStoppedBySpace();
    void restsWhileItCannotBeSeen();
    void mayGoWhileItPlays();

private:
    void givePicture();
    [[nodiscard]] QImage shown() const { return m_view->grab().toImage(); }
    [[nodiscard]] QPoint place() const { return {m_view->width() / 2, m_view->height() / 2}; }
    [[nodiscard]] int redShown() const { return shown().pixelColor(place()).red(); }
    [[nodiscard]] static int redOfPicture() { return 127; } // in its middle
    template<typename Widget>
    Widget *named(const QString &accessibleName) const;

    ProviderCatalog m_catalog = loadProviders({});
    QTemporaryDir m_dir;
    std::unique_ptr<Composer> m_composer;
    FirstFrameView *m_view = nullptr;
    PromptEdit *m_prompt = nullptr;
    QToolButton *m_button = nullptr;
    QCheckBox *m_live = nullptr;
    CameraTimeline *m_timeline = nullptr;
    StatusLabel *m_note = nullptr;
};

template<typename Widget>
Widget *TestCameraDesk::named(const QString &accessibleName) const
{
    for (Widget *widget : m_composer->findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

void TestCameraDesk::init()
{
    m_composer = std::make_unique<Composer>(m_dir.path());
    m_composer->setProviders(m_catalog);
    m_composer->resize(388, 840);
    m_view = named<FirstFrameView>(u"First frame"_qs);
    m_prompt = named<PromptEdit>(u"Prompt"_qs);
    m_button = named<QToolButton>(u"Preview camera"_qs);
    m_live = named<QCheckBox>(u"Live"_qs);
    m_timeline = named<CameraTimeline>(u"Camera timeline"_qs);
    m_note = named<StatusLabel>(u"Camera preview status"_qs);
    m_composer->setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

void TestCameraDesk::givePicture()
{
    QImage picture(640, 360, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgb(x * 255 / 640, y * 255 / 360, (x / 20 + y / 20) % 2 * 90));
    }
    const QString path = u"/pictures/cat.jpg"_qs;
    m_composer->loadPicture(path);
    m_composer->pictureSlot().accept(
        path, {.firstFrame = {.path = path, .info = {ImageFormat::Jpeg, picture.size(), 400'000}},
               .preview = picture});
}

void TestCameraDesk::showsTheMovesInThePicture()
{
    givePicture();
    m_prompt->setPrompt(u"A cat [Truck left]"_qs);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(m_button->isChecked());
    QCOMPARE(m_note->text(), u"Camera sketch, not the clip"_qs);
    QCOMPARE(m_note->accessibleDescription(), m_note->text());
    // The picture goes to the right, and so what is seen at a place is from farther left in it.
    QTRY_VERIFY(redShown() < redOfPicture() - 12);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(!m_button->isChecked());
    QVERIFY(m_note->text().isEmpty());
    QVERIFY(std::abs(redShown() - redOfPicture()) <= 3);
}

void TestCameraDesk::showsMovesWithoutAPicture()
{
    m_prompt->setPrompt(u"A cat [Push in]"_qs);
    const QImage empty = shown();
    m_button->click();
    QTRY_VERIFY(shown().pixelColor(200, 70) != empty.pixelColor(200, 70));
    const QImage first = shown();
    QTRY_VERIFY(shown() != first);
}

void TestCameraDesk::saysThatThereAreNoMoves()
{
    m_button->click();
    QVERIFY(!m_button->isChecked());
    QVERIFY(m_note->text().startsWith(u"There are no camera moves yet."_qs));
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    QVERIFY(m_note->text().isEmpty());
}

void TestCameraDesk::goesOnWhileThePromptIsEdited()
{
    m_live->click();
    QVERIFY(m_note->text().startsWith(u"There are no camera moves yet."_qs));
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    QVERIFY(m_button->isChecked());
    m_prompt->setPrompt(u"A cat [Shake] [Push in]"_qs);
    QVERIFY(m_button->isChecked());
    m_prompt->setPrompt(u"A cat"_qs);
    QVERIFY(!m_button->isChecked());
    m_prompt->setPrompt(u"A cat [Push in]"_qs);
    QVERIFY(m_button->isChecked());
    m_live->click();
    QVERIFY(!m_button->isChecked());
}

void TestCameraDesk::jumpsToAGroupsText_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("by the mouse") << false;
    QTest::newRow("by the keyboard") << true;
}

void TestCameraDesk::jumpsToAGroupsText()
{
    QFETCH(bool, byKeys);
    m_prompt->setPrompt(u"A cat [Shake], [what], then [Push in, Tilt up] it sits"_qs);
    if (byKeys) {
        m_timeline->setFocus();
        QTest::keyClick(m_timeline, Qt::Key_Right);
        QTest::keyClick(m_timeline, Qt::Key_Return);
    } else {
        QTest::mouseClick(m_timeline, Qt::LeftButton, {}, {m_timeline->width() - 30, 10});
    }
    QCOMPARE(m_prompt->textCursor().selectedText(), u"[Push in, Tilt up]"_qs);
    QVERIFY(m_prompt->hasFocus());
}

void TestCameraDesk::playsWhatADragOfABorderMeans()
{
    m_prompt->setPrompt(u"A cat [Shake] [Push in]"_qs);
    const QPoint border(m_timeline->width() / 2, 10);
    QTest::mousePress(m_timeline, Qt::LeftButton, {}, border);
    QTest::mouseMove(m_timeline, border - QPoint(80, 0));
    QTest::mouseRelease(m_timeline, Qt::LeftButton, {}, border - QPoint(80, 0));
    QVERIFY(m_timeline->shares().share(0) < 0.4);
    QVERIFY(m_button->isChecked());
    QVERIFY(m_note->text().contains(u"Only the sketch has these shares."_qs));
    QCOMPARE(m_prompt->prompt(), u"A cat [Shake] [Push in]"_qs);
}

void TestCameraDesk::stopsByEscape()
{
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    m_live->click();
    QVERIFY(m_button->isChecked());
    m_prompt->setFocus();
    QTest::keyClick(m_prompt, Qt::Key_Escape);
    QVERIFY(!m_button->isChecked());
    QVERIFY(!m_live->isChecked());
}

void TestCameraDesk::isPlayedAndStoppedBySpace()
{
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    for (QWidget *const widget : QList<QWidget *>{m_timeline, m_button}) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Space);
        QVERIFY(m_button->isChecked());
        QTest::keyClick(widget, Qt::Key_Space);
        QVERIFY(!m_button->isChecked());
    }
}

void TestCameraDesk::restsWhileItCannotBeSeen()
{
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    m_live->click();
    QVERIFY(m_button->isChecked());
    m_composer->hide();
    QVERIFY(!m_button->isChecked());
    m_composer->setVisible(true);
    QTRY_VERIFY(m_button->isChecked());
}

void TestCameraDesk::mayGoWhileItPlays()
{
    m_prompt->setPrompt(u"A cat [Shake]"_qs);
    m_live->click();
    QVERIFY(m_button->isChecked());
    m_composer.reset();
}

QTEST_MAIN(TestCameraDesk)
#include "tst_cameradesk.moc"
