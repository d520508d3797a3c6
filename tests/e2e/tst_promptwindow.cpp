// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cameramove.h"
#include "e2e/appwindow.h"

#include <QKeySequence>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

//! What the X server calls the keys that the moves have.
const char *keyName(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
        return "Left";
    case Qt::Key_Right:
        return "Right";
    case Qt::Key_Up:
        return "Up";
    case Qt::Key_Down:
        return "Down";
    case Qt::Key_PageUp:
        return "Prior";
    case Qt::Key_PageDown:
        return "Next";
    case Qt::Key_Home:
        return "Home";
    case Qt::Key_End:
        return "End";
    case Qt::Key_Space:
        return "space";
    case Qt::Key_M:
        return "m";
    default:
        return nullptr;
    }
}

const char *heldName(Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ControlModifier)
        return "Control_L";
    return modifiers == Qt::ShiftModifier ? "Shift_L" : nullptr;
}

//! The keys that a control's description ends with, in parentheses.
QKeySequence keysOf(const AccessibleControl &control)
{
    const QString said = control.description();
    const qsizetype start = said.lastIndexOf(u'(') + 1;
    return QKeySequence::fromString(said.mid(start, said.lastIndexOf(u')') - start),
                                    QKeySequence::NativeText);
}

} // namespace

//! \brief What floats over the window while a shot is written, under a window manager: the list of
//! moves, the keys of the moves, and the popovers with their way back.
class tst_PromptWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void offersTheMovesInsideTheWindow();
    void putsTheChosenMoveInAsOneStep();
    void closesTheListWithEscape();
    void closesTheListWhenTheKeyboardGoesElsewhere();
    void insertsAMoveByItsKeys_data();
    void insertsAMoveByItsKeys();
    void goesThroughTheOtherProvidersWithTab();
    void closesTheOtherProvidersWithEscape();
    void closesTheOtherProvidersWithTheirButton();
    void goesThroughTheLibraryWithTab();
    void closesTheLibraryWithEscape();

private:
    [[nodiscard]] AccessibleControl prompt()
    {
        return m_window.control(ControlRole::Text, u"Prompt"_s);
    }
    [[nodiscard]] bool promptIs(const QString &text);
    //! Into the empty prompt. Waits until it is there: Qt sends keys round by assistive technology,
    //! but not shortcuts, which would overtake them.
    [[nodiscard]] bool types(const QString &text);
    [[nodiscard]] bool focusIs(const QString &name);
    [[nodiscard]] AccessibleControl moves();
    [[nodiscard]] AccessibleControl showing(ControlRole role, const QString &name);
    [[nodiscard]] bool gone(const AccessibleControl &control);
    //! What has the keyboard after each press of Tab, until it is where it began.
    [[nodiscard]] QStringList tabRound();
    void press(const QKeySequence &keys);

    AppWindow m_window;
};

void tst_PromptWindow::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    for (const QString &id : {u"FAL"_s, u"NOVITA"_s}) // nothing is sent there
        m_window.setVariable(u"FIRSTFRAME_KEY_"_s + id, u"key"_s);
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_PromptWindow::init()
{
    QVERIFY(m_window.driver().focus(m_window.user(), prompt()));
    m_window.user().pressKey("a", "Control_L");
    QVERIFY(types(u"x"_s)); // so that what was pressed before has arrived
    m_window.user().pressKey("BackSpace");
    QVERIFY2(promptIs({}), qPrintable(prompt().text()));
}

void tst_PromptWindow::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(
            u"promptwindow %1 %2"_s.arg(QString::fromLatin1(QTest::currentTestFunction()),
                                        QString::fromUtf8(QTest::currentDataTag())));
    m_window.user().pressKey("Escape");
}

bool tst_PromptWindow::promptIs(const QString &text)
{
    return m_window.driver().waitUntil([&] { return prompt().text() == text; });
}

bool tst_PromptWindow::types(const QString &text)
{
    m_window.user().type(text);
    return promptIs(text);
}

bool tst_PromptWindow::focusIs(const QString &name)
{
    return m_window.driver().waitUntil([&] { return m_window.driver().focused().name() == name; });
}

