// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/picturemends.h"
#include "jobs/pictureimport.h"

#include <QList>
#include <QString>

#include <optional>

namespace Firstframe {

//! \brief One thing that was done to the picture, in words, and how to do without it.
struct PictureStep
{
    QString text;
    std::optional<PictureEdits> without; //!< the edits without it; none where it cannot be undone

    bool operator==(const PictureStep &) const = default;
};

//! \brief What was done to the picture, in order. Pure.
[[nodiscard]] QList<PictureStep> pictureSteps(const PictureChanges &changes,
                                              const PictureEdits &edits);

//! \brief "Crop to 5:2" and so on: what its button says.
[[nodiscard]] QString mendTitle(const PictureMend &mend, const ImageRules &rules);
//! \brief What will become of the picture.
[[nodiscard]] QString mendToolTip(const PictureMend &mend, QSize upright);

//! \brief "Quality 82 · 9.4 MB": what was made of a picture to be below a limit.
[[nodiscard]] QString trialText(const ImportedPicture &picture);

//! \brief "5:2" for the usual ones, else "1.85:1".
[[nodiscard]] QString aspectName(double aspect);

} // namespace Firstframe
