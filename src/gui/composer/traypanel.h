// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace Firstframe {

class ShotStrip;
class ShotTray;
class StatusLabel;

//! \brief The tray above the picture: the shots in a row, and what can be done with several of
//! them. Takes no room while there is but one shot.
class TrayPanel final : public QWidget
{
    Q_OBJECT
public:
    //! \brief Also for the window's menu. In its order; null is a line.
    struct Actions
    {
        QAction *newShot = nullptr;
        QAction *duplicate = nullptr;
        QAction *close = nullptr;
        QAction *next = nullptr;
        QAction *previous = nullptr;
        QAction *generateChosen = nullptr;
        QAction *generateAll = nullptr;

        [[nodiscard]] QList<QAction *> inMenuOrder() const;
    };

    //! \a tray has to outlive it.
    explicit TrayPanel(ShotTray &tray, QWidget *parent = nullptr);

    [[nodiscard]] ShotStrip &strip() const { return *m_strip; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    //! \brief What was not done with some of the shots, until something else is asked for.
    void say(const QString &sentence);

private:
    [[nodiscard]] QAction *action(const QString &text, const QKeySequence &keys = {});
    void makeActions();
    void count();

    ShotTray &m_tray;
    ShotStrip *m_strip;
    StatusLabel *m_status;
    Actions m_actions;
};

} // namespace Firstframe
