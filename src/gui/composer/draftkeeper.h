// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotchoices.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Firstframe {

//! \brief Keeps what the composer holds in a file, soon after each change and not only after the
//! last one, so that whoever kills the window loses a moment's work at most.
//!
//! Writes on a worker thread, into a new file that takes the old one's place whole.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    //! \brief Gives what is to be kept, or nothing as long as that is not known.
    using Source = std::function<std::optional<Drafts>()>;

    DraftKeeper(QString file, Source source, QObject *parent = nullptr);
    ~DraftKeeper() override;

    //! \brief What was kept last. Reads the file.
    [[nodiscard]] Drafts load() const;
    //! \brief Keeps it at once, and returns when that is done: for the end.
    void flush();

public Q_SLOTS:
    void noteChange();

Q_SIGNALS:
    //! \brief All that there is now is in the file.
    void kept();

private:
    void write();
    void takeWritten();

    QString m_file;
    Source m_source;
    QTimer m_timer;
    QFutureWatcher<bool> m_writing;
    std::optional<Drafts> m_kept; //!< also while it is being written
    bool m_isChanged = false;
};

} // namespace Firstframe
