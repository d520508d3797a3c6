// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/dragsource.h"
#include "support/pictures.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! \brief Pictures come from another program, through the X server's drag and drop and clipboard.
class tst_WaysIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void takesWhatIsDropped_data();
    void takesWhatIsDropped();
    void takesWhatIsPasted_data();
    void takesWhatIsPasted();
    void refusesADropOfWords();
    void makesAShotOfEachDroppedFile();
    void choosesAShotByKeysAndMouse();
    void findsTheShotsAfterAKill();
    void takesSeveralFromTheCommandLine();

private:
    void addOffers();
    //! A photograph of a size that no other one has.
    [[nodiscard]] QString photograph(const QString &name, int width);
    [[nodiscard]] QString status() { return m_window.says(u"First frame status"_s); }
    [[nodiscard]] bool shows(int width);
    [[nodiscard]] QStringList shots();

    AppWindow m_window;
    ScriptedServer m_server;
};

void tst_WaysIn::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    m_server.setHandler([this](const ServedRequest &request) {
        const QString name = QString::fromLatin1(request.target.mid(1));
        return ScriptedAnswer{httpReply(200, contentOf(m_window.file(name)))};
    });
}

void tst_WaysIn::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(
            u"waysin %1 %2"_s.arg(QString::fromLatin1(QTest::currentTestFunction()),
                                  QString::fromUtf8(QTest::currentDataTag())));
}

QString tst_WaysIn::photograph(const QString &name, int width)
{
    const QString path = m_window.file(name);
    return writePhotograph(path, {width, 480}) ? path : QString();
}

bool tst_WaysIn::shows(int width)
{
    return m_window.driver().waitUntil([&] { return status().contains(u"%1 × 480"_s.arg(width)); });
}

QStringList tst_WaysIn::shots()
{
    return m_window.driver().findNow(ControlRole::Rows, u"Shots"_s).childNames();
}

void tst_WaysIn::addOffers()
{
    QTest::addColumn<QStringList>("offer");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("format");
    static int width = 600;
    const auto add = [](const char *name, const QStringList &offer, const QString &format) {
        QTest::newRow(name) << offer << width << format;
    };
    const auto next = [this](const QString &suffix) {
        width += 4;
        return photograph(u"cat%1.%2"_s.arg(width).arg(suffix), width);
    };
    const auto linkTo = [this](const QString &path) {
        return m_server.url(u'/' + QFileInfo(path).fileName()).toString();
    };
    const QString page = m_server.url(u"/page"_s).toString();
    // Longer than an argument may be, as real ones are.
    const auto dataUri = [](const QString &path, const QByteArray &around = "%") {
        QByteArray text = around;
        text.replace('%', "data:image/jpeg;base64," + contentOf(path).toBase64());
        QFile file(path + u".txt"_s);
        return file.open(QFile::WriteOnly) && file.write(text) == text.size()
                   ? u'@' + file.fileName()
                   : QString();
    };
    add("file", {u"--file"_s, next(u"jpg"_s)}, u"JPEG"_s);
    add("pixels", {u"--picture"_s, next(u"png"_s)}, u"PNG"_s);
    add("link", {u"--url"_s, linkTo(next(u"jpg"_s))}, u"JPEG"_s);
    add("picture of a page",
        {u"--url"_s, page, u"--html"_s, u"<img src=\"%1\">"_s.arg(linkTo(next(u"jpg"_s)))},
        u"JPEG"_s);
    add("data: URI of a page", {u"--html"_s, dataUri(next(u"jpg"_s), "<img src='%'>")}, u"JPEG"_s);
    add("link as text", {u"--text"_s, linkTo(next(u"jpg"_s))}, u"JPEG"_s);
    add("file link as text", {u"--text"_s, u"file://"_s + next(u"jpg"_s)}, u"JPEG"_s);
    add("data: URI as text", {u"--text"_s, dataUri(next(u"jpg"_s))}, u"JPEG"_s);
}

void tst_WaysIn::takesWhatIsDropped_data()
{
    addOffers();
}

