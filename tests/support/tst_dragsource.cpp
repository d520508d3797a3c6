// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessibledriver.h"
#include "support/desktopsession.h"
#include "support/desktopuser.h"
#include "support/dragsource.h"
#include "support/sanitizers.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class tst_DragSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void dropsWhatItOffers_data();
    void dropsWhatItOffers();
    void saysWhenItIsRefused_data();
    void saysWhenItIsRefused();
    void copiesToTheClipboard_data();
    void copiesToTheClipboard();

private:
    //! Each with what the specimen says of it.
    void addOffers();

    QTemporaryDir m_folder;
    DesktopSession m_session;
    std::unique_ptr<AccessibleDriver> m_driver;
    std::unique_ptr<DesktopUser> m_user;
    QProcess m_specimen;
};

void tst_DragSource::initTestCase()
{
    QVERIFY2(m_session.start(), qPrintable(m_session.problem()));
    m_user = std::make_unique<DesktopUser>(m_session.display());
    m_driver = std::make_unique<AccessibleDriver>(m_session);
    m_specimen.setProcessEnvironment(m_session.environment());
    m_specimen.setProcessChannelMode(QProcess::ForwardedChannels);
    m_specimen.start(QStringLiteral(FIRSTFRAME_SPECIMEN), QStringList());
    QVERIFY(m_specimen.waitForStarted());
    QVERIFY(m_driver->attach(m_specimen.processId()));
    QImage picture(123, 45, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(m_folder.filePath(u"a picture.png"_s)));
}

void tst_DragSource::cleanupTestCase()
{
    m_specimen.kill();
    m_specimen.waitForFinished();
}

void tst_DragSource::addOffers()
{
    QTest::addColumn<QStringList>("offer");
    QTest::addColumn<QString>("arrived");
    const QString path = m_folder.filePath(u"a picture.png"_s);
    const QString link = u"https://example.org/cat.jpg"_s;
    QTest::newRow("a file") << QStringList{u"--file"_s, path} << u"links file://"_s + path;
    QTest::newRow("two files") << QStringList{u"--file"_s, path, u"--file"_s, path}
                               << u"links file://%1 file://%1"_s.arg(path);
    QTest::newRow("a link") << QStringList{u"--url"_s, link} << u"links "_s + link;
    QTest::newRow("pixels") << QStringList{u"--picture"_s, path} << "picture 123x45";
}

void tst_DragSource::dropsWhatItOffers_data()
{
    addOffers();
}

void tst_DragSource::dropsWhatItOffers()
{
    QFETCH(QStringList, offer);
    QFETCH(QString, arrived);
    const AccessibleControl area = m_driver->find(ControlRole::Label, u"First frame"_s);
    DragSource source(m_session, offer);
    QCOMPARE(source.dragTo(*m_user, area.area().center()), DragSource::Outcome::Dropped);
    QVERIFY2(m_driver->waitUntil([&] { return area.description() == arrived; }),
             qPrintable(area.description()));
}

void tst_DragSource::saysWhenItIsRefused_data()
{
    QTest::addColumn<QStringList>("offer");
    QTest::addColumn<QString>("target");
    QTest::newRow("not what the area takes") << QStringList{u"--text"_s, u"cat"_s} << "First frame";
    QTest::newRow("not an area that takes any") << QStringList{u"--text"_s, u"cat"_s} << "Answer";
}

void tst_DragSource::saysWhenItIsRefused()
{
    QFETCH(QStringList, offer);
    QFETCH(QString, target);
    const AccessibleControl area = m_driver->find(ControlRole::Label, target);
    const QString before = area.description();
    DragSource source(m_session, offer);
    QCOMPARE(
        source.dragTo(*m_user, area.area().center(), std::chrono::seconds(isSanitized ? 10 : 1)),
        DragSource::Outcome::Refused);
    QCOMPARE(area.description(), before);
}

void tst_DragSource::copiesToTheClipboard_data()
{
    addOffers();
    QTest::newRow("text") << QStringList{u"--text"_s, u"a cat"_s} << "text a cat";
}

void tst_DragSource::copiesToTheClipboard()
{
    QFETCH(QStringList, offer);
    QFETCH(QString, arrived);
    DragSource source(m_session, offer);
    QVERIFY(source.copy());
    QVERIFY(m_driver->find(ControlRole::Button, u"Paste"_s).activate());
    const AccessibleControl answer = m_driver->find(ControlRole::Label, u"Answer"_s);
    QVERIFY2(m_driver->waitUntil([&] { return answer.description() == arrived; }),
             qPrintable(answer.description()));
}

QTEST_GUILESS_MAIN(tst_DragSource)
#include "tst_dragsource.moc"
