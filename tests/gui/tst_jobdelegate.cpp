// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdelegate.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/joblist/jobtext.h"
#include "gui/joblist/thumbnails.h"
#include "gui/testjobs.h"
#include "gui/theme.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestJobDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryRowTheSameHeight();
    void paintsTheProgressAsFarAsItIs();
    void paintsThePosterOnceItIsRead();
    void paintsAStateInItsColour_data();
    void paintsAStateInItsColour();
};

namespace {

QImage painted(const Job &job, Thumbnails &thumbnails, const ThemeColors &colors)
{
    JobListModel model;
    model.reset({job});
    const JobDelegate delegate(thumbnails);
    QStyleOptionViewItem option;
    option.palette = colors.palette();
    option.rect = QRect(0, 0, 340, delegate.sizeHint(option, model.index(0)).height());
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(colors.panel);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0));
    return image;
}

int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb();
    }
    return count;
}

} // namespace

void TestJobDelegate::givesEveryRowTheSameHeight()
{
    Thumbnails thumbnails;
    const JobDelegate delegate(thumbnails);
    JobListModel model;
    Job wordy = makeJob(2, JobState::Failed, QString(500, u'w'));
    wordy.error = Error{ErrorKind::Content, QString(500, u'e')};
    model.reset({makeJob(1, JobState::Done), wordy});
    const QStyleOptionViewItem option;
    QCOMPARE(delegate.sizeHint(option, model.index(0)).height(),
             delegate.sizeHint(option, model.index(1)).height());
}

void TestJobDelegate::paintsTheProgressAsFarAsItIs()
{
    Thumbnails thumbnails;
    const ThemeColors colors = ThemeColors::dark();
    Job job = makeJob(1, JobState::Running);
    job.progress = 20;
    const int little = countOf(painted(job, thumbnails, colors), colors.accent);
    job.progress = 80;
    const int much = countOf(painted(job, thumbnails, colors), colors.accent);
    QVERIFY2(much > little + 200, qPrintable(QStringLiteral("%1 %2").arg(little).arg(much)));
}

void TestJobDelegate::paintsThePosterOnceItIsRead()
{
    const QTemporaryDir dir;
    QImage poster(192, 108, QImage::Format_RGB32);
    poster.fill(Qt::magenta);
    Job job = makeJob(1, JobState::Done);
    job.posterPath = dir.filePath(QStringLiteral("poster.png"));
    QVERIFY(poster.save(job.posterPath));

    Thumbnails thumbnails;
    QSignalSpy ready(&thumbnails, &Thumbnails::ready);
    const ThemeColors colors = ThemeColors::light();
    QCOMPARE(countOf(painted(job, thumbnails, colors), Qt::magenta), 0);
    QVERIFY(ready.wait());
    QVERIFY(countOf(painted(job, thumbnails, colors), Qt::magenta) > 4000);
}

void TestJobDelegate::paintsAStateInItsColour_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QColor>("color");
    const ThemeColors colors = ThemeColors::dark();
    QTest::newRow("done") << JobState::Done << colors.done;
    QTest::newRow("failed") << JobState::Failed << colors.failed;
    QTest::newRow("unconfirmed") << JobState::Unconfirmed << colors.warning;
    QTest::newRow("running") << JobState::Running << colors.accent;
}

void TestJobDelegate::paintsAStateInItsColour()
{
    QFETCH(JobState, state);
    QFETCH(QColor, color);
    QCOMPARE(stateColor(state, ThemeColors::dark().palette()), color);
}

QTEST_MAIN(TestJobDelegate)
#include "tst_jobdelegate.moc"
