// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureslot.h"

namespace Firstframe {

void PictureSlot::load(const QString &pathOrLink)
{
    if (pathOrLink.isEmpty())
        return;
    m_source = pathOrLink;
    m_failure.clear();
    m_state = State::Loading;
    Q_EMIT changed();
    Q_EMIT loadRequested(pathOrLink);
}

void PictureSlot::clear()
{
    m_state = State::Empty;
    m_picture.reset();
    m_source.clear();
    m_pictureSource.clear();
    m_failure.clear();
    Q_EMIT changed();
}

void PictureSlot::keepPrevious()
{
    if (!hasPrevious())
        return;
    m_state = State::Ready;
    m_source = m_pictureSource;
    m_failure.clear();
    Q_EMIT changed();
}

void PictureSlot::accept(const QString &pathOrLink, const ImportedPicture &picture)
{
    if (m_state != State::Loading || pathOrLink != m_source)
        return;
    m_picture = picture;
    m_pictureSource = pathOrLink;
    m_state = State::Ready;
    Q_EMIT changed();
}

void PictureSlot::reject(const QString &pathOrLink, const Error &error)
{
    if (m_state != State::Loading || pathOrLink != m_source)
        return;
    fail(error.message);
}

void PictureSlot::fail(const QString &message)
{
    m_failure = message;
    m_state = State::Failed;
    Q_EMIT changed();
}

} // namespace Firstframe
