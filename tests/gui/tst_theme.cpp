// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QFile>
#include <QPalette>
#include <QTest>

using namespace Firstframe;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAPalettesLightness();
    void keepsAPaletteOfGreatContrast();
    void fillsInEveryTokenOfTheStyleSheet();
    void namesItsChoices();
};

void TestTheme::followsAPalettesLightness()
{
    QVERIFY(ThemeColors::of(QPalette(Qt::black, QColor(0x20, 0x20, 0x20))).isDark());
    QVERIFY(!ThemeColors::of(ThemeColors::light().palette()).isDark());
    QVERIFY(ThemeColors::of(ThemeColors::dark().palette()).isDark());
}

void TestTheme::keepsAPaletteOfGreatContrast()
{
    QPalette contrast;
    contrast.setColor(QPalette::Window, Qt::black);
    contrast.setColor(QPalette::WindowText, Qt::white);
    contrast.setColor(QPalette::Highlight, Qt::yellow);
    const ThemeColors colors = ThemeColors::of(contrast);
    QCOMPARE(colors.window, QColor(Qt::black));
    QCOMPARE(colors.text, QColor(Qt::white));
    QCOMPARE(colors.accent, QColor(Qt::yellow));
}

void TestTheme::fillsInEveryTokenOfTheStyleSheet()
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/resources/styles/firstframe.qss"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sheet = ThemeColors::dark().styleSheet(QString::fromUtf8(file.readAll()));
    // The comment at the top speaks of tokens too.
    const QString rules = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
    QVERIFY(!rules.contains(u'@'));
    QVERIFY(rules.contains(ThemeColors::dark().accent.name()));
}

void TestTheme::namesItsChoices()
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        QCOMPARE(themeChoiceFromName(themeChoiceName(choice)), choice);
    QCOMPARE(themeChoiceFromName(u"purple"), ThemeChoice::System);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
