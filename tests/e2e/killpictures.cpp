// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/killpictures.h"

#include "media/animatic.h"
#include "support/pictures.h"

#include <QFile>

namespace Firstframe {

using namespace std::chrono_literals;

bool KillPictures::make()
{
    constexpr QSize ofFiveMegabytes(1450, 1150);
    if (!writePhotograph(small(), {640, 480}) || !writeNoise(large(), ofFiveMegabytes))
        return false;
    Animatic animatic;
    animatic.picturePath = small();
    animatic.duration = 1s;
    animatic.resolution = Resolution::P512;
    animatic.groups = {{CameraMove::PushIn}};
    QFile file(m_folder.filePath(QStringLiteral("clip.mp4")));
    if (!renderAnimatic(animatic, file.fileName()) || !file.open(QFile::ReadOnly))
        return false;
    m_clip = file.readAll();
    return !m_clip.isEmpty();
}

} // namespace Firstframe
