// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keyforms.h"

namespace Firstframe {

bool KeyForms::read()
{
    if (m_accepted)
        return true;
    const Result<QHash<QString, int>> stored = m_store.keyForms();
    if (!stored)
        return false; // asked again next time
    m_accepted = *stored;
    return true;
}

void KeyForms::tellAll()
{
    if (!m_tell || !read())
        return;
    for (auto form = m_accepted->cbegin(); form != m_accepted->cend(); ++form)
        m_tell(form.key(), form.value());
}

int KeyForms::remembered(const Provider &provider)
{
    if (!read())
        return 0;
    const int form = m_accepted->value(provider.id());
    return form < provider.authorizationForms() ? form : 0; // the description may have changed
}

int KeyForms::formFor(const Provider &provider)
{
    const int first = remembered(provider);
    const int forms = provider.authorizationForms();
    const QSet<int> refused = m_refused.value(provider.id());
    for (int step = 0; step < forms; ++step) {
        const int form = (first + step) % forms;
        if (!refused.contains(form))
            return form;
    }
    return first;
}

bool KeyForms::refuse(const Provider &provider, int form)
{
    QSet<int> &refused = m_refused[provider.id()];
    refused.insert(form);
    return refused.size() < provider.authorizationForms();
}

Result<void> KeyForms::accept(const Provider &provider, int form)
{
    m_refused[provider.id()].remove(form);
    if (form == remembered(provider))
        return {};
    Result<void> stored = m_store.rememberKeyForm(provider.id(), form);
    if (stored && m_accepted)
        m_accepted->insert(provider.id(), form);
    if (m_tell)
        m_tell(provider.id(), form);
    return stored;
}

} // namespace Firstframe
