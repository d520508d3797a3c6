// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace Firstframe {

//! \brief How a job is put into words and colours, for the list and the preview alike. Pure.

//! \brief "Waiting" and so on, translated.
[[nodiscard]] QString stateWord(JobState state);
//! \brief The state's colour; never shown without the word.
[[nodiscard]] QColor stateColor(JobState state, const QPalette &palette);
//! \brief The prompt without its camera moves, or, if nothing is left, the moves.
[[nodiscard]] QString jobTitle(const Job &job);
//! \brief "MiniMax · Hailuo 2.3 · 6 s · 768P".
[[nodiscard]] QString jobSettings(const Job &job);
//! \brief What there is to say beside the state word: progress, place in line, time, reason.
//! \a providerLimit is how many jobs its provider takes at a time; 0 if nobody knows.
[[nodiscard]] QString jobDetail(const Job &job, const QDateTime &now, int providerLimit = 0);
//! \brief Whole sentences where there is more to say than that; empty where there is not.
[[nodiscard]] QString jobExplanation(const Job &job, const QDateTime &now);
//! \brief "State, provider, model, prompt start, time", for a screen reader.
[[nodiscard]] QString jobRowText(const Job &job);
//! \brief The time of day today, else the date, in local time.
[[nodiscard]] QString shortTime(const QDateTime &when, const QDateTime &now);

//! \brief Whether somebody has to decide something about it.
[[nodiscard]] bool needsAttention(const Job &job);

} // namespace Firstframe
