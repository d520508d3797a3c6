// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/promptpanel.h"
#include "gui/statuslabel.h"
#include "gui/theme.h"

#include <QApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Firstframe;

namespace {

constexpr qsizetype limit = 2000; // of each provider that is chosen here

//! How many pixels have the colour, or nearly so.
qsizetype pixelsLike(const QImage &picture, const QColor &color)
{
    constexpr int nearness = 24; // of letters, whose edges are smoothed
    qsizetype count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) < nearness
                     && std::abs(pixel.green() - color.green()) < nearness
                     && std::abs(pixel.blue() - color.blue()) < nearness;
        }
    }
    return count;
}

//! What is highlighted behind, in UTF-16 offsets of the whole text. The end of a paragraph, where
//! nothing is painted, is as what stands before it.
QList<bool> markedCharacters(const QTextDocument &document)
{
    QList<bool> marked(document.characterCount() - 1, false);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.position() > 1)
            marked[block.position() - 1] = marked[block.position() - 2];
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            for (int i = 0;
                 range.format.hasProperty(QTextFormat::BackgroundBrush) && i < range.length; ++i)
                marked[block.position() + range.start + i] = true;
        }
    }
    return marked;
}

int redness(const QColor &color)
{
    return color.red() - std::max(color.green(), color.blue());
}

QString times(qsizetype count, const QString &text)
{
    return text.repeated(count);
}

} // namespace

//! \brief The counter counts what will be sent, and what is too much of it is marked in the text.
class TestPromptLength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void marksWhatIsTooMuch_data();
    void marksWhatIsTooMuch();
    void turnsRedOverTheLimit_data();
    void turnsRedOverTheLimit();
    void paintsWhatIsTooMuch_data();
    void paintsWhatIsTooMuch();
    void countsAnewForAnotherProvider();
    void marksLessWhileItIsShortened();

private:
    [[nodiscard]] PromptEdit &edit() const { return m_composer->promptPanel().edit(); }
    [[nodiscard]] StatusLabel *counter() const
    {
        return m_composer->findChild<StatusLabel *>(u"promptLength"_qs);
    }
    [[nodiscard]] qsizetype firstMarked() const
    {
        return markedCharacters(*edit().document()).indexOf(true);
    }

    QPalette m_before = QApplication::palette();
    std::unique_ptr<Composer> m_composer;
};

void TestPromptLength::init()
{
    m_composer = std::make_unique<Composer>(QString());
    m_composer->setProviders(loadProviders({}));
    m_composer->resize(388, 900);
    m_composer->show();
}

void TestPromptLength::cleanup()
{
    m_composer.reset();
}

void TestPromptLength::marksWhatIsTooMuch_data()
{
    QTest::addColumn<Dialect>("written");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("prompt"); // "|" is where the mark begins
    QTest::addColumn<qsizetype>("length");
    using enum Dialect;
    const QString english = u"sandbox"_qs;
    const QString chinese = u"minimax-cn"_qs;
    const QString cats = times(1999, u"🐈"_qs);
    QTest::newRow("as much as fits") << English << english << times(limit, u"🐈"_qs) << limit;
    QTest::newRow("one emoji more") << English << english << cats + u"🐈|🐈"_qs << limit + 1;
    QTest::newRow("a letter behind emoji") << English << english << cats + u"a|bc"_qs << limit + 2;
    QTest::newRow("emoji in several paragraphs")
        << English << english << cats + u"\n|🐈\n🐈"_qs << limit + 3;
    QTest::newRow("characters of two units, Chinese")
        << Chinese << chinese << times(limit, u"𠀀"_qs) + u"|𠀀"_qs << limit + 1;
    QTest::newRow("a longer name is sent")
        << Chinese << english << times(1995, u"🐈"_qs) + u"[|左摇]"_qs << limit + 5;
    QTest::newRow("a shorter name is sent")
        << English << chinese << times(1995, u"🐈"_qs) + u"[Pan left]🐈|🐈"_qs << limit + 1;
    QTest::newRow("MyRouter's own names")
        << English << u"myrouter"_qs << times(1994, u"🐈"_qs) + u"[Pedestal up]|🐈"_qs
        << limit + 1; // as [Rise]
}

