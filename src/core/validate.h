// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shot.h"
#include "core/videomodel.h"

#include <QList>
#include <QString>

namespace Firstframe {

//! \brief The part of a shot that a problem is about, so that the window can say it beside it.
enum class ShotField {
    FirstFrame,
    Prompt,
    Duration,
    Resolution,
    FastPretreatment,
    Watermark,
};

//! \brief One thing about a shot that its author should know before paying for it.
struct ShotProblem
{
    enum class Severity { Warning, Error };

    ShotField field = ShotField::Prompt;
    Severity severity = Severity::Error;
    QString message; //!< translated, a whole sentence
    qsizetype start = -1; //!< UTF-16 offset in the prompt, -1 when it is about the whole field
    qsizetype length = 0;

    bool operator==(const ShotProblem &) const = default;
};

//! \brief Everything that is wrong with the shot for that model, all at once. Pure.
//!
//! Errors are what the provider would refuse or silently drop; warnings are advice. An empty list
//! means that the shot may be sent as it is.
[[nodiscard]] QList<ShotProblem> validate(const Shot &shot, const VideoModel &model);

//! \brief Whether any of them is an error.
[[nodiscard]] bool hasErrors(const QList<ShotProblem> &problems);

} // namespace Firstframe
