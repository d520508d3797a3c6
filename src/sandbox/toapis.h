// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

namespace Firstframe::Sandbox {

//! \brief toapis.com: /v1/uploads/images, /v1/videos/generations and /v1/videos/generations/{id}.
//!
//! Pages: docs.toapis.com, videos/minimax-hailuo-2.3/generation (the version with image_urls and a
//! top-level resolution), tasks/video-status, uploads/images. The names inside metadata are taken
//! from the older version of the page.
class ToApis final : public Protocol
{
public:
    using Protocol::Protocol;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] Reply refusal(const Refusal &refusal) const override;
    [[nodiscard]] std::optional<Operation> operationOf(const Request &request) const override;
    [[nodiscard]] QList<Operation> operations() const override;
    [[nodiscard]] QList<KnownFault> knownFaults() const override;

protected:
    [[nodiscard]] Checked<Reply> route(const Request &request) const override;

private:
    [[nodiscard]] Checked<Reply> submit(const Request &request) const;
    [[nodiscard]] Checked<Reply> status(const Request &request, const QString &id) const;
    [[nodiscard]] Reply upload(const Request &request) const;
};

} // namespace Firstframe::Sandbox
