// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdelegate.h"

#include "gui/icons.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/joblist/jobtext.h"
#include "gui/joblist/thumbnails.h"
#include "gui/picturepainter.h"
#include "gui/theme.h"

#include <QPainter>

namespace Firstframe {

namespace {

constexpr int rowHeight = 76;
constexpr QSize thumbnailSize{96, 60};
constexpr int inset = 8;
constexpr qreal radius = 6;

QFont sized(const QFont &font, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont result = font;
    result.setPixelSize(pixels);
    result.setWeight(weight);
    return result;
}

void paintLine(QPainter &painter, const QFont &font, const QColor &color, const QRect &area,
               const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                     const ThemeColors &colors)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!selected && !hovered)
        return;
    QColor fill = colors.accent;
    fill.setAlpha(selected ? 46 : 18);
    const QRectF area = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setBrush(fill);
    painter.setPen(selected && option.state.testFlag(QStyle::State_HasFocus) ? QPen(colors.accent)
                                                                             : QPen(Qt::NoPen));
    painter.drawRoundedRect(area, 8, 8);
}

void paintProgress(QPainter &painter, const QRect &area, int percent, const ThemeColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(area, 1.5, 1.5);
    QRectF done(area);
    done.setWidth(area.width() * percent / 100.0);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(done, 1.5, 1.5);
}

} // namespace

JobDelegate::JobDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Job job = index.data(JobListModel::JobRole).value<Job>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, ThemeColors::of(option.palette));

    const QRect inner = option.rect.adjusted(inset, inset, -inset, -inset);
    QRect thumbnail(inner.topLeft(), thumbnailSize);
    QRect texts(thumbnail.right() + 12, inner.top(), inner.right() - thumbnail.right() - 11,
                inner.height());
    thumbnail = QStyle::visualRect(option.direction, inner, thumbnail);
    texts = QStyle::visualRect(option.direction, inner, texts);
    paintThumbnail(*painter, thumbnail, job, option.palette);
    paintTexts(*painter, texts, index, option);
    painter->restore();
}

void JobDelegate::paintThumbnail(QPainter &painter, const QRect &area, const Job &job,
                                 const QPalette &palette) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString firstFrame = job.shot.firstFrame ? job.shot.firstFrame->path : QString();
    const QSize pixels = area.size() * ratio;
    QPixmap picture = m_thumbnails.thumbnail(job.posterPath, pixels);
    if (picture.isNull())
        picture = m_thumbnails.thumbnail(firstFrame, pixels);
    if (!picture.isNull()) {
        paintRounded(painter, picture.toImage(), area, radius);
        return;
    }
    const ThemeColors colors = ThemeColors::of(palette);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(area, radius, radius);
    QRect icon(0, 0, 24, 24);
    icon.moveCenter(area.center());
    lineIcon(QStringLiteral("film"), colors.faint).paint(&painter, icon);
}

void JobDelegate::paintTexts(QPainter &painter, const QRect &area, const QModelIndex &index,
                             const QStyleOptionViewItem &option) const
{
    const Job job = index.data(JobListModel::JobRole).value<Job>();
    const ThemeColors colors = ThemeColors::of(option.palette);
    const QFont small = sized(option.font, 12);
    const QFont bold = sized(option.font, 12, QFont::DemiBold);
    constexpr int line = 19;
    QRect row(area.left(), area.top() - 1, area.width(), line + 1);
    paintLine(painter, sized(option.font, 13), colors.text, row, jobTitle(job));
    row.translate(0, line);
    paintLine(painter, small, colors.secondary, row, jobSettings(job));
    row.translate(0, line - 1);
    const QString word = stateWord(job.state);
    paintLine(painter, bold, stateColor(job.state, option.palette), row, word);
    const int wordWidth = QFontMetrics(bold).horizontalAdvance(word) + 8;
    paintLine(painter, small, colors.secondary, row.adjusted(wordWidth, 0, 0, 0),
              index.data(JobListModel::DetailRole).toString());
    if (isActive(job.state) && job.progress)
        paintProgress(painter, QRect(area.left(), area.bottom() - 2, area.width(), 3),
                      *job.progress, colors);
}

} // namespace Firstframe
