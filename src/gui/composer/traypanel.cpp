// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/traypanel.h"

#include "gui/composer/shotstrip.h"
#include "gui/composer/shottray.h"
#include "gui/icons.h"
#include "gui/statuslabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Firstframe {

namespace {

QToolButton *menuButton(QMenu *menu)
{
    auto *button = new QToolButton;
    button->setIcon(lineIcon(QStringLiteral("more")));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QList<QAction *> TrayPanel::Actions::inMenuOrder() const
{
    return {generateChosen, generateAll, nullptr, newShot, duplicate,
            close,          nullptr,     next,    previous};
}

TrayPanel::TrayPanel(ShotTray &tray, QWidget *parent)
    : QWidget(parent)
    , m_tray(tray)
    , m_strip(new ShotStrip)
    , m_status(new StatusLabel)
{
    m_strip->setModel(&tray);
    makeActions();
    auto *menu = new QMenu(this);
    for (QAction *entry : m_actions.inMenuOrder())
        entry ? menu->addAction(entry) : (void)menu->addSeparator();
    QToolButton *button = menuButton(menu);
    button->setAccessibleName(tr("Several shots"));
    button->setToolTip(tr("Generate several shots, make a new one or a copy"));
    m_status->setAccessibleName(tr("Shots status"));

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_strip, 1);
    row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_status);

    connect(&tray, &ShotTray::rowsInserted, this, &TrayPanel::count);
    connect(&tray, &ShotTray::rowsRemoved, this, &TrayPanel::count);
    connect(&tray, &ShotTray::modelReset, this, &TrayPanel::count);
    connect(m_strip, &ShotStrip::chosenChanged, this, &TrayPanel::count);
    count();
}

void TrayPanel::say(const QString &sentence)
{
    m_status->setStatus(sentence, StatusLabel::Tone::Warning);
}

QAction *TrayPanel::action(const QString &text, const QKeySequence &keys)
{
    auto *made = new QAction(text, this);
    made->setShortcut(keys);
    return made;
}

void TrayPanel::makeActions()
{
    m_actions.newShot = action(tr("&New Shot"), QKeySequence::New);
    m_actions.duplicate = action(tr("&Duplicate Shot"), QKeySequence(QStringLiteral("Ctrl+D")));
    m_actions.close = action(tr("C&lose Shot"), QKeySequence(QStringLiteral("Ctrl+W")));
    m_actions.next = action(tr("Ne&xt Shot"), QKeySequence(QStringLiteral("Ctrl+PgDown")));
    m_actions.previous = action(tr("Pre&vious Shot"), QKeySequence(QStringLiteral("Ctrl+PgUp")));
    m_actions.generateChosen = action({});
    m_actions.generateAll = action({}, QKeySequence(QStringLiteral("Ctrl+Shift+Return")));
}

void TrayPanel::count()
{
    const bool areSeveral = m_tray.size() > 1;
    setVisible(areSeveral);
    for (QAction *needsSeveral : {m_actions.close, m_actions.next, m_actions.previous,
                                  m_actions.generateChosen, m_actions.generateAll})
        needsSeveral->setEnabled(areSeveral);
    m_actions.generateChosen->setText(
        tr("Generate &Chosen (%1)").arg(m_strip->chosenRows().size()));
    m_actions.generateAll->setText(tr("Generate &All (%1)").arg(m_tray.size()));
}

} // namespace Firstframe
