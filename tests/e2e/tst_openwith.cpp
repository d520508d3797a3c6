// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"
#include "support/pictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief "Open with" of a desktop, from what an installation leaves for it.
class tst_OpenWith : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void isAFileThatDesktopsUnderstand();
    void offersItselfForEveryKindOfPicture_data();
    void offersItselfForEveryKindOfPicture();
    void startsWithThePicture();
    void bringsTwoPicturesToTheWindowThatIsThere();

private:
    //! Runs a program to its end on the test's desktop; what it said.
    [[nodiscard]] QByteArray run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool openWith(const QStringList &pictures);
    [[nodiscard]] QList<qint64> windows() const;
    [[nodiscard]] QString photograph(const QString &name, int width);
    [[nodiscard]] bool shows(int width);
    [[nodiscard]] QString installed(const QString &path) const
    {
        return m_window.file(u"prefix/"_s + path);
    }

    AppWindow m_window;
    QString m_entry; //!< the desktop file
    int m_exitCode = -1; //!< of what ran last
};

void tst_OpenWith::initTestCase()
{
    QVERIFY2(m_window.openDesktop(), qPrintable(m_window.problem()));
    const QByteArray said =
        run(QStringLiteral(FIRSTFRAME_CMAKE),
            {u"--install"_s, QStringLiteral(FIRSTFRAME_BUILD_DIR), u"--prefix"_s, installed({})});
    QVERIFY2(m_exitCode == 0, said.constData());
    m_entry = installed(u"share/applications/firstframe.desktop"_s);
    QVERIFY(QFile::exists(m_entry));
}

void tst_OpenWith::cleanup()
{
    if (QTest::currentTestFailed())
        m_window.keepEvidence(u"openwith "_s + QString::fromLatin1(QTest::currentTestFunction()));
}

void tst_OpenWith::cleanupTestCase()
{
    for (const qint64 window : windows())
        kill(static_cast<pid_t>(window), SIGKILL);
}

QByteArray tst_OpenWith::run(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = m_window.session().environment();
    environment.insert(u"PATH"_s, installed(u"bin:"_s) + environment.value(u"PATH"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isOver = process.waitForFinished(120'000);
    m_exitCode = isOver && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return isOver ? process.readAll() : process.errorString().toUtf8();
}

bool tst_OpenWith::openWith(const QStringList &pictures)
{
    const QByteArray said = run(u"gio"_s, QStringList{u"launch"_s, m_entry} + pictures);
    if (m_exitCode != 0)
        qWarning("gio: %s", said.constData());
    return m_exitCode == 0;
}

QList<qint64> tst_OpenWith::windows() const
{
    const QString program = QFileInfo(installed(u"bin/firstframe"_s)).canonicalFilePath();
    QList<qint64> found;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(entry)) == program)
            found.append(entry.toLongLong());
    }
    return found;
}

QString tst_OpenWith::photograph(const QString &name, int width)
{
    const QString path = m_window.file(name);
    return writePhotograph(path, {width, 480}) ? path : QString();
}

bool tst_OpenWith::shows(int width)
{
    return m_window.driver().waitUntil(
        [&] { return m_window.says(u"First frame status"_s).contains(u"%1 × 480"_s.arg(width)); });
}

void tst_OpenWith::isAFileThatDesktopsUnderstand()
{
    const QByteArray said = run(u"desktop-file-validate"_s, {m_entry});
    QVERIFY2(m_exitCode == 0 && said.isEmpty(), said.constData()); // not even a hint
}

void tst_OpenWith::offersItselfForEveryKindOfPicture_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix :
         {"jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic", "heif"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void tst_OpenWith::offersItselfForEveryKindOfPicture()
{
    QFETCH(const QString, suffix);
    const QMimeType type =
        QMimeDatabase().mimeTypeForFile(u"cat."_s + suffix, QMimeDatabase::MatchExtension);
    QFile entry(m_entry);
    QVERIFY(entry.open(QFile::ReadOnly));
    QStringList taken;
    for (const QByteArray &line : entry.readAll().split('\n')) {
        if (line.startsWith("MimeType="))
            taken = QString::fromUtf8(line.sliced(9)).split(u';');
    }
    QVERIFY2(taken.contains(type.name()), qPrintable(type.name() + u" of "_s + taken.join(u' ')));
}

void tst_OpenWith::startsWithThePicture()
{
    QVERIFY(windows().isEmpty());
    QVERIFY(openWith({photograph(u"a cat, 100 %.jpg"_s, 1001)}));
    QTRY_COMPARE_WITH_TIMEOUT(windows().size(), 1, 30'000);
    QVERIFY(m_window.driver().attach(windows().constFirst(), 60s));
    QVERIFY2(m_window.driver().waitUntil(
                 [&] { return m_window.says(u"First frame status"_s).contains(u"1001 × 480"_s); }),
             qPrintable(m_window.driver().outline()));
}

void tst_OpenWith::bringsTwoPicturesToTheWindowThatIsThere()
{
    const QList<qint64> before = windows();
    QCOMPARE(before.size(), 1);
    QVERIFY(openWith({photograph(u"a dog.png"_s, 1002), photograph(u"ein Mäuschen.jpg"_s, 1003)}));
    AccessibleControl shots;
    QVERIFY2(m_window.driver().waitUntil([&] {
        shots = m_window.driver().findNow(ControlRole::Rows, u"Shots"_s);
        return shots.childNames().size() == 3;
    }),
             qPrintable(m_window.driver().outline()));
    const QStringList names = shots.childNames();
    QVERIFY2(names.at(1).contains(u"a dog.png"_s), qPrintable(names.join(u'\n')));
    QVERIFY2(names.at(2).contains(u"ein Mäuschen.jpg"_s), qPrintable(names.join(u'\n')));
    m_window.user().click(shots.children().at(2).area().center());
    QVERIFY2(shows(1003), qPrintable(m_window.driver().outline()));
    QTRY_COMPARE_WITH_TIMEOUT(windows(), before, 30'000); // the second one has ended
}

QTEST_GUILESS_MAIN(tst_OpenWith)
#include "tst_openwith.moc"
