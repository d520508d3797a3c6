// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/externalsandbox.h"

#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief What was generated can be found again, each prompt once, whatever became of it.
class tst_PromptHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void remembersWhatWasGenerated();
    void remembersARefusedPromptOnce();
    void putsTheLatestFirst();
    void leavesOutWhatWasNotGenerated();
    void remembersAfterARestart();
    void insertsFromTheHistory();

private:
    [[nodiscard]] bool write(const QString &prompt);
    //! Presses the keys of Generate and waits until there are so many jobs, the newest in that
    //! state.
    [[nodiscard]] bool generate(qsizetype jobs, const QString &state);
    //! The past prompts as the library lists them.
    [[nodiscard]] QStringList remembered();
    [[nodiscard]] AccessibleControl prompt()
    {
        return m_window.control(ControlRole::Text, u"Prompt"_s);
    }
    [[nodiscard]] AccessibleControl openLibrary();

    AppWindow m_window;
    std::unique_ptr<ExternalSandbox> m_provider;
};

void tst_PromptHistory::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_provider = std::make_unique<ExternalSandbox>(m_window.file(u"sandbox"_s));
    m_provider->setShrink(8);
    QVERIFY(m_provider->start());
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_SANDBOX"_s, m_provider->origin().toString());
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
}

void tst_PromptHistory::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"prompthistory "_s
                              + QString::fromLatin1(QTest::currentTestFunction()));
}

bool tst_PromptHistory::write(const QString &prompt)
{
    if (!m_window.driver().focus(m_window.user(), this->prompt()))
        return false;
    m_window.user().pressKey("a", "Control_L");
    m_window.user().type(prompt);
    return m_window.driver().waitUntil([&] { return this->prompt().text() == prompt; });
}

bool tst_PromptHistory::generate(qsizetype jobs, const QString &state)
{
    m_window.user().pressKey("Return", "Control_L");
    return m_window.driver().waitUntil(
        [&] {
            const QStringList rows = m_window.jobs();
            return rows.size() == jobs && rows.constFirst().startsWith(state);
        },
        60s);
}

AccessibleControl tst_PromptHistory::openLibrary()
{
    m_window.user().pressKey("h", "Control_L");
    const AccessibleControl search = m_window.driver().find(ControlRole::Text, u"Search prompts"_s);
    (void)m_window.driver().waitUntil([&] { return search.isFocused(); });
    return search;
}

QStringList tst_PromptHistory::remembered()
{
    const AccessibleControl search = openLibrary();
    QStringList listed = m_window.driver().findNow(ControlRole::Rows, u"Prompts"_s).childNames();
    m_window.user().pressKey("Escape");
    (void)m_window.driver().waitUntil([&] { return !search.isShowing(); });
    listed.removeAll(u"Generated before"_s); // the heading
    return listed;
}

void tst_PromptHistory::remembersWhatWasGenerated()
{
    QCOMPARE(remembered(), QStringList());
    QVERIFY(write(u"A cat walks"_s));
    QVERIFY2(generate(1, u"Done"_s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(remembered(), QStringList({u"A cat walks"_s}));
}

void tst_PromptHistory::remembersARefusedPromptOnce()
{
    const QJsonObject order{
        {u"provider"_s, u"sandbox"_s}, {u"operation"_s, u"submit"_s}, {u"fault"_s, u"http:400"_s}};
    QVERIFY(m_provider->inject(order));
    QVERIFY(write(u"A dog runs"_s));
    QVERIFY2(generate(2, u"Failed"_s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(remembered(), QStringList({u"A dog runs"_s, u"A cat walks"_s}));
    QVERIFY2(generate(3, u"Done"_s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(remembered(), QStringList({u"A dog runs"_s, u"A cat walks"_s}));
}

void tst_PromptHistory::putsTheLatestFirst()
{
    QVERIFY(write(u"A cat walks"_s));
    QVERIFY2(generate(4, u"Done"_s), qPrintable(m_window.jobs().join(u'\n')));
    QCOMPARE(remembered(), QStringList({u"A cat walks"_s, u"A dog runs"_s}));
}

void tst_PromptHistory::leavesOutWhatWasNotGenerated()
{
    QVERIFY(m_window.driver().choose(m_window.user(), u"Provider"_s, u"Novita"_s)); // has no key
    QVERIFY(write(u"A bird flies"_s));
    QVERIFY(!m_window.control(ControlRole::Button, u"Generate"_s).isEnabled());
    m_window.user().pressKey("Return", "Control_L");
    QVERIFY(m_window.type(u"Prompt"_s, u" on"_s)); // and so the key before has arrived
    QCOMPARE(remembered(), QStringList({u"A cat walks"_s, u"A dog runs"_s}));
    QVERIFY(m_window.driver().choose(m_window.user(), u"Provider"_s, u"Sandbox"_s));
    QCOMPARE(m_window.jobs().size(), 4);
}

void tst_PromptHistory::remembersAfterARestart()
{
    m_window.killHard();
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    QCOMPARE(remembered(), QStringList({u"A cat walks"_s, u"A dog runs"_s}));
}

void tst_PromptHistory::insertsFromTheHistory()
{
    QVERIFY(write(u"At noon "_s));
    QVERIFY(openLibrary().isValid());
    m_window.user().type(u"dog"_s);
    const AccessibleControl list = m_window.driver().findNow(ControlRole::Rows, u"Prompts"_s);
    QVERIFY(m_window.driver().waitUntil([&] {
        return list.childNames().contains(u"A dog runs"_s)
               && !list.childNames().contains(u"A cat walks"_s);
    }));
    m_window.user().pressKey("Return");
    QVERIFY2(
        m_window.driver().waitUntil([&] { return prompt().text() == u"At noon A dog runs"_s; }),
        qPrintable(prompt().text()));
    QVERIFY(m_window.driver().waitUntil([&] { return prompt().isFocused(); }));
}

QTEST_GUILESS_MAIN(tst_PromptHistory)
#include "tst_prompthistory.moc"
