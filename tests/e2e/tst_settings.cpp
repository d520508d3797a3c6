// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString wrongFile = u"{ \"id\": \"half\" }"_s;

} // namespace

//! \brief The settings of the real window: providers of one's own without a restart, and what a
//! provider says of a key.
class tst_Settings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void checksAKey_data();
    void checksAKey();
    void reloadsFilesThatWereAdded();

private:
    [[nodiscard]] QStringList providers();
    [[nodiscard]] bool chooseProvider(const QString &name);

    AppWindow m_window;
    ScriptedServer m_provider;
};

void tst_Settings::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_ODIROUTER"_s, m_provider.url({}).toString());
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    m_window.user().pressKey("comma", "Control_L");
    QVERIFY(m_window.control(ControlRole::Rows, u"Providers"_s).isValid());
}

void tst_Settings::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"settings "_s + QString::fromUtf8(QTest::currentTestFunction()));
}

QStringList tst_Settings::providers()
{
    return m_window.control(ControlRole::Rows, u"Providers"_s).childNames();
}

bool tst_Settings::chooseProvider(const QString &name)
{
    const AccessibleControl list = m_window.control(ControlRole::Rows, u"Providers"_s);
    const QList<AccessibleControl> rows = list.children();
    const auto row = std::ranges::find_if(
        rows, [&name](const AccessibleControl &each) { return each.name().startsWith(name); });
    if (row == rows.end())
        return false;
    m_window.user().click(row->area().center());
    return m_window.driver().waitUntil(
        [&] { return m_window.says(u"Key hint"_s).contains(m_provider.url({}).host()); });
}

void tst_Settings::checksAKey_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("said");
    using Then = ScriptedAnswer::Then;
    QTest::newRow("accepted") << ScriptedAnswer{httpReply(404, R"({"detail":"Request not found"})")}
                              << u"OdiRouter accepts the key."_s;
    QTest::newRow("refused") << ScriptedAnswer{httpReply(401,
                                                         R"({"error":{"code":"UNAUTHORIZED"}})")}
                             << u"refuses the key"_s;
    QTest::newRow("unreachable") << ScriptedAnswer{{}, Then::Reset}
                                 << u"cannot be reached, so the key was not checked"_s;
    QTest::newRow("cannot tell") << ScriptedAnswer{httpReply(500, "oops")}
                                 << u"not in a way that shows whether the key is good"_s;
}

void tst_Settings::checksAKey()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const QString, said);
    m_provider.setHandler([&answer](const ServedRequest &) { return answer; });
    const qsizetype before = m_provider.requests().size();
    QVERIFY(chooseProvider(u"OdiRouter"_s));
    QVERIFY(m_window.control(ControlRole::Text, u"Key"_s).setText(u"sk-entered"_s));
    QVERIFY(m_window.press(u"Check key"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_window.says(u"Key status"_s).contains(said), 20'000);

    QVERIFY(m_provider.requests().size() > before);
    QCOMPARE(m_provider.requests().last().method, QByteArray("GET"));
    QCOMPARE(m_provider.requests().last().header("Authorization"), QByteArray("Bearer sk-entered"));
}

void tst_Settings::reloadsFilesThatWereAdded()
{
    const auto isListed = [this](const QString &name) {
        return std::ranges::any_of(providers(),
                                   [&name](const QString &row) { return row.startsWith(name); });
    };
    QVERIFY(!isListed(u"WaveSpeed"_s));
    const QDir folder(m_window.dataDir() + u"/providers"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(QFile::copy(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/jobs/wavespeed.json"),
                        folder.filePath(u"wavespeed.json"_s)));
    QFile half(folder.filePath(u"half.json"_s));
    QVERIFY(half.open(QFile::WriteOnly) && half.write(wrongFile.toUtf8()) > 0);
    half.close();

    QVERIFY(m_window.press(u"Reload"_s));
    QVERIFY2(m_window.driver().waitUntil([&] { return isListed(u"WaveSpeed (your own)"_s); }),
             qPrintable(providers().join(u", "_s)));
    QVERIFY(isListed(u"OdiRouter"_s));
    const AccessibleControl leftOut = m_window.control(ControlRole::Rows, u"Files left out"_s);
    QVERIFY(m_window.driver().waitUntil([&] { return !leftOut.childNames().isEmpty(); }));
    for (const QString &row : leftOut.childNames())
        QVERIFY2(row.contains(u"half.json"_s), qPrintable(row));

    m_window.user().pressKey("Escape");
    QVERIFY(m_window.driver().choose(m_window.user(), u"Provider"_s, u"WaveSpeed"_s));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
