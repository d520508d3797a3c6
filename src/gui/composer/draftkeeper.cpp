// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftkeeper.h"

#include "gui/composer/draftstore.h"

#include <QLoggingCategory>
#include <QSettings>
#include <QtConcurrentRun>

#include <utility>

namespace Firstframe {

namespace {

Q_LOGGING_CATEGORY(draftLog, "firstframe.gui.draft")

constexpr std::chrono::milliseconds pause{250};

// QSettings writes to another file and renames it.
bool writeDrafts(const QString &path, const Drafts &drafts)
{
    QSettings file(path, QSettings::IniFormat);
    saveDrafts(file, drafts);
    file.sync();
    if (file.status() == QSettings::NoError)
        return true;
    qCWarning(draftLog) << "the draft cannot be written, status" << file.status();
    return false;
}

} // namespace

DraftKeeper::DraftKeeper(QString file, Source source, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_source(std::move(source))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &DraftKeeper::takeWritten);
}

DraftKeeper::~DraftKeeper()
{
    m_writing.waitForFinished();
}

Drafts DraftKeeper::load() const
{
    QSettings file(m_file, QSettings::IniFormat);
    return loadDrafts(file);
}

void DraftKeeper::noteChange()
{
    m_isChanged = true;
    if (!m_timer.isActive() && !m_writing.isRunning())
        m_timer.start();
}

void DraftKeeper::write()
{
    const std::optional<Drafts> drafts = m_source();
    if (!drafts || m_writing.isRunning())
        return; // another change or the end of the writing comes back to it
    m_isChanged = false;
    if (drafts == m_kept) {
        Q_EMIT kept();
        return;
    }
    m_kept = drafts;
    m_writing.setFuture(QtConcurrent::run(writeDrafts, m_file, *drafts));
}

void DraftKeeper::takeWritten()
{
    if (!m_writing.result())
        m_kept.reset();
    else if (!m_isChanged)
        Q_EMIT kept();
    if (m_isChanged)
        m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    m_writing.waitForFinished();
    const std::optional<Drafts> drafts = m_source();
    if (drafts && writeDrafts(m_file, *drafts))
        m_kept = drafts;
}

} // namespace Firstframe
