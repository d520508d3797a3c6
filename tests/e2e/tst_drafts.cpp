// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "e2e/composerstate.h"
#include "support/pictures.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief What is in the composer outlives the window, also when that is killed.
class tst_Drafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void findsEverythingAsItWasLeftAfterAKill();
    void losesAMomentAtMost();

private:
    void fill();
    [[nodiscard]] AccessibleControl box(const QString &name);
    [[nodiscard]] QStringList leftThere() { return composerState(m_window); }

    AppWindow m_window;
    QString m_photograph;
};

void tst_Drafts::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_photograph = m_window.file(u"a cat, 10 % of it.jpg"_s);
    QVERIFY(writePhotograph(m_photograph, {1280, 720}));
}

void tst_Drafts::init()
{
    m_window.clearData();
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_Drafts::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"drafts "_s + QString::fromLatin1(QTest::currentTestFunction()));
    if (m_window.isRunning())
        m_window.killHard();
}

AccessibleControl tst_Drafts::box(const QString &name)
{
    return m_window.control(ControlRole::CheckBox, name);
}

void tst_Drafts::fill()
{
    QVERIFY(m_window.enterPicture(m_photograph));
    QVERIFY(m_window.driver().waitUntil(
        [&] { return m_window.says(u"First frame status"_s).contains(u"1280"_s); }));
    QVERIFY(m_window.type(u"Prompt"_s, u"A cat, \"100 %\" awake; then "_s));
    QVERIFY(m_window.press(u"Push in"_s));
    QVERIFY(m_window.driver().choose(m_window.user(), u"Provider"_s, u"MyRouter"_s));
    QVERIFY(m_window.driver().choose(m_window.user(), u"Duration"_s, u"10 s"_s));
    QVERIFY(m_window.control(ControlRole::SpinBox, u"Takes"_s).setValue(3));
    QVERIFY(m_window.click(ControlRole::CheckBox, u"Optimize prompt"_s));
    QVERIFY(m_window.click(ControlRole::CheckBox, u"Live"_s));
    QVERIFY(m_window.driver().waitUntil(
        [&] { return !box(u"Optimize prompt"_s).isChecked() && box(u"Live"_s).isChecked(); }));
}

void tst_Drafts::findsEverythingAsItWasLeftAfterAKill()
{
    fill();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_window.driver().find(ControlRole::Label, u"Draft saved"_s).isValid());
    const QStringList before = leftThere();
    QVERIFY2(before.contains(u"Provider: MyRouter"_s), qPrintable(before.join(u" | "_s)));
    QVERIFY(before.contains(u"Duration: 10 s"_s));
    QVERIFY(before.contains(u"takes 3"_s));
    QVERIFY(before.contains(u"Live on"_s));
    QVERIFY(before.contains(u"Optimize prompt off"_s));
    QVERIFY2(before.at(1) == m_photograph, qPrintable(before.at(1)));
    m_window.killHard();

    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    (void)m_window.driver().waitUntil([&] { return leftThere() == before; });
    QCOMPARE(leftThere(), before);
}

void tst_Drafts::losesAMomentAtMost()
{
    const QString sentence = u"A cat walks along the river and looks at the boats"_s;
    QString written;
    for (int start = 0; start < 3; ++start) {
        QVERIFY(m_window.type(u"Prompt"_s, sentence));
        m_window.killHard(); // with the last keys
        written += sentence;
        QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
        const QString left = m_window.control(ControlRole::Text, u"Prompt"_s).text();
        QVERIFY2(written.startsWith(left), qPrintable(left));
        QVERIFY2(left.size() >= written.size() - sentence.size(), qPrintable(left));
        written = left;
    }
}

QTEST_GUILESS_MAIN(tst_Drafts)
#include "tst_drafts.moc"
