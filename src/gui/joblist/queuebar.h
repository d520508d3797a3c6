// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class QueueBar;
}

namespace Firstframe {

//! \brief The head of the job list: how many are under way, and the queue's pause with a word that
//! says so while it lasts.
class QueueBar final : public QWidget
{
    Q_OBJECT
public:
    explicit QueueBar(QWidget *parent = nullptr);
    ~QueueBar() override;

    //! \brief For the menu as well. It asks; setPaused() answers.
    [[nodiscard]] QAction *pauseAction() const { return m_pause; }
    void setCounts(qsizetype running, qsizetype waiting);

public Q_SLOTS:
    void setPaused(bool paused);

Q_SIGNALS:
    void pauseRequested(bool paused);

private:
    std::unique_ptr<Ui::QueueBar> m_ui;
    QAction *m_pause;
    bool m_isPaused = false;
};

} // namespace Firstframe
