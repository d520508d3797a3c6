// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturetrial.h"
#include "mendrig.h"
#include "support/pictures.h"

#include <QEnterEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief What compressing would bring, said before it is chosen.
class TestMendPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysTheQualityBeforeItIsApplied_data();
    void saysTheQualityBeforeItIsApplied();
    void encodesNothingTwice();
    void dropsWhatNobodyLooksAt();
    void startsNothingForWhoPassesBy();
    void appliesWithoutWaitingForTheTrial();
    void triesNothingThatCanBeToldBeforehand();
    void forgetsTheTrialOfAnotherPicture();

private:
    static void enter(QToolButton *button)
    {
        QEnterEvent event({2, 2}, {2, 2}, {2, 2});
        QCoreApplication::sendEvent(button, &event);
    }
    static void leave(QToolButton *button)
    {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(button, &event);
    }
    [[nodiscard]] bool giveNoise(const QString &name, QSize size = {800, 600})
    {
        const QString path = m_rig->path(name);
        return writeNoise(path, size) && m_rig->load(path);
    }
    [[nodiscard]] QToolButton *compress() const
    {
        return m_rig->button(u"Compress to under 300 kB"_s);
    }
    [[nodiscard]] bool isTried() const
    {
        return QTest::qWaitFor([this] { return m_rig->note().startsWith(u"Quality"_s); }, 20000);
    }

    const ProviderCatalog m_catalog = catalogWith(u"small"_s, {{u"bytesBelow"_s, 300'000}});
    std::unique_ptr<MendRig> m_rig;
};

void TestMendPreview::init()
{
    m_rig = std::make_unique<MendRig>(m_catalog);
    m_rig->composer.selectProvider(u"small"_s);
    QVERIFY(giveNoise(u"noise.png"_s));
    QVERIFY(compress());
}

void TestMendPreview::saysTheQualityBeforeItIsApplied_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("mouse") << true;
    QTest::newRow("keyboard") << false;
}

void TestMendPreview::saysTheQualityBeforeItIsApplied()
{
    QFETCH(const bool, byMouse);
    QCOMPARE(m_rig->note(), QString());
    if (byMouse) {
        enter(compress());
    } else {
        QVERIFY(QTest::qWaitForWindowActive(&m_rig->composer));
        compress()->setFocus(Qt::TabFocusReason);
    }
    QCOMPARE(m_rig->note(), u"Trying it out…"_s);
    QVERIFY(isTried());
    const ImportedPicture *const tried =
        m_rig->trial().result(m_rig->slot().picture()->originalPath, {.bytesBelow = 300'000});
    QVERIFY(tried);
    QVERIFY(tried->firstFrame.info.bytes < 300'000);
    const int quality = tried->changes.constLast().quality;
    QVERIFY(quality >= 60 && quality <= 92);
    QVERIFY2(m_rig->note().startsWith(u"Quality %1 · "_s.arg(quality)), qPrintable(m_rig->note()));
    QVERIFY(m_rig->note().contains(u" kB"_s));
    QVERIFY(m_rig->slot().edits().isEmpty()); // nothing was applied
    if (byMouse)
        leave(compress());
    else
        compress()->clearFocus();
    QCOMPARE(m_rig->note(), QString());
}

void TestMendPreview::encodesNothingTwice()
{
    enter(compress());
    QVERIFY(isTried());
    const QString said = m_rig->note();
    QSignalSpy asked(&m_rig->composer, &Composer::pictureRequested);
    compress()->click();
    QCOMPARE(m_rig->slot().state(), PictureSlot::State::Ready);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(m_rig->problems(), QStringList());
    const ImportedPicture &picture = *m_rig->slot().picture();
    QVERIFY(said.contains(u"Quality %1"_s.arg(picture.changes.constLast().quality)));
    QVERIFY(QFile::exists(picture.firstFrame.path));
    QCOMPARE(m_rig->slot().edits(), PictureEdits{.bytesBelow = 300'000});
    QCOMPARE(m_rig->note(), QString());
    m_rig->button(u"Undo All"_s)->click();
    QVERIFY(m_rig->isReady());
    QVERIFY(m_rig->slot().edits().isEmpty());
}

void TestMendPreview::dropsWhatNobodyLooksAt()
{
    QSignalSpy requested(&m_rig->trial(), &PictureTrial::requested);
    QSignalSpy dropped(&m_rig->trial(), &PictureTrial::dropped);
    QSignalSpy answered(&m_rig->trials, &PictureImport::loaded);
    enter(compress());
    QVERIFY(requested.wait());
    leave(compress());
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(m_rig->note(), QString());
    enter(compress()); // again, and this time until it is there
    QVERIFY(isTried());
    QCOMPARE(requested.size(), 2);
    QCOMPARE(answered.size(), 1);
    leave(compress());
    enter(compress()); // which is known now
    QVERIFY(m_rig->note().startsWith(u"Quality"_s));
    QCOMPARE(requested.size(), 2);
    QCOMPARE(dropped.size(), 1);
}

void TestMendPreview::startsNothingForWhoPassesBy()
{
    QSignalSpy requested(&m_rig->trial(), &PictureTrial::requested);
    QSignalSpy dropped(&m_rig->trial(), &PictureTrial::dropped);
    enter(compress());
    leave(compress());
    QVERIFY(!m_rig->trial().isRunning());
    QVERIFY(!requested.wait(400));
    QCOMPARE(dropped.size(), 0);
}

void TestMendPreview::appliesWithoutWaitingForTheTrial()
{
    QSignalSpy requested(&m_rig->trial(), &PictureTrial::requested);
    enter(compress());
    compress()->click();
    QVERIFY(!m_rig->trial().isRunning());
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->problems(), QStringList());
    QCOMPARE(requested.size(), 0);
}

void TestMendPreview::triesNothingThatCanBeToldBeforehand()
{
    QVERIFY(giveNoise(u"wide.png"_s, {1200, 400}));
    QToolButton *const border = m_rig->button(u"Add Border"_s);
    QVERIFY(border);
    enter(border);
    QVERIFY(!m_rig->trial().isRunning());
    QCOMPARE(m_rig->note(), QString());
}

void TestMendPreview::forgetsTheTrialOfAnotherPicture()
{
    enter(compress());
    QVERIFY(isTried());
    QVERIFY(giveNoise(u"other.png"_s));
    QSignalSpy asked(&m_rig->composer, &Composer::pictureRequested);
    compress()->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->originalPath, m_rig->path(u"other.png"_s));
}

QTEST_MAIN(TestMendPreview)
#include "tst_mendpreview.moc"
