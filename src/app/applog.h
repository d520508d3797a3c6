// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace Firstframe {

Q_DECLARE_LOGGING_CATEGORY(appLog)

//! \brief Writes what is logged, by any thread, to a file as well as to where it went before. A
//! file that has grown large is kept once as <path>.1. One at a time.
class LogFile final
{
public:
    explicit LogFile(const QString &path);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)
};

} // namespace Firstframe
