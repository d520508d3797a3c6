// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/directivehighlighter.h"

#include "gui/theme.h"

#include <algorithm>

namespace Firstframe {

DirectiveHighlighter::DirectiveHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void DirectiveHighlighter::setScript(const PromptScript &script)
{
    const ThemeColors colors = ThemeColors::current();
    QList<Span> spans;
    qsizetype group = 0;
    for (const PromptSegment &segment : script.segments()) {
        if (segment.moves().isEmpty())
            continue;
        const QColor color = colors.group(group++);
        QColor bracket = color;
        bracket.setAlpha(110);
        QTextCharFormat words;
        words.setForeground(color);
        QTextCharFormat brackets;
        brackets.setForeground(bracket);
        spans.append({segment.start, segment.text.size(), words});
        spans.append({segment.start, 1, brackets});
        spans.append({segment.start + segment.text.size() - 1, 1, brackets});
    }
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(colors.warning);
    for (const PromptProblem &problem : script.problems())
        spans.append({problem.start, problem.length, wrong});
    if (spans == m_spans)
        return;
    m_spans = spans;
    rehighlight();
}

void DirectiveHighlighter::highlightBlock(const QString &text)
{
    const qsizetype blockStart = currentBlock().position();
    for (const Span &span : m_spans) {
        const qsizetype from = std::max<qsizetype>(span.start - blockStart, 0);
        const qsizetype to = std::min(span.start + span.length - blockStart, text.size());
        for (qsizetype i = from; i < to; ++i) {
            QTextCharFormat merged = format(static_cast<int>(i));
            merged.merge(span.format);
            setFormat(static_cast<int>(i), 1, merged);
        }
    }
}

} // namespace Firstframe
