// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftstore.h"

#include <QSettings>

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

} // namespace

Draft loadDraft(QSettings &settings)
{
    Draft draft;
    settings.beginGroup(QStringLiteral("draft"));
    draft.prompt = settings.value(QStringLiteral("prompt")).toString();
    draft.picture = settings.value(QStringLiteral("picture")).toString();
    draft.providerId = settings.value(QStringLiteral("provider")).toString();
    draft.takes = settings.value(QStringLiteral("takes"), 1).toInt();
    settings.beginGroup(QStringLiteral("choices"));
    for (const QString &providerId : settings.childGroups()) {
        settings.beginGroup(providerId);
        draft.choices.insert(providerId, loadChoices(settings));
        settings.endGroup();
    }
    settings.endGroup();
    settings.endGroup();
    return draft;
}

void saveDraft(QSettings &settings, const Draft &draft)
{
    settings.beginGroup(QStringLiteral("draft"));
    settings.setValue(QStringLiteral("prompt"), draft.prompt);
    settings.setValue(QStringLiteral("picture"), draft.picture);
    settings.setValue(QStringLiteral("provider"), draft.providerId);
    settings.setValue(QStringLiteral("takes"), draft.takes);
    settings.beginGroup(QStringLiteral("choices"));
    for (auto it = draft.choices.cbegin(); it != draft.choices.cend(); ++it) {
        settings.beginGroup(it.key());
        saveChoices(settings, it.value());
        settings.endGroup();
    }
    settings.endGroup();
    settings.endGroup();
}

} // namespace Firstframe
