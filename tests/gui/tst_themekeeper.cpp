// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/themekeeper.h"

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace Firstframe;

class TestThemeKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheSystem_data();
    void followsTheSystem();
    void staysWithWhatWasChosen();
    void looksOnceHoweverManyAreTold();
    void readsThePlatformsPaletteNotOurs();
};

namespace {

QPalette systemOf(bool dark)
{
    return dark ? QPalette(QColor(60, 60, 60), QColor(30, 30, 30))
                : QPalette(QColor(240, 240, 240), QColor(250, 250, 250));
}

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window) == ThemeColors::dark().window;
}

} // namespace

void TestThemeKeeper::followsTheSystem_data()
{
    QTest::addColumn<QEvent::Type>("word");
    QTest::addColumn<bool>("toWindow");
    QTest::newRow("a window is told of another theme") << QEvent::ThemeChange << true;
    QTest::newRow("the application is told of another palette")
        << QEvent::ApplicationPaletteChange << false;
}

void TestThemeKeeper::followsTheSystem()
{
    QFETCH(QEvent::Type, word);
    QFETCH(bool, toWindow);
    bool systemIsDark = false;
    const ThemeKeeper keeper(*qApp, ThemeChoice::System, [&] { return systemOf(systemIsDark); });
    QWidget window;
    window.show();
    QVERIFY(!isDark());
    const QString lightSheet = qApp->styleSheet();

    for (const bool dark : {true, false}) {
        systemIsDark = dark;
        QEvent event(word);
        QCoreApplication::sendEvent(toWindow ? static_cast<QObject *>(window.windowHandle()) : qApp,
                                    &event);
        QTRY_COMPARE(isDark(), dark);
        QCOMPARE(qApp->styleSheet() == lightSheet, !dark);
    }
}

void TestThemeKeeper::staysWithWhatWasChosen()
{
    int reads = 0;
    ThemeKeeper keeper(*qApp, ThemeChoice::Dark, [&] {
        ++reads;
        return systemOf(false);
    });
    QVERIFY(isDark());
    reads = 0;
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(qApp, &event);
    QCoreApplication::processEvents();
    QCOMPARE(reads, 0);
    QVERIFY(isDark());
    keeper.setChoice(ThemeChoice::System);
    QVERIFY(!isDark());
}

void TestThemeKeeper::looksOnceHoweverManyAreTold()
{
    int reads = 0;
    const ThemeKeeper keeper(*qApp, ThemeChoice::System, [&] {
        ++reads;
        return systemOf(false);
    });
    reads = 0;
    for (int i = 0; i < 5; ++i) {
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &event);
    }
    QTRY_COMPARE(reads, 1);
    QCoreApplication::processEvents(); // and what we put on is no news to us
    QCOMPARE(reads, 1);
}

void TestThemeKeeper::readsThePlatformsPaletteNotOurs()
{
    const QPalette system = ThemeKeeper::readSystemPalette();
    QApplication::setPalette(ThemeColors::dark().palette());
    QCOMPARE(ThemeKeeper::readSystemPalette().color(QPalette::Window),
             system.color(QPalette::Window));
}

QTEST_MAIN(TestThemeKeeper)
#include "tst_themekeeper.moc"
