// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/taskprovider.h"
#include "jobs/job.h"

#include <QByteArrayList>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace Firstframe {

//! \brief Where the engine is killed, and what must be true of its only job then and in the end.
struct KillPoint
{
    const char *name = "";
    //! \brief In the engine, as Tripwire reads them; filledIn() completes them.
    QByteArrayList steps;
    Moment moment = Moment::Never; //!< or at the provider
    QStringList atKill; //!< the job's state on disk, one of these
    JobState after = JobState::Done;
    int submits = 1;
    QByteArrayList again; //!< where it is killed once more, after its next start
};

//! \brief A job's way from the first upload to the last commit.
[[nodiscard]] QList<KillPoint> uploadPoints(); //!< of a provider that wants the picture first
[[nodiscard]] QList<KillPoint> submitPoints();
[[nodiscard]] QList<KillPoint> pollPoints();
[[nodiscard]] QList<KillPoint> resultPoints(); //!< of a provider whose link is a call of its own
[[nodiscard]] QList<KillPoint> clipPoints();
//! \brief Killed, started, and killed again while it goes on or makes up its mind.
[[nodiscard]] QList<KillPoint> secondPoints();
//! \brief Before there is a job: states and submits are not looked at, since it is asked for again.
[[nodiscard]] QList<KillPoint> firstStartPoints();

//! \brief {submit}, {status}, {cut}, {task} and {half} stand for what \a provider says.
[[nodiscard]] QByteArrayList filledIn(const QByteArrayList &steps, const TaskProvider &provider);

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::KillPoint)
