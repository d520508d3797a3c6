// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/composer.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/promptedit.h"
#include "gui/statuslabel.h"
#include "gui/testjobs.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
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

private:
    void drop(QMimeData *mime) const;
    void givePicture(const QString &path) const;
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
    QVERIFY(!named<StatusLabel>(u"Generate status"_qs)->text().isEmpty());

    givePicture(u"/pictures/cat.jpg"_qs);
    named<PromptEdit>(u"Prompt"_qs)->setPrompt(u"A cat walks [Push in]"_qs);
    QVERIFY(button->isEnabled());
    QCOMPARE(named<StatusLabel>(u"Generate status"_qs)->text(), QString());
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
             qPrintable(named<StatusLabel>(u"Generate status"_qs)->text()));
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
