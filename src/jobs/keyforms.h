// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"
#include "providers/provider.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>
#include <utility>

namespace Firstframe {

//! \brief In which form a provider takes its key, where its pages show more than one.
//!
//! What a provider accepted is kept in the database. What it refused is known for this key and this
//! session only: another key starts over. Belongs to the engine's thread.
class KeyForms
{
public:
    using Tell = std::function<void(const QString &providerId, int form)>;

    //! \a store has to outlive it. What is remembered goes to \a tell as well.
    explicit KeyForms(JobStore &store, Tell tell = {})
        : m_store(store)
        , m_tell(std::move(tell))
    {}

    //! \brief Tells every form that is remembered.
    void tellAll();

    //! \brief The form to use now: the one that worked last, else the documented one; another one
    //! once that was refused for this key.
    [[nodiscard]] int formFor(const Provider &provider);
    //! \brief The provider refused its key in that form. Whether there is another one to try.
    [[nodiscard]] bool refuse(const Provider &provider, int form);
    [[nodiscard]] Result<void> accept(const Provider &provider, int form);
    //! \brief What was refused may have been the key.
    void startOver(const QString &providerId) { m_refused.remove(providerId); }

private:
    [[nodiscard]] bool read();
    [[nodiscard]] int remembered(const Provider &provider);

    JobStore &m_store;
    Tell m_tell;
    std::optional<QHash<QString, int>> m_accepted; //!< as stored; none: not read yet
    QHash<QString, QSet<int>> m_refused;
};

} // namespace Firstframe
