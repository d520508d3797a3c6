// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <utility>

namespace Firstframe::Sandbox {

//! \brief How the query of a link is written: with our own words, or with those of Aliyun's storage,
//! where MiniMax's clips lie and which clients read the end of a link from.
enum class LinkForm { Plain, Aliyun };

//! \brief Makes links to clips that end at a given time, as the providers' own do, and checks them.
class LinkSigner
{
public:
    explicit LinkSigner(QByteArray secret)
        : m_secret(std::move(secret))
    {}

    //! \brief A link to the task's clip. \a origin is the server as the client calls it.
    [[nodiscard]] QString clipLink(const QString &origin, const QString &taskId,
                                   const QDateTime &expires, LinkForm form = LinkForm::Plain) const;
    //! \brief Whether that query belongs to a link made here that has not ended yet.
    [[nodiscard]] bool isValid(const QString &taskId, const QHash<QString, QString> &query,
                               const QDateTime &now) const;

private:
    [[nodiscard]] QString signature(const QString &taskId, const QString &expires) const;

    QByteArray m_secret;
};

} // namespace Firstframe::Sandbox
