// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessibledriver.h"
#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QProcess>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class tst_AccessibleDriver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void pressesAButton();
    void clicksWithTheMouse();
    void writesText_data();
    void writesText();
    void typesWithTheKeyboard();
    void putsTheKeyboardWhereItIsAskedTo();
    void findsAComboBoxByItsLabel();
    void choosesInAComboBox();
    void readsStates();
    void readsTheRowsOfAList();
    void movesASlider();
    void findsNothingWhereNothingIs();

private:
    DesktopSession m_session;
    std::unique_ptr<AccessibleDriver> m_driver;
    std::unique_ptr<DesktopUser> m_user;
    QProcess m_specimen;
};

void tst_AccessibleDriver::initTestCase()
{
    QVERIFY2(m_session.start(), qPrintable(m_session.problem()));
    m_user = std::make_unique<DesktopUser>(m_session.display());
    m_driver = std::make_unique<AccessibleDriver>(m_session);
    m_specimen.setProcessEnvironment(m_session.environment());
    m_specimen.setProcessChannelMode(QProcess::ForwardedChannels);
    m_specimen.start(QStringLiteral(FIRSTFRAME_SPECIMEN), QStringList());
    QVERIFY(m_specimen.waitForStarted());
    QVERIFY(m_driver->attach(m_specimen.processId()));
}

void tst_AccessibleDriver::cleanupTestCase()
{
    m_specimen.kill();
    m_specimen.waitForFinished();
}

void tst_AccessibleDriver::pressesAButton()
{
    const AccessibleControl button = m_driver->find(ControlRole::Button, u"Greet"_s);
    QVERIFY2(button.isValid(), qPrintable(m_driver->outline()));
    QVERIFY(button.activate());
    const AccessibleControl answer = m_driver->find(ControlRole::Label, u"Answer"_s);
    QVERIFY(m_driver->waitUntil([&] { return answer.description() == u"hello"_s; }));
}

void tst_AccessibleDriver::clicksWithTheMouse()
{
    const AccessibleControl box = m_driver->find(ControlRole::CheckBox, u"Combine"_s);
    QVERIFY(!box.isChecked());
    m_user->click(box.area().center());
    QVERIFY(m_driver->waitUntil([&] { return box.isChecked(); }));
}

void tst_AccessibleDriver::writesText_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a line") << "Path";
    QTest::newRow("an editor") << "Prompt";
}

void tst_AccessibleDriver::writesText()
{
    QFETCH(QString, name);
    const AccessibleControl editor = m_driver->find(ControlRole::Text, name);
    const QString text = u"A cat walks [Push in], 推进 \U0001F431"_s;
    QVERIFY(editor.setText(text));
    QVERIFY(m_driver->waitUntil([&] { return editor.text() == text; }));
}

void tst_AccessibleDriver::typesWithTheKeyboard()
{
    const AccessibleControl editor = m_driver->find(ControlRole::Text, u"Prompt"_s);
    QVERIFY(editor.setText({}));
    QVERIFY(m_driver->focus(*m_user, editor));
    m_user->type(u"A cat [Tilt up, Pedestal up] 100%"_s);
    QVERIFY(m_driver->waitUntil(
        [&] { return editor.text() == u"A cat [Tilt up, Pedestal up] 100%"_s; }));
    m_user->pressKey("a", "Control_L");
    m_user->pressKey("BackSpace");
    QVERIFY(m_driver->waitUntil([&] { return editor.text().isEmpty(); }));
}

void tst_AccessibleDriver::putsTheKeyboardWhereItIsAskedTo()
{
    for (const QString &name : {u"Path"_s, u"Prompt"_s}) {
        const AccessibleControl editor = m_driver->find(ControlRole::Text, name);
        QVERIFY(editor.takeFocus());
        QVERIFY(m_driver->waitUntil([&] { return editor.isFocused(); }));
        QCOMPARE(m_driver->focused().name(), name);
    }
    QVERIFY(!AccessibleControl().takeFocus());
}

void tst_AccessibleDriver::findsAComboBoxByItsLabel()
{
    const AccessibleControl combo = m_driver->find(ControlRole::ComboBox, u"Model"_s);
    QVERIFY2(combo.isValid(), qPrintable(m_driver->outline()));
    QCOMPARE(combo.name(), u"One"_s);
}

void tst_AccessibleDriver::choosesInAComboBox()
{
    QVERIFY2(m_driver->choose(*m_user, u"Model"_s, u"Three"_s), qPrintable(m_driver->outline()));
    const AccessibleControl combo = m_driver->find(ControlRole::ComboBox, u"Model"_s);
    QCOMPARE(combo.name(), u"Three"_s);
    QVERIFY(m_driver->choose(*m_user, u"Model"_s, u"One"_s));
    QVERIFY(!m_driver->choose(*m_user, u"Model"_s, u"Four"_s));
    QCOMPARE(combo.name(), u"One"_s);
}

void tst_AccessibleDriver::readsStates()
{
    QVERIFY(m_driver->find(ControlRole::Button, u"Greet"_s).isEnabled());
    QVERIFY(!m_driver->find(ControlRole::Button, u"Off"_s).isEnabled());
    QVERIFY(m_driver->find(ControlRole::Button, u"Off"_s).isShowing());
}

void tst_AccessibleDriver::readsTheRowsOfAList()
{
    const AccessibleControl rows = m_driver->find(ControlRole::Rows, u"Jobs"_s);
    QCOMPARE(rows.childNames(), QStringList({u"Done, Sandbox"_s, u"Failed, Sandbox"_s}));
}

void tst_AccessibleDriver::movesASlider()
{
    const AccessibleControl slider = m_driver->find(ControlRole::Slider, u"Position"_s);
    QVERIFY(slider.setValue(42));
    QVERIFY(m_driver->waitUntil([&] { return qFuzzyCompare(slider.value(), 42.0); }));
}

void tst_AccessibleDriver::findsNothingWhereNothingIs()
{
    QVERIFY(!m_driver->findNow(ControlRole::Button, u"Nobody"_s).isValid());
    QVERIFY(!m_driver->findNow(ControlRole::Label, u"Greet"_s).isValid());
    QVERIFY(!AccessibleControl().activate());
}

QTEST_GUILESS_MAIN(tst_AccessibleDriver)
#include "tst_accessibledriver.moc"
