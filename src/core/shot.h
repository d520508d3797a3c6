// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/imagerules.h"
#include "core/promptscript.h"
#include "core/resolution.h"
#include "core/videomodel.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief The picture a clip starts from: a local file that has been probed.
struct FirstFrame
{
    QString path; //!< absolute
    QUrl link; //!< where it came from, if from the web; empty otherwise
    PictureInfo info;

    bool operator==(const FirstFrame &) const = default;
};

//! \brief What the user asks for: picture, prompt and settings. Not bound to a provider.
struct Shot
{
    std::optional<FirstFrame> firstFrame; //!< none: text to video
    QString prompt; //!< as written in the editor
    Dialect dialect = Dialect::English; //!< the editor's, in which the prompt is written
    std::chrono::seconds duration{6};
    Resolution resolution = Resolution::P768;
    bool optimizePrompt = true;
    bool fastPretreatment = false;
    bool watermark = false;

    [[nodiscard]] Mode mode() const { return firstFrame ? Mode::ImageToVideo : Mode::TextToVideo; }
    [[nodiscard]] PromptScript script() const { return PromptScript::parse(prompt, dialect); }
    //! \brief The prompt in another dialect: what a provider gets to read.
    [[nodiscard]] QString promptIn(Dialect target) const;

    bool operator==(const Shot &) const = default;
};

} // namespace Firstframe
