// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <csignal>
#include <memory>

namespace Firstframe::Sandbox {

//! \brief Turns SIGTERM, SIGINT and, if asked, the end of the standard input into a signal of Qt's.
//!
//! Lives on the main thread, whose event loop tells it. The signals must be blocked first.
class EndWatch final : public QObject
{
    Q_OBJECT

public:
    //! \brief Before any other thread starts, so that all of them leave those signals to us.
    static void blockSignals();

    explicit EndWatch(QObject *parent = nullptr);
    ~EndWatch() override;

    void watchStandardInput();

Q_SIGNALS:
    //! \brief The program is to end now. May come more than once.
    void endRequested();

private:
    void readStandardInput();

    int m_signals = -1;
    std::unique_ptr<QSocketNotifier> m_signalNotifier;
    std::unique_ptr<QSocketNotifier> m_inputNotifier;
};

} // namespace Firstframe::Sandbox
