// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jobs/job.h"

#include <functional>

class QWidget;

//! \brief The questions before a job is deleted. They return at once; \a then comes with the answer,
//! and not at all when there is none.
namespace Firstframe::RemoveDialog {

using Then = std::function<void(ClipFate fate)>;

//! \brief Whether to delete the job, and what happens to its clip if it has one.
void ask(const Job &job, QWidget *parent, const Then &then);
//! \brief The clip cannot go to the trash: whether it goes for good instead.
void askWithoutTrash(const Job &job, const Error &error, QWidget *parent, const Then &then);

} // namespace Firstframe::RemoveDialog