void tst_WaysIn::takesWhatIsDropped()
{
    QFETCH(QStringList, offer);
    QFETCH(int, width);
    QFETCH(QString, format);
    const QRect area = m_window.control(ControlRole::Any, u"First frame"_s).area();
    DragSource source(m_window.session(), offer);
    QCOMPARE(source.dragTo(m_window.user(), area.center()), DragSource::Outcome::Dropped);
    QVERIFY2(shows(width), qPrintable(status()));
    QVERIFY2(status().contains(format), qPrintable(status()));
}

void tst_WaysIn::takesWhatIsPasted_data()
{
    addOffers();
}

void tst_WaysIn::takesWhatIsPasted()
{
    QFETCH(QStringList, offer);
    QFETCH(int, width);
    QFETCH(QString, format);
    DragSource source(m_window.session(), offer);
    QVERIFY(source.copy());
    QVERIFY(m_window.press(u"Paste image"_s));
    QVERIFY2(shows(width), qPrintable(status()));
    QVERIFY2(status().contains(format), qPrintable(status()));
}

void tst_WaysIn::refusesADropOfWords()
{
    const QString before = status();
    const QRect area = m_window.control(ControlRole::Any, u"First frame"_s).area();
    DragSource source(m_window.session(), {u"--text"_s, u"A cat"_s});
    QCOMPARE(source.dragTo(m_window.user(), area.center(), std::chrono::seconds(1)),
             DragSource::Outcome::Refused);
    QCOMPARE(status(), before);
}

void tst_WaysIn::makesAShotOfEachDroppedFile()
{
    QVERIFY(m_window.press(u"Remove image"_s));
    QStringList offer;
    for (const int width : {1001, 1002, 1003})
        offer += {u"--file"_s, photograph(u"dog%1.jpg"_s.arg(width), width)};
    const QRect area = m_window.control(ControlRole::Any, u"First frame"_s).area();
    DragSource source(m_window.session(), offer);
    QCOMPARE(source.dragTo(m_window.user(), area.center()), DragSource::Outcome::Dropped);
    QVERIFY2(shows(1001), qPrintable(status()));
    QVERIFY(m_window.driver().waitUntil([&] { return shots().size() == 3; }));
    QVERIFY2(shots().at(1).contains(u"dog1002.jpg"_s), qPrintable(shots().join(u'\n')));
}

void tst_WaysIn::choosesAShotByKeysAndMouse()
{
    const AccessibleControl strip = m_window.driver().find(ControlRole::Rows, u"Shots"_s);
    m_window.user().click(strip.children().at(2).area().center());
    QVERIFY2(shows(1003), qPrintable(status()));
    m_window.user().pressKey("Left");
    QVERIFY2(shows(1002), qPrintable(status()));
    QVERIFY(m_window.type(u"Prompt"_s, u"The second dog"_s));
    QVERIFY(m_window.driver().waitUntil(
        [&] { return shots().value(1).contains(u"The second dog"_s); }));
}

void tst_WaysIn::findsTheShotsAfterAKill()
{
    QVERIFY(m_window.driver().find(ControlRole::Label, u"Draft saved"_s).isValid());
    const QStringList before = shots();
    m_window.killHard();
    QVERIFY2(m_window.start(), qPrintable(m_window.problem()));
    QVERIFY2(shows(1002), qPrintable(status()));
    QCOMPARE(shots(), before);
    QCOMPARE(m_window.control(ControlRole::Text, u"Prompt"_s).text(), u"The second dog"_s);
}

void tst_WaysIn::takesSeveralFromTheCommandLine()
{
    m_window.killHard();
    m_window.clearData();
    QVERIFY2(m_window.start({photograph(u"bird1.jpg"_s, 1011), photograph(u"bird2.jpg"_s, 1012)}),
             qPrintable(m_window.problem()));
    QVERIFY2(shows(1011), qPrintable(status()));
    QVERIFY(m_window.driver().waitUntil([&] { return shots().size() == 2; }));
}

QTEST_GUILESS_MAIN(tst_WaysIn)
#include "tst_waysin.moc"
