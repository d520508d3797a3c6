// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movegrid.h"

#include "gui/icons.h"

#include <QGridLayout>

#include <array>

namespace Firstframe {

namespace {

struct MoveText
{
    const char *title;
    const char *explanation;
    const char16_t *file;
    int key; //!< after Ctrl+M
};

constexpr int shifted(Qt::Key key)
{
    return QKeyCombination(Qt::SHIFT, key).toCombined();
}

// Row order is the enumerators' order. The keys are the camera's directions; with Shift it turns
// instead of moving, or only the lens does.
constexpr std::array<MoveText, allCameraMoves.size()> moveTexts = {{
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Truck left"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera slides to the left."), u"truckLeft",
     Qt::Key_Left},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Truck right"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera slides to the right."), u"truckRight",
     Qt::Key_Right},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pan left"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns to the left."), u"panLeft",
     shifted(Qt::Key_Left)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pan right"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns to the right."), u"panRight",
     shifted(Qt::Key_Right)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Push in"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera moves forward."), u"pushIn",
     Qt::Key_PageUp},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pull out"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera moves back."), u"pullOut",
     Qt::Key_PageDown},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pedestal up"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera rises."), u"pedestalUp", Qt::Key_Up},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pedestal down"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera sinks."), u"pedestalDown", Qt::Key_Down},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tilt up"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns upwards."), u"tiltUp",
     shifted(Qt::Key_Up)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tilt down"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns downwards."), u"tiltDown",
     shifted(Qt::Key_Down)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Zoom in"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The lens goes closer, the camera stays."),
     u"zoomIn", shifted(Qt::Key_PageUp)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Zoom out"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The lens goes wider, the camera stays."),
     u"zoomOut", shifted(Qt::Key_PageDown)},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Shake"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera trembles, as if held by hand."),
     u"shake", Qt::Key_Space},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tracking shot"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera follows what moves."), u"trackingShot",
     Qt::Key_End},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Static shot"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera does not move."), u"staticShot",
     Qt::Key_Home},
}};

const MoveText &textOf(CameraMove move)
{
    return moveTexts.at(static_cast<size_t>(move));
}

constexpr int pairedMoves = 12;
constexpr int gap = 2; // between the buttons of a group
constexpr int groupGap = 8; // more, between two groups

} // namespace

MoveGrid::MoveGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(5);
    for (const CameraMove move : allCameraMoves) {
        auto *button = new MoveButton(move, this);
        connect(button, &QToolButton::clicked, this, [this, move] { Q_EMIT moveChosen(move); });
        m_buttons.append(button);
    }
    arrange();
}

void MoveGrid::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    arrange();
}

// The first twelve are pairs. Three pairs in a row and the others below, or, where there are icons
// only, four pairs and then all the rest.
void MoveGrid::arrange()
{
    const int pairsInRow = m_compact ? 4 : 3;
    for (int i = 0; i < m_buttons.size(); ++i) {
        MoveButton *button = m_buttons.at(i);
        m_grid->removeWidget(button);
        button->setFace(faceOf(i));
        if (i < pairedMoves)
            m_grid->addWidget(button, i / 2 / pairsInRow, i / 2 % pairsInRow * 3 + i % 2);
        else
            placeSingle(button, i - pairedMoves);
    }
    for (int column = 0; column < 4 * 3; ++column) {
        const bool isUsed = column < pairsInRow * 3 - 1;
        const bool isGap = column % 3 == 2;
        m_grid->setColumnStretch(column, isUsed && !isGap ? 1 : 0);
        m_grid->setColumnMinimumWidth(column, isUsed && isGap ? groupGap - 2 * gap : 0);
    }
}

MoveButton::Face MoveGrid::faceOf(int move) const
{
    if (m_compact)
        return MoveButton::Face::Icon;
    return move < pairedMoves ? MoveButton::Face::IconAboveName : MoveButton::Face::IconBesideName;
}

void MoveGrid::placeSingle(MoveButton *button, int index)
{
    constexpr int last = 2;
    if (!m_compact)
        m_grid->addWidget(button, 2, index * 3, 1, 2);
    else if (index < last) // beside two pairs
        m_grid->addWidget(button, 1, 6 + index);
    else
        m_grid->addWidget(button, 1, 9, 1, 2);
}

QString MoveGrid::title(CameraMove move)
{
    return tr(textOf(move).title);
}

QString MoveGrid::explanation(CameraMove move)
{
    return tr(textOf(move).explanation);
}

QKeySequence MoveGrid::shortcut(CameraMove move)
{
    return {(Qt::CTRL | Qt::Key_M).toCombined(), textOf(move).key};
}

QString MoveGrid::drawingName(CameraMove move)
{
    return QStringLiteral("moves/") + QString::fromUtf16(textOf(move).file);
}

QIcon MoveGrid::drawing(CameraMove move)
{
    return lineIcon(drawingName(move), QPalette::Highlight);
}

} // namespace Firstframe
