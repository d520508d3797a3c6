// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Firstframe {

//! \brief What may stand in a log that people send around: words, numbers, and links without their
//! query; three dots for whatever is not known to be harmless. Names of files, keys, signatures and
//! ids are not, since they do not look it. One line.
[[nodiscard]] QString loggable(const QString &message);

//! \brief Lets an id through loggable() that somebody may need from the log, such as the one that a
//! paid clip can be found by. Keeps letters, digits and ".:_-" of it, at most 80.
[[nodiscard]] QString idForLog(const QString &id);

} // namespace Firstframe
