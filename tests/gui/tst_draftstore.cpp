// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftstore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

Draft fullDraft()
{
    const ShotChoices choices{.modelId = u"hailuo-2.3-fast"_s,
                              .duration = std::chrono::seconds(10),
                              .resolution = Resolution::P1080,
                              .optimizePrompt = false,
                              .fastPretreatment = true,
                              .watermark = true};
    TimeShares shares(3);
    shares.moveEnd(0, 0.123456789);
    return {.prompt = u"Two lines,\n\"quoted\" 推进"_s,
            .dialect = Dialect::Chinese,
            .picture = u"/pictures/a, b.jpg"_s,
            .edits = {.crop = QRect(1, 2, 300, 400), .padding = PicturePadding{2.5}},
            .providerId = u"minimax-cn"_s,
            .choices = {{u"minimax-cn"_s, choices}, {u"sandbox"_s, {}}},
            .takes = 3,
            .isLive = true,
            .shares = shares,
            .alsoWith = {{u"fal"_s, u"hailuo-2.3"_s}, {u"minimax-cn"_s, u"hailuo-2.3-fast"_s}}};
}

} // namespace

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEverything();
    void keepsNothingOfClosedShots();
    void beginsWithAnEmptyShot();
    void makesTheBestOfADamagedFile();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void TestDraftStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"drafts.ini"_s);
}

void TestDraftStore::keepsEverything()
{
    const Drafts drafts{.shots = {Draft(), fullDraft()}, .current = 1};
    {
        QSettings file(m_file, QSettings::IniFormat);
        saveDrafts(file, drafts);
    }
    QSettings file(m_file, QSettings::IniFormat);
    QCOMPARE(loadDrafts(file), drafts);
}

void TestDraftStore::keepsNothingOfClosedShots()
{
    QSettings file(m_file, QSettings::IniFormat);
    saveDrafts(file, {.shots = {fullDraft(), fullDraft()}});
    saveDrafts(file, {});
    QCOMPARE(loadDrafts(file), Drafts());
    QVERIFY(!file.allKeys().join(u' ').contains(u"shots/2"_s));
    QVERIFY(!file.allKeys().join(u' ').contains(u"minimax-cn"_s));
}

void TestDraftStore::beginsWithAnEmptyShot()
{
    QSettings file(m_file, QSettings::IniFormat);
    QCOMPARE(loadDrafts(file), Drafts());
}

void TestDraftStore::makesTheBestOfADamagedFile()
{
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(u"current"_s, 7);
    file.setValue(u"shots/size"_s, 2);
    file.setValue(u"shots/1/dialect"_s, u"klingon"_s);
    file.setValue(u"shots/1/shares"_s, QStringList{u"0.9"_s, u"0.1"_s, u"x"_s});
    file.setValue(u"shots/1/prompt"_s, u"A cat"_s);
    const Drafts drafts = loadDrafts(file);
    QCOMPARE(drafts.current, 1);
    QCOMPARE(drafts.shots, QList<Draft>({{.prompt = u"A cat"_s}, {}}));
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
