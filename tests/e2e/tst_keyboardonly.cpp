// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/pictures.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief From the start to a clip with nothing but a keyboard: every key goes through the X
//! server, the mouse never moves.
class tst_KeyboardOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void followsAReasonToItsField();
    void entersThePathOfAPicture();
    void writesThePrompt();
    void putsAMoveInByItsButton();
    void choosesWithTheArrows();
    void seesWhereElseTheShotCouldGo();
    void generatesFromAnyField();
    void opensAnotherInTheDialog();

private:
    //! Waits until the control says or holds it.
    [[nodiscard]] bool reads(const AccessibleControl &control, const QString &text);

    AppWindow m_window;
};

void tst_KeyboardOnly::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_window.setVariable(u"FIRSTFRAME_SANDBOX_SPEED"_s, u"20"_s);
    QVERIFY(writePhotograph(m_window.file(u"cat.jpg"_s), {640, 360}));
    QVERIFY(writePhotograph(m_window.file(u"dog.jpg"_s), {800, 450}));
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_KeyboardOnly::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"keyboardonly "_s
                              + QString::fromLatin1(QTest::currentTestFunction()));
}

bool tst_KeyboardOnly::reads(const AccessibleControl &control, const QString &text)
{
    return m_window.driver().waitUntil(
        [&] { return control.name() == text || control.text() == text; });
}

void tst_KeyboardOnly::followsAReasonToItsField()
{
    const AccessibleControl prompt = m_window.control(ControlRole::Text, u"Prompt"_s);
    const auto reason = [&] { return m_window.says(u"Generate status"_s); };
    QVERIFY(m_window.driver().waitUntil([&] { return reason().contains(u"needs a prompt"_s); }));
    QVERIFY(!m_window.control(ControlRole::Button, u"Generate"_s).isEnabled());
    QVERIFY2(m_window.tabTo(ControlRole::Button, reason()), qPrintable(reason()));
    m_window.user().pressKey("Return");
    QVERIFY(m_window.driver().waitUntil([&] { return prompt.isFocused(); }));
}

void tst_KeyboardOnly::entersThePathOfAPicture()
{
    QVERIFY(m_window.tabTo(ControlRole::Text, u"Image path or URL"_s));
    m_window.user().type(m_window.file(u"cat.jpg"_s));
    m_window.user().pressKey("Return");
    QVERIFY2(m_window.driver().waitUntil(
                 [&] { return m_window.says(u"First frame status"_s).contains(u"640"_s); }),
             qPrintable(m_window.says(u"First frame status"_s)));
}

void tst_KeyboardOnly::writesThePrompt()
{
    QVERIFY(m_window.tabTo(ControlRole::Text, u"Prompt"_s));
    m_window.user().type(u"A cat walks "_s);
    QVERIFY(reads(m_window.control(ControlRole::Text, u"Prompt"_s), u"A cat walks "_s));
}

void tst_KeyboardOnly::putsAMoveInByItsButton()
{
    QVERIFY(m_window.tabTo(ControlRole::Button, u"Push in"_s));
    m_window.user().pressKey("space");
    const AccessibleControl prompt = m_window.control(ControlRole::Text, u"Prompt"_s);
    QVERIFY2(m_window.driver().waitUntil(
                 [&] { return prompt.text().trimmed() == u"A cat walks [Push in]"_s; }),
             qPrintable(prompt.text()));
    QVERIFY(m_window.control(ControlRole::Button, u"Push in"_s).isFocused()); // for the next move
}

void tst_KeyboardOnly::choosesWithTheArrows()
{
    const AccessibleControl duration = m_window.control(ControlRole::ComboBox, u"Duration"_s);
    QVERIFY(m_window.tabTo(ControlRole::ComboBox, u"Duration"_s));
    m_window.user().pressKey("Down");
    QVERIFY2(reads(duration, u"10 s"_s), qPrintable(duration.name()));
    const AccessibleControl resolution = m_window.control(ControlRole::ComboBox, u"Resolution"_s);
    QVERIFY(m_window.tabTo(ControlRole::ComboBox, u"Resolution"_s));
    m_window.user().pressKey("Down"); // 1080P is not made with 10 s, so that it is passed over
    QVERIFY(m_window.driver().waitUntil(
        [&] { return resolution.description().contains(u"10 s at 1080P"_s); }));
    QCOMPARE(resolution.name(), u"768P"_s);
}

void tst_KeyboardOnly::seesWhereElseTheShotCouldGo()
{
    QVERIFY(m_window.tabTo(ControlRole::Button, u"Also with…"_s));
    m_window.user().pressKey("space");
    const AccessibleControl other =
        m_window.driver().find(ControlRole::CheckBox, u"fal Hailuo 2.3"_s);
    QVERIFY2(other.isValid(), qPrintable(m_window.driver().outline()));
    QVERIFY(!other.isEnabled());
    QVERIFY2(other.description().contains(u"needs a key"_s), qPrintable(other.description()));
    m_window.user().pressKey("Escape");
    QVERIFY(m_window.driver().waitUntil([&] { return !other.isShowing(); }));
}

void tst_KeyboardOnly::generatesFromAnyField()
{
    QVERIFY(m_window.tabTo(ControlRole::SpinBox, u"Takes"_s));
    m_window.user().pressKey("Up");
    const AccessibleControl takes = m_window.control(ControlRole::SpinBox, u"Takes"_s);
    QVERIFY(m_window.driver().waitUntil([&] { return takes.value() == 2; }));
    m_window.user().pressKey("Down");
    QVERIFY(m_window.driver().waitUntil([&] { return takes.value() == 1; }));
    QCOMPARE(m_window.says(u"Generate status"_s), QString());
    m_window.user().pressKey("Return", "Control_L");
    QVERIFY2(m_window.waitForJob(u"Done"_s, 60s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(m_window.jobs().size(), 1);
    QVERIFY2(m_window.jobs().constFirst().contains(u"A cat walks"_s),
             qPrintable(m_window.jobs().constFirst()));
}

void tst_KeyboardOnly::opensAnotherInTheDialog()
{
    m_window.user().pressKey("o", "Control_L");
    const AccessibleControl name = m_window.driver().find(ControlRole::Text, u"File name:"_s);
    QVERIFY2(name.isValid(), qPrintable(m_window.driver().outline()));
    QVERIFY(m_window.driver().waitUntil([&] { return name.isFocused(); }));
    const QString path = m_window.file(u"dog.jpg"_s);
    m_window.user().type(path);
    QVERIFY2(reads(name, path), qPrintable(name.text()));
    m_window.user().pressKey("Return");
    QVERIFY2(m_window.driver().waitUntil(
                 [&] { return m_window.says(u"First frame status"_s).contains(u"800"_s); }),
             qPrintable(m_window.says(u"First frame status"_s)));
}

QTEST_GUILESS_MAIN(tst_KeyboardOnly)
#include "tst_keyboardonly.moc"
