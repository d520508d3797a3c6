// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/picturesteps.h"

#include <QWidget>

class QToolButton;

namespace Firstframe {

class FlowLayout;

//! \brief Below the first frame's status: a button for each mend of a problem, and what was done
//! with a button to do without it. Takes no room when it has nothing to say.
class MendRow final : public QWidget
{
    Q_OBJECT
public:
    explicit MendRow(QWidget *parent = nullptr);

    //! \brief \a picture is null while there is none.
    void setPicture(const ImportedPicture *picture, const ImageRules &rules);

Q_SIGNALS:
    void chosen(const Firstframe::PictureEdits &edits);
    //! \brief A mend that is done by hand: the crop, which can be moved.
    void cropChosen(const Firstframe::PictureEdits &suggested);
    //! \brief The mouse or the focus is on a mend: these are the edits that it would bring.
    void previewed(const Firstframe::PictureEdits &edits);
    void previewEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addMend(const PictureMend &mend, const ImageRules &rules, QSize upright);
    void addBorders(QToolButton *button, const PictureEdits &edits);
    void addStep(const PictureStep &step);
    QToolButton *addButton(const QString &text, const QString &toolTip);
    void clear();

    FlowLayout *m_layout;
    QList<PictureMend> m_mends;
    QList<PictureStep> m_steps;
};

} // namespace Firstframe
