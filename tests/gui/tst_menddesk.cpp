// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cropview.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/mendrow.h"
#include "mendrig.h"

#include <QCryptographicHash>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief The mends of a picture as the user meets them in the composer.
class TestMendDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysNothingOfAPictureThatFits();
    void mendsEveryProblemForEveryProvider_data();
    void mendsEveryProblemForEveryProvider();
    void showsAMendBeforeItIsChosen();
    void showsTheResultWhileItIsMade();
    void cropsByHand();
    void cropsAPictureThatFits();
    void cancelsACropWithEscape();
    void forgetsACropOfAnotherPicture();
    void undoesEachAndAll();
    void bordersWithAColour();
    void checksAgainForAnotherProvider();
    void keepsMetadataFromTheMenu();
    void leavesTheOriginalAlone();

private:
    const ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<MendRig> m_rig;
};

void TestMendDesk::init()
{
    m_rig = std::make_unique<MendRig>(m_catalog);
}

void TestMendDesk::saysNothingOfAPictureThatFits()
{
    QVERIFY(!m_rig->give({1280, 720}).isEmpty());
    QVERIFY(m_rig->buttonsBelow().isEmpty());
    QVERIFY(!m_rig->composer.findChild<MendRow *>()->isVisible());
}

void TestMendDesk::mendsEveryProblemForEveryProvider_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QSize>("size");
    for (const Provider &provider : loadProviders({}).providers) {
        for (const QSize size : {QSize(1000, 200), QSize(200, 1100), QSize(250, 260)})
            QTest::addRow("%s %d x %d", qPrintable(provider.id()), size.width(), size.height())
                << provider.id() << size;
    }
}

void TestMendDesk::mendsEveryProblemForEveryProvider()
{
    QFETCH(const QString, provider);
    QFETCH(const QSize, size);
    m_rig->composer.selectProvider(provider);
    const QString path = m_rig->give(size);
    QVERIFY(!path.isEmpty());
    QVERIFY(!m_rig->problems().isEmpty());
    const QStringList offered = m_rig->buttonsBelow();
    QVERIFY(!offered.isEmpty());
    for (const QString &first : offered) {
        m_rig->composer.loadPicture(path);
        QVERIFY(m_rig->isReady());
        QString next = first;
        for (int mends = 0; !m_rig->problems().isEmpty(); ++mends) {
            QVERIFY2(mends < 3, qPrintable(m_rig->problems().join(u' ')));
            m_rig->button(next)->click();
            if (auto *crop = m_rig->composer.findChild<CropView *>(); crop->isVisible())
                crop->apply();
            QVERIFY(m_rig->isReady());
            QCOMPARE(m_rig->slot().state(), PictureSlot::State::Ready);
            next = m_rig->buttonsBelow().value(0);
        }
        QCOMPARE(imageProblems(m_rig->slot().picture()->firstFrame.info,
                               m_rig->composer.model()->imageRules),
                 QStringList());
    }
}

void TestMendDesk::showsAMendBeforeItIsChosen()
{
    QVERIFY(!m_rig->give({1200, 300}).isEmpty());
    const QImage before = m_rig->shown();
    QToolButton *const border = m_rig->button(u"Add Border"_s);
    QVERIFY(border);
    QEnterEvent enter({2, 2}, {2, 2}, {2, 2});
    QCoreApplication::sendEvent(border, &enter);
    QCOMPARE(m_rig->slot().state(), PictureSlot::State::Ready); // nothing was asked for
    const QImage previewed = m_rig->shown();
    QVERIFY(previewed != before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(border, &leave);
    QCOMPARE(m_rig->shown(), before);
    border->setFocus(); // for those without a mouse
    QVERIFY(QTest::qWaitFor([&] { return m_rig->shown() == previewed || !border->hasFocus(); }));
}

void TestMendDesk::showsTheResultWhileItIsMade()
{
    QVERIFY(!m_rig->give({1200, 300}).isEmpty());
    const QImage before = m_rig->shown();
    m_rig->button(u"Add Border"_s)->click();
    QVERIFY(m_rig->slot().isPreparing());
    QVERIFY(!m_rig->composer.mayGenerate());
    QVERIFY(m_rig->shown() != before);
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->firstFrame.info.size, QSize(1200, 480));
}

void TestMendDesk::cropsByHand()
{
    QVERIFY(!m_rig->give({1200, 320}).isEmpty());
    m_rig->button(u"Crop to 5:2"_s)->click();
    auto *const crop = m_rig->composer.findChild<CropView *>();
    QVERIFY(crop->isVisible());
    QCOMPARE(crop->frame().rect(), QRect(200, 0, 800, 320));
    QTest::keyClick(crop, Qt::Key_Right);
    QTest::keyClick(crop, Qt::Key_Return);
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().edits().crop, QRect(212, 0, 800, 320));
    QCOMPARE(m_rig->slot().picture()->firstFrame.info.size, QSize(800, 320));
    QVERIFY(m_rig->problems().isEmpty());
    QCOMPARE(m_rig->buttonsBelow(), (QStringList{u"Undo: Cropped to 800 × 320"_s, u"Undo All"_s}));
}

