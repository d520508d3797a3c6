// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movecompletion.h"

#include "gui/composer/movegrid.h"
#include "gui/composer/promptedit.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr int mostRows = 7;

struct Match
{
    CameraMove move;
    bool atStart; //!< what is typed begins its name, rather than standing in it
};

// By every name that cannot mean another move in the dialect that is written.
std::optional<Match> matchOf(CameraMove move, const QString &typed, Dialect dialect)
{
    const QStringList names{cameraMoveName(move, dialect), MoveGrid::title(move),
                            cameraMoveName(move, Dialect::Chinese)};
    std::optional<Match> match;
    for (const QString &name : names) {
        if (name.startsWith(typed, Qt::CaseInsensitive))
            return Match{move, true};
        if (name.contains(typed, Qt::CaseInsensitive))
            match = Match{move, false};
    }
    return match;
}

} // namespace

MoveCompletion::MoveCompletion(PromptEdit &edit)
    : QListWidget(&edit)
    , m_edit(edit)
{
    setObjectName(QStringLiteral("moveCompletion"));
    setAccessibleName(tr("Camera moves"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setIconSize({18, 18});
    hide();
    connect(this, &QListWidget::itemClicked, this, &MoveCompletion::takeCurrent);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible()
            && !moveEntryAt(m_edit.prompt(), m_edit.textCursor().position(), m_edit.dialect()))
            hide();
    });
    edit.installEventFilter(this);
}

void MoveCompletion::follow()
{
    const auto entry =
        moveEntryAt(m_edit.prompt(), m_edit.textCursor().position(), m_edit.dialect());
    if (!entry) {
        m_dismissedAt.reset();
        hide();
        return;
    }
    m_entry = *entry;
    if (m_dismissedAt == entry->start)
        return;
    m_dismissedAt.reset();
    fill();
    const bool complete = entry->closed && count() == 1
                          && cameraMoveFromName(entry->typed, m_edit.dialect()).has_value();
    if (count() == 0 || complete) {
        hide();
        return;
    }
    place();
    show();
    raise();
}

void MoveCompletion::fill()
{
    QList<Match> matches;
    for (const CameraMove move : allCameraMoves) {
        const auto match = matchOf(move, m_entry.typed, m_edit.dialect());
        if (match && !m_entry.present.contains(move))
            matches.append(*match);
    }
    std::ranges::stable_partition(matches, &Match::atStart);
    clear();
    for (const Match &match : matches) {
        auto *item = new QListWidgetItem(MoveGrid::drawing(match.move),
                                         cameraMoveName(match.move, m_edit.dialect()), this);
        item->setData(Qt::UserRole, QVariant::fromValue(match.move));
        item->setToolTip(MoveGrid::title(match.move));
    }
    setCurrentRow(0);
}

// Below the cursor, or above it where there is no room. It belongs to the window and not to the
// editor, which would cut it off.
void MoveCompletion::place()
{
    QWidget *const window = m_edit.window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(count(), mostRows);
    const QSize size(200, rows * sizeHintForRow(0) + 2 * frameWidth() + 10);
    const QRect caret = m_edit.cursorRect();
    const QPoint below = m_edit.viewport()->mapTo(window, caret.bottomLeft() + QPoint(0, 4));
    const QPoint above = m_edit.viewport()->mapTo(window, caret.topLeft() - QPoint(0, 4));
    const bool fits = below.y() + size.height() <= window->height();
    const int top = fits ? below.y() : std::max(0, above.y() - size.height());
    const int left = std::max(0, std::min(below.x(), window->width() - size.width()));
    setGeometry(QRect({left, top}, size));
}

bool MoveCompletion::takeKey(const QKeyEvent &event)
{
    if (!isVisible() || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        takeCurrent();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    default:
        return false;
    }
}

void MoveCompletion::dismiss()
{
    m_dismissedAt = m_entry.start;
    hide();
}

void MoveCompletion::step(int rows)
{
    setCurrentRow((currentRow() + rows + count()) % count());
}

void MoveCompletion::takeCurrent()
{
    const auto move = currentItem()->data(Qt::UserRole).value<CameraMove>();
    hide();
    m_edit.change(completeEntry(m_edit.prompt(), m_entry, move, m_edit.dialect()));
}

// Assistive technology took the current move for what has the keyboard, and goes on to if it stays.
void MoveCompletion::hideEvent(QHideEvent *event)
{
    QListWidget::hideEvent(event);
    clear();
    if (!m_edit.hasFocus())
        return;
    QAccessibleEvent focused(&m_edit, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

bool MoveCompletion::eventFilter(QObject *watched, QEvent *event)
{
    const bool leaves = event->type() == QEvent::FocusOut || event->type() == QEvent::Hide;
    if (watched == &m_edit && leaves)
        hide();
    if (watched == &m_edit && event->type() == QEvent::Resize && isVisible())
        place();
    return QListWidget::eventFilter(watched, event);
}

} // namespace Firstframe
