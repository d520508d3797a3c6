// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace Firstframe {

//! \brief One running window for each data folder; the others hand it their pictures and end.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataRoot, QObject *parent = nullptr);

    //! \brief True for the first one, which then listens to the others.
    [[nodiscard]] bool claim();
    //! \brief Tells the first one; \a pictures may be none. False when it does not answer.
    //! Blocks for up to a few seconds.
    [[nodiscard]] bool tellFirst(const QStringList &pictures) const;

Q_SIGNALS:
    //! \brief Another one was started, with those pictures or with none.
    void anotherStarted(const QStringList &pictures);

private:
    void answer();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Firstframe
