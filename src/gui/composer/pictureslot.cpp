// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureslot.h"

namespace Firstframe {

void PictureSlot::load(const QString &pathOrLink)
{
    if (pathOrLink.isEmpty())
        return;
    m_source = pathOrLink;
    m_failure.clear();
    setState(State::Loading);
    Q_EMIT loadRequested(pathOrLink);
}

void PictureSlot::expect()
{
    m_failure.clear();
    m_state = State::Loading;
    m_isExpecting = true;
    Q_EMIT changed();
}

void PictureSlot::clear()
{
    m_picture.reset();
    m_source.clear();
    m_pictureSource.clear();
    m_failure.clear();
    setState(State::Empty);
}

void PictureSlot::keepPrevious()
{
    if (!hasPrevious())
        return;
    m_source = m_pictureSource;
    m_failure.clear();
    setState(State::Ready);
}

void PictureSlot::accept(const QString &pathOrLink, const ImportedPicture &picture)
{
    if (m_state != State::Loading || m_isExpecting || pathOrLink != m_source)
        return;
    m_picture = picture;
    m_pictureSource = pathOrLink;
    setState(State::Ready);
}

void PictureSlot::reject(const QString &pathOrLink, const Error &error)
{
    if (m_state != State::Loading || m_isExpecting || pathOrLink != m_source)
        return;
    fail(error.message);
}

void PictureSlot::fail(const QString &message)
{
    m_failure = message;
    setState(State::Failed);
}

void PictureSlot::setState(State state)
{
    m_state = state;
    m_isExpecting = false;
    Q_EMIT changed();
}

} // namespace Firstframe
