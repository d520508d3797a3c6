// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureslot.h"

#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestPictureSlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAPictureAndTakesIt();
    void keepsThePictureBeforeAfterAFailure();
    void hasNothingToGoBackToAfterAFirstFailure();
    void ignoresTheAnswerToAnOlderLoad();
    void isEmptyAfterClearing();
};

namespace {

const QString forest = QStringLiteral("/pictures/forest.jpg");
const QString notes = QStringLiteral("/pictures/notes.jpg");

ImportedPicture picture(const QString &path)
{
    return {.firstFrame = {.path = path, .info = {.size = {1280, 720}}},
            .preview = QImage(16, 9, QImage::Format_RGB32)};
}

const Error notAPicture{ErrorKind::File, QStringLiteral("notes.jpg is not a picture.")};

} // namespace

void TestPictureSlot::asksForAPictureAndTakesIt()
{
    PictureSlot slot;
    QSignalSpy asked(&slot, &PictureSlot::loadRequested);
    slot.load(forest);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(slot.state(), PictureSlot::State::Loading);
    slot.accept(forest, picture(forest));
    QCOMPARE(slot.state(), PictureSlot::State::Ready);
    QCOMPARE(slot.picture()->firstFrame.path, forest);
}

void TestPictureSlot::keepsThePictureBeforeAfterAFailure()
{
    PictureSlot slot;
    slot.load(forest);
    slot.accept(forest, picture(forest));
    slot.load(notes);
    slot.reject(notes, notAPicture);
    QCOMPARE(slot.state(), PictureSlot::State::Failed);
    QCOMPARE(slot.failureMessage(), notAPicture.message);
    QVERIFY(slot.hasPrevious());
    QCOMPARE(slot.picture()->firstFrame.path, forest);
    slot.keepPrevious();
    QCOMPARE(slot.state(), PictureSlot::State::Ready);
    QCOMPARE(slot.source(), forest);
    QVERIFY(slot.failureMessage().isEmpty());
}

void TestPictureSlot::hasNothingToGoBackToAfterAFirstFailure()
{
    PictureSlot slot;
    slot.load(notes);
    slot.reject(notes, notAPicture);
    QVERIFY(!slot.hasPrevious());
    slot.keepPrevious();
    QCOMPARE(slot.state(), PictureSlot::State::Failed);
}

void TestPictureSlot::ignoresTheAnswerToAnOlderLoad()
{
    PictureSlot slot;
    slot.load(notes);
    slot.load(forest);
    slot.reject(notes, notAPicture);
    QCOMPARE(slot.state(), PictureSlot::State::Loading);
    slot.accept(forest, picture(forest));
    slot.accept(notes, picture(notes));
    QCOMPARE(slot.picture()->firstFrame.path, forest);
}

void TestPictureSlot::isEmptyAfterClearing()
{
    PictureSlot slot;
    slot.load(forest);
    slot.clear();
    slot.accept(forest, picture(forest));
    QCOMPARE(slot.state(), PictureSlot::State::Empty);
    QVERIFY(!slot.picture());
}

QTEST_MAIN(TestPictureSlot)
#include "tst_pictureslot.moc"
