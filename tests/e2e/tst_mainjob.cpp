// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolution.h"
#include "e2e/appwindow.h"
#include "media/animatic.h"
#include "media/clipprobe.h"
#include "support/pictures.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize photographSize(1280, 720);

int colourCount(const QImage &picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    }
    return int(colours.size());
}

//! The part of the pixels that differ by more than a video's noise, 0 to 1.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size() || one.isNull())
        return 1;
    int changed = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (qAbs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 8)
                ++changed;
        }
    }
    return double(changed) / (one.width() * one.height());
}

} // namespace

//! \brief The main job as a user does it: drop a picture, write, press Generate, watch the clip.
class tst_MainJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void takesADroppedPhotograph();
    void writesThePromptWithTheMoveButtons();
    void generatesTheClip();
    void keepsThePlayableFileUnderAReadableName();
    void playsTheClipInThePreview();
    void pausesAndGoesOn();
    void beginsTheNextShotWithTheLastFrame();

private:
    //! The middle of the preview, where nothing but the picture is.
    [[nodiscard]] QImage stage();

    AppWindow m_window;
};

void tst_MainJob::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_window.setVariable(u"FIRSTFRAME_SANDBOX_SPEED"_s, u"4"_s);
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_MainJob::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"mainjob "_s + QString::fromLatin1(QTest::currentTestFunction()));
}

QImage tst_MainJob::stage()
{
    const QRect area = m_window.control(ControlRole::Any, u"Preview"_s).area();
    const QSize middle = area.size() / 3;
    return m_window.user().look(
        QRect(area.center() - QPoint(middle.width() / 2, middle.height() / 2), middle));
}

void tst_MainJob::takesADroppedPhotograph()
{
    const QString photograph = m_window.file(u"A cat in the garden.jpg"_s);
    QVERIFY(writePhotograph(photograph, photographSize));
    QVERIFY(m_window.drop(photograph));
    QVERIFY2(m_window.driver().waitUntil(
                 [&] { return m_window.says(u"First frame status"_s).contains(u"1280"_s); }),
             qPrintable(m_window.says(u"First frame status"_s)));
}

void tst_MainJob::writesThePromptWithTheMoveButtons()
{
    const AccessibleControl prompt = m_window.control(ControlRole::Text, u"Prompt"_s);
    const auto reads = [&](const QString &text) {
        return m_window.driver().waitUntil([&] { return prompt.text().simplified() == text; });
    };
    QVERIFY(m_window.type(u"Prompt"_s, u"A cat walks "_s));
    QVERIFY(m_window.press(u"Push in"_s));
    QVERIFY2(reads(u"A cat walks [Push in]"_s), qPrintable(prompt.text()));
    QVERIFY(m_window.driver().focus(m_window.user(), prompt));
    m_window.user().pressKey("End", "Control_L");
    m_window.user().pressKey("BackSpace"); // the space behind the group
    QVERIFY(m_window.type(u"Prompt"_s, u", then looks up "_s));
    QVERIFY(m_window.press(u"Tilt up"_s));
    QVERIFY2(reads(u"A cat walks [Push in], then looks up [Tilt up]"_s), qPrintable(prompt.text()));
    QVERIFY(m_window.click(ControlRole::CheckBox, u"Combine"_s));
    QVERIFY(m_window.press(u"Pedestal up"_s));
    QVERIFY2(reads(u"A cat walks [Push in], then looks up [Tilt up, Pedestal up]"_s),
             qPrintable(prompt.text()));
    QCOMPARE(m_window.says(u"Prompt status"_s), QString());
}

void tst_MainJob::generatesTheClip()
{
    QVERIFY(m_window.press(u"Generate"_s));
    QStringList states; // as the row shows them, one after the other
    const bool isDone = m_window.driver().waitUntil(
        [&] {
            const QStringList rows = m_window.jobs();
            const QString state = rows.isEmpty() ? QString() : rows.first().section(u',', 0, 0);
            if (!state.isEmpty() && (states.isEmpty() || states.constLast() != state))
                states.append(state);
            return state == u"Done"_s;
        },
        120s);
    QVERIFY2(isDone, qPrintable(states.join(u' ')));
    QVERIFY2(states.contains(u"Running"_s), qPrintable(states.join(u' ')));
    QCOMPARE(m_window.jobs().size(), 1);
    QVERIFY(m_window.jobs().constFirst().contains(u"A cat walks"_s));
}

void tst_MainJob::keepsThePlayableFileUnderAReadableName()
{
    const QDir videos(m_window.dataDir() + u"/videos"_s);
    const QStringList names = videos.entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY2(names.constFirst().startsWith(u"A cat walks then looks up"_s)
                 && names.constFirst().endsWith(u".mp4"_s),
             qPrintable(names.constFirst()));
    const QString path = videos.filePath(names.constFirst());
    const Result<ClipInfo> clip = probeClip(path);
    QVERIFY(clip.has_value());
    QCOMPARE(clip->size, clipSize(photographSize, Resolution::P768));
    QCOMPARE(clip->duration, 6000ms);
    QCOMPARE(countFrames(path).value_or(0), 144);
}

void tst_MainJob::playsTheClipInThePreview()
{
    // The clip begins with the picture and moves on, so that later frames differ from the first.
    const QImage before = stage();
    QImage now;
    QVERIFY2(m_window.driver().waitUntil([&] {
        now = stage();
        return difference(before, now) > 0.05;
    }),
             "the preview does not move");
    QVERIFY2(colourCount(now) > 200, "the preview is blank");
}

void tst_MainJob::pausesAndGoesOn()
{
    QVERIFY(m_window.press(u"Pause"_s));
    QVERIFY(m_window.control(ControlRole::Button, u"Play"_s).isValid());
    const AccessibleControl position = m_window.control(ControlRole::Slider, u"Position"_s);
    QImage before;
    QVERIFY2(m_window.driver().waitUntil([&] { // the last frame may still be on its way
        const QImage now = stage();
        const bool isStill = difference(before, now) == 0;
        before = now;
        return isStill;
    }),
             "the preview goes on while it is paused");
    const double heldAt = position.value();

    QVERIFY(m_window.press(u"Play"_s));
    QVERIFY(m_window.driver().waitUntil(
        [&] { return position.value() != heldAt && difference(before, stage()) > 0.05; }));
}

void tst_MainJob::beginsTheNextShotWithTheLastFrame()
{
    QVERIFY(m_window.press(u"Use last frame"_s));
    const AccessibleControl source = m_window.control(ControlRole::Text, u"Image path or URL"_s);
    QVERIFY2(m_window.driver().waitUntil([&] {
        return m_window.says(u"First frame status"_s).contains(u"PNG"_s)
               && source.text().endsWith(u".png"_s);
    }),
             qPrintable(m_window.says(u"First frame status"_s)));
    const QDir videos(m_window.dataDir() + u"/videos"_s);
    const Result<QImage> last =
        lastFrame(videos.filePath(videos.entryList(QDir::Files).constFirst()));
    QVERIFY(last.has_value());
    QCOMPARE(QImage(source.text()).convertToFormat(QImage::Format_RGB32), *last);
}

QTEST_GUILESS_MAIN(tst_MainJob)
#include "tst_mainjob.moc"