AccessibleControl tst_PromptWindow::showing(ControlRole role, const QString &name)
{
    AccessibleControl found;
    const bool isThere = m_window.driver().waitUntil([&] {
        found = m_window.driver().findNow(role, name);
        return found.isShowing();
    });
    return isThere ? found : AccessibleControl();
}

AccessibleControl tst_PromptWindow::moves()
{
    return showing(ControlRole::Rows, u"Camera moves"_s);
}

bool tst_PromptWindow::gone(const AccessibleControl &control)
{
    return m_window.driver().waitUntil([&] { return !control.isShowing(); });
}

QStringList tst_PromptWindow::tabRound()
{
    constexpr int mostStops = 80;
    QStringList names;
    const AccessibleControl first = m_window.driver().focused();
    AccessibleControl now = first;
    do {
        names.append(now.name());
        const AccessibleControl before = now;
        m_window.user().pressKey("Tab");
        if (!m_window.driver().waitUntil([&] { return !before.isFocused(); }))
            break;
        now = m_window.driver().focused();
    } while (!first.isFocused() && names.size() < mostStops);
    return names;
}

void tst_PromptWindow::press(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination stroke = keys[static_cast<uint>(i)];
        const char *const name = keyName(stroke.key());
        QVERIFY2(name, qPrintable(keys.toString()));
        m_window.user().pressKey(name, heldName(stroke.keyboardModifiers()));
    }
}

void tst_PromptWindow::offersTheMovesInsideTheWindow()
{
    m_window.user().type(u"A cat [pan"_s);
    const AccessibleControl list = moves();
    QVERIFY2(list.isValid(), qPrintable(m_window.driver().outline()));
    QCOMPARE(list.childNames(), QStringList({u"Pan left"_s, u"Pan right"_s}));
    const AccessibleControl window = m_window.driver().findNow(ControlRole::Any, u"Firstframe"_s);
    QVERIFY2(window.area().contains(list.area()), qPrintable(m_window.driver().outline()));
    QVERIFY(prompt().isFocused()); // for the next key
    for (const AccessibleControl &row : list.children())
        QVERIFY(list.area().contains(row.area()));
}

void tst_PromptWindow::putsTheChosenMoveInAsOneStep()
{
    m_window.user().type(u"A cat [pan"_s);
    const AccessibleControl list = moves();
    QVERIFY(focusIs(u"Pan left"_s)); // as assistive technology is told
    m_window.user().pressKey("Down");
    QVERIFY(focusIs(u"Pan right"_s));
    m_window.user().pressKey("Return");
    QVERIFY2(promptIs(u"A cat [Pan right]"_s), qPrintable(prompt().text()));
    QVERIFY(gone(list));
    QVERIFY(focusIs(u"Prompt"_s));
    m_window.user().pressKey("z", "Control_L");
    QVERIFY2(promptIs(u"A cat [pan"_s), qPrintable(prompt().text()));
}

void tst_PromptWindow::closesTheListWithEscape()
{
    m_window.user().type(u"A cat [pan"_s);
    const AccessibleControl list = moves();
    QVERIFY(list.isValid());
    m_window.user().pressKey("Escape");
    QVERIFY(gone(list));
    QVERIFY(prompt().isFocused());
    m_window.user().type(u" r"_s);
    QVERIFY2(promptIs(u"A cat [pan r"_s), qPrintable(prompt().text()));
    QVERIFY(!list.isShowing());
}

void tst_PromptWindow::closesTheListWhenTheKeyboardGoesElsewhere()
{
    m_window.user().type(u"A cat [pan"_s);
    const AccessibleControl list = moves();
    QVERIFY(list.isValid());
    const AccessibleControl line = m_window.control(ControlRole::Text, u"Image path or URL"_s);
    QVERIFY(m_window.driver().focus(m_window.user(), line));
    QVERIFY(gone(list));
    QCOMPARE(prompt().text(), u"A cat [pan"_s);
}

