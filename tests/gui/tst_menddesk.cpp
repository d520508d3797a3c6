// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/cropview.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/mendrow.h"
#include "gui/statuslabel.h"
#include "jobs/pictureimport.h"
#include "providers/providercatalog.h"
#include "support/pictures.h"

#include <QCryptographicHash>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief The composer with a real PictureImport, as the window has it.
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
    [[nodiscard]] PictureSlot &slot() const { return m_composer->pictureSlot(); }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : m_composer->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name && button->isVisibleTo(m_composer.get()))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList buttonsBelow() const
    {
        QStringList names;
        for (const QToolButton *button :
             m_composer->findChild<MendRow *>()->findChildren<QToolButton *>()) {
            if (!button->isHidden())
                names.append(button->accessibleName());
        }
        return names;
    }
    [[nodiscard]] QStringList problems() const
    {
        return imageProblems(slot().picture()->firstFrame.info, m_composer->model()->imageRules);
    }
    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([this] { return slot().state() != PictureSlot::State::Loading; },
                               20000);
    }
    [[nodiscard]] QString give(QSize size, const char *format = "png");
    [[nodiscard]] QImage shown() const
    {
        const QImage view = m_composer->findChild<FirstFrameView *>()->grab().toImage();
        return view.copy(view.rect().adjusted(4, 4, -4, -4)); // its frame shows the focus
    }

    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<PictureImport> m_import;
};

void TestMendDesk::init()
{
    m_import.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_composer = std::make_unique<Composer>(m_dir->path());
    m_composer->setProviders(m_catalog);
    m_composer->resize(388, 800);
    m_composer->show();
    m_import = std::make_unique<PictureImport>(m_dir->filePath(u"cache"_s));
    connect(m_composer.get(), &Composer::pictureRequested, m_import.get(), &PictureImport::load);
    connect(m_import.get(), &PictureImport::loaded, &slot(), &PictureSlot::accept);
    connect(m_import.get(), &PictureImport::failed, &slot(), &PictureSlot::reject);
}

QString TestMendDesk::give(QSize size, const char *format)
{
    const QString path = m_dir->filePath(u"picture."_s + QString::fromLatin1(format));
    if (!writePhotograph(path, size))
        return {};
    m_composer->loadPicture(path);
    return isReady() && slot().state() == PictureSlot::State::Ready ? path : QString();
}

void TestMendDesk::saysNothingOfAPictureThatFits()
{
    QVERIFY(!give({1280, 720}).isEmpty());
    QVERIFY(buttonsBelow().isEmpty());
    QVERIFY(!m_composer->findChild<MendRow *>()->isVisible());
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
    m_composer->selectProvider(provider);
    const QString path = give(size);
    QVERIFY(!path.isEmpty());
    QVERIFY(!problems().isEmpty());
    const QStringList offered = buttonsBelow();
    QVERIFY(!offered.isEmpty());
    for (const QString &first : offered) {
        m_composer->loadPicture(path);
        QVERIFY(isReady());
        QString next = first;
        for (int mends = 0; !problems().isEmpty(); ++mends) {
            QVERIFY2(mends < 3, qPrintable(problems().join(u' ')));
            button(next)->click();
            if (auto *crop = m_composer->findChild<CropView *>(); crop->isVisible())
                crop->apply();
            QVERIFY(isReady());
            QCOMPARE(slot().state(), PictureSlot::State::Ready);
            next = buttonsBelow().value(0);
        }
        QCOMPARE(imageProblems(slot().picture()->firstFrame.info, m_composer->model()->imageRules),
                 QStringList());
    }
}

