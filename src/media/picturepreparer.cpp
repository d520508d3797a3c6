// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturepreparer.h"

#include "media/foreignpicture.h"
#include "media/picturecanvas.h"
#include "media/picturedecoder.h"
#include "media/picturefile.h"
#include "media/pictureformat.h"
#include "media/pictureparts.h"
#include "media/workingpicture.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PicturePreparer)
};

using Change = PictureChange::Kind;

std::unexpected<Error> unwritable(const QIODevice &target)
{
    return failure(ErrorKind::NoSpace,
                   Text::tr("The prepared picture could not be saved. Check that the disk has room "
                            "and that Firstframe's folder can be written to."),
                   target.errorString());
}

std::unexpected<Error> notWantedAnyMore()
{
    return failure(ErrorKind::Cancelled, Text::tr("Loading the picture was stopped."));
}

QImage previewOf(const QImage &image, QSize bound)
{
    const QSize size = image.size().scaled(bound, Qt::KeepAspectRatio);
    return size.width() < image.width()
               ? image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
               : image;
}

//! \brief The original's Exif and Xmp segments for the JPEG that takes its place.
QByteArray keptSegments(PictureFile &file)
{
    constexpr qint64 mostBytes = 65'533; // in one segment
    QByteArray segments;
    if (file.format != ImageFormat::Jpeg)
        return segments;
    for (const PicturePart &part : pictureHeads(*file.device, file.format)) {
        QByteArray block = payload(*file.device, part, mostBytes);
        if (part.kind == PicturePart::Kind::Exif)
            block = uprightExif(block);
        else if (part.kind != PicturePart::Kind::Xmp)
            continue;
        const auto length = quint16(block.size() + 2);
        segments += QByteArray("\xFF\xE1") + char(length >> 8) + char(length & 0xFF) + block;
    }
    return segments;
}

//! \brief What every provider's picture needs, whatever the user asked for.
PictureChanges neededChanges(const PictureFacts &facts)
{
    PictureChanges changes;
    if (facts.isAnimated)
        changes.append({.kind = Change::FirstOfAnimation});
    if (facts.exif.orientation != 1)
        changes.append({.kind = Change::Turned});
    if (facts.hasForeignColours)
        changes.append({.kind = Change::ColoursConverted});
    return changes;
}

class Preparer
{
public:
    Preparer(const PicturePreparation &preparation, QIODevice &target, const std::stop_token &stop)
        : m_asked(preparation)
        , m_target(target)
        , m_stop(stop)
    {}

    Result<PreparedPicture> prepare();

private:
    Result<PreparedPicture> prepareForeign(QFile &device);
    Result<PreparedPicture> prepareBytes(PictureFile &file);
    Result<PreparedPicture> preparePixels(PictureFile &file);
    Result<PreparedPicture> encode(WorkingPicture work);
    [[nodiscard]] bool needsPixels(const PictureFile &file, qint64 bytes) const;
    [[nodiscard]] QList<PicturePart> partsToSend(PictureFile &file) const;

    const PicturePreparation &m_asked;
    QIODevice &m_target;
    const std::stop_token &m_stop;
    PreparedPicture m_done;
};

qint64 bytesOf(const QList<PicturePart> &parts)
{
    qint64 bytes = 0;
    for (const PicturePart &part : parts)
        bytes += part.bytes;
    return bytes;
}

Result<PreparedPicture> Preparer::prepare()
{
    Result<std::unique_ptr<QFile>> device = openFile(m_asked.path, m_stop);
    if (!device)
        return std::unexpected(device.error());
    if (!pictureFormat((*device)->peek(pictureHeadBytes)) && isForeignPicture(**device))
        return prepareForeign(**device);
    Result<PictureFile> file = pictureIn(*std::move(device));
    if (!file)
        return std::unexpected(m_stop.stop_requested() ? notWantedAnyMore().error() : file.error());
    m_done.uprightSize = file->facts.upright();
    const qint64 bytes = bytesOf(partsToSend(*file));
    Result<PreparedPicture> prepared =
        needsPixels(*file, bytes) ? preparePixels(*file) : prepareBytes(*file);
    if (m_stop.stop_requested())
        return notWantedAnyMore();
    return prepared;
}

bool Preparer::needsPixels(const PictureFile &file, qint64 bytes) const
{
    const PictureFacts &facts = file.facts;
    const PictureEdits &edits = m_asked.edits;
    const bool isSentAsIs =
        file.format != ImageFormat::Gif && (file.format != ImageFormat::Webp || !facts.isAnimated);
    return !isSentAsIs || facts.exif.orientation != 1 || facts.hasForeignColours
           || editedSize(facts.upright(), edits) != facts.upright()
           || edits.format.value_or(file.format) != file.format
           || (edits.bytesBelow > 0 && bytes >= edits.bytesBelow);
}

