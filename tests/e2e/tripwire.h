// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

//! \brief Ends this process with SIGKILL at an exact system call, with no hook in the code that is
//! tested: tripwire.cpp defines write, read, fsync, rename and their like, and what the executable
//! defines comes before the C library for Qt and SQLite as well.
//!
//! A step is text: "before|after write|read|sync|rename PATH [@SIZE | TEXT]", for example
//! "after write -wal submitting" or "before sync .part". PATH occurs in the file's path, which is
//! "socket:" and a number for any socket and the new name for a rename; SIZE is how large the file
//! is at least; TEXT occurs in the bytes. A call after which nothing happened (it failed) is not
//! looked at. Thread-safe; each call is looked at by the thread that makes it.
namespace Firstframe::Tripwire {

//! \brief The steps have to come one after the other; the last one kills. False if one cannot be
//! read.
[[nodiscard]] bool lay(const QByteArrayList &steps);

//! \brief The nth write, sync or rename from now on kills, of a file in the folder or of a socket.
void layAfter(int calls, const QString &folder);

//! \brief From now on each of the steps leaves a line with its index in the file when it happens.
[[nodiscard]] bool watch(const QByteArrayList &steps, const QString &file);

} // namespace Firstframe::Tripwire
