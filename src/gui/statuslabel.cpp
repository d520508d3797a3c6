// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statuslabel.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace Firstframe {

StatusLabel::StatusLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // messages quote file names, which may look like markup
    setWordWrap(true);
    setProperty("tone", toneName(Tone::Plain));
}

QString StatusLabel::toneName(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return QStringLiteral("plain");
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Error:
        return QStringLiteral("error");
    }
    return {};
}

void StatusLabel::setStatus(const QString &text, Tone tone)
{
    const QString name = toneName(tone);
    if (property("tone").toString() != name) {
        setProperty("tone", name);
        style()->unpolish(this);
        style()->polish(this);
    }
    if (this->text() == text)
        return;
    setText(text);
    if (m_single)
        setToolTip(text);
    setAccessibleDescription(text);
    updateGeometry();
}

void StatusLabel::setSingleLine(bool single)
{
    m_single = single;
    setWordWrap(!single);
}

void StatusLabel::paintEvent(QPaintEvent *event)
{
    if (!m_single) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

QSize StatusLabel::sizeHint() const
{
    if (m_single)
        return {100, fontMetrics().height()};
    return text().isEmpty() ? QSize(0, 0) : QLabel::sizeHint();
}

QSize StatusLabel::minimumSizeHint() const
{
    if (m_single)
        return {40, fontMetrics().height()};
    return text().isEmpty() ? QSize(0, 0) : QLabel::minimumSizeHint();
}

int StatusLabel::heightForWidth(int width) const
{
    return text().isEmpty() ? 0 : QLabel::heightForWidth(width);
}

} // namespace Firstframe