void TestMendDesk::cropsAPictureThatFits()
{
    QVERIFY(!m_rig->give({1280, 720}).isEmpty());
    m_rig->button(u"Crop image"_s)->click();
    auto *const crop = m_rig->composer.findChild<CropView *>();
    QCOMPARE(crop->frame().rect(), QRect(0, 0, 1280, 720));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(crop, Qt::Key_Minus);
    const QRect part = crop->frame().rect();
    QVERIFY(part.width() < 1280);
    crop->apply();
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->firstFrame.info.size, part.size());
    m_rig->button(u"Crop image"_s)->click(); // again, from where it was
    QCOMPARE(crop->frame().rect(), part);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(crop, Qt::Key_Plus);
    crop->apply();
    QVERIFY(m_rig->isReady());
    QVERIFY(m_rig->slot().edits().isEmpty());
}

void TestMendDesk::cancelsACropWithEscape()
{
    QVERIFY(!m_rig->give({1280, 720}).isEmpty());
    QSignalSpy asked(&m_rig->composer, &Composer::pictureRequested);
    m_rig->button(u"Crop image"_s)->click();
    QTest::keyClick(m_rig->composer.findChild<CropView *>(), Qt::Key_Escape);
    QVERIFY(!m_rig->composer.findChild<CropView *>()->isVisible());
    QCOMPARE(asked.size(), 0);
}

void TestMendDesk::forgetsACropOfAnotherPicture()
{
    QVERIFY(!m_rig->give({1280, 720}).isEmpty());
    m_rig->button(u"Crop image"_s)->click();
    QVERIFY(m_rig->composer.findChild<CropView *>()->isVisible());
    QVERIFY(!m_rig->give({1000, 700}, "jpg").isEmpty());
    QVERIFY(!m_rig->composer.findChild<CropView *>()->isVisible());
    QVERIFY(m_rig->slot().edits().isEmpty());
}

void TestMendDesk::undoesEachAndAll()
{
    const QString path = m_rig->give({200, 1000});
    QVERIFY(!path.isEmpty());
    m_rig->button(u"Add Border"_s)->click();
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->firstFrame.info.size, QSize(400, 1000));
    m_rig->button(u"Undo: Border added, 400 × 1000"_s)->click();
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->firstFrame.path, path);
    m_rig->button(u"Enlarge to 301 px"_s)->click();
    QVERIFY(m_rig->isReady());
    m_rig->button(u"Add Border"_s)->click();
    QVERIFY(m_rig->isReady());
    QVERIFY(m_rig->problems().isEmpty());
    m_rig->button(u"Undo All"_s)->click();
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().picture()->firstFrame.path, path);
    QVERIFY(m_rig->slot().edits().isEmpty());
}

void TestMendDesk::bordersWithAColour()
{
    QVERIFY(!m_rig->give({1200, 300}).isEmpty());
    const QList<QAction *> fills = m_rig->button(u"Add Border"_s)->menu()->actions();
    fills.at(2)->trigger(); // white
    QVERIFY(m_rig->isReady());
    const QImage sent(m_rig->slot().picture()->firstFrame.path);
    QCOMPARE(sent.size(), QSize(1200, 480));
    QCOMPARE(sent.pixel(600, 20), 0xFFFFFFFF);
}

void TestMendDesk::checksAgainForAnotherProvider()
{
    QVERIFY(!m_rig->give({1200, 480}).isEmpty());
    QVERIFY(m_rig->buttonsBelow().isEmpty());
    // One that takes squares only.
    QVERIFY(!m_catalog.providers.isEmpty());
    auto *const row = m_rig->composer.findChild<MendRow *>();
    ImageRules squares;
    squares.leastAspect = 1;
    squares.greatestAspect = 1;
    row->setPicture(&*m_rig->slot().picture(), squares);
    QCOMPARE(m_rig->buttonsBelow(), (QStringList{u"Crop to 1:1"_s, u"Add Border"_s}));
    row->setPicture(&*m_rig->slot().picture(), {});
    QVERIFY(m_rig->buttonsBelow().isEmpty());
}

void TestMendDesk::keepsMetadataFromTheMenu()
{
    QVERIFY(!m_rig->give({1280, 720}).isEmpty());
    auto *const view = m_rig->composer.findChild<FirstFrameView *>();
    Q_EMIT view->customContextMenuRequested({10, 10});
    auto *const menu = view->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->isCheckable())
            action->trigger();
    }
    menu->close();
    QVERIFY(m_rig->isReady());
    QVERIFY(m_rig->slot().edits().keepMetadata);
    QCOMPARE(m_rig->buttonsBelow(), (QStringList{u"Undo: Metadata kept"_s, u"Undo All"_s}));
}

void TestMendDesk::leavesTheOriginalAlone()
{
    const QString path = m_rig->give({1000, 200});
    const auto digest = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    };
    const QByteArray before = digest();
    QVERIFY(!before.isEmpty());
    for (const QString &name : {u"Add Border"_s, u"Undo All"_s, u"Enlarge to 301 px"_s}) {
        m_rig->button(name)->click();
        QVERIFY(m_rig->isReady());
        QCOMPARE(digest(), before);
        QCOMPARE(m_rig->slot().picture()->originalPath, path);
    }
}

QTEST_MAIN(TestMendDesk)
#include "tst_menddesk.moc"
