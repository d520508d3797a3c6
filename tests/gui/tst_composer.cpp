// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/problemlist.h"
#include "gui/composer/promptedit.h"
#include "gui/statuslabel.h"
#include "gui/testjobs.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Firstframe;

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void generatesWhatIsShown();
    void asksForThePictureThatIsDropped();
    void asksForThePictureThatIsTyped();
    void storesPixelsThatAreDropped();
    void refusesADragOfPlainText();
    void saysThatABadPictureIsBad();
    void putsAMoveInByItsButton();
    void goesOnWritingAfterAClickOnAMove();
    void comesBackAsItWasLeft();
    void usesAJobsSettingsAgain();
    void needsAKeyWhereTheProviderDoes();
    void generatesAtEveryChosenProvider();
    void saysWhatItWillCostOnTheButton();
    void asksBeforeItSpendsMoreThanTheLimit();
    void leadsFromAProblemToItsField_data();
    void leadsFromAProblemToItsField();
    void leadsFromAMissingKeyToItsProvider();
    void goesThroughItsNamedFieldsByTab();

private:
    void drop(QMimeData *mime) const;
    void givePicture(const QString &path) const;
    void makeReady() const;
    [[nodiscard]] ProblemLink *problem(const QString &words) const;
    template<typename Widget>
    Widget *named(const QString &accessibleName) const;

    ProviderCatalog m_catalog = loadProviders({});
    QTemporaryDir m_dir;
    std::unique_ptr<Composer> m_composer;
};

