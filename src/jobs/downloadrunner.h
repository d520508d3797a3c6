// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "net/download.h"

namespace Firstframe {

//! \brief Brings a clip that was made to the videos folder.
//!
//! \verbatim
//!   ask for a link, if there is none that lives -> fetch the part, resuming it -> check that it
//!   plays -> [target name committed] -> rename -> poster -> [done committed]
//!      link refused, or not a video -> another link, a few times -> failed, and nothing is lost
//!      anything else                -> downloading, later
//! \endverbatim
class DownloadRunner final : public JobRunner
{
    Q_OBJECT
public:
    using JobRunner::JobRunner;

    //! \brief The clip is paid for: there is nothing to cancel.
    void requestCancel() override {}

protected:
    void run() override;

private:
    void askLink();
    void applyStatus(const TaskStatus &status);
    void fetch();
    void noteProgress(qint64 received, qint64 total);
    void applyFetched(const Result<DownloadedFile> &result);
    void check(bool isWhole);
    void choosePlace(qint64 bytes);
    void place();
    void makePoster();
    void setDone(bool hasPoster);

    //! \brief The link or what it brought was no good: another one, if it is worth trying.
    void askAnotherLink(const Error &whenGivenUp);
    void retryLater(const Error &error);
    void fail(const Error &error, const QString &reason);

    [[nodiscard]] QString inVideos(const QString &name) const;
    [[nodiscard]] bool isPlacedAlready() const;

    bool m_isResumed = false; //!< some of the part was there before
};

} // namespace Firstframe