void TestMendDesk::showsAMendBeforeItIsChosen()
{
    QVERIFY(!give({1200, 300}).isEmpty());
    const QImage before = shown();
    QToolButton *const border = button(u"Add Border"_s);
    QVERIFY(border);
    QEnterEvent enter({2, 2}, {2, 2}, {2, 2});
    QCoreApplication::sendEvent(border, &enter);
    QCOMPARE(slot().state(), PictureSlot::State::Ready); // nothing was asked for
    const QImage previewed = shown();
    QVERIFY(previewed != before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(border, &leave);
    QCOMPARE(shown(), before);
    border->setFocus(); // for those without a mouse
    QVERIFY(QTest::qWaitFor([&] { return shown() == previewed || !border->hasFocus(); }));
}

void TestMendDesk::showsTheResultWhileItIsMade()
{
    QVERIFY(!give({1200, 300}).isEmpty());
    const QImage before = shown();
    button(u"Add Border"_s)->click();
    QVERIFY(slot().isPreparing());
    QVERIFY(!m_composer->mayGenerate());
    QVERIFY(shown() != before);
    QVERIFY(isReady());
    QCOMPARE(slot().picture()->firstFrame.info.size, QSize(1200, 480));
}

void TestMendDesk::cropsByHand()
{
    QVERIFY(!give({1200, 320}).isEmpty());
    button(u"Crop to 5:2"_s)->click();
    auto *const crop = m_composer->findChild<CropView *>();
    QVERIFY(crop->isVisible());
    QCOMPARE(crop->frame().rect(), QRect(200, 0, 800, 320));
    QTest::keyClick(crop, Qt::Key_Right);
    QTest::keyClick(crop, Qt::Key_Return);
    QVERIFY(isReady());
    QCOMPARE(slot().edits().crop, QRect(212, 0, 800, 320));
    QCOMPARE(slot().picture()->firstFrame.info.size, QSize(800, 320));
    QVERIFY(problems().isEmpty());
    QCOMPARE(buttonsBelow(), (QStringList{u"Undo: Cropped to 800 × 320"_s, u"Undo All"_s}));
}

void TestMendDesk::cropsAPictureThatFits()
{
    QVERIFY(!give({1280, 720}).isEmpty());
    button(u"Crop image"_s)->click();
    auto *const crop = m_composer->findChild<CropView *>();
    QCOMPARE(crop->frame().rect(), QRect(0, 0, 1280, 720));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(crop, Qt::Key_Minus);
    const QRect part = crop->frame().rect();
    QVERIFY(part.width() < 1280);
    crop->apply();
    QVERIFY(isReady());
    QCOMPARE(slot().picture()->firstFrame.info.size, part.size());
    button(u"Crop image"_s)->click(); // again, from where it was
    QCOMPARE(crop->frame().rect(), part);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(crop, Qt::Key_Plus);
    crop->apply();
    QVERIFY(isReady());
    QVERIFY(slot().edits().isEmpty());
}

void TestMendDesk::cancelsACropWithEscape()
{
    QVERIFY(!give({1280, 720}).isEmpty());
    QSignalSpy asked(m_composer.get(), &Composer::pictureRequested);
    button(u"Crop image"_s)->click();
    QTest::keyClick(m_composer->findChild<CropView *>(), Qt::Key_Escape);
    QVERIFY(!m_composer->findChild<CropView *>()->isVisible());
    QCOMPARE(asked.size(), 0);
}

void TestMendDesk::forgetsACropOfAnotherPicture()
{
    QVERIFY(!give({1280, 720}).isEmpty());
    button(u"Crop image"_s)->click();
    QVERIFY(m_composer->findChild<CropView *>()->isVisible());
    QVERIFY(!give({1000, 700}, "jpg").isEmpty());
    QVERIFY(!m_composer->findChild<CropView *>()->isVisible());
    QVERIFY(slot().edits().isEmpty());
}

void TestMendDesk::undoesEachAndAll()
{
    const QString path = give({200, 1000});
    QVERIFY(!path.isEmpty());
    button(u"Add Border"_s)->click();
    QVERIFY(isReady());
    QCOMPARE(slot().picture()->firstFrame.info.size, QSize(400, 1000));
    button(u"Undo: Border added, 400 × 1000"_s)->click();
    QVERIFY(isReady());
    QCOMPARE(slot().picture()->firstFrame.path, path);
    button(u"Enlarge to 301 px"_s)->click();
    QVERIFY(isReady());
    button(u"Add Border"_s)->click();
    QVERIFY(isReady());
    QVERIFY(problems().isEmpty());
    button(u"Undo All"_s)->click();
    QVERIFY(isReady());
    QCOMPARE(slot().picture()->firstFrame.path, path);
    QVERIFY(slot().edits().isEmpty());
}

void TestMendDesk::bordersWithAColour()
{
    QVERIFY(!give({1200, 300}).isEmpty());
    const QList<QAction *> fills = button(u"Add Border"_s)->menu()->actions();
    fills.at(2)->trigger(); // white
    QVERIFY(isReady());
    const QImage sent(slot().picture()->firstFrame.path);
    QCOMPARE(sent.size(), QSize(1200, 480));
    QCOMPARE(sent.pixel(600, 20), 0xFFFFFFFF);
}

void TestMendDesk::checksAgainForAnotherProvider()
{
    QVERIFY(!give({1200, 480}).isEmpty());
    QVERIFY(buttonsBelow().isEmpty());
    // One that takes squares only.
    QVERIFY(!m_catalog.providers.isEmpty());
    auto *const row = m_composer->findChild<MendRow *>();
    ImageRules squares;
    squares.leastAspect = 1;
    squares.greatestAspect = 1;
    row->setPicture(&*slot().picture(), squares);
    QCOMPARE(buttonsBelow(), (QStringList{u"Crop to 1:1"_s, u"Add Border"_s}));
    row->setPicture(&*slot().picture(), {});
    QVERIFY(buttonsBelow().isEmpty());
}

void TestMendDesk::keepsMetadataFromTheMenu()
{
    QVERIFY(!give({1280, 720}).isEmpty());
    auto *const view = m_composer->findChild<FirstFrameView *>();
    Q_EMIT view->customContextMenuRequested({10, 10});
    auto *const menu = view->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->isCheckable())
            action->trigger();
    }
    menu->close();
    QVERIFY(isReady());
    QVERIFY(slot().edits().keepMetadata);
    QCOMPARE(buttonsBelow(), (QStringList{u"Undo: Metadata kept"_s, u"Undo All"_s}));
}

void TestMendDesk::leavesTheOriginalAlone()
{
    const QString path = give({1000, 200});
    const auto digest = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    };
    const QByteArray before = digest();
    QVERIFY(!before.isEmpty());
    for (const QString &name : {u"Add Border"_s, u"Undo All"_s, u"Enlarge to 301 px"_s}) {
        button(name)->click();
        QVERIFY(isReady());
        QCOMPARE(digest(), before);
        QCOMPARE(slot().picture()->originalPath, path);
    }
}

QTEST_MAIN(TestMendDesk)
#include "tst_menddesk.moc"
