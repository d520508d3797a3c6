// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/pictures.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString prompt = u"A cat that must not get lost [Pan left]"_s;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

//! A sentence for people: begins with a capital or a quoted name, ends with a full stop.
bool isSentence(const QString &text)
{
    static const QRegularExpression sentence(u"^[\\p{Lu}“].*\\.$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return sentence.match(text).hasMatch();
}

//! A link to this machine where nobody listens.
QString unreachableLink()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return u"http://127.0.0.1:%1/cat.jpg"_s.arg(server.serverPort());
}

} // namespace

//! \brief What cannot become a clip is said beside the control that it is about, before any money
//! is spent, and nothing that was written is lost.
class tst_BadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void saysWhatIsWrongWithThePicture_data();
    void saysWhatIsWrongWithThePicture();
    void saysThatAProviderNeedsAPrompt();

private:
    //! So that what is said afterwards is about what came afterwards.
    void takeGoodPicture();

    AppWindow m_window;
};

void tst_BadInput::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    // A provider that is never asked: nothing may be sent in this test.
    m_window.setVariable(u"FIRSTFRAME_KEY_MYROUTER"_s, u"key-of-nobody"_s);
    m_window.setVariable(u"FIRSTFRAME_BASE_URL_MYROUTER"_s, u"http://127.0.0.1:9"_s);
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));

    QVERIFY(writeFile(m_window.file(u"letter.jpg"_s), "Dear Sir, this is no picture.\n"));
    QVERIFY(writeFile(m_window.file(u"empty.png"_s), {}));
    QVERIFY(writePhotograph(m_window.file(u"small.png"_s), {200, 200}));
    QVERIFY(writePhotograph(m_window.file(u"banner.jpg"_s), {2000, 400}));
    QVERIFY(writePhotograph(m_window.file(u"good.jpg"_s), {800, 600}));
    QVERIFY(writeNoise(m_window.file(u"huge.png"_s), {3200, 2700}));
    QVERIFY(QFileInfo(m_window.file(u"huge.png"_s)).size() > 25'000'000);
    QVERIFY(QDir(m_window.file({})).mkdir(u"folder"_s));
    QVERIFY(m_window.control(ControlRole::Text, u"Prompt"_s).setText(prompt));
}

void tst_BadInput::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"badinput "_s + QString::fromUtf8(QTest::currentDataTag()));
}

void tst_BadInput::takeGoodPicture()
{
    QVERIFY(m_window.enterPicture(m_window.file(u"good.jpg"_s)));
    const AccessibleControl generate = m_window.control(ControlRole::Button, u"Generate"_s);
    QVERIFY2(m_window.driver().waitUntil([&] {
        return m_window.says(u"First frame status"_s).contains(u"800"_s) && generate.isEnabled();
    }),
             qPrintable(m_window.says(u"Generate status"_s)));
    QCOMPARE(m_window.says(u"Generate status"_s), QString());
}

void tst_BadInput::saysWhatIsWrongWithThePicture_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("dropped");
    QTest::addColumn<QString>("said");

    const QList<std::pair<QString, QString>> files = {
        {u"letter.jpg"_s, u"not a picture"_s},
        {u"empty.png"_s, u"empty"_s},
        {u"small.png"_s, u"300"_s},
        {u"banner.jpg"_s, u"5:2"_s},
        {u"huge.png"_s, u"under 20"_s},
        {u"folder"_s, u"is a folder"_s},
    };
    for (const auto &[name, said] : files) {
        QTest::newRow(qPrintable(name + u" typed"_s)) << m_window.file(name) << false << said;
        QTest::newRow(qPrintable(name + u" dropped"_s)) << m_window.file(name) << true << said;
    }
    QTest::newRow("no such file") << m_window.file(u"missing.jpg"_s) << false << u"no file"_s;
    QTest::newRow("unreachable link") << unreachableLink() << false << u"could not be reached"_s;
}

void tst_BadInput::saysWhatIsWrongWithThePicture()
{
    QFETCH(QString, input);
    QFETCH(bool, dropped);
    QFETCH(QString, said);
    takeGoodPicture();
    if (QTest::currentTestFailed())
        return;
    if (dropped)
        QVERIFY(m_window.drop(input));
    else
        QVERIFY(m_window.enterPicture(input));
    const auto status = [this] { return m_window.says(u"First frame status"_s); };
    QVERIFY2(m_window.driver().waitUntil([&] { return status().contains(said); }),
             qPrintable(status()));
    QVERIFY2(isSentence(status().section(u'\n', -1)), qPrintable(status()));
    QVERIFY(!m_window.control(ControlRole::Button, u"Generate"_s).isEnabled());
    QVERIFY2(isSentence(m_window.says(u"Generate status"_s)),
             qPrintable(m_window.says(u"Generate status"_s)));
    QCOMPARE(m_window.control(ControlRole::Text, u"Prompt"_s).text(), prompt);
    QCOMPARE(m_window.jobs(), QStringList());
}

void tst_BadInput::saysThatAProviderNeedsAPrompt()
{
    takeGoodPicture();
    QVERIFY(m_window.driver().choose(m_window.user(), u"Provider"_s, u"MyRouter"_s));
    const AccessibleControl editor = m_window.control(ControlRole::Text, u"Prompt"_s);
    QVERIFY(editor.setText({}));
    const auto status = [this] { return m_window.says(u"Generate status"_s); };
    QVERIFY2(m_window.driver().waitUntil([&] { return status().contains(u"prompt"_s); }),
             qPrintable(status()));
    QVERIFY2(isSentence(status()), qPrintable(status()));
    QVERIFY(!m_window.control(ControlRole::Button, u"Generate"_s).isEnabled());
    QVERIFY(editor.setText(prompt));
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
