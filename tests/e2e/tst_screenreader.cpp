// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/pictures.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief From the start to a clip as somebody works who sees nothing: controls are found by their
//! fixed names on the accessibility bus, what they say is read there, and they are worked from
//! there; keys are pressed where a screen reader presses them too.
class tst_ScreenReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void hearsEveryReasonAndFollowsIt();
    void entersAPicture();
    void writesThePromptAndItsMoves();
    void hearsWhatCannotBeChosenAndWhy();
    void hearsWhereElseTheShotCouldGo();
    void hearsWhatItWillCost();
    void generatesAndReadsTheJobs();

private:
    [[nodiscard]] bool becomes(const std::function<bool()> &condition)
    {
        return m_window.driver().waitUntil(condition);
    }

    AppWindow m_window;
};

void tst_ScreenReader::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_window.setVariable(u"FIRSTFRAME_SANDBOX_SPEED"_s, u"20"_s);
    QVERIFY(writePhotograph(m_window.file(u"cat.jpg"_s), {640, 360}));
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_ScreenReader::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"screenreader "_s
                              + QString::fromLatin1(QTest::currentTestFunction()));
}

void tst_ScreenReader::hearsEveryReasonAndFollowsIt()
{
    const auto said = [this] { return m_window.says(u"Generate status"_s); };
    QVERIFY(becomes([&] { return said().contains(u"needs a prompt"_s); }));
    QVERIFY(!m_window.control(ControlRole::Button, u"Generate"_s).isEnabled());
    const AccessibleControl status = m_window.control(ControlRole::Label, u"Generate status"_s);
    const QList<AccessibleControl> reasons = status.children();
    QCOMPARE(status.childNames().join(u' '), said());
    QVERIFY(reasons.constFirst().is(ControlRole::Button));
    QVERIFY(reasons.constFirst().activate());
    const AccessibleControl prompt = m_window.control(ControlRole::Text, u"Prompt"_s);
    QVERIFY(becomes([&] { return prompt.isFocused(); }));
}

void tst_ScreenReader::entersAPicture()
{
    const AccessibleControl line = m_window.control(ControlRole::Text, u"Image path or URL"_s);
    QVERIFY(line.setText(m_window.file(u"cat.jpg"_s)));
    QVERIFY(line.takeFocus());
    QVERIFY(becomes([&] { return line.isFocused(); }));
    m_window.user().pressKey("Return");
    QVERIFY2(becomes([&] { return m_window.says(u"First frame status"_s).contains(u"640"_s); }),
             qPrintable(m_window.says(u"First frame status"_s)));
}

void tst_ScreenReader::writesThePromptAndItsMoves()
{
    const AccessibleControl prompt = m_window.control(ControlRole::Text, u"Prompt"_s);
    QVERIFY(prompt.setText(u"A cat walks [Push in], then stops"_s));
    QVERIFY(becomes([&] { return m_window.says(u"Prompt length"_s).startsWith(u"33 "_s); }));
    QVERIFY(prompt.setText(u"A cat walks [Pish in]"_s));
    QVERIFY2(becomes([&] { return m_window.says(u"Prompt status"_s).contains(u"Push in"_s); }),
             qPrintable(m_window.says(u"Prompt status"_s)));
    QVERIFY(prompt.setText(u"A cat walks"_s));
    QVERIFY(m_window.control(ControlRole::Button, u"Tilt up"_s).activate());
    QVERIFY2(becomes([&] { return prompt.text().contains(u"[Tilt up]"_s); }),
             qPrintable(prompt.text()));
    QVERIFY(m_window.control(ControlRole::CheckBox, u"Combine"_s).activate());
    QVERIFY(
        becomes([&] { return m_window.control(ControlRole::CheckBox, u"Combine"_s).isChecked(); }));
    QCOMPARE(m_window.says(u"Prompt status"_s), QString());
}

void tst_ScreenReader::hearsWhatCannotBeChosenAndWhy()
{
    const AccessibleControl resolution = m_window.control(ControlRole::ComboBox, u"Resolution"_s);
    const AccessibleControl duration = m_window.control(ControlRole::ComboBox, u"Duration"_s);
    const AccessibleControl model = m_window.control(ControlRole::ComboBox, u"Model"_s);
    QVERIFY(m_window.tabTo(ControlRole::ComboBox, u"Resolution"_s));
    m_window.user().pressKey("Down");
    QVERIFY(becomes([&] { return resolution.name() == u"1080P"_s; }));
    QVERIFY2(becomes([&] { return duration.description().contains(u"10 s at 1080P"_s); }),
             qPrintable(duration.description()));
    m_window.user().pressKey("Up");
    QVERIFY(becomes([&] { return duration.description().isEmpty(); }));
    const AccessibleControl watermark = m_window.control(ControlRole::CheckBox, u"Watermark"_s);
    QVERIFY(!watermark.isEnabled());
    QVERIFY2(watermark.description().contains(u"does not have this option"_s),
             qPrintable(watermark.description()));
    QVERIFY2(model.description().contains(u"Watermark"_s), qPrintable(model.description()));
}

void tst_ScreenReader::hearsWhereElseTheShotCouldGo()
{
    QVERIFY(m_window.control(ControlRole::Button, u"Also with…"_s).activate());
    const AccessibleControl other =
        m_window.driver().find(ControlRole::CheckBox, u"MiniMax Hailuo 2.3"_s);
    QVERIFY2(other.isValid(), qPrintable(m_window.driver().outline()));
    QVERIFY(!other.isEnabled());
    QVERIFY2(other.description().contains(u"needs a key"_s), qPrintable(other.description()));
    m_window.user().pressKey("Escape");
    QVERIFY(becomes([&] { return !other.isShowing(); }));
}

void tst_ScreenReader::hearsWhatItWillCost()
{
    const AccessibleControl takes = m_window.control(ControlRole::SpinBox, u"Takes"_s);
    QVERIFY(takes.setValue(2));
    QVERIFY(becomes([&] { return takes.value() == 2; }));
    const AccessibleControl generate = m_window.control(ControlRole::Button, u"Generate"_s);
    QVERIFY2(becomes([&] { return generate.description().endsWith(u"free"_s); }),
             qPrintable(generate.description()));
    QCOMPARE(generate.name(), u"Generate"_s);
    QCOMPARE(m_window.says(u"Generate status"_s), QString());
}

void tst_ScreenReader::generatesAndReadsTheJobs()
{
    QVERIFY(m_window.control(ControlRole::Button, u"Generate"_s).activate());
    const auto areDone = [this] {
        const QStringList rows = m_window.jobs();
        return rows.size() == 2 && rows.at(0).startsWith(u"Done"_s)
               && rows.at(1).startsWith(u"Done"_s);
    };
    QVERIFY2(m_window.driver().waitUntil(areDone, 60s), qPrintable(m_window.jobs().join(u'\n')));
    for (const QString &row : m_window.jobs()) {
        for (const QString &part : {u"Sandbox"_s, u"Animatic"_s, u"A cat walks"_s})
            QVERIFY2(row.contains(part), qPrintable(row));
    }
}

QTEST_GUILESS_MAIN(tst_ScreenReader)
#include "tst_screenreader.moc"