QList<PicturePart> Preparer::partsToSend(PictureFile &file) const
{
    QList<PicturePart> parts = pictureParts(*file.device, file.format);
    if (!m_asked.edits.keepMetadata)
        parts.removeIf(
            [](const PicturePart &part) { return part.kind != PicturePart::Kind::Pixels; });
    return parts;
}

// A provider gets the very bytes that the camera wrote, or all but those that are none of its
// business.
Result<PreparedPicture> Preparer::prepareBytes(PictureFile &file)
{
    const Result<QImage> preview = decodeWithin(file, m_asked.previewBound);
    if (!preview)
        return std::unexpected(preview.error());
    m_done.preview = *preview;
    m_done.original = *preview;
    const QList<PicturePart> parts = partsToSend(file);
    const qint64 bytes = bytesOf(parts);
    m_done.info = {file.format, m_done.uprightSize, bytes};
    if (bytes == file.device->size())
        return m_done;
    if (!writeParts(*file.device, parts, file.format, m_target))
        return unwritable(m_target);
    m_done.isOriginal = false;
    if (file.facts.isAnimated)
        m_done.changes.append({.kind = Change::FirstOfAnimation});
    m_done.changes.append(
        {.kind = file.facts.exif.hasLocation ? Change::LocationRemoved : Change::MetadataRemoved});
    return m_done;
}

Result<PreparedPicture> Preparer::preparePixels(PictureFile &file)
{
    const PictureFacts &facts = file.facts;
    const QRect part = croppedPart(facts.upright(), m_asked.edits);
    if (part.size() != facts.upright()) {
        const Result<QImage> original = decodeWithin(file, m_asked.previewBound);
        if (!original)
            return std::unexpected(original.error());
        m_done.original = *original;
    }
    Result<QImage> image = decodePart(file, part);
    if (!image)
        return std::unexpected(image.error());
    if (m_stop.stop_requested())
        return notWantedAnyMore();
    const QList<PicturePart> parts = pictureParts(*file.device, file.format);
    const bool hasMetadata = std::ranges::any_of(
        parts, [](const PicturePart &each) { return each.kind != PicturePart::Kind::Pixels; });
    m_done.changes = neededChanges(facts);
    WorkingPicture work{*std::move(image), facts.upright(), file.format, {}};
    if (m_asked.edits.keepMetadata)
        work.keptMetadata = keptSegments(file);
    if (hasMetadata && work.keptMetadata.isEmpty())
        m_done.changes.append(
            {.kind = facts.exif.hasLocation ? Change::LocationRemoved : Change::MetadataRemoved});
    return encode(std::move(work));
}

Result<PreparedPicture> Preparer::prepareForeign(QFile &device)
{
    Result<ForeignPicture> foreign = readForeignPicture(device);
    if (m_stop.stop_requested())
        return notWantedAnyMore();
    if (!foreign)
        return std::unexpected(foreign.error());
    m_done.uprightSize = foreign->image.size();
    m_done.original = previewOf(foreign->image, m_asked.previewBound);
    m_done.changes.append({.kind = Change::Converted, .name = foreign->format});
    if (foreign->hasLocation)
        m_done.changes.append({.kind = Change::LocationRemoved});
    const QRect part = croppedPart(m_done.uprightSize, m_asked.edits);
    QImage image = std::exchange(foreign->image, QImage());
    if (part.size() != image.size())
        image = image.copy(part);
    return encode({std::move(image), m_done.uprightSize, std::nullopt, {}});
}

Result<PreparedPicture> Preparer::encode(WorkingPicture work)
{
    const QSize size = preparedSize(work, m_asked.edits);
    QImage image = onCanvas(std::exchange(work.image, QImage()), m_asked.edits, size);
    Result<EncodedPicture> encoded = encodedFor(image, work.format, m_asked.edits, m_stop);
    if (!encoded)
        return std::unexpected(encoded.error());
    m_done.preview = previewOf(image, m_asked.previewBound);
    if (m_done.original.isNull())
        m_done.original = m_done.preview;
    if (work.format && *work.format != encoded->format)
        m_done.changes.prepend({.kind = Change::Converted, .name = imageFormatName(*work.format)});
    m_done.changes += sizeChanges(work.upright, m_asked.edits, encoded->size);
    const bool isRecompressed = m_asked.edits.bytesBelow > 0 && encoded->quality > 0;
    if (isRecompressed)
        m_done.changes.append({.kind = Change::Recompressed, .quality = encoded->quality});
    if (encoded->format == ImageFormat::Jpeg)
        encoded->bytes.insert(2, work.keptMetadata);
    m_done.isOriginal = false;
    m_done.hasOtherPixels = true;
    m_done.info = {encoded->format, encoded->size, encoded->bytes.size()};
    if (m_target.write(encoded->bytes) != encoded->bytes.size())
        return unwritable(m_target);
    return m_done;
}

} // namespace

Result<PreparedPicture> preparePicture(const PicturePreparation &preparation, QIODevice &target,
                                       const std::stop_token &stop)
{
    return Preparer(preparation, target, stop).prepare();
}

} // namespace Firstframe
