// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imagerules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace Firstframe {

namespace {

struct FormatNames
{
    ImageFormat format;
    const char *mime;
    const char16_t *name;
    const char16_t *id;
    const char16_t *suffix;
};

constexpr std::array<FormatNames, 4> formatTable = {{
    {ImageFormat::Jpeg, "image/jpeg", u"JPEG", u"jpeg", u"jpg"},
    {ImageFormat::Png, "image/png", u"PNG", u"png", u"png"},
    {ImageFormat::Webp, "image/webp", u"WebP", u"webp", u"webp"},
    {ImageFormat::Gif, "image/gif", u"GIF", u"gif", u"gif"},
}};

const FormatNames &namesOf(ImageFormat format)
{
    return formatTable.at(static_cast<size_t>(format));
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageRules)
};

QString formatNames(const QList<ImageFormat> &formats)
{
    QStringList names;
    for (const ImageFormat format : formats)
        names.append(imageFormatName(format));
    return QLocale().createSeparatedList(names);
}

//! \brief Width : height in whole numbers if small ones say it, "2:5" for 0.4.
QString aspectText(double aspect)
{
    constexpr int greatestPart = 32;
    for (int height = 1; height <= greatestPart; ++height) {
        const double width = aspect * height;
        if (std::abs(width - std::round(width)) < 1e-6)
            return QStringLiteral("%1:%2").arg(std::lround(width)).arg(height);
    }
    return QStringLiteral("%1:1").arg(QLocale().toString(aspect, 'f', 2));
}

QString aspectProblem(QSize size, const ImageRules &rules)
{
    const double aspect = size.height() > 0 ? double(size.width()) / double(size.height()) : 0;
    const QString least = aspectText(rules.leastAspect);
    const QString greatest = aspectText(rules.greatestAspect);
    if (aspect < rules.leastAspect)
        return Text::tr("Picture too tall: its sides must be between %1 and %2.")
            .arg(least, greatest);
    if (aspect > rules.greatestAspect)
        return Text::tr("Picture too wide: its sides must be between %1 and %2.")
            .arg(least, greatest);
    return {};
}

} // namespace

QByteArray mimeType(ImageFormat format)
{
    return namesOf(format).mime;
}

QString imageFormatName(ImageFormat format)
{
    return QString::fromUtf16(namesOf(format).name);
}

std::optional<ImageFormat> imageFormatFromName(QStringView name)
{
    for (const FormatNames &names : formatTable) {
        if (name == QStringView(names.id))
            return names.format;
    }
    return std::nullopt;
}

QString imageFormatSuffix(ImageFormat format)
{
    return QString::fromUtf16(namesOf(format).suffix);
}

ImageRules strictestOf(const QList<ImageRules> &rules)
{
    if (rules.isEmpty())
        return {};
    ImageRules strictest = rules.constFirst();
    for (const ImageRules &each : rules) {
        QList<ImageFormat> shared = strictest.formats;
        shared.removeIf([&each](ImageFormat format) { return !each.formats.contains(format); });
        if (!shared.isEmpty())
            strictest.formats = shared;
        strictest.bytesBelow = std::min(strictest.bytesBelow, each.bytesBelow);
        strictest.shortSideAbove = std::max(strictest.shortSideAbove, each.shortSideAbove);
        const double least = std::max(strictest.leastAspect, each.leastAspect);
        const double greatest = std::min(strictest.greatestAspect, each.greatestAspect);
        if (least <= greatest) {
            strictest.leastAspect = least;
            strictest.greatestAspect = greatest;
        }
    }
    return strictest;
}

QStringList imageProblems(const PictureInfo &picture, const ImageRules &rules)
{
    QStringList problems;
    if (!rules.formats.contains(picture.format))
        problems.append(Text::tr("Picture format %1 is not taken: it must be %2.")
                            .arg(imageFormatName(picture.format), formatNames(rules.formats)));
    if (picture.bytes >= rules.bytesBelow)
        problems.append(
            Text::tr("Picture file too large: %1, it must be under %2.")
                .arg(QLocale().formattedDataSize(picture.bytes, 1, QLocale::DataSizeSIFormat),
                     QLocale().formattedDataSize(rules.bytesBelow, 0, QLocale::DataSizeSIFormat)));
    if (std::min(picture.size.width(), picture.size.height()) <= rules.shortSideAbove)
        problems.append(Text::tr("Picture too small: its shorter side must be over %1 pixels.")
                            .arg(rules.shortSideAbove));
    if (const QString problem = aspectProblem(picture.size, rules); !problem.isEmpty())
        problems.append(problem);
    return problems;
}

} // namespace Firstframe
