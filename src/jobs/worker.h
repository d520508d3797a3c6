// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace Firstframe {

//! \brief Does \a work on a worker thread and hands its result to \a then on \a context's thread,
//! unless \a context is gone by then.
//!
//! A watcher instead of QFuture::then(context, …), which in Qt 6.4.2 asserts that its context is
//! alive when the work ends (qfuture_impl.h), and, where the work ends at the moment in which it is
//! called, goes on twice: the second time without a promise, which crashes.
template<typename Work, typename Then>
void runOnWorker(QThreadPool &pool, QObject *context, Work work, Then then)
{
    using Value = std::invoke_result_t<Work>;
    auto *const watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)] {
                         watcher->deleteLater();
                         then(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

//! \brief The same on one of the threads that all share, which are as few as the machine has cores:
//! nothing that may wait for long.
template<typename Work, typename Then>
void runOnWorker(QObject *context, Work work, Then then)
{
    runOnWorker(*QThreadPool::globalInstance(), context, std::move(work), std::move(then));
}

} // namespace Firstframe
