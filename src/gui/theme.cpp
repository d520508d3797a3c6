// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QFile>
#include <QList>
#include <QStyleFactory>

#include <array>
#include <cmath>
#include <utility>

// Resources of a static library are not there until this is called, outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(firstframe);
}

namespace Firstframe {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QColor mixed(const QColor &a, const QColor &b, double ofB)
{
    const auto channel = [ofB](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * ofB));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double nearlyBlackOnWhite = 20.5; // black on white is 21, Fusion's own about 18
    const double a = luminance(palette.color(QPalette::Window));
    const double b = luminance(palette.color(QPalette::WindowText));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= nearlyBlackOnWhite;
}

ThemeColors fromHighContrast(const QPalette &palette)
{
    ThemeColors colors = palette.color(QPalette::Window).lightness() < 128 ? ThemeColors::dark()
                                                                           : ThemeColors::light();
    colors.window = palette.color(QPalette::Window);
    colors.panel = colors.window;
    colors.raised = palette.color(QPalette::Button);
    colors.field = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::WindowText);
    colors.secondary = colors.text;
    colors.line = colors.text;
    colors.faint = mixed(colors.text, colors.window, 0.3);
    colors.accent = palette.color(QPalette::Highlight);
    colors.onAccent = palette.color(QPalette::HighlightedText);
    return colors;
}

// As QPalette counts them: all roles of the first group, then those of the next.
QPalette::ResolveMask resolveBits(QPalette::ColorRole role)
{
    QPalette::ResolveMask bits = 0;
    for (int group = 0; group < QPalette::NColorGroups; ++group)
        bits |= QPalette::ResolveMask(1) << (role + group * QPalette::NColorRoles);
    return bits;
}

constexpr std::array<std::pair<ThemeChoice, const char16_t *>, 3> choiceNames = {{
    {ThemeChoice::System, u"system"},
    {ThemeChoice::Light, u"light"},
    {ThemeChoice::Dark, u"dark"},
}};

} // namespace

ThemeColors ThemeColors::dark()
{
    return {rgb(0x15171c), rgb(0x1b1e25), rgb(0x242832), rgb(0x12141a), rgb(0x2c313c),
            rgb(0xe8eaf0), rgb(0x9aa1b2), rgb(0x6b7283), rgb(0x7c9cff), rgb(0x0b1020),
            rgb(0x5fd39a), rgb(0xffc062), rgb(0xff7a7a)};
}

ThemeColors ThemeColors::light()
{
    return {rgb(0xeceef2), rgb(0xf7f8fa), rgb(0xffffff), rgb(0xffffff), rgb(0xd9dde5),
            rgb(0x1c2029), rgb(0x5b6373), rgb(0x8b93a3), rgb(0x3f63e0), rgb(0xffffff),
            rgb(0x1d8f58), rgb(0xb26a00), rgb(0xc8323c)};
}

ThemeColors ThemeColors::of(const QPalette &palette)
{
    if (isHighContrast(palette))
        return fromHighContrast(palette);
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

ThemeColors ThemeColors::current()
{
    return of(QGuiApplication::palette());
}

QPalette ThemeColors::palette() const
{
    QPalette result(raised, window);
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, field);
    result.setColor(QPalette::AlternateBase, panel);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, faint);
    result.setColor(QPalette::Button, raised);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, failed);
    result.setColor(QPalette::Mid, line);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, onAccent);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    result.setColor(QPalette::ToolTipBase, raised);
    result.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, faint);
    // One role that nothing paints with stays the system's: Qt tells of another system palette only
    // if that changes the application's.
    result.setResolveMask(result.resolveMask() & ~resolveBits(QPalette::Shadow));
    return result;
}

QString ThemeColors::styleSheet(const QString &sheet) const
{
    const std::array<std::pair<QLatin1String, QColor>, 16> tokens = {{
        {QLatin1String("window"), window},
        {QLatin1String("panel"), panel},
        {QLatin1String("raised"), raised},
        {QLatin1String("field"), field},
        {QLatin1String("line"), line},
        {QLatin1String("text"), text},
        {QLatin1String("secondary"), secondary},
        {QLatin1String("faint"), faint},
        {QLatin1String("accent"), accent},
        {QLatin1String("onAccent"), onAccent},
        {QLatin1String("warning"), warning},
        {QLatin1String("failed"), failed},
        {QLatin1String("done"), done},
        {QLatin1String("hover"), mixed(raised, text, isDark() ? 0.07 : 0.04)},
        {QLatin1String("accentHover"), mixed(accent, text, 0.14)},
        {QLatin1String("accentText"), mixed(accent, text, 0.25)},
    }};
    QString result = sheet;
    for (const auto &[name, color] : tokens)
        result.replace(u'@' + name + u'@', color.name());
    return result.replace(QStringLiteral("@variant@"),
                          isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
}

QColor ThemeColors::group(qsizetype index) const
{
    const std::array colors = {accent, done, warning, isDark() ? rgb(0xd59cff) : rgb(0x8d3fc4)};
    return colors.at(static_cast<size_t>(index) % colors.size());
}

QString themeChoiceName(ThemeChoice choice)
{
    for (const auto &[known, name] : choiceNames) {
        if (known == choice)
            return QString::fromUtf16(name);
    }
    return {};
}

ThemeChoice themeChoiceFromName(QStringView name)
{
    for (const auto &[choice, known] : choiceNames) {
        if (name == QStringView(known))
            return choice;
    }
    return ThemeChoice::System;
}

void applyTheme(QApplication &application, ThemeChoice choice, const QPalette &system)
{
    initResources();
    ThemeColors colors = ThemeColors::of(system);
    if (choice != ThemeChoice::System)
        colors = choice == ThemeChoice::Dark ? ThemeColors::dark() : ThemeColors::light();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(colors.palette());
    QFile sheet(QStringLiteral(":/styles/firstframe.qss"));
    if (sheet.open(QIODevice::ReadOnly))
        application.setStyleSheet(colors.styleSheet(QString::fromUtf8(sheet.readAll())));
}

} // namespace Firstframe
