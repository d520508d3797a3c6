// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/clipprobe.h"
#include "sandbox/sandboxserver.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSize>
#include <QString>

#include <chrono>
#include <memory>
#include <utility>

namespace Firstframe::Sandbox {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Answer
{
    int status = 0; //!< 0: no answer
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    //! \brief The value at a path such as "data.result.resources.0.url".
    [[nodiscard]] QJsonValue at(const QString &path) const;
};

//! \brief A sandbox in this process and a plain HTTP client to talk to it.
class SandboxBench
{
public:
    //! \brief At that speed waiting takes no time and only the rendering itself is left.
    static constexpr double fastest = 10000;

    explicit SandboxBench(ServerOptions options = {.speed = fastest});

    //! \brief Ends the server and starts another one with the same options.
    void restart();
    void stop() { m_server.reset(); }

    [[nodiscard]] Answer send(const QByteArray &method, const QString &path,
                              const Headers &headers = {}, const QByteArray &body = {}) const;
    [[nodiscard]] Answer get(const QString &path, const Headers &headers = {}) const;
    //! \brief POST of JSON with its content type.
    [[nodiscard]] Answer post(const QString &path, const QJsonObject &body,
                              const Headers &headers = {}) const;
    //! \brief POST of one file as multipart/form-data.
    [[nodiscard]] Answer upload(const QString &path, const QByteArray &field,
                                const QByteArray &content, const Headers &headers) const;
    //! \brief Bytes as they are on a connection of their own; what comes back until it closes.
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes) const;
    [[nodiscard]] int port() const { return m_server->port(); }
    [[nodiscard]] QString origin() const;
    //! \brief The part of one of our links behind the origin.
    [[nodiscard]] QString pathOf(const QString &link) const;

private:
    ServerOptions m_options;
    std::unique_ptr<SandboxServer> m_server;
};

//! \brief One for each speed and choice of providers, for tests that need none of their own; ends
//! before Qt does.
[[nodiscard]] const SandboxBench &sharedBench(double speed, const QStringList &only = {});

//! \brief Sets those values in the task's file in a stopped sandbox's folder.
[[nodiscard]] bool changeTask(const QString &taskFile, const QJsonObject &values);
//! \brief Makes the task in that file finished that long ago.
[[nodiscard]] bool putBack(const QString &taskFile, std::chrono::seconds time);

//! \brief What the bytes of a downloaded clip hold.
[[nodiscard]] Result<ClipInfo> probeBytes(const QByteArray &clip);

//! \brief A picture with some detail in it, encoded as "png", "jpeg", "webp".
[[nodiscard]] QByteArray picture(QSize size, const char *format);
[[nodiscard]] QString dataUri(const QByteArray &picture, const QString &type);
//! \brief Small as 768P clips go: square.
[[nodiscard]] QString goodPicture();

} // namespace Firstframe::Sandbox
