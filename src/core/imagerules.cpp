// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imagerules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

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

QString sizeText(QSize size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
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

QStringList imageProblems(const PictureInfo &picture, const ImageRules &rules)
{
    QStringList problems;
    if (!rules.formats.contains(picture.format))
        problems.append(
            Text::tr("This is a %1 picture; the model takes %2. Save it in another format.")
                .arg(imageFormatName(picture.format), formatNames(rules.formats)));
    if (picture.bytes >= rules.bytesBelow)
        problems.append(
            Text::tr("The file has %1; it must be under %2. Save it with more compression "
                     "or at a smaller size.")
                .arg(QLocale().formattedDataSize(picture.bytes, 1, QLocale::DataSizeSIFormat),
                     QLocale().formattedDataSize(rules.bytesBelow, 0, QLocale::DataSizeSIFormat)));
    if (std::min(picture.size.width(), picture.size.height()) <= rules.shortSideAbove)
        problems.append(
            Text::tr("The picture is %1; its shorter side must be over %2 pixels. Choose a "
                     "larger picture.")
                .arg(sizeText(picture.size))
                .arg(rules.shortSideAbove));
    const double aspect = picture.size.height() > 0
                              ? double(picture.size.width()) / double(picture.size.height())
                              : 0;
    if (aspect < rules.leastAspect || aspect > rules.greatestAspect)
        problems.append(
            Text::tr("The picture is %1, which is too long and narrow: its sides must be "
                     "between 2:5 and 5:2. Crop it first.")
                .arg(sizeText(picture.size)));
    return problems;
}

} // namespace Firstframe
