// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>

namespace Firstframe {

//! \brief The built firstframe-sandbox as a process of its own, which ends with the test.
class ExternalSandbox final
{
public:
    //! \brief Its tasks and its count of submissions live in \a stateFolder. \a speed 1 is
    //! believable, 1000 leaves little but the rendering itself. It stands for that provider only,
    //! or for all when \a only is empty.
    explicit ExternalSandbox(QString stateFolder, double speed = 1000, QString only = {});
    ~ExternalSandbox();
    Q_DISABLE_COPY_MOVE(ExternalSandbox)

    //! \brief Clips are that many times smaller from the next start on.
    void setShrink(int factor) { m_shrink = factor; }

    //! \brief Blocks until it listens.
    [[nodiscard]] bool start();
    void stop();

    //! \brief Where it listens, for a provider's base URL.
    [[nodiscard]] QUrl origin() const;
    //! \brief Submissions of that provider which it has accepted; -1 when it does not answer.
    [[nodiscard]] int submissions(const QString &providerId) const;
    //! \brief Orders a fault, as docs/sandbox-protocol.md says; false when it is refused.
    [[nodiscard]] bool inject(const QJsonObject &order) const;
    //! \brief How many ordered faults have not happened yet; -1 when it does not answer.
    [[nodiscard]] int pendingFaults() const;

private:
    //! \brief The reply's body; null when there is none or its status is not 2xx.
    [[nodiscard]] QByteArray exchange(const QByteArray &head, const QByteArray &body = {}) const;

    QString m_stateFolder;
    double m_speed = 1;
    QString m_only;
    int m_shrink = 1;
    QProcess m_process;
    int m_port = 0;
};

} // namespace Firstframe
