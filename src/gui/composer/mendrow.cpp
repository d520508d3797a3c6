// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/mendrow.h"

#include "gui/flowlayout.h"
#include "gui/icons.h"

#include <QColorDialog>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr int spacing = 4;

PictureEdits withColour(PictureEdits edits, const QColor &colour)
{
    if (edits.padding) {
        edits.padding->fill = PicturePadding::Fill::Colour;
        edits.padding->rgb = colour.rgb() & 0xFFFFFF;
    }
    return edits;
}

} // namespace

MendRow::MendRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this, spacing))
{
    setVisible(false);
}

void MendRow::setPicture(const ImportedPicture *picture, const ImageRules &rules)
{
    QList<PictureMend> mends;
    QList<PictureStep> steps;
    QSize upright;
    if (picture) {
        upright = picture->uprightSize;
        mends = mendsFor(picture->firstFrame.info, upright, picture->edits, rules);
        steps = pictureSteps(picture->changes, picture->edits);
    }
    if (mends == m_mends && steps == m_steps)
        return; // the buttons keep the focus
    clear();
    m_mends = mends;
    m_steps = steps;
    for (const PictureMend &mend : std::as_const(m_mends))
        addMend(mend, rules, upright);
    for (const PictureStep &step : std::as_const(m_steps))
        addStep(step);
    if (picture && !picture->edits.isEmpty()) {
        QToolButton *const all =
            addButton(tr("Undo All"), tr("Send the picture as it was chosen."));
        connect(all, &QToolButton::clicked, this, [this] { Q_EMIT chosen({}); });
    }
    setVisible(!m_mends.isEmpty() || !m_steps.isEmpty());
}

void MendRow::clear()
{
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    const QList<QLabel *> labels = findChildren<QLabel *>();
    while (const QLayoutItem *const item = m_layout->takeAt(0))
        delete item;
    for (QToolButton *button : buttons) {
        button->hide();
        button->deleteLater(); // may be the one that was clicked
    }
    qDeleteAll(labels);
    Q_EMIT previewEnded();
}

QToolButton *MendRow::addButton(const QString &text, const QString &toolTip)
{
    auto *const button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setProperty("role", QStringLiteral("mend"));
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(button);
    button->show(); // the layout would do it later
    return button;
}

void MendRow::addMend(const PictureMend &mend, const ImageRules &rules, QSize upright)
{
    QToolButton *const button = addButton(mendTitle(mend, rules), mendToolTip(mend, upright));
    button->setProperty("edits", QVariant::fromValue(mend.edits));
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, mend] {
        if (mend.kind == PictureMend::Kind::Crop)
            Q_EMIT cropChosen(mend.edits);
        else
            Q_EMIT chosen(mend.edits);
    });
    if (mend.kind == PictureMend::Kind::Pad)
        addBorders(button, mend.edits);
}

// A click takes the blurred picture; its arrow offers colours.
void MendRow::addBorders(QToolButton *button, const PictureEdits &edits)
{
    auto *const menu = new QMenu(button);
    const auto add = [&](const QString &text, const PictureEdits &wanted) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, wanted] { Q_EMIT chosen(wanted); });
    };
    add(tr("Blurred Picture"), edits);
    add(tr("Black"), withColour(edits, Qt::black));
    add(tr("White"), withColour(edits, Qt::white));
    connect(menu->addAction(tr("Other Color…")), &QAction::triggered, this, [this, edits] {
        auto *const dialog = new QColorDialog(Qt::gray, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QColorDialog::colorSelected, this,
                [this, edits](const QColor &colour) { Q_EMIT chosen(withColour(edits, colour)); });
        dialog->open();
    });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
}

void MendRow::addStep(const PictureStep &step)
{
    if (!step.without) {
        auto *const label = new QLabel(step.text, this);
        label->setProperty("role", QStringLiteral("secondary"));
        m_layout->addWidget(label);
        label->show();
        return;
    }
    QToolButton *const button = addButton(step.text, tr("Undo this"));
    button->setAccessibleName(tr("Undo: %1").arg(step.text));
    button->setIcon(lineIcon(QStringLiteral("close")));
    button->setIconSize({12, 12});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(button, &QToolButton::clicked, this,
            [this, without = *step.without] { Q_EMIT chosen(without); });
}

bool MendRow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
        Q_EMIT previewed(watched->property("edits").value<PictureEdits>());
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        Q_EMIT previewEnded();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Firstframe
