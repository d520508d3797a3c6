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
    void asksForTheSamePictureWithOtherEdits();
    void goesBackToTheEditsBeforeAfterAFailure();
    void forgetsTheEditsWithAnotherPicture();
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

void TestPictureSlot::asksForTheSamePictureWithOtherEdits()
{
    PictureSlot slot;
    QSignalSpy asked(&slot, &PictureSlot::loadRequested);
    const PictureEdits larger{.leastShortSide = 301};
    slot.edit(larger);
    QCOMPARE(asked.size(), 0); // of nothing
    slot.load(forest);
    QVERIFY(!slot.isPreparing());
    slot.accept(forest, picture(forest));
    slot.edit(larger);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(1).at(0).toString(), forest);
    QCOMPARE(asked.at(1).at(1).value<PictureEdits>(), larger);
    QVERIFY(slot.isPreparing());
    slot.accept(forest, picture(forest)); // of the load before
    QVERIFY(slot.isPreparing());
    ImportedPicture enlarged = picture(forest);
    enlarged.edits = larger;
    slot.accept(forest, enlarged);
    QCOMPARE(slot.state(), PictureSlot::State::Ready);
    QCOMPARE(slot.picture()->edits, larger);
    slot.edit(larger);
    QCOMPARE(asked.size(), 2);
}

void TestPictureSlot::goesBackToTheEditsBeforeAfterAFailure()
{
    PictureSlot slot;
    slot.load(forest);
    slot.accept(forest, picture(forest));
    const PictureEdits larger{.leastShortSide = 301};
    slot.edit(larger);
    slot.reject(forest, notAPicture, {}); // of the load before
    QVERIFY(slot.isPreparing());
    slot.reject(forest, notAPicture, larger);
    QCOMPARE(slot.state(), PictureSlot::State::Failed);
    slot.keepPrevious();
    QVERIFY(slot.edits().isEmpty());
}

void TestPictureSlot::forgetsTheEditsWithAnotherPicture()
{
    PictureSlot slot;
    slot.load(forest, {.leastShortSide = 301});
    QCOMPARE(slot.edits().leastShortSide, 301);
    slot.load(notes);
    QVERIFY(slot.edits().isEmpty());
}

QTEST_MAIN(TestPictureSlot)
#include "tst_pictureslot.moc"
