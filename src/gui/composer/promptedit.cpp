// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptedit.h"

#include "gui/composer/directivehighlighter.h"
#include "gui/composer/imagemime.h"
#include "gui/composer/movecompletion.h"
#include "gui/composer/placeholders.h"
#include "gui/composer/promptfixes.h"
#include "gui/composer/promptspelling.h"
#include "gui/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace Firstframe {

PromptEdit::PromptEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new DirectiveHighlighter(document()))
    , m_completion(new MoveCompletion(*this))
    , m_fixes(new PromptFixes(*this))
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::readScript);
}

void PromptEdit::setDialect(Dialect dialect)
{
    m_dialect = dialect;
    readScript();
}

void PromptEdit::setLimit(Dialect sentIn, qsizetype codePoints)
{
    if (m_limit == codePoints && m_sentIn == sentIn)
        return;
    m_sentIn = sentIn;
    m_limit = codePoints;
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
    const auto overflow =
        m_limit ? m_script.overflowAt(m_sentIn, *m_limit) : std::optional<qsizetype>();
    m_highlighter->setScript(m_script, overflow);
    viewport()->update();
}

void PromptEdit::insertMove(CameraMove move, bool combine)
{
    const QTextCursor cursor = textCursor();
    change(Firstframe::insertMove(
        prompt(), {cursor.selectionStart(), cursor.selectionEnd(), combine}, move, m_dialect));
}

void PromptEdit::change(const PromptChange &change)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(change.start));
    cursor.setPosition(static_cast<int>(change.start + change.length), QTextCursor::KeepAnchor);
    // Its end first: what is typed behind it would else become part of this step.
    cursor.insertText(change.text.right(1));
    cursor.setPosition(static_cast<int>(change.start));
    cursor.insertText(change.text.chopped(std::min<qsizetype>(1, change.text.size())));
    cursor.endEditBlock();
    cursor.setPosition(static_cast<int>(change.cursor));
    setTextCursor(cursor);
}

void PromptEdit::insertPrompt(const QString &prompt, bool replace)
{
    const QTextCursor cursor = textCursor();
    const QString former = this->prompt();
    const qsizetype start = replace ? 0 : cursor.selectionStart();
    const qsizetype end = replace ? former.size() : cursor.selectionEnd();
    const bool spaceBefore = start > 0 && !former[start - 1].isSpace();
    const bool spaceAfter = end < former.size() && former[end].isLetterOrNumber();
    const QString text = (spaceBefore ? QStringLiteral(" ") : QString()) + prompt
                         + (spaceAfter ? QStringLiteral(" ") : QString());
    change({start, end - start, text, start + text.size()});
    QTextCursor part(document());
    part.setPosition(static_cast<int>(start));
    part.setPosition(static_cast<int>(start + text.size()), QTextCursor::KeepAnchor);
    m_fillsIn = nextPlaceholder(text, 0).has_value();
    if (m_fillsIn) {
        QTextCursor before(document());
        before.setPosition(static_cast<int>(start));
        setTextCursor(before);
        goToPlaceholder(true);
    }
    Q_EMIT textPasted(part);
}

bool PromptEdit::goToPlaceholder(bool forward)
{
    const QTextCursor from = textCursor();
    const std::optional<Placeholder> found =
        forward ? nextPlaceholder(prompt(), from.selectionEnd())
                : previousPlaceholder(prompt(), from.selectionStart());
    m_fillsIn = found.has_value();
    if (!found)
        return false;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(found->start));
    cursor.setPosition(static_cast<int>(found->start + found->length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

void PromptEdit::useSpelling(PromptSpelling &spelling)
{
    m_spelling = &spelling;
    m_highlighter->useSpelling(spelling);
}

QList<SpellWord> PromptEdit::misspelt() const
{
    QList<SpellWord> words;
    if (!m_spelling)
        return words;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const SpellWord &word : m_spelling->wrongIn(block.text()))
            words.append({word.word, block.position() + word.start});
    }
    return words;
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
    if (isPicture) {
        Q_EMIT pictureOffered(source);
        return;
    }
    const int start = textCursor().selectionStart();
    QPlainTextEdit::insertFromMimeData(source);
    QTextCursor part(document());
    part.setPosition(start);
    part.setPosition(textCursor().position(), QTextCursor::KeepAnchor);
    Q_EMIT textPasted(part);
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        readScript();
}

// What typing means beyond its characters.
void PromptEdit::followTyping()
{
    const auto wide = closeWideBrackets(prompt(), textCursor().position(), m_dialect);
    if (wide)
        change(*wide);
    m_completion->follow();
}

// Tab is for the list of moves while it is there, and for what is to be filled in.
bool PromptEdit::focusNextPrevChild(bool next)
{
    if (m_completion->isVisible() || (m_fillsIn && nextPlaceholder(prompt(), 0)))
        return false;
    return QPlainTextEdit::focusNextPrevChild(next);
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->takeKey(*event))
        return;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (m_fillsIn && isTab && goToPlaceholder(event->key() == Qt::Key_Tab))
        return;
    if (event->key() == Qt::Key_Escape)
        m_fillsIn = false;
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    if (document()->revision() != revision && !event->text().isEmpty())
        followTyping();
}

void PromptEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool commits = !event->commitString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (commits)
        followTyping();
}

void PromptEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QTextCursor at = byMouse ? cursorForPosition(event->pos()) : textCursor();
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuRequested(*menu, at.position());
    menu->popup(event->globalPos());
}

void PromptEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintChips(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintNumbers(painter);
}

void PromptEdit::paintChips(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const ThemeColors colors = ThemeColors::current();
    qsizetype group = 0;
    for (const PromptSegment &segment : m_script.segments()) {
        if (segment.moves().isEmpty())
            continue;
        QColor fill = colors.group(group++);
        fill.setAlpha(46);
        painter.setBrush(fill);
        for (const QRectF &rect : rectsOf(segment.start, segment.text.size()))
            painter.drawRoundedRect(rect, 4, 4);
    }
}

// Over the text, whose first bracket is wide enough for it and not to be seen.
void PromptEdit::paintNumbers(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(10);
    small.setBold(true);
    painter.setFont(small);
    const ThemeColors colors = ThemeColors::current();
    qsizetype group = 0;
    for (const PromptSegment &segment : m_script.segments()) {
        if (segment.moves().isEmpty())
            continue;
        const QColor color = colors.group(group++);
        const QList<QRectF> bracket = rectsOf(segment.start, 1);
        if (bracket.isEmpty())
            continue;
        const qreal height = 14;
        QRectF badge = bracket.constFirst().adjusted(2, 0, -2, 0);
        badge = QRectF(badge.left(), badge.center().y() - height / 2, badge.width(), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(colors.isDark() ? colors.onAccent : Qt::white);
        painter.drawText(badge, Qt::AlignCenter, QString::number(group));
    }
}

// Where that text stands in the viewport, a rectangle a line.
QList<QRectF> PromptEdit::rectsOf(qsizetype start, qsizetype length) const
{
    QList<QRectF> rects;
    const auto end = static_cast<int>(start + length);
    QTextBlock block = document()->findBlock(static_cast<int>(start));
    for (; block.isValid() && block.position() < end; block = block.next()) {
        const QPointF offset = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
        const int first = static_cast<int>(start) - block.position();
        const int last = end - block.position();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int from = std::max(first, line.textStart());
            const int to = std::min(last, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to);
            rects.append(
                QRectF(left, line.y() + 0.5, right - left, line.height() - 1).translated(offset));
        }
    }
    return rects;
}

} // namespace Firstframe
