// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/noticebar.h"

#include "gui/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace Firstframe {

NoticeBar::NoticeBar(const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_label(new StatusLabel)
    , m_action(new QPushButton)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_label->setAccessibleName(accessibleName);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse); // a file's name may be needed
    m_action->hide();
    auto *close = new QToolButton;
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAccessibleName(tr("Dismiss message"));
    close->setToolTip(close->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
    connect(close, &QToolButton::clicked, this, [this] {
        setNotice({});
        Q_EMIT dismissed();
    });
    hide();
}

void NoticeBar::setNotice(const QString &text, StatusLabel::Tone tone)
{
    m_label->setStatus(text, tone);
    setVisible(!text.isEmpty());
}

void NoticeBar::setAction(const QString &word)
{
    m_action->setText(word);
    m_action->setVisible(!word.isEmpty());
}

} // namespace Firstframe
