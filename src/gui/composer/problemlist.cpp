// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/problemlist.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Firstframe {

namespace {

constexpr int margin = 2;

} // namespace

ProblemLink::ProblemLink(const QString &sentence, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSentence(sentence);
}

void ProblemLink::setSentence(const QString &sentence)
{
    setText(sentence);
    setToolTip(sentence);
    updateGeometry();
}

QSize ProblemLink::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * margin,
            fontMetrics().height() + 2 * margin};
}

QSize ProblemLink::minimumSizeHint() const
{
    return {1, sizeHint().height()};
}

bool ProblemLink::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void ProblemLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(palette().color(QPalette::Link));
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

// A link follows Return, which a button leaves to its dialog.
void ProblemLink::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ProblemList::ProblemList(QWidget *parent)
    : QLabel(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
}

void ProblemList::setSentences(const QStringList &sentences)
{
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    while (m_links.size() > sentences.size())
        delete m_links.takeLast();
    for (qsizetype i = 0; i < m_links.size(); ++i)
        m_links.at(i)->setSentence(sentences.at(i));
    while (m_links.size() < sentences.size())
        addLink(m_links.size());
    setAccessibleDescription(sentences.join(u' '));
    updateGeometry();
}

void ProblemList::addLink(qsizetype index)
{
    auto *link = new ProblemLink(m_sentences.at(index));
    connect(link, &ProblemLink::clicked, this, [this, index] { Q_EMIT activated(index); });
    m_rows->addWidget(link); // before Tab can go there
    setTabOrder(m_links.isEmpty() ? this : static_cast<QWidget *>(m_links.constLast()), link);
    m_links.append(link);
}

QSize ProblemList::sizeHint() const
{
    return m_links.isEmpty() ? QSize(0, 0) : m_rows->totalSizeHint();
}

QSize ProblemList::minimumSizeHint() const
{
    return m_links.isEmpty() ? QSize(0, 0) : m_rows->totalMinimumSize();
}

} // namespace Firstframe
