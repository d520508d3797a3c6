// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/queuebar.h"

#include "gui/icons.h"

#include "ui_queuebar.h"

#include <QAction>

namespace Firstframe {

QueueBar::QueueBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::QueueBar>())
    , m_pause(new QAction(this))
{
    m_ui->setupUi(this);
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(m_pause, &QAction::triggered, this, [this] { Q_EMIT pauseRequested(!m_isPaused); });
    connect(m_ui->pauseButton, &QToolButton::clicked, m_pause, &QAction::trigger);
    setPaused(false);
    setCounts(0, 0);
}

QueueBar::~QueueBar() = default;

void QueueBar::setPaused(bool paused)
{
    m_isPaused = paused;
    const QString name = paused ? tr("Resume queue") : tr("Pause queue");
    m_pause->setText(paused ? tr("Resume &Queue") : tr("Pause &Queue"));
    m_pause->setIcon(lineIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_ui->pauseButton->setIcon(m_pause->icon());
    m_ui->pauseButton->setAccessibleName(name);
    m_ui->pauseButton->setToolTip(
        paused ? tr("Resume the queue: waiting jobs are submitted again (%1)")
                     .arg(m_pause->shortcut().toString(QKeySequence::NativeText))
               : tr("Pause the queue: nothing new is submitted (%1)")
                     .arg(m_pause->shortcut().toString(QKeySequence::NativeText)));
    m_ui->queueStatus->setStatus(paused ? tr("The queue is paused: nothing new is submitted. What "
                                             "was submitted goes on.")
                                        : QString(),
                                 StatusLabel::Tone::Warning);
    m_ui->queueStatus->setVisible(paused);
}

void QueueBar::setCounts(qsizetype running, qsizetype waiting)
{
    QStringList parts;
    if (running > 0)
        parts.append(tr("%1 running").arg(running));
    if (waiting > 0)
        parts.append(tr("%1 waiting").arg(waiting));
    m_ui->countLabel->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace Firstframe