template<typename Widget>
Widget *TestComposer::named(const QString &accessibleName) const
{
    for (Widget *widget : m_composer->findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

void TestComposer::drop(QMimeData *mime) const
{
    // A drop goes where the drag was taken before.
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_composer.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_composer.get(), &event);
}

void TestComposer::givePicture(const QString &path) const
{
    m_composer->loadPicture(path);
    m_composer->pictureSlot().accept(
        path, {.firstFrame = {.path = path, .info = {ImageFormat::Jpeg, QSize(1280, 720), 400'000}},
               .preview = QImage(64, 36, QImage::Format_RGB32)});
}

void TestComposer::init()
{
    m_composer = std::make_unique<Composer>(m_dir.path());
    m_composer->setProviders(m_catalog);
}

void TestComposer::generatesWhatIsShown()
{
    QSignalSpy asked(m_composer.get(), &Composer::generateRequested);
    auto *button = named<QPushButton>(u"Generate"_qs);
    QVERIFY(!button->isEnabled());
    QVERIFY(!named<ProblemList>(u"Generate status"_qs)->accessibleDescription().isEmpty());

    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat walks [Push in]"_qs);
    QVERIFY(button->isEnabled());
    QCOMPARE(named<ProblemList>(u"Generate status"_qs)->accessibleDescription(), QString());
    button->click();
    QCOMPARE(asked.size(), 1);
    const auto request = asked.at(0).at(0).value<JobRequest>();
    QCOMPARE(request.providerId, u"sandbox"_qs);
    QCOMPARE(request.shot.prompt, u"A cat walks [Push in]"_qs);
    QCOMPARE(request.shot.firstFrame->path, u"/pictures/cat.jpg"_qs);
    QCOMPARE(request.shot.duration, std::chrono::seconds(6));
    QCOMPARE(request.takes, 1);
}

void TestComposer::asksForThePictureThatIsDropped()
{
    QSignalSpy asked(m_composer.get(), &Composer::pictureRequested);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/pictures/a cat.jpg"_qs)});
    drop(&mime);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"/pictures/a cat.jpg"_qs);
}

void TestComposer::asksForThePictureThatIsTyped()
{
    QSignalSpy asked(m_composer.get(), &Composer::pictureRequested);
    auto *edit = named<QLineEdit>(u"Image path or URL"_qs);
    QTest::keyClicks(edit, u"https://example.org/cat.jpg"_qs);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"https://example.org/cat.jpg"_qs);
    QVERIFY(!m_composer->findChild<QFileDialog *>()); // which Return on the picture itself opens
}

void TestComposer::storesPixelsThatAreDropped()
{
    QSignalSpy asked(m_composer.get(), &Composer::pictureRequested);
    QImage image(320, 320, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QMimeData mime;
    mime.setImageData(image);
    drop(&mime);
    QVERIFY(asked.wait());
    const QString path = asked.at(0).at(0).toString();
    QVERIFY(path.startsWith(m_dir.path()));
    QCOMPARE(QImage(path).size(), image.size());
}

void TestComposer::refusesADragOfPlainText()
{
    QMimeData mime;
    mime.setText(u"A cat walks"_qs);
    QDragEnterEvent event({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(m_composer.get(), &event);
    QVERIFY(!event.isAccepted());
}

void TestComposer::saysThatABadPictureIsBad()
{
    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat walks"_qs);
    m_composer->loadPicture(u"/pictures/notes.jpg"_qs);
    QVERIFY(!m_composer->mayGenerate());
    m_composer->pictureSlot().reject(u"/pictures/notes.jpg"_qs,
                                     {ErrorKind::File, u"notes.jpg is not a picture."_qs});
    const auto *status = named<StatusLabel>(u"First frame status"_qs);
    QVERIFY(status->text().startsWith(u"notes.jpg is not a picture."_qs));
    QCOMPARE(status->accessibleDescription(), status->text());
    QVERIFY(!m_composer->mayGenerate());

    auto *keep = m_composer->findChild<QPushButton *>(u"keepButton"_qs);
    QVERIFY(keep->isVisibleTo(m_composer.get()));
    keep->click();
    QVERIFY(m_composer->mayGenerate());
    QCOMPARE(m_composer->shot().firstFrame->path, u"/pictures/cat.jpg"_qs);
}

void TestComposer::putsAMoveInByItsButton()
{
    named<QToolButton>(u"Tilt up"_qs)->click();
    named<QCheckBox>(u"Combine"_qs)->setChecked(true);
    named<QToolButton>(u"Pedestal up"_qs)->click();
    QCOMPARE(m_composer->shot().script().groups(),
             QList<QList<CameraMove>>({{CameraMove::TiltUp, CameraMove::PedestalUp}}));
    QVERIFY(
        named<StatusLabel>(u"Prompt length"_qs)->accessibleDescription().endsWith(u" / 2000"_qs));
}

void TestComposer::goesOnWritingAfterAClickOnAMove()
{
    m_composer->setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    auto *edit = named<PromptEdit>(u"Prompt"_qs);
    QTest::mouseClick(named<QToolButton>(u"Push in"_qs), Qt::LeftButton);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"a b"_qs);
    QCOMPARE(edit->prompt(), u"[Push in] a b"_qs);
}

void TestComposer::comesBackAsItWasLeft()
{
    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat"_qs);
    m_composer->selectProvider(m_catalog.providers.last().id());
    const Draft draft = m_composer->draft();

    Composer other(m_dir.path());
    QSignalSpy asked(&other, &Composer::pictureRequested);
    other.setDraft(draft);
    other.setProviders(m_catalog); // which come later than the draft
    QCOMPARE(other.draft(), draft);
    QCOMPARE(asked.at(0).at(0).toString(), u"/pictures/cat.jpg"_qs);
}

void TestComposer::usesAJobsSettingsAgain()
{
    Job job = makeJob(1, JobState::Done, u"Boats rock [Shake]"_qs);
    job.providerId = u"sandbox"_qs;
    job.modelId = m_catalog.providers.constFirst().models().constFirst().id;
    job.shot.duration = std::chrono::seconds(10);
    m_composer->reuse(job);
    QCOMPARE(m_composer->shot().prompt, job.shot.prompt);
    QCOMPARE(m_composer->shot().duration, std::chrono::seconds(10));
    QVERIFY(!m_composer->shot().firstFrame);
}

void TestComposer::needsAKeyWhereTheProviderDoes()
{
    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat walks"_qs);
    m_composer->selectProvider(u"myrouter"_qs);
    QVERIFY(!m_composer->mayGenerate());
    m_composer->setKeyedProviders({u"myrouter"_qs});
    QVERIFY2(m_composer->mayGenerate(),
             qPrintable(named<ProblemList>(u"Generate status"_qs)->accessibleDescription()));
}

// Everything that Generate needs, at the Sandbox, and the keys of two more.
void TestComposer::makeReady() const
{
    m_composer->setKeyedProviders({u"fal"_qs, u"minimax-cn"_qs});
    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat walks [Push in]"_qs);
}

ProblemLink *TestComposer::problem(const QString &words) const
{
    for (auto *link : m_composer->findChildren<ProblemLink *>()) {
        if (link->text().contains(words))
            return link;
    }
    return nullptr;
}

void TestComposer::generatesAtEveryChosenProvider()
{
    makeReady();
    Draft draft = m_composer->draft();
    draft.alsoWith = {{u"fal"_qs, u"hailuo-2.3"_qs}, {u"minimax-cn"_qs, u"hailuo-2.3-fast"_qs}};
    draft.takes = 8;
    m_composer->setDraft(draft);
    givePicture(u"/pictures/cat.jpg"_qs);
    QCOMPARE(m_composer->draft().alsoWith, draft.alsoWith);
    QSignalSpy asked(m_composer.get(), &Composer::generateRequested);
    m_composer->generate();
    QStringList targets;
    for (const QList<QVariant> &arguments : asked) {
        const auto request = arguments.at(0).value<JobRequest>();
        targets.append(request.providerId + u'/' + request.modelId);
        QCOMPARE(request.takes, 8);
        QCOMPARE(request.shot.prompt, u"A cat walks [Push in]"_qs);
        QCOMPARE(request.shot.optimizePrompt, request.providerId != u"sandbox");
    }
    QCOMPARE(targets, QStringList({u"sandbox/animatic"_qs, u"fal/hailuo-2.3"_qs,
                                   u"minimax-cn/hailuo-2.3-fast"_qs}));

    m_composer->setKeyedProviders({u"fal"_qs}); // then one of them cannot be
    QVERIFY(!m_composer->mayGenerate());
    QVERIFY(problem(u"MiniMax China needs a key"_qs));
}

void TestComposer::saysWhatItWillCostOnTheButton()
{
    QLocale::setDefault(QLocale(u"en_US"_qs));
    makeReady();
    const auto *button = named<QPushButton>(u"Generate"_qs);
    QCOMPARE(button->text().remove(u'&'), u"Generate · free"_qs);
    m_composer->selectProvider(u"fal"_qs);
    QCOMPARE(button->text().remove(u'&'), u"Generate · $0.28 est."_qs);
    Draft draft = m_composer->draft();
    draft.takes = 2;
    draft.alsoWith = {{u"minimax-cn"_qs, u"hailuo-2.3"_qs}, {u"modellix"_qs, u"hailuo-2.3"_qs}};
    m_composer->setDraft(draft);
    QCOMPARE(button->text().remove(u'&'), u"Generate · $0.56 + ¥4.00 est. + 2 unknown"_qs);
    QCOMPARE(button->accessibleName(), u"Generate"_qs);
    QVERIFY2(button->accessibleDescription().endsWith(u"$0.56 + ¥4.00 est. + 2 unknown"_qs),
             qPrintable(button->accessibleDescription()));
}

void TestComposer::asksBeforeItSpendsMoreThanTheLimit()
{
    makeReady();
    m_composer->selectProvider(u"fal"_qs);
    m_composer->setSpendingLimit({.isOn = true, .most = {{u"USD"_qs, 200'000}}});
    QSignalSpy asked(m_composer.get(), &Composer::generateRequested);
    m_composer->generate(); // as the menu and its shortcut do
    QVERIFY(m_composer->findChild<QMessageBox *>());
    QCOMPARE(asked.size(), 0);
    m_composer->findChild<QMessageBox *>()->reject();
    QTRY_VERIFY(!m_composer->findChild<QMessageBox *>());
    named<QPushButton>(u"Generate"_qs)->click();
    QVERIFY(m_composer->findChild<QMessageBox *>());
    QCOMPARE(asked.size(), 0);
    m_composer->findChild<QMessageBox *>()->reject();
    QTRY_VERIFY(!m_composer->findChild<QMessageBox *>());
    m_composer->setSpendingLimit({.isOn = true, .most = {{u"USD"_qs, 300'000}}});
    m_composer->generate();
    QCOMPARE(asked.size(), 1);
}

void TestComposer::leadsFromAProblemToItsField_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<bool>("hasPicture");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("field");
    QTest::newRow("no prompt") << QString() << false << u"needs a prompt"_qs << u"Prompt"_qs;
    QTest::newRow("prompt too long")
        << QString(2001, u'a') << true << u"Shorten it"_qs << u"Prompt"_qs;
    QTest::newRow("no picture") << u"A cat"_qs << false << u"starts from a picture"_qs
                                << u"First frame"_qs;
}

void TestComposer::leadsFromAProblemToItsField()
{
    QFETCH(QString, prompt);
    QFETCH(bool, hasPicture);
    QFETCH(QString, words);
    QFETCH(QString, field);
    makeReady();
    Draft draft = m_composer->draft();
    draft.providerId = u"fal"_qs;
    draft.choices = {{u"fal"_qs, {.modelId = u"hailuo-2.3-fast"_qs}}}; // from a picture only
    m_composer->setDraft(draft);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(prompt);
    if (hasPicture)
        givePicture(u"/pictures/cat.jpg"_qs);
    else
        m_composer->pictureSlot().clear();
    m_composer->show();
    QVERIFY2(problem(words), qPrintable(words));
    problem(words)->click();
    QCOMPARE(m_composer->focusWidget()->accessibleName(), field);
    if (prompt.size() > 2000) // the part that is over the limit is ready to be deleted
        QCOMPARE(named<PromptEdit>(u"Prompt"_qs)->textCursor().selectedText(), u"a"_qs);
}

void TestComposer::leadsFromAMissingKeyToItsProvider()
{
    makeReady();
    m_composer->selectProvider(u"novita"_qs);
    QSignalSpy wanted(m_composer.get(), &Composer::keyWanted);
    problem(u"needs a key"_qs)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"novita"_qs);
}

void TestComposer::goesThroughItsNamedFieldsByTab()
{
    makeReady();
    m_composer->resize(388, 900);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    QHash<const QWidget *, QString> names;
    for (const QLabel *label : m_composer->findChildren<QLabel *>()) {
        if (label->buddy())
            names.insert(label->buddy(), QString(label->text()).remove(u'&'));
    }
    QStringList stops;
    QSet<const QWidget *> seen;
    named<QAbstractButton>(u"First frame"_qs)->setFocus();
    for (const QWidget *stop = m_composer->focusWidget(); !seen.contains(stop);
         stop = m_composer->focusWidget()) {
        seen.insert(stop);
        const QString name =
            stop->accessibleName().isEmpty() ? names.value(stop) : stop->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(stop->objectName()));
        stops.append(name);
        QTest::keyClick(m_composer->focusWidget(), Qt::Key_Tab);
    }
    // From top to bottom. Others may come between.
    const QStringList expected = {u"First frame"_qs, u"Choose image…"_qs, u"Prompt"_qs,
                                  u"Truck left"_qs,  u"Static shot"_qs,   u"Provider"_qs,
                                  u"Model"_qs,       u"Duration"_qs,      u"Resolution"_qs,
                                  u"Also with…"_qs,  u"Takes"_qs,         u"Generate"_qs};
    QStringList inOrder;
    for (const QString &stop : std::as_const(stops)) {
        if (expected.contains(stop))
            inOrder.append(stop);
    }
    QVERIFY2(inOrder == expected, qPrintable(stops.join(u", ")));
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
