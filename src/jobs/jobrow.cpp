// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrow.h"

#include <array>

namespace Firstframe {

namespace {

// A null QString would be bound as NULL, which a column that must have a text refuses.
QVariant words(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(value);
}

QVariant link(const QUrl &value)
{
    return text(value.toString(QUrl::FullyEncoded));
}

QUrl linkFrom(const QVariant &value)
{
    return QUrl(value.toString(), QUrl::StrictMode);
}

QVariant time(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch())
                           : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant optionalTime(const std::optional<QDateTime> &value)
{
    return time(value.value_or(QDateTime()));
}

std::optional<QDateTime> optionalTimeFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(timeFrom(value));
}

QVariant optionalNumber(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}

std::optional<int> optionalNumberFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

//! \brief One column: its name, whether it may change, and the way there and back.
struct Column
{
    const char16_t *name;
    bool frozen;
    QVariant (*value)(const JobRecord &);
    void (*assign)(JobRecord &, const QVariant &);
};

// For a column that holds a part of the picture: null without one. picture_path comes first of
// them and says whether there is a picture.
template<auto toVariant>
QVariant ofPicture(const JobRecord &record)
{
    const std::optional<FirstFrame> &picture = record.job.shot.firstFrame;
    return picture ? toVariant(*picture) : QVariant();
}

template<auto assignTo>
void toPicture(JobRecord &record, const QVariant &value)
{
    if (record.job.shot.firstFrame)
        assignTo(*record.job.shot.firstFrame, value);
}

template<auto toVariant>
QVariant ofError(const JobRecord &record)
{
    return record.job.error ? toVariant(*record.job.error) : QVariant();
}

template<auto assignTo>
void toError(JobRecord &record, const QVariant &value)
{
    if (record.job.error)
        assignTo(*record.job.error, value);
}

using R = JobRecord;
using V = QVariant;

constexpr bool frozen = true;
constexpr bool changing = false;

constexpr std::array columnTable = {
    Column{u"shot_id", frozen, [](const R &r) { return words(r.job.shotId); },
           [](R &r, const V &v) { r.job.shotId = v.toString(); }},
    Column{u"take", frozen, [](const R &r) { return V(r.job.take); },
           [](R &r, const V &v) { r.job.take = v.toInt(); }},
    Column{u"provider_id", frozen, [](const R &r) { return words(r.job.providerId); },
           [](R &r, const V &v) { r.job.providerId = v.toString(); }},
    Column{u"provider_name", frozen, [](const R &r) { return words(r.job.providerName); },
           [](R &r, const V &v) { r.job.providerName = v.toString(); }},
    Column{u"model_id", frozen, [](const R &r) { return words(r.job.modelId); },
           [](R &r, const V &v) { r.job.modelId = v.toString(); }},
    Column{u"model_name", frozen, [](const R &r) { return words(r.job.modelName); },
           [](R &r, const V &v) { r.job.modelName = v.toString(); }},
    Column{u"picture_path", frozen, ofPicture<[](const FirstFrame &f) { return words(f.path); }>,
           [](R &r, const V &v) {
               if (!v.isNull())
                   r.job.shot.firstFrame = FirstFrame{v.toString(), {}, {}};
           }},
    Column{u"picture_link", frozen, ofPicture<[](const FirstFrame &f) { return link(f.link); }>,
           toPicture<[](FirstFrame &f, const V &v) { f.link = linkFrom(v); }>},
    Column{u"picture_format", frozen,
           ofPicture<[](const FirstFrame &f) { return V(imageFormatSuffix(f.info.format)); }>,
           toPicture<[](FirstFrame &f, const V &v) {
               for (const ImageFormat format :
                    {ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Webp, ImageFormat::Gif}) {
                   if (imageFormatSuffix(format) == v.toString())
                       f.info.format = format;
               }
           }>},
    Column{u"picture_width", frozen,
           ofPicture<[](const FirstFrame &f) { return V(f.info.size.width()); }>,
           toPicture<[](FirstFrame &f, const V &v) { f.info.size.setWidth(v.toInt()); }>},
    Column{u"picture_height", frozen,
           ofPicture<[](const FirstFrame &f) { return V(f.info.size.height()); }>,
           toPicture<[](FirstFrame &f, const V &v) { f.info.size.setHeight(v.toInt()); }>},
    Column{u"picture_bytes", frozen, ofPicture<[](const FirstFrame &f) { return V(f.info.bytes); }>,
           toPicture<[](FirstFrame &f, const V &v) { f.info.bytes = v.toLongLong(); }>},
    Column{u"picture_digest", frozen,
           [](const R &r) { return text(QString::fromLatin1(r.job.pictureDigest)); },
           [](R &r, const V &v) { r.job.pictureDigest = v.toString().toLatin1(); }},
    Column{u"prompt", frozen, [](const R &r) { return words(r.job.shot.prompt); },
           [](R &r, const V &v) { r.job.shot.prompt = v.toString(); }},
    Column{u"dialect", frozen, [](const R &r) { return V(dialectName(r.job.shot.dialect)); },
           [](R &r, const V &v) {
               r.job.shot.dialect = dialectFromName(v.toString()).value_or(Dialect::English);
           }},
    Column{u"prompt_as_sent", frozen, [](const R &r) { return words(r.job.promptAsSent); },
           [](R &r, const V &v) { r.job.promptAsSent = v.toString(); }},
    Column{u"duration_seconds", frozen,
           [](const R &r) { return V(qint64(r.job.shot.duration.count())); },
           [](R &r, const V &v) { r.job.shot.duration = std::chrono::seconds(v.toLongLong()); }},
    Column{u"resolution", frozen,
           [](const R &r) { return V(resolutionName(r.job.shot.resolution)); },
           [](R &r, const V &v) {
               r.job.shot.resolution = resolutionFromName(v.toString()).value_or(Resolution::P768);
           }},
    Column{u"optimize_prompt", frozen, [](const R &r) { return V(r.job.shot.optimizePrompt); },
           [](R &r, const V &v) { r.job.shot.optimizePrompt = v.toBool(); }},
    Column{u"fast_pretreatment", frozen, [](const R &r) { return V(r.job.shot.fastPretreatment); },
           [](R &r, const V &v) { r.job.shot.fastPretreatment = v.toBool(); }},
    Column{u"watermark", frozen, [](const R &r) { return V(r.job.shot.watermark); },
           [](R &r, const V &v) { r.job.shot.watermark = v.toBool(); }},
    Column{u"created_at", frozen, [](const R &r) { return time(r.job.createdAt); },
           [](R &r, const V &v) { r.job.createdAt = timeFrom(v); }},
    // Changes, but by JobStore::setRank alone: a runner's copy may be older.
    Column{u"rank", frozen, [](const R &r) { return V(r.job.rank); },
           [](R &r, const V &v) { r.job.rank = v.toLongLong(); }},
    Column{u"base_url", changing, [](const R &r) { return link(r.baseUrl); },
           [](R &r, const V &v) { r.baseUrl = linkFrom(v); }},
    Column{u"state", changing, [](const R &r) { return V(jobStateName(r.job.state)); },
           [](R &r, const V &v) {
               r.job.state = jobStateFromName(v.toString()).value_or(JobState::Failed);
           }},
    Column{u"outcome", changing, [](const R &r) { return V(taskOutcomeName(r.job.outcome)); },
           [](R &r, const V &v) {
               r.job.outcome = taskOutcomeFromName(v.toString()).value_or(TaskOutcome::Open);
           }},
    Column{u"task_id", changing, [](const R &r) { return text(r.job.task.id); },
           [](R &r, const V &v) { r.job.task.id = v.toString(); }},
    Column{u"status_link", changing, [](const R &r) { return link(r.job.task.statusLink); },
           [](R &r, const V &v) { r.job.task.statusLink = linkFrom(v); }},
    Column{u"result_link", changing, [](const R &r) { return link(r.job.task.resultLink); },
           [](R &r, const V &v) { r.job.task.resultLink = linkFrom(v); }},
    Column{u"cancel_link", changing, [](const R &r) { return link(r.job.task.cancelLink); },
           [](R &r, const V &v) { r.job.task.cancelLink = linkFrom(v); }},
    Column{u"provider_word", changing, [](const R &r) { return text(r.job.providerWord); },
           [](R &r, const V &v) { r.job.providerWord = v.toString(); }},
    Column{u"progress", changing, [](const R &r) { return optionalNumber(r.job.progress); },
           [](R &r, const V &v) { r.job.progress = optionalNumberFrom(v); }},
    Column{u"queue_position", changing,
           [](const R &r) { return optionalNumber(r.job.queuePosition); },
           [](R &r, const V &v) { r.job.queuePosition = optionalNumberFrom(v); }},
    Column{u"expected_at", changing, [](const R &r) { return optionalTime(r.job.expectedAt); },
           [](R &r, const V &v) { r.job.expectedAt = optionalTimeFrom(v); }},
    Column{u"link_expires_at", changing,
           [](const R &r) { return optionalTime(r.job.linkExpiresAt); },
           [](R &r, const V &v) { r.job.linkExpiresAt = optionalTimeFrom(v); }},
    Column{
        u"error_kind", changing, ofError<[](const Error &e) { return V(errorKindName(e.kind)); }>,
        [](R &r, const V &v) {
            if (!v.isNull())
                r.job.error = Error{errorKindFromName(v.toString()), {}, {}, {}};
        }},
    Column{u"error_message", changing, ofError<[](const Error &e) { return text(e.message); }>,
           toError<[](Error &e, const V &v) { e.message = v.toString(); }>},
    Column{u"error_detail", changing, ofError<[](const Error &e) { return text(e.detail); }>,
           toError<[](Error &e, const V &v) { e.detail = v.toString(); }>},
    Column{u"cancel_requested", changing, [](const R &r) { return V(r.job.cancelRequested); },
           [](R &r, const V &v) { r.job.cancelRequested = v.toBool(); }},
    Column{u"cancel_sent", changing, [](const R &r) { return V(r.cancelSent); },
           [](R &r, const V &v) { r.cancelSent = v.toBool(); }},
    Column{u"slow", changing, [](const R &r) { return V(r.job.isSlow); },
           [](R &r, const V &v) { r.job.isSlow = v.toBool(); }},
    Column{u"submitted_at", changing, [](const R &r) { return time(r.job.submittedAt); },
           [](R &r, const V &v) { r.job.submittedAt = timeFrom(v); }},
    Column{u"finished_at", changing, [](const R &r) { return time(r.job.finishedAt); },
           [](R &r, const V &v) { r.job.finishedAt = timeFrom(v); }},
    Column{u"clip_path", changing, [](const R &r) { return text(r.job.clipPath); },
           [](R &r, const V &v) { r.job.clipPath = v.toString(); }},
    Column{u"poster_path", changing, [](const R &r) { return text(r.job.posterPath); },
           [](R &r, const V &v) { r.job.posterPath = v.toString(); }},
    Column{u"clip_bytes", changing, [](const R &r) { return V(r.job.clipBytes); },
           [](R &r, const V &v) { r.job.clipBytes = v.toLongLong(); }},
    Column{u"due_at", changing, [](const R &r) { return time(r.dueAt); },
           [](R &r, const V &v) { r.dueAt = timeFrom(v); }},
    Column{u"attempts", changing, [](const R &r) { return V(r.attempts); },
           [](R &r, const V &v) { r.attempts = v.toInt(); }},
    Column{u"lost_replies", changing, [](const R &r) { return V(r.lostReplies); },
           [](R &r, const V &v) { r.lostReplies = v.toInt(); }},
    Column{u"key_tries", changing, [](const R &r) { return V(r.keyTries); },
           [](R &r, const V &v) { r.keyTries = v.toInt(); }},
    Column{u"uploaded_link", changing, [](const R &r) { return link(r.uploadedLink); },
           [](R &r, const V &v) { r.uploadedLink = linkFrom(v); }},
    Column{u"uploaded_at", changing, [](const R &r) { return time(r.uploadedAt); },
           [](R &r, const V &v) { r.uploadedAt = timeFrom(v); }},
    Column{u"clip_link", changing, [](const R &r) { return link(r.clipLink); },
           [](R &r, const V &v) { r.clipLink = linkFrom(v); }},
    Column{u"links_asked", changing, [](const R &r) { return V(r.linksAsked); },
           [](R &r, const V &v) { r.linksAsked = v.toInt(); }},
    Column{u"part_name", changing, [](const R &r) { return text(r.partName); },
           [](R &r, const V &v) { r.partName = v.toString(); }},
    Column{u"entity_tag", changing,
           [](const R &r) { return text(QString::fromLatin1(r.entityTag)); },
           [](R &r, const V &v) { r.entityTag = v.toString().toLatin1(); }},
    Column{u"target_name", changing, [](const R &r) { return text(r.targetName); },
           [](R &r, const V &v) { r.targetName = v.toString(); }},
};

bool isWanted(const Column &column, JobColumns columns)
{
    return columns == JobColumns::All || !column.frozen;
}

} // namespace

QStringList jobColumnNames(JobColumns columns)
{
    QStringList names;
    for (const Column &column : columnTable) {
        if (isWanted(column, columns))
            names.append(QString::fromUtf16(column.name));
    }
    return names;
}

QVariantList jobColumnValues(const JobRecord &record, JobColumns columns)
{
    QVariantList values;
    for (const Column &column : columnTable) {
        if (isWanted(column, columns))
            values.append(column.value(record));
    }
    return values;
}

JobRecord jobFromRow(const QSqlQuery &row)
{
    JobRecord record;
    record.job.id = row.value(0).toLongLong();
    int index = 1;
    for (const Column &column : columnTable)
        column.assign(record, row.value(index++));
    return record;
}

} // namespace Firstframe
