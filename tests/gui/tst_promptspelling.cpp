// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptedit.h"
#include "gui/composer/promptspelling.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Firstframe;

class TestPromptSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesWordsThatADictionaryKnowsOf_data();
    void takesWordsThatADictionaryKnowsOf();
    void findsTheSystemsDictionaries();
    void speaksEachDictionarysEncoding();
    void underlinesAWrongWord();
    void leavesDirectivesAlone();
    void looksUpNewWordsOnly();
    void suggestsWhatWasMeant();
    void keepsAWordOfTheUsersOwn();
    void ignoresAWordUntilTheEnd();
    void checksInTheChosenLanguages();
    void readsNothingBeforeAWordIsThere();

private:
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList wrong() const;

    QTemporaryDir m_dir;
    std::unique_ptr<PromptEdit> m_edit;
    PromptSpelling *m_spelling = nullptr;
};

void TestPromptSpelling::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList TestPromptSpelling::wrong() const
{
    QStringList words;
    for (const SpellWord &word : m_edit->misspelt())
        words.append(word.word);
    return words;
}

void TestPromptSpelling::initTestCase()
{
    write(u"en_US.aff"_qs, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzMOD\n");
    write(u"en_US.dic"_qs, "6\na\ncat\nwalks\nthe\ndon't\nbeach\n");
    write(u"ru_RU.aff"_qs, "SET KOI8-R\n");
    write(u"ru_RU.dic"_qs, "1\n\xcb\xcf\xd4\n"); // "кот"
    write(u"alone.aff"_qs, "SET UTF-8\n");
}

void TestPromptSpelling::init()
{
    QFile::remove(m_dir.filePath(u"words.txt"_qs));
    m_edit = std::make_unique<PromptEdit>();
    m_spelling = new PromptSpelling(*m_edit, m_dir.path());
    m_spelling->setOwnWords(m_dir.filePath(u"words.txt"_qs));
    m_spelling->setLanguages({u"en_US"_qs});
    m_edit->useSpelling(*m_spelling);
}

void TestPromptSpelling::takesWordsThatADictionaryKnowsOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *text, const QStringList &words) {
        QTest::newRow(text) << QString::fromUtf8(text) << words;
    };
    row("A cat, walks.", {u"cat"_qs, u"walks"_qs});
    row("'don't' or don’t", {u"don't"_qs, u"or"_qs, u"don’t"_qs});
    row("well-known", {u"well"_qs, u"known"_qs});
    row("4k mp4 1080P x2y", {});
    row("snake_case", {});
    row("猫が歩く cat 走", {u"cat"_qs});
    row("кот идёт", {u"кот"_qs, u"идёт"_qs});
    row("one [Psuh in, Fly] two [推进] {subjekt} three", {u"one"_qs, u"two"_qs, u"three"_qs});
    row("an open [brakket", {u"an"_qs, u"open"_qs, u"brakket"_qs});
    row("🐈cat", {u"cat"_qs});
    row("", {});
}

void TestPromptSpelling::takesWordsThatADictionaryKnowsOf()
{
    QFETCH(const QString, text);
    QStringList words;
    for (const SpellWord &word : spellWords(text)) {
        QCOMPARE(text.mid(word.start, word.word.size()), word.word);
        words.append(word.word);
    }
    QTEST(words, "words");
}

void TestPromptSpelling::findsTheSystemsDictionaries()
{
    QCOMPARE(SpellDictionary::names(m_dir.path()), QStringList({u"en_US"_qs, u"ru_RU"_qs}));
    QSignalSpy started(m_spelling, &PromptSpelling::started);
    m_spelling->start({});
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(m_spelling->languages(), QStringList({u"en_US"_qs}));
    m_spelling->start(QStringList({u"ru_RU"_qs, u"xx_XX"_qs}));
    QTRY_COMPARE(started.size(), 2);
    QCOMPARE(m_spelling->languages(), QStringList({u"ru_RU"_qs}));
    m_spelling->start(QStringList()); // none was chosen
    QTRY_COMPARE(started.size(), 3);
    QCOMPARE(m_spelling->languages(), QStringList());
}

void TestPromptSpelling::speaksEachDictionarysEncoding()
{
    const SpellDictionary russian(m_dir.path(), u"ru_RU"_qs);
    QVERIFY(russian.knows(u"кот"_qs));
    QVERIFY(!russian.knows(u"код"_qs));
    QVERIFY(!russian.knows(u"猫"_qs)); // has no letters for it
    QVERIFY(russian.knows(u"кот"_qs)); // and goes on
    QCOMPARE(russian.suggestions(u"кт"_qs), QStringList({u"кот"_qs}));
    const SpellDictionary english(m_dir.path(), u"en_US"_qs);
    QVERIFY(english.knows(u"don’t"_qs));
}

void TestPromptSpelling::underlinesAWrongWord()
{
    m_edit->setPrompt(u"the catt walks"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"catt"_qs}));
    bool underlined = false;
    for (const QTextLayout::FormatRange &range :
         m_edit->document()->firstBlock().layout()->formats()) {
        const bool isWord = range.start == 4 && range.length == 4;
        QCOMPARE(range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline, isWord);
        underlined |= isWord;
    }
    QVERIFY(underlined);
    m_edit->setPrompt(u"the cat walks"_qs);
    QTRY_COMPARE(wrong(), QStringList());
}

