// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/clipprobe.h"
#include "media/codecs.h"
#include "media/heifpicture.h"

namespace Firstframe {

//! \brief What the window's program needs of libav and libheif, which bring about a hundred shared
//! libraries with them: a third of its time to the first window and 15 MB. They are in a module of
//! their own, which is loaded when the first clip or foreign picture comes; everything else is
//! linked with them.
struct CodecTable
{
    decltype(&Firstframe::probeClip) probeClip;
    decltype(&Firstframe::posterFrame) posterFrame;
    decltype(&Firstframe::lastFrame) lastFrame;
    decltype(&Firstframe::countFrames) countFrames;
    decltype(&Firstframe::libavVersion) libavVersion;
    decltype(&Firstframe::availableCodecs) availableCodecs;
    decltype(&Firstframe::isHeif) isHeif;
    decltype(&Firstframe::readHeif) readHeif;
};

} // namespace Firstframe
