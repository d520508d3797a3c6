// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftstore.h"

#include <QSettings>

#include <algorithm>

namespace Firstframe {

namespace {

ShotChoices loadChoices(const QSettings &settings)
{
    ShotChoices choices;
    choices.modelId = settings.value(QStringLiteral("model")).toString();
    choices.duration =
        std::chrono::seconds(settings.value(QStringLiteral("duration"), 6).toLongLong());
    choices.resolution = resolutionFromName(settings.value(QStringLiteral("resolution")).toString())
                             .value_or(Resolution::P768);
    choices.optimizePrompt = settings.value(QStringLiteral("optimizePrompt"), true).toBool();
    choices.fastPretreatment = settings.value(QStringLiteral("fastPretreatment")).toBool();
    choices.watermark = settings.value(QStringLiteral("watermark")).toBool();
    return choices;
}

void saveChoices(QSettings &settings, const ShotChoices &choices)
{
    settings.setValue(QStringLiteral("model"), choices.modelId);
    settings.setValue(QStringLiteral("duration"), static_cast<qlonglong>(choices.duration.count()));
    settings.setValue(QStringLiteral("resolution"), resolutionName(choices.resolution));
    settings.setValue(QStringLiteral("optimizePrompt"), choices.optimizePrompt);
    settings.setValue(QStringLiteral("fastPretreatment"), choices.fastPretreatment);
    settings.setValue(QStringLiteral("watermark"), choices.watermark);
}

TimeShares loadShares(const QSettings &settings)
{
    QList<double> ends;
    for (const QString &end : settings.value(QStringLiteral("shares")).toStringList())
        ends.append(end.toDouble());
    return TimeShares::fromEnds(ends);
}

QStringList textOf(const TimeShares &shares)
{
    QStringList ends;
    for (qsizetype group = 0; group < shares.size(); ++group)
        ends.append(QString::number(shares.end(group), 'g', 17));
    return ends;
}

// "fal/hailuo-2.3"; neither part can have a slash.
QList<ModelRef> modelsFrom(const QStringList &texts)
{
    QList<ModelRef> models;
    for (const QString &text : texts) {
        const ModelRef model{text.section(u'/', 0, 0), text.section(u'/', 1)};
        if (!model.providerId.isEmpty() && !model.modelId.isEmpty())
            models.append(model);
    }
    return models;
}

QStringList textsOf(const QList<ModelRef> &models)
{
    QStringList texts;
    for (const ModelRef &model : models)
        texts.append(model.providerId + u'/' + model.modelId);
    return texts;
}

Draft loadDraft(QSettings &settings)
{
    Draft draft;
    draft.prompt = settings.value(QStringLiteral("prompt")).toString();
    draft.dialect = dialectFromName(settings.value(QStringLiteral("dialect")).toString())
                        .value_or(Dialect::English);
    draft.picture = settings.value(QStringLiteral("picture")).toString();
    draft.edits = PictureEdits::fromText(settings.value(QStringLiteral("edits")).toString());
    draft.providerId = settings.value(QStringLiteral("provider")).toString();
    draft.takes = settings.value(QStringLiteral("takes"), 1).toInt();
    draft.isLive = settings.value(QStringLiteral("live")).toBool();
    draft.shares = loadShares(settings);
    draft.alsoWith = modelsFrom(settings.value(QStringLiteral("alsoWith")).toStringList());
    settings.beginGroup(QStringLiteral("choices"));
    for (const QString &providerId : settings.childGroups()) {
        settings.beginGroup(providerId);
        draft.choices.insert(providerId, loadChoices(settings));
        settings.endGroup();
    }
    settings.endGroup();
    return draft;
}

void saveDraft(QSettings &settings, const Draft &draft)
{
    settings.setValue(QStringLiteral("prompt"), draft.prompt);
    settings.setValue(QStringLiteral("dialect"), dialectName(draft.dialect));
    settings.setValue(QStringLiteral("picture"), draft.picture);
    settings.setValue(QStringLiteral("edits"), draft.edits.toText());
    settings.setValue(QStringLiteral("provider"), draft.providerId);
    settings.setValue(QStringLiteral("takes"), draft.takes);
    settings.setValue(QStringLiteral("live"), draft.isLive);
    settings.setValue(QStringLiteral("shares"), textOf(draft.shares));
    settings.setValue(QStringLiteral("alsoWith"), textsOf(draft.alsoWith));
    settings.beginGroup(QStringLiteral("choices"));
    for (auto it = draft.choices.cbegin(); it != draft.choices.cend(); ++it) {
        settings.beginGroup(it.key());
        saveChoices(settings, it.value());
        settings.endGroup();
    }
    settings.endGroup();
}

} // namespace

Drafts loadDrafts(QSettings &file)
{
    Drafts drafts{.shots = {}};
    const int count = file.beginReadArray(QStringLiteral("shots"));
    for (int index = 0; index < count; ++index) {
        file.setArrayIndex(index);
        drafts.shots.append(loadDraft(file));
    }
    file.endArray();
    if (drafts.shots.isEmpty())
        return {};
    const qsizetype current = file.value(QStringLiteral("current")).toLongLong();
    drafts.current = std::clamp<qsizetype>(current, 0, drafts.shots.size() - 1);
    return drafts;
}

void saveDrafts(QSettings &file, const Drafts &drafts)
{
    file.clear();
    file.setValue(QStringLiteral("current"), drafts.current);
    file.beginWriteArray(QStringLiteral("shots"), static_cast<int>(drafts.shots.size()));
    for (int index = 0; index < drafts.shots.size(); ++index) {
        file.setArrayIndex(index);
        saveDraft(file, drafts.shots.at(index));
    }
    file.endArray();
}

} // namespace Firstframe