void tst_PromptWindow::insertsAMoveByItsKeys_data()
{
    QTest::addColumn<QString>("name");
    for (const CameraMove move : allCameraMoves) {
        const QString name = cameraMoveName(move, Dialect::English);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_PromptWindow::insertsAMoveByItsKeys()
{
    QFETCH(const QString, name);
    const AccessibleControl button = m_window.control(ControlRole::Button, name);
    const QKeySequence keys = keysOf(button);
    QVERIFY2(keys.count() == 2, qPrintable(button.description()));
    QVERIFY(types(u"A cat"_s));
    press(keys);
    QVERIFY2(promptIs(u"A cat [%1] "_s.arg(name)), qPrintable(prompt().text()));
    QVERIFY(prompt().isFocused());
}

void tst_PromptWindow::goesThroughTheOtherProvidersWithTab()
{
    QVERIFY(m_window.press(u"Also with…"_s));
    const AccessibleControl first = showing(ControlRole::CheckBox, u"Novita Hailuo 2.3"_s);
    QVERIFY2(first.isValid(), qPrintable(m_window.driver().outline()));
    QVERIFY(m_window.driver().waitUntil([&] { return first.isFocused(); }));
    // The last is the list itself, which the arrows then scroll.
    QCOMPARE(tabRound(),
             QStringList({u"Novita Hailuo 2.3"_s, u"fal Hailuo 2.3"_s, u"Also with"_s}));
    QVERIFY(first.isShowing());
    m_window.user().pressKey("space");
    QVERIFY(m_window.driver().waitUntil([&] { return first.isChecked(); }));
    m_window.user().pressKey("space");
    QVERIFY(m_window.driver().waitUntil([&] { return !first.isChecked(); }));
}

void tst_PromptWindow::closesTheOtherProvidersWithEscape()
{
    QVERIFY(m_window.press(u"Also with…"_s));
    const AccessibleControl offer = showing(ControlRole::CheckBox, u"fal Hailuo 2.3"_s);
    QVERIFY(offer.isValid());
    m_window.user().pressKey("Escape");
    QVERIFY(gone(offer));
    const AccessibleControl button = m_window.control(ControlRole::Button, u"Also with…"_s);
    QVERIFY(m_window.driver().waitUntil([&] { return button.isFocused(); }));
}

void tst_PromptWindow::closesTheOtherProvidersWithTheirButton()
{
    QVERIFY(m_window.press(u"Also with…"_s));
    const AccessibleControl offer = showing(ControlRole::CheckBox, u"fal Hailuo 2.3"_s);
    QVERIFY(offer.isValid());
    QVERIFY(m_window.press(u"Also with…"_s));
    QVERIFY(gone(offer));
    m_window.user().pressKey("l", "Control_L"); // whatever the click did has been done then
    QVERIFY(m_window.driver().waitUntil([&] { return prompt().isFocused(); }));
    QVERIFY(!m_window.driver().findNow(ControlRole::CheckBox, u"fal Hailuo 2.3"_s).isValid());
}

void tst_PromptWindow::goesThroughTheLibraryWithTab()
{
    QVERIFY(types(u"A cat walks"_s));
    m_window.user().pressKey("h", "Control_L");
    const AccessibleControl search = showing(ControlRole::Text, u"Search prompts"_s);
    QVERIFY2(search.isValid(), qPrintable(m_window.driver().outline()));
    QVERIFY(m_window.driver().waitUntil([&] { return search.isFocused(); }));
    QCOMPARE(tabRound(), QStringList({u"Search prompts"_s, u"Save as Template"_s, u"Prompts"_s,
                                      u"Chosen prompt"_s})); // nothing is there to be inserted
    QVERIFY(search.isShowing());
}

void tst_PromptWindow::closesTheLibraryWithEscape()
{
    m_window.user().pressKey("h", "Control_L");
    const AccessibleControl search = showing(ControlRole::Text, u"Search prompts"_s);
    QVERIFY(m_window.driver().waitUntil([&] { return search.isFocused(); }));
    m_window.user().pressKey("Escape");
    QVERIFY(gone(search));
    QVERIFY(m_window.driver().waitUntil([&] { return prompt().isFocused(); }));
}

QTEST_GUILESS_MAIN(tst_PromptWindow)
#include "tst_promptwindow.moc"