void TestPromptSpelling::leavesDirectivesAlone()
{
    m_edit->setPrompt(u"the catt [Pedestal up] walks [Rise]"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"catt"_qs}));
}

void TestPromptSpelling::looksUpNewWordsOnly()
{
    QSignalSpy checked(m_spelling, &PromptSpelling::checked);
    m_edit->setPrompt(u"the catt\nwalks"_qs);
    QVERIFY(checked.wait());
    QCOMPARE(checked.takeFirst().at(0).value<QSet<QString>>(),
             QSet<QString>({u"the"_qs, u"catt"_qs, u"walks"_qs}));
    m_edit->moveCursor(QTextCursor::End);
    m_edit->insertPlainText(u" catt dogg"_qs);
    QVERIFY(checked.wait());
    QCOMPARE(checked.takeFirst().at(0).value<QSet<QString>>(), QSet<QString>({u"dogg"_qs}));
    QCOMPARE(wrong(), QStringList({u"catt"_qs, u"catt"_qs, u"dogg"_qs}));
}

void TestPromptSpelling::suggestsWhatWasMeant()
{
    m_edit->setPrompt(u"the catt walks"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"catt"_qs}));
    QMenu menu;
    menu.addAction(u"Cut"_qs);
    Q_EMIT m_edit->menuRequested(menu, 5);
    QTRY_COMPARE(menu.actions().constFirst()->text(), u"cat"_qs);
    menu.actions().constFirst()->trigger();
    QCOMPARE(m_edit->prompt(), u"the cat walks"_qs);
    m_edit->undo();
    QCOMPARE(m_edit->prompt(), u"the catt walks"_qs);
}

void TestPromptSpelling::keepsAWordOfTheUsersOwn()
{
    m_edit->setPrompt(u"the Firstframe walks"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"Firstframe"_qs}));
    m_spelling->addToDictionary(u"Firstframe"_qs);
    QCOMPARE(wrong(), QStringList());
    QTRY_VERIFY(QFileInfo(m_dir.filePath(u"words.txt"_qs)).size() > 0);
    PromptEdit another;
    PromptSpelling spelling(another, m_dir.path());
    spelling.setOwnWords(m_dir.filePath(u"words.txt"_qs));
    spelling.setLanguages({u"en_US"_qs});
    another.useSpelling(spelling);
    QSignalSpy checked(&spelling, &PromptSpelling::checked);
    another.setPrompt(u"firstframe catt"_qs);
    QVERIFY(checked.wait());
    QVERIFY(!spelling.isWrong(u"firstframe"_qs));
    QVERIFY(spelling.isWrong(u"catt"_qs));
}

void TestPromptSpelling::ignoresAWordUntilTheEnd()
{
    m_edit->setPrompt(u"the catt"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"catt"_qs}));
    m_spelling->ignore(u"catt"_qs);
    QCOMPARE(wrong(), QStringList());
    QVERIFY(!QFile::exists(m_dir.filePath(u"words.txt"_qs)));
}

void TestPromptSpelling::checksInTheChosenLanguages()
{
    QSignalSpy started(m_spelling, &PromptSpelling::started);
    m_spelling->start(QStringList({u"en_US"_qs}));
    QTRY_COMPARE(started.size(), 1);
    m_edit->setPrompt(u"cat кот catt"_qs);
    QTRY_COMPARE(wrong(), QStringList({u"кот"_qs, u"catt"_qs}));
    QMenu menu;
    Q_EMIT m_edit->menuRequested(menu, 0);
    QMenu *languages = menu.actions().constLast()->menu();
    QVERIFY(languages);
    QCOMPARE(languages->actions().size(), 2);
    QSignalSpy chosen(m_spelling, &PromptSpelling::languagesChosen);
    languages->actions().at(1)->trigger();
    QCOMPARE(chosen.at(0).at(0).toStringList(), QStringList({u"en_US"_qs, u"ru_RU"_qs}));
    QTRY_COMPARE(wrong(), QStringList({u"catt"_qs}));
    languages->actions().at(0)->trigger();
    languages->actions().at(1)->trigger();
    QCOMPARE(m_spelling->languages(), QStringList());
    QCOMPARE(wrong(), QStringList());
}

void TestPromptSpelling::readsNothingBeforeAWordIsThere()
{
    QSignalSpy checked(m_spelling, &PromptSpelling::checked);
    m_edit->setPrompt(u"推进 [Push in] 4k"_qs);
    m_edit->setPrompt(u"cat"_qs);
    QVERIFY(checked.wait());
    QCOMPARE(checked.size(), 1);
    QCOMPARE(checked.at(0).at(0).value<QSet<QString>>(), QSet<QString>({u"cat"_qs}));
}

QTEST_MAIN(TestPromptSpelling)
#include "tst_promptspelling.moc"
