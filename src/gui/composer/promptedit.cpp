// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptedit.h"

#include "gui/composer/directivehighlighter.h"
#include "gui/composer/imagemime.h"
#include "gui/theme.h"

#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace Firstframe {

namespace {

// Spaces that keep an inserted group apart from the words around it.
QString padded(const QString &group, QChar before, QChar after)
{
    const bool needsBefore = !before.isNull() && !before.isSpace();
    const bool needsAfter = after.isNull() || (!after.isSpace() && !after.isPunct());
    return (needsBefore ? QStringLiteral(" ") : QString()) + group
           + (needsAfter ? QStringLiteral(" ") : QString());
}

} // namespace

PromptEdit::PromptEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new DirectiveHighlighter(document()))
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::readScript);
}

void PromptEdit::setDialect(Dialect dialect)
{
    m_dialect = dialect;
    readScript();
}

void PromptEdit::setPrompt(const QString &prompt)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(prompt);
}

QSize PromptEdit::sizeHint() const
{
    return {300, 66}; // about four lines, more where there is room
}

void PromptEdit::readScript()
{
    m_script = PromptScript::parse(toPlainText(), m_dialect);
    m_highlighter->setScript(m_script);
    viewport()->update();
}

void PromptEdit::insertMove(CameraMove move, bool combine)
{
    if (combine && joinPreviousGroup(move))
        return;
    QTextCursor cursor = textCursor();
    const QTextDocument *text = document();
    const int start = cursor.selectionStart();
    const QChar before = start > 0 ? text->characterAt(start - 1) : QChar();
    const int end = cursor.selectionEnd();
    const QChar after = end < text->characterCount() - 1 ? text->characterAt(end) : QChar();
    const QString group = u'[' + cameraMoveName(move, m_dialect) + u']';
    cursor.insertText(padded(group, before, after));
    setTextCursor(cursor);
}

bool PromptEdit::joinPreviousGroup(CameraMove move)
{
    const qsizetype here = textCursor().selectionStart();
    const PromptSegment *group = nullptr;
    for (const PromptSegment &segment : m_script.segments()) {
        if (segment.isGroup() && segment.start < here)
            group = &segment;
    }
    if (!group)
        return false;
    if (group->moves().contains(move))
        return true; // already happening
    const bool chinese = m_dialect == Dialect::Chinese;
    const qsizetype end = group->start + group->text.size();
    const bool cursorInside = here < end;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(end - 1));
    cursor.insertText((chinese ? QStringLiteral(",") : QStringLiteral(", "))
                      + cameraMoveName(move, m_dialect));
    if (cursorInside) {
        cursor.movePosition(QTextCursor::NextCharacter);
        setTextCursor(cursor);
    }
    return true;
}

void PromptEdit::selectGroup(qsizetype group)
{
    for (const PromptSegment &segment : m_script.segments()) {
        if (segment.moves().isEmpty() || group-- > 0)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(segment.start));
        cursor.setPosition(static_cast<int>(segment.start + segment.text.size()),
                           QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        ensureCursorVisible();
        setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool PromptEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return QPlainTextEdit::canInsertFromMimeData(source) || offersPicture(*source);
}

void PromptEdit::insertFromMimeData(const QMimeData *source)
{
    const bool isPicture = offersPicture(*source) && (source->hasUrls() || !source->hasText());
    if (isPicture)
        Q_EMIT pictureOffered(source);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        readScript();
}

void PromptEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const ThemeColors colors = ThemeColors::current();
        qsizetype group = 0;
        for (const PromptSegment &segment : m_script.segments()) {
            if (!segment.moves().isEmpty())
                paintChip(painter, segment, colors.group(group++));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void PromptEdit::paintChip(QPainter &painter, const PromptSegment &segment, const QColor &color)
{
    QColor fill = color;
    fill.setAlpha(46);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const QTextBlock block = document()->findBlock(static_cast<int>(segment.start));
    const QTextLayout *layout = block.layout();
    const QPointF offset = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const int first = static_cast<int>(segment.start) - block.position();
    const int last = first + static_cast<int>(segment.text.size());
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = std::max(first, line.textStart());
        const int to = std::min(last, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to);
        const QRectF chip(left, line.y() + 0.5, right - left, line.height() - 1);
        painter.drawRoundedRect(chip.translated(offset), 4, 4);
    }
}

} // namespace Firstframe
