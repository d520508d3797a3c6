// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptfixes.h"

#include "gui/composer/promptedit.h"

#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace Firstframe {

PromptFixes::PromptFixes(PromptEdit &edit)
    : QObject(&edit)
    , m_edit(edit)
{
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period), &edit);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &PromptFixes::offer);
    connect(&edit, &PromptEdit::menuRequested, this, &PromptFixes::addTo);
}

QList<PromptFix> PromptFixes::all() const
{
    QList<PromptFix> fixes;
    for (const PromptProblem &problem : m_edit.script().problems()) {
        if (problem.suggestion)
            fixes.append({problem.start, problem.length,
                          cameraMoveName(*problem.suggestion, m_edit.dialect())});
    }
    return fixes;
}

std::optional<PromptFix> PromptFixes::next() const
{
    const QList<PromptFix> fixes = all();
    if (fixes.isEmpty())
        return std::nullopt;
    const qsizetype here = m_edit.textCursor().position();
    const auto after = std::ranges::find_if(
        fixes, [here](const PromptFix &fix) { return fix.start + fix.length >= here; });
    return after == fixes.cend() ? fixes.constFirst() : *after;
}

void PromptFixes::apply(const PromptFix &fix)
{
    m_edit.change({fix.start, fix.length, fix.replacement, fix.start + fix.replacement.size()});
}

void PromptFixes::addTo(QMenu &menu, qsizetype place)
{
    QAction *const first = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
    bool added = false;
    for (const PromptFix &fix : all()) {
        if (place < fix.start || place > fix.start + fix.length)
            continue;
        auto *action = new QAction(tr("Change to “%1”").arg(fix.replacement), &menu);
        connect(action, &QAction::triggered, this, [this, fix] { apply(fix); });
        menu.insertAction(first, action);
        added = true;
    }
    if (added && first)
        menu.insertSeparator(first);
}

// The end of the first word, from the cursor on, that something is known about.
std::optional<qsizetype> PromptFixes::nextUnderlined() const
{
    QList<qsizetype> ends;
    for (const PromptFix &fix : all())
        ends.append(fix.start + fix.length);
    for (const SpellWord &word : m_edit.misspelt())
        ends.append(word.start + word.word.size());
    if (ends.isEmpty())
        return std::nullopt;
    std::ranges::sort(ends);
    const auto after = std::ranges::lower_bound(ends, m_edit.textCursor().position());
    return after == ends.cend() ? ends.constFirst() : *after;
}

void PromptFixes::offer()
{
    const std::optional<qsizetype> place = nextUnderlined();
    if (!place)
        return;
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(static_cast<int>(*place));
    m_edit.setTextCursor(cursor);
    auto *menu = new QMenu(&m_edit);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT m_edit.menuRequested(*menu, *place);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_edit.viewport()->mapToGlobal(m_edit.cursorRect().bottomLeft()));
}

} // namespace Firstframe
