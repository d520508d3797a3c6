// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace Firstframe {

Q_DECLARE_LOGGING_CATEGORY(appLog)

//! \brief Writes what is logged, by any thread, to a file as well as to where it went before.
//!
//! What is not known to be harmless goes to neither (see loggable()); of what Qt and other
//! libraries say there is only who says it. The file is bounded in size, and so is the number of
//! older ones beside it. One at a time.
class LogFile final
{
public:
    explicit LogFile(const QString &path);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)
};

} // namespace Firstframe
