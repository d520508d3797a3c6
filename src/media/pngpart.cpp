// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pngpart.h"

#include <QColorSpace>
#include <QIODevice>
#include <QList>

#include <algorithm>
#include <csetjmp>
#include <png.h>

namespace Firstframe {

namespace {

void readFrom(png_structp png, png_bytep data, size_t bytes)
{
    auto *const file = static_cast<QIODevice *>(png_get_io_ptr(png));
    if (file->read(reinterpret_cast<char *>(data), qint64(bytes)) != qint64(bytes))
        png_error(png, "ends too soon");
}

void fail(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void overlook(png_structp, png_const_charp)
{}

//! \brief libpng, which leaves its functions with a long jump when something is wrong. It lands in
//! the member function that called it, so that none of these holds anything to be destroyed.
class PngReader
{
public:
    explicit PngReader(QIODevice &file)
        : m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, &fail, &overlook))
        , m_info(m_png ? png_create_info_struct(m_png) : nullptr)
    {
        if (m_info)
            png_set_read_fn(m_png, &file, &readFrom);
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    Q_DISABLE_COPY_MOVE(PngReader)

    //! \brief Reads what stands before the pixels.
    bool begin()
    {
        if (!m_info || setjmp(png_jmpbuf(m_png)) != 0) // NOLINT(cert-err52-cpp)
            return false;
        png_read_info(m_png, m_info);
        m_hasAlpha = (png_get_color_type(m_png, m_info) & PNG_COLOR_MASK_ALPHA) != 0
                     || png_get_valid(m_png, m_info, PNG_INFO_tRNS) != 0;
        png_set_expand(m_png);
        png_set_scale_16(m_png);
        png_set_gray_to_rgb(m_png);
        if constexpr (QSysInfo::ByteOrder == QSysInfo::LittleEndian) {
            png_set_bgr(m_png);
            png_set_filler(m_png, 0xFF, PNG_FILLER_AFTER);
        } else {
            png_set_swap_alpha(m_png);
            png_set_filler(m_png, 0xFF, PNG_FILLER_BEFORE);
        }
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    //! \brief The next line, as QImage has it; interlaced, in as many passes as there are.
    bool readLine(uchar *line)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) // NOLINT(cert-err52-cpp)
            return false;
        png_read_row(m_png, line, nullptr);
        return true;
    }

    [[nodiscard]] QSize size() const
    {
        return {int(png_get_image_width(m_png, m_info)), int(png_get_image_height(m_png, m_info))};
    }
    [[nodiscard]] int passes() const { return m_passes; }
    [[nodiscard]] QImage::Format format() const
    {
        return m_hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    }
    [[nodiscard]] QColorSpace colours() const;

private:
    png_structp m_png;
    png_infop m_info;
    bool m_hasAlpha = false;
    int m_passes = 1;
};

// As Qt understands them: a profile, or sRGB, or a gamma with or without its primaries.
QColorSpace PngReader::colours() const
{
    png_charp name = nullptr;
    int compression = 0;
    png_bytep profile = nullptr;
    png_uint_32 length = 0;
    if (png_get_iCCP(m_png, m_info, &name, &compression, &profile, &length) != 0)
        return QColorSpace::fromIccProfile(
            QByteArray(reinterpret_cast<const char *>(profile), qsizetype(length)));
    if (png_get_valid(m_png, m_info, PNG_INFO_sRGB) != 0)
        return QColorSpace::SRgb;
    double gamma = 0;
    if (png_get_gAMA(m_png, m_info, &gamma) == 0 || !(gamma > 0))
        return {};
    QPointF white;
    QPointF red;
    QPointF green;
    QPointF blue;
    if (png_get_cHRM(m_png, m_info, &white.rx(), &white.ry(), &red.rx(), &red.ry(), &green.rx(),
                     &green.ry(), &blue.rx(), &blue.ry())
        == 0)
        return {QColorSpace::Primaries::SRgb, float(1 / gamma)};
    return {white, red, green, blue, QColorSpace::TransferFunction::Gamma, float(1 / gamma)};
}

//! \brief Adds up lines of pixels and gives their means.
class Folder
{
public:
    Folder(int width, int fold)
        : m_sums(qsizetype(width))
        , m_fold(fold)
    {}

