// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "providers/providercatalog.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <utility>

class QSettings;

namespace Firstframe {

//! \brief What somebody who helps with a problem needs to know. English, and the same in every
//! language. Nothing but prompts is anybody's secret: no key, no link, no name of a file.
struct Diagnostics
{
    using Facts = QList<std::pair<QString, QString>>;

    Facts versions;
    QStringList codecs;
    Facts settings;
    QStringList providers;
    Facts jobs; //!< how many in which state
    QStringList errors; //!< of the newest jobs that have one
    QStringList prompts; //!< of the draft and of those jobs
    QStringList log; //!< its last lines, which are redacted as they are written
};

//! \brief Of this program and what it runs on.
[[nodiscard]] Diagnostics::Facts versionFacts();
//! \brief Those settings that are known to be harmless.
[[nodiscard]] Diagnostics::Facts settingFacts(const QSettings &settings);
//! \brief Their ids, and whether there is a key.
[[nodiscard]] QStringList providerFacts(const ProviderCatalog &catalog, const QSet<QString> &keyed);
void addJobFacts(Diagnostics &diagnostics, const QList<Job> &jobs);

[[nodiscard]] QString diagnosticsReport(const Diagnostics &diagnostics, bool withPrompts);

} // namespace Firstframe
