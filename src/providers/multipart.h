// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"
#include "core/shot.h"
#include "providers/providerdescription.h"

#include <QByteArray>

namespace Firstframe {

//! \brief A multipart/form-data body and the content type that announces it.
struct Multipart
{
    QByteArray contentType;
    HttpBody body;
};

//! \brief The parts in their order; `{image}` as a value is the picture's file, under a neutral
//! name: the user's own file name is nobody's business.
//!
//! The boundary is made from the picture's file name and size. jobs/ names its copy of a picture
//! by the digest of its content, so a picture would have to contain a digest of its own digest to
//! hold the boundary; nothing has to be read to know that it does not.
[[nodiscard]] Multipart multipart(const TextPairs &parts, const FirstFrame &picture);

} // namespace Firstframe