void TestPromptLength::marksWhatIsTooMuch()
{
    QFETCH(const Dialect, written);
    QFETCH(const QString, provider);
    QFETCH(QString, prompt);
    m_composer->setEditorDialect(written);
    m_composer->selectProvider(provider);
    const qsizetype mark = prompt.indexOf(u'|');
    edit().setPrompt(prompt.remove(u'|'));
    const QString said = counter()->text();
    QTEST(said.section(u' ', 0, 0).toLongLong(), "length");
    QVERIFY2(said.endsWith(u"/ %1"_qs.arg(limit)), qPrintable(said));
    QCOMPARE(firstMarked(), mark);
    if (mark >= 0)
        QVERIFY(!markedCharacters(*edit().document()).mid(mark).contains(false));
}

void TestPromptLength::turnsRedOverTheLimit_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestPromptLength::turnsRedOverTheLimit()
{
    QFETCH(const ThemeChoice, theme);
    applyTheme(*qApp, theme, m_before);
    const QColor red = ThemeColors::current().failed;
    edit().setPrompt(times(limit, u"🐈"_qs));
    QCOMPARE(pixelsLike(counter()->grab().toImage(), red), 0);
    edit().setPrompt(times(limit + 1, u"🐈"_qs));
    QVERIFY(pixelsLike(counter()->grab().toImage(), red) > 20);
    edit().undo();
    QCOMPARE(pixelsLike(counter()->grab().toImage(), red), 0);
}

void TestPromptLength::paintsWhatIsTooMuch_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<Dialect>("written");
    QTest::addColumn<QString>("directive");
    for (const auto &[name, theme] :
         {std::pair("light", ThemeChoice::Light), std::pair("dark", ThemeChoice::Dark)}) {
        QTest::addRow("%s, English", name) << theme << Dialect::English << u"[Pan left]"_qs;
        QTest::addRow("%s, Chinese", name) << theme << Dialect::Chinese << u"[左摇]"_qs;
    }
}

void TestPromptLength::paintsWhatIsTooMuch()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const Dialect, written);
    QFETCH(const QString, directive);
    applyTheme(*qApp, theme, m_before);
    m_composer->setEditorDialect(written);
    m_composer->selectProvider(written == Dialect::Chinese ? u"minimax-cn"_qs : u"sandbox"_qs);
    const QString letters = u"iiiiiiiiii"_qs; // thin enough to leave the corners free
    const qsizetype fitting = 4;
    const qsizetype cats = limit - fitting - 1 - directive.size();
    edit().setPrompt(directive + times(cats, u"🐈"_qs) + u'\n' + letters);
    edit().moveCursor(QTextCursor::End); // where it shows them

    const QImage seen = edit().viewport()->grab().toImage();
    QTextCursor cursor(edit().document()->lastBlock());
    for (qsizetype i = 0; i < letters.size();
         ++i, cursor.movePosition(QTextCursor::NextCharacter)) {
        const QRect place = edit().cursorRect(cursor);
        const QColor behind = seen.pixelColor(place.left() + 1, place.top() + 1);
        QVERIFY2((redness(behind) > 20) == (i >= fitting),
                 qPrintable(u"%1: %2"_qs.arg(i).arg(behind.name())));
    }
}

void TestPromptLength::countsAnewForAnotherProvider()
{
    const QString fits = times(1990, u"🐈"_qs) + u"[Pan left]"_qs;
    edit().setPrompt(fits + u"🐈"_qs);
    QCOMPARE(firstMarked(), fits.size());
    m_composer->selectProvider(u"minimax-cn"_qs); // to which it goes as [左摇]
    QCOMPARE(firstMarked(), -1);
    QCOMPARE(counter()->text(), u"1995 / 2000"_qs);
    m_composer->selectProvider(u"sandbox"_qs);
    QCOMPARE(firstMarked(), fits.size());
    QCOMPARE(counter()->text(), u"2001 / 2000"_qs);
}

void TestPromptLength::marksLessWhileItIsShortened()
{
    const QString fits = times(limit, u"🐈"_qs);
    edit().setPrompt(fits + u"🐈🐈"_qs);
    edit().moveCursor(QTextCursor::End);
    for (const qsizetype tooMany : {2, 1}) {
        QCOMPARE(markedCharacters(*edit().document()).count(true), 2 * tooMany);
        QTest::keyClick(&edit(), Qt::Key_Backspace); // the whole of an emoji
    }
    QCOMPARE(firstMarked(), -1);
    QCOMPARE(edit().prompt(), fits);
}

QTEST_MAIN(TestPromptLength)
#include "tst_promptlength.moc"
