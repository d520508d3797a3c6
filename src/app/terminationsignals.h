// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Firstframe {

//! \brief Turns the first SIGTERM, SIGINT or SIGHUP into a signal on its thread, so that the window
//! closes as if by hand. A second one ends the process at once, as usual. One at a time.
class TerminationSignals final : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);
    //! \brief The system's own behaviour again.
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    void read();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier m_notifier{QSocketNotifier::Read};
};

} // namespace Firstframe
