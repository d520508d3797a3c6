// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftstore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsADraft();
    void beginsWithTheUsualChoices();
};

void TestDraftStore::keepsADraft()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"settings.ini"_qs);
    const ShotChoices choices{.modelId = u"hailuo-2.3-fast"_qs,
                              .duration = std::chrono::seconds(10),
                              .resolution = Resolution::P1080,
                              .optimizePrompt = false,
                              .fastPretreatment = true,
                              .watermark = true};
    const Draft draft{.prompt = u"Two lines,\n\"quoted\" 推进"_qs,
                      .picture = u"/pictures/a, b.jpg"_qs,
                      .providerId = u"minimax-cn"_qs,
                      .choices = {{u"minimax-cn"_qs, choices}, {u"sandbox"_qs, {}}},
                      .takes = 3};
    {
        QSettings settings(file, QSettings::IniFormat);
        saveDraft(settings, draft);
    }
    QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(loadDraft(settings), draft);
}

void TestDraftStore::beginsWithTheUsualChoices()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(u"none.ini"_qs), QSettings::IniFormat);
    QCOMPARE(loadDraft(settings), Draft());
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
