// SPDX-License-Identifier: GPL-3.0-or-later
// The module's one door: see codectable.h.
#include "media/codectable.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const Firstframe::CodecTable *firstframeCodecs()
{
    using namespace Firstframe;
    static const CodecTable table{.probeClip = probeClip,
                                  .posterFrame = posterFrame,
                                  .lastFrame = lastFrame,
                                  .countFrames = countFrames,
                                  .libavVersion = libavVersion,
                                  .availableCodecs = availableCodecs,
                                  .isHeif = isHeif,
                                  .readHeif = readHeif};
    return &table;
}
