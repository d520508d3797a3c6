// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturetrial.h"

namespace Firstframe {

using namespace std::chrono_literals;

PictureTrial::PictureTrial(QObject *parent)
    : QObject(parent)
{
    constexpr auto passingBy = 150ms;
    m_patience.setSingleShot(true);
    m_patience.setInterval(passingBy);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT requested(m_path, m_edits); });
}

void PictureTrial::begin(const QString &path, const PictureEdits &edits)
{
    end();
    if (result(path, edits)) {
        Q_EMIT changed();
        return;
    }
    m_path = path;
    m_edits = edits;
    m_isRunning = true;
    m_patience.start();
    Q_EMIT changed();
}

void PictureTrial::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    if (m_patience.isActive())
        m_patience.stop();
    else
        Q_EMIT dropped();
    Q_EMIT changed();
}

const ImportedPicture *PictureTrial::result(const QString &path, const PictureEdits &edits) const
{
    const bool isOfThese = m_result && m_result->originalPath == path && m_result->edits == edits;
    return isOfThese ? &*m_result : nullptr;
}

void PictureTrial::accept(const QString &path, const ImportedPicture &picture)
{
    if (!m_isRunning || path != m_path || picture.edits != m_edits)
        return;
    m_isRunning = false;
    m_result = picture;
    Q_EMIT changed();
}

void PictureTrial::reject()
{
    if (!m_isRunning)
        return;
    m_isRunning = false; // who chooses the mend is told why
    Q_EMIT changed();
}

} // namespace Firstframe
