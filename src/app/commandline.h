// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace Firstframe {

//! \brief What was asked for on the command line.
struct CommandLine
{
    QString dataDir; //!< absolute; empty: the platform's places
    QString providerId;
    QStringList pictures; //!< absolute paths or links
    bool showsHelp = false;
    bool showsVersion = false;

    bool operator==(const CommandLine &) const = default;
};

//! \brief Reads the arguments, the program's name first. The other half is a sentence for people.
[[nodiscard]] std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

[[nodiscard]] QString helpText();
[[nodiscard]] QString versionText();

} // namespace Firstframe
