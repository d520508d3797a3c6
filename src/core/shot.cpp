// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shot.h"

namespace Firstframe {

QString Shot::promptIn(Dialect target) const
{
    return script().render(target).trimmed();
}

} // namespace Firstframe
