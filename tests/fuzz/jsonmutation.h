// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <random>

namespace Firstframe {

//! \brief The same JSON with one value somewhere in it removed, doubled, or replaced by another one
//! that is in it, or by one that is often forgotten.
//!
//! What a fuzzer changes byte by byte is hardly ever JSON any more, let alone a description.
[[nodiscard]] QJsonObject mutatedJson(const QJsonObject &json, std::minstd_rand &random);

} // namespace Firstframe
