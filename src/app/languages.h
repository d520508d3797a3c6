// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace Firstframe {

//! \brief Puts in our translation and Qt's own. \a language is "en", "zh_CN", "ru" or, for the
//! system's, empty. English needs none.
void installTranslators(QCoreApplication &application, const QString &language);

} // namespace Firstframe
