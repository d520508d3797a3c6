// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "providers/provider.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <optional>

namespace Firstframe {

//! \brief What came of asking a provider about a key.
struct KeyCheckResult
{
    enum class Verdict {
        Accepted,
        Refused,
        Unreachable, //!< no reply came
        Unclear, //!< the provider answered, but in a way that shows neither
    };

    Verdict verdict = Verdict::Unclear;
    std::optional<Balance> balance; //!< when Accepted, and the provider says
    std::optional<Error> error; //!< why it is Unreachable

    bool operator==(const KeyCheckResult &) const = default;
};

//! \brief Asks a provider, with a call that costs nothing, whether a key is good, and then what is
//! left in the account.
//!
//! \verbatim
//!   check call --refused--> the same in another form of the key, if there is one --> Refused
//!              --accepted--> balance call, where there is one --> Accepted
//!              --no reply--> Unreachable
//! \endverbatim
//!
//! Lives on the engine's thread. Each check() is answered by exactly one checked(), later.
class KeyChecker final : public QObject
{
    Q_OBJECT
public:
    explicit KeyChecker(QObject *parent = nullptr);

public Q_SLOTS:
    //! \brief Held in memory only, for check() without one. An empty key forgets it.
    void setKey(const QString &providerId, const QByteArray &key);
    //! \brief \a key may be empty: the one that was set.
    void check(const Firstframe::Provider &provider, const QByteArray &key);

Q_SIGNALS:
    void checked(const QString &providerId, const Firstframe::KeyCheckResult &result);

private:
    void ask(const Provider &provider, const QByteArray &key, int form);
    void askBalance(const Provider &provider, const QByteArray &key);
    void call(const HttpRequest &request, const QByteArray &key,
              const std::function<void(const Result<HttpReply> &)> &then);

    QNetworkAccessManager m_network;
    QHash<QString, QByteArray> m_keys;
};

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::KeyCheckResult)
