// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jobs/job.h"

//! \brief What a job says to people about itself, one function a sentence.
namespace Firstframe::JobTexts {

[[nodiscard]] Error keyMissing(const Job &job);
[[nodiscard]] Error providerMissing(const Job &job);
[[nodiscard]] Error modelMissing(const Job &job);
// Why a job is unconfirmed.
[[nodiscard]] Error interrupted();
[[nodiscard]] Error connectionBroke(const QString &detail);
[[nodiscard]] Error noAnswer(const QString &providerName, const QString &detail);
[[nodiscard]] Error answerTooLong(const QString &providerName, const QString &detail);
// What a look into the provider's list brought.
[[nodiscard]] Error notListed(const Job &job);
[[nodiscard]] Error listedSeveralTimes(const Job &job, int times);
[[nodiscard]] Error listedWithoutPrompt(const Job &job);
[[nodiscard]] Error listNotRead(const Job &job, const Error &why);

[[nodiscard]] Error mayHaveBeenSent();
[[nodiscard]] Error noLongerWatched(const Job &job);
[[nodiscard]] Error leftToProvider(const Job &job);
[[nodiscard]] Error noTaskId();
[[nodiscard]] Error taskKnownAlready(const Job &job);
[[nodiscard]] Error cannotLookUp(const QString &providerName);
[[nodiscard]] Error taskUnknown(const Job &job);
[[nodiscard]] Error linksDoNotWork(const Job &job);
[[nodiscard]] Error notAVideo(const Job &job, const QString &detail);
[[nodiscard]] Error clipIsGone(const Job &job);
[[nodiscard]] Error partIsGone();
[[nodiscard]] Error clipNotPlaced(const QString &detail);
[[nodiscard]] Error notPossibleNow();

} // namespace Firstframe::JobTexts
