// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/statuslabel.h"

#include <QFrame>

#include <memory>

class QAction;
class QPushButton;

namespace Ui {
class JobNotice;
}

namespace Firstframe {

struct JobActions;

//! \brief What there is to say about the job in the preview: a quiet line, or an explanation in a
//! frame with buttons for what can be done about it. Nothing is done but by these buttons.
class JobNotice final : public QFrame
{
    Q_OBJECT
public:
    explicit JobNotice(QWidget *parent = nullptr);
    ~JobNotice() override;

    //! \brief The buttons follow these from then on: one that cannot be done now is not shown.
    void setActions(const JobActions &actions);

    void say(const QString &text, StatusLabel::Tone tone = StatusLabel::Tone::Plain);
    //! \a title is the job's state, \a text whole sentences.
    void explain(const QString &title, const QString &text, StatusLabel::Tone tone);

private:
    void dress(bool framed, StatusLabel::Tone tone);
    void addButton(QAction *action, const QString &text, const QString &name);

    std::unique_ptr<Ui::JobNotice> m_ui;
};

} // namespace Firstframe
