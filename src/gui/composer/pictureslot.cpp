// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureslot.h"

namespace Firstframe {

void PictureSlot::load(const QString &pathOrLink, const PictureEdits &edits)
{
    if (pathOrLink.isEmpty())
        return;
    m_source = pathOrLink;
    m_edits = edits;
    m_failure.clear();
    setState(State::Loading);
    Q_EMIT loadRequested(pathOrLink, edits);
}

void PictureSlot::edit(const PictureEdits &edits)
{
    if (m_state != State::Empty && !m_isExpecting && edits != m_edits)
        load(QString(m_source), edits);
}

void PictureSlot::take(const ImportedPicture &edited)
{
    if (m_state != State::Ready || edited.originalPath != m_picture->originalPath)
        return;
    m_edits = edited.edits;
    m_picture = edited;
    setState(State::Ready);
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
    m_edits = {};
    m_pictureSource.clear();
    m_failure.clear();
    setState(State::Empty);
}

void PictureSlot::keepPrevious()
{
    if (!m_picture || !hasPrevious())
        return;
    m_source = m_pictureSource;
    m_edits = m_picture->edits;
    m_failure.clear();
    setState(State::Ready);
}

void PictureSlot::accept(const QString &pathOrLink, const ImportedPicture &picture)
{
    if (m_state != State::Loading || m_isExpecting || pathOrLink != m_source
        || picture.edits != m_edits)
        return;
    m_picture = picture;
    m_pictureSource = pathOrLink;
    setState(State::Ready);
}

void PictureSlot::reject(const QString &pathOrLink, const Error &error, const PictureEdits &edits)
{
    if (m_state != State::Loading || m_isExpecting || pathOrLink != m_source || edits != m_edits)
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
