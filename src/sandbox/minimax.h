// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief MiniMax's own API: /v1/video_generation, /v1/query/video_generation, /v1/files/retrieve.
//!
//! api.minimax.io and, for China, api.minimaxi.com, which documents the directives in Chinese and
//! knows aigc_watermark for text to video. Pages: platform.minimax.io, video-generation-i2v, -query,
//! -download, errorcode. Errors come as HTTP 200 with base_resp.status_code. Seen in recorded
//! replies: file_id as a string in the query and as a number in retrieve, bytes 0, links that end
//! some six hours after they are asked for. Not documented: what is said of a task, a file or a
//! path that does not exist.
class MiniMax final : public Protocol
{
public:
    enum class Region { International, China };

    MiniMax(const Workshop &workshop, Region region)
        : Protocol(workshop)
        , m_region(region)
    {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] QList<Field> fields() const;
    [[nodiscard]] Checked<QJsonObject> orderedBody(const Request &request) const;
    [[nodiscard]] Checked<Reply> submit(const Request &request, const QString &key) const;
    [[nodiscard]] Checked<Reply> query(const Request &request) const;
    [[nodiscard]] Checked<Reply> retrieve(const Request &request) const;

    Region m_region;
};

} // namespace Firstframe::Sandbox