    void add(const QRgb *line, bool hasAlpha)
    {
        for (Sum &sum : m_sums) {
            for (int i = 0; i < m_fold; ++i) {
                const QRgb pixel = hasAlpha ? qPremultiply(*line++) : *line++;
                sum.red += uint(qRed(pixel));
                sum.green += uint(qGreen(pixel));
                sum.blue += uint(qBlue(pixel));
                sum.alpha += uint(qAlpha(pixel));
            }
        }
    }

    //! \brief Writes the means and begins anew.
    void takeLine(QRgb *line, bool hasAlpha)
    {
        const auto count = uint(m_fold * m_fold);
        const auto mean = [count](uint sum) { return int((sum + count / 2) / count); };
        for (Sum &sum : m_sums) {
            const QRgb pixel =
                qRgba(mean(sum.red), mean(sum.green), mean(sum.blue), mean(sum.alpha));
            *line++ = hasAlpha ? qUnpremultiply(pixel) : pixel;
            sum = {};
        }
    }

private:
    struct Sum
    {
        uint red = 0;
        uint green = 0;
        uint blue = 0;
        uint alpha = 0;
    };
    QList<Sum> m_sums;
    int m_fold;
};

//! \brief Makes \a image of the lines of a part: \a nextLine gives its first one, and so on, from its
//! first pixel on; null when there is none.
template<typename NextLine>
bool fillFrom(NextLine nextLine, int fold, QImage &image)
{
    const bool hasAlpha = image.hasAlphaChannel();
    Folder folder(image.width(), fold);
    for (int y = 0; y < image.height(); ++y) {
        auto *const target = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int i = 0; i < fold; ++i) {
            const QRgb *const line = nextLine();
            if (!line)
                return false;
            if (fold == 1)
                std::copy_n(line, image.width(), target); // no mean, which would round
            else
                folder.add(line, hasAlpha);
        }
        if (fold > 1)
            folder.takeLine(target, hasAlpha);
    }
    return true;
}

bool readLines(PngReader &png, const QRect &part, int fold, QImage &image)
{
    QImage line(png.size().width(), 1, png.format());
    const auto nextLine = [&]() -> const QRgb * {
        if (!png.readLine(line.scanLine(0)))
            return nullptr;
        return reinterpret_cast<const QRgb *>(line.constScanLine(0)) + part.x();
    };
    for (int y = 0; y < part.y(); ++y) {
        if (!nextLine())
            return false;
    }
    return fillFrom(nextLine, fold, image);
}

bool readPasses(PngReader &png, QImage &whole)
{
    for (int pass = 0; pass < png.passes(); ++pass) {
        for (int y = 0; y < whole.height(); ++y) {
            if (!png.readLine(whole.scanLine(y)))
                return false;
        }
    }
    return true;
}

} // namespace

QImage readPngPart(QIODevice &file, const QRect &part, int fold)
{
    PngReader png(file);
    if (!png.begin() || !QRect(QPoint(), png.size()).contains(part))
        return {};
    QImage image(part.width() / fold, part.height() / fold, png.format());
    if (image.isNull())
        return {};
    if (png.passes() == 1) {
        if (!readLines(png, part, fold, image))
            return {};
    } else {
        QImage whole(png.size(), png.format());
        if (whole.isNull() || !readPasses(png, whole))
            return {};
        int y = part.y();
        const auto nextLine = [&] {
            return reinterpret_cast<const QRgb *>(whole.constScanLine(y++)) + part.x();
        };
        (void)fillFrom(nextLine, fold, image); // whose lines are all there
    }
    image.setColorSpace(png.colours());
    return image;
}

} // namespace Firstframe
