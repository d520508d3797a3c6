// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/shotstrip.h"
#include "gui/composer/traydesk.h"
#include "gui/composer/traypanel.h"
#include "gui/statuslabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

ImportedPicture imported(const QString &path, QSize size = {1280, 720})
{
    return {.firstFrame = {.path = path, .info = {ImageFormat::Jpeg, size, 400'000}},
            .preview = QImage(64, 36, QImage::Format_RGB32)};
}

const QString one = u"/pictures/1.jpg"_s;
const QString two = u"/pictures/2.jpg"_s;
const QString three = u"/pictures/3.jpg"_s;

} // namespace

//! \brief The tray in the composer, whose import answers as the test says.
class TestTrayDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isSeenOnlyWithSeveralShots();
    void makesAShotOfEachPicture();
    void givesThePromptToPicturesThatItWasWrittenFor();
    void leavesAFinishedShotAlone();
    void keepsEachShotsOwnTextAndPicture();
    void asksForOnePictureAfterTheOther();
    void makesCopies();
    void closesAndBringsBack();
    void closesAllButAnEmptyOne();
    void generatesWhatIsChosen();
    void asksOnceBeforeItSpendsMoreThanTheLimit();
    void leavesOutWhatIsWrongAndSaysSo();
    void givesBackAllDrafts();

private:
    [[nodiscard]] PromptEdit &prompt() const { return *m_composer->findChild<PromptEdit *>(); }
    [[nodiscard]] ShotStrip &strip() const { return *m_composer->findChild<ShotStrip *>(); }
    [[nodiscard]] QString status() const;
    [[nodiscard]] QStringList pictures() const;
    void trigger(const QString &text) const;
    void show(int row) const { strip().setCurrentIndex(strip().model()->index(row, 0)); }
    //! The import's answer to the shot that is shown.
    void givePicture(const QString &path) const
    {
        m_composer->pictureSlot().accept(path, imported(path));
    }
    void addThree() const;

    QTemporaryDir m_dir;
    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<Composer> m_composer;
};

void TestTrayDesk::init()
{
    m_composer = std::make_unique<Composer>(m_dir.path());
    m_composer->setProviders(m_catalog);
    m_composer->setDrafts({.shots = {{.providerId = u"sandbox"_s}}});
    m_composer->setVisible(true);
}

QString TestTrayDesk::status() const
{
    for (const StatusLabel *label : m_composer->findChildren<StatusLabel *>()) {
        if (label->accessibleName() == u"Shots status"_s)
            return label->text();
    }
    return {};
}

QStringList TestTrayDesk::pictures() const
{
    QStringList pictures;
    for (const Draft &draft : m_composer->drafts().shots)
        pictures.append(draft.picture);
    return pictures;
}

void TestTrayDesk::trigger(const QString &text) const
{
    for (QAction *action : m_composer->trayActions()) {
        if (action && action->text().remove(u'&').startsWith(text)) {
            QVERIFY(action->isEnabled());
            action->trigger();
            return;
        }
    }
    QFAIL("no such action");
}

void TestTrayDesk::addThree() const
{
    m_composer->loadPictures({one, two, three});
    givePicture(one);
    m_composer->tray().takePicture(two, imported(two));
    m_composer->tray().takePicture(three, imported(three));
}

void TestTrayDesk::isSeenOnlyWithSeveralShots()
{
    QVERIFY(!strip().isVisible());
    trigger(u"New Shot"_s);
    QVERIFY(strip().isVisible());
    trigger(u"Close Shot"_s);
    QVERIFY(!strip().isVisible());
}

void TestTrayDesk::makesAShotOfEachPicture()
{
    m_composer->loadPictures({one, two, three});
    QCOMPARE(pictures(), QStringList({one, two, three}));
    QCOMPARE(m_composer->drafts().current, 0);
    QCOMPARE(m_composer->pictureSlot().source(), one);
}

void TestTrayDesk::givesThePromptToPicturesThatItWasWrittenFor()
{
    prompt().setPrompt(u"It turns"_s);
    m_composer->loadPictures({one, two});
    QCOMPARE(m_composer->drafts().shots.at(0).prompt, u"It turns"_s);
    QCOMPARE(m_composer->drafts().shots.at(1).prompt, u"It turns"_s);
    QCOMPARE(m_composer->drafts().shots.at(1).providerId, u"sandbox"_s);
}

void TestTrayDesk::leavesAFinishedShotAlone()
{
    m_composer->loadPicture(one);
    prompt().setPrompt(u"The cat turns"_s);
    m_composer->loadPictures({two, three});
    QCOMPARE(pictures(), QStringList({one, two, three}));
    QCOMPARE(m_composer->drafts().shots.at(0).prompt, u"The cat turns"_s);
    QCOMPARE(m_composer->drafts().shots.at(1).prompt, QString());
}

void TestTrayDesk::keepsEachShotsOwnTextAndPicture()
{
    addThree();
    prompt().setPrompt(u"First"_s);
    show(1);
    QCOMPARE(prompt().prompt(), QString());
    QCOMPARE(m_composer->pictureSlot().source(), two);
    QVERIFY(!m_composer->shot().firstFrame); // not the other shot's while it loads
    prompt().setPrompt(u"Second"_s);
    show(0);
    QCOMPARE(prompt().prompt(), u"First"_s);
    QVERIFY(!prompt().document()->isUndoAvailable());
    show(1);
    QCOMPARE(prompt().prompt(), u"Second"_s);
}

