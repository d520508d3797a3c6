// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/directivehighlighter.h"

#include "gui/composer/promptspelling.h"
#include "gui/theme.h"

#include <algorithm>

namespace Firstframe {

namespace {

constexpr qreal numberRoom = 12; // pixels beside the bracket

} // namespace

DirectiveHighlighter::DirectiveHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void DirectiveHighlighter::setScript(const PromptScript &script, std::optional<qsizetype> overflow)
{
    const ThemeColors colors = ThemeColors::current();
    QList<Span> spans;
    qsizetype group = 0;
    for (const PromptSegment &segment : script.segments()) {
        if (segment.moves().isEmpty())
            continue;
        const QColor color = colors.group(group++);
        QTextCharFormat words;
        words.setForeground(color);
        QTextCharFormat hidden;
        hidden.setForeground(Qt::transparent);
        QTextCharFormat numbered = hidden; // room for the group's number
        numbered.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        numbered.setFontLetterSpacing(group < 10 ? numberRoom : 2 * numberRoom);
        spans.append({segment.start, segment.text.size(), words});
        spans.append({segment.start, 1, numbered});
        spans.append({segment.start + segment.text.size() - 1, 1, hidden});
    }
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(colors.warning);
    for (const PromptProblem &problem : script.problems())
        spans.append({problem.start, problem.length, wrong});
    if (overflow) {
        QColor back = colors.failed;
        back.setAlpha(70);
        QTextCharFormat tooMuch;
        tooMuch.setBackground(back);
        spans.append({*overflow, document()->characterCount() - *overflow, tooMuch});
    }
    if (spans == m_spans)
        return;
    m_spans = spans;
    rehighlight();
}

void DirectiveHighlighter::useSpelling(PromptSpelling &spelling)
{
    m_spelling = &spelling;
    connect(&spelling, &PromptSpelling::checked, this, &DirectiveHighlighter::showChecked);
    connect(&spelling, &PromptSpelling::restarted, this, &QSyntaxHighlighter::rehighlight);
    rehighlight();
}

// Only the paragraphs in which one of the words stands.
void DirectiveHighlighter::showChecked(const QSet<QString> &words)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QList<SpellWord> found = spellWords(block.text());
        if (std::ranges::any_of(found,
                                [&](const SpellWord &word) { return words.contains(word.word); }))
            rehighlightBlock(block);
    }
}

void DirectiveHighlighter::highlightBlock(const QString &text)
{
    const qsizetype blockStart = currentBlock().position();
    for (const Span &span : m_spans) {
        const qsizetype from = std::max<qsizetype>(span.start - blockStart, 0);
        merge(from, std::min(span.start + span.length - blockStart, text.size()), span.format);
    }
    if (!m_spelling)
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(ThemeColors::current().failed);
    for (const SpellWord &word : m_spelling->wrongIn(text))
        merge(word.start, word.start + word.word.size(), wrong);
}

void DirectiveHighlighter::merge(qsizetype from, qsizetype to, const QTextCharFormat &added)
{
    for (qsizetype i = from; i < to; ++i) {
        QTextCharFormat merged = format(static_cast<int>(i));
        merged.merge(added);
        setFormat(static_cast<int>(i), 1, merged);
    }
}

} // namespace Firstframe