void TestTrayDesk::asksForOnePictureAfterTheOther()
{
    QSignalSpy asked(&m_composer->tray(), &TrayDesk::thumbnailRequested);
    m_composer->loadPictures({one, two, three, two});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().first().toString(), two);
    m_composer->tray().takePicture(u"/another"_s, imported(one)); // not what was asked for
    QCOMPARE(asked.size(), 0);
    m_composer->tray().takePicture(two, imported(two));
    QCOMPARE(asked.takeFirst().first().toString(), three);
    m_composer->tray().takeFailure(three, {ErrorKind::File, u"It is gone."_s});
    QCOMPARE(asked.size(), 0); // two is there, for both
}

void TestTrayDesk::makesCopies()
{
    m_composer->loadPicture(one);
    givePicture(one);
    prompt().setPrompt(u"A cat"_s);
    trigger(u"Duplicate Shot"_s);
    QCOMPARE(m_composer->drafts().current, 1);
    QCOMPARE(m_composer->drafts().shots.at(1), m_composer->drafts().shots.at(0));
    trigger(u"New Shot"_s);
    QCOMPARE(m_composer->drafts().current, 2);
    QCOMPARE(prompt().prompt(), QString());
    QCOMPARE(m_composer->pictureSlot().source(), QString());
}

void TestTrayDesk::closesAndBringsBack()
{
    addThree();
    const Drafts before = m_composer->drafts();
    QSignalSpy offered(&m_composer->tray(), &TrayDesk::undoOffered);
    m_composer->tray().close({0, 1});
    QCOMPARE(pictures(), QStringList{three});
    QCOMPARE(m_composer->pictureSlot().source(), three);
    QVERIFY(!offered.last().first().toString().isEmpty());
    m_composer->undo(); // nothing to undo in the prompt
    QCOMPARE(m_composer->drafts(), before);
    QVERIFY(offered.last().first().toString().isEmpty());
    QVERIFY(!m_composer->tray().canUndoClose());
}

void TestTrayDesk::closesAllButAnEmptyOne()
{
    addThree();
    strip().selectAll();
    trigger(u"Close Shot"_s);
    QCOMPARE(pictures(), QStringList{QString()});
    QCOMPARE(m_composer->pictureSlot().source(), QString());
    m_composer->tray().undoClose();
    QCOMPARE(pictures(), QStringList({one, two, three, QString()}));
}

void TestTrayDesk::generatesWhatIsChosen()
{
    prompt().setPrompt(u"It turns"_s);
    addThree();
    QSignalSpy generated(m_composer.get(), &Composer::generateRequested);
    show(1);
    givePicture(two);
    strip().selectionModel()->select(strip().model()->index(2, 0), QItemSelectionModel::Select);
    trigger(u"Generate Chosen (2)"_s);
    QStringList paths;
    for (const QList<QVariant> &arguments : generated)
        paths.append(arguments.first().value<JobRequest>().shot.firstFrame->path);
    QCOMPARE(paths, QStringList({two, three}));
    QCOMPARE(status(), QString());
}

void TestTrayDesk::asksOnceBeforeItSpendsMoreThanTheLimit()
{
    prompt().setPrompt(u"It turns"_s);
    addThree();
    m_composer->setKeyedProviders({u"fal"_s});
    for (int row = 0; row < 3; ++row) {
        show(row);
        m_composer->selectProvider(u"fal"_s);
        givePicture(QStringList({one, two, three}).at(row));
    }
    m_composer->setSpendingLimit({.isOn = true, .most = {{u"USD"_s, 500'000}}}); // three are more
    QSignalSpy generated(m_composer.get(), &Composer::generateRequested);
    trigger(u"Generate All (3)"_s);
    auto *box = m_composer->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(generated.size(), 0);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(generated.size(), 3);
}

void TestTrayDesk::leavesOutWhatIsWrongAndSaysSo()
{
    prompt().setPrompt(u"It turns"_s);
    m_composer->loadPictures({one, two, three});
    givePicture(one);
    m_composer->tray().takePicture(two, imported(two, {20, 20}));
    m_composer->tray().takePicture(three, imported(three));
    QSignalSpy generated(m_composer.get(), &Composer::generateRequested);
    trigger(u"Generate All (3)"_s);
    QCOMPARE(generated.size(), 2);
    QVERIFY2(status().startsWith(u"Shot 2 is left out: "_s), qPrintable(status()));
    const QModelIndex wrong = strip().model()->index(1, 0);
    QVERIFY(wrong.data(Qt::ToolTipRole).toString().contains(u'\n'));
}

void TestTrayDesk::givesBackAllDrafts()
{
    const Drafts drafts{.shots = {{.prompt = u"a"_s, .picture = one, .providerId = u"sandbox"_s},
                                  {.prompt = u"b [Pan left], [Shake]"_s,
                                   .dialect = Dialect::Chinese,
                                   .providerId = u"minimax"_s,
                                   .takes = 3}},
                        .current = 1};
    m_composer->setDrafts(drafts);
    show(0);
    show(1);
    Drafts after = m_composer->drafts();
    for (Draft &draft : after.shots)
        draft.choices.clear(); // what was chosen for it by being shown
    QCOMPARE(after, drafts);
}

QTEST_MAIN(TestTrayDesk)
#include "tst_traydesk.moc"
