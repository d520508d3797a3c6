// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace Firstframe {

namespace {

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString file, QPalette::ColorRole role, const QColor &fixed)
        : m_file(std::move(file))
        , m_role(role)
        , m_fixed(fixed)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = tint(mode);
        const QString key =
            QStringLiteral("lineIcon/%1/%2/%3").arg(m_file, color.name()).arg(size.width());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(m_file).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap result = pixmap(size, mode, state);
        result.setDevicePixelRatio(scale);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor tint(QIcon::Mode mode) const
    {
        if (m_fixed.isValid()) {
            QColor color = m_fixed;
            return mode == QIcon::Disabled ? color.darker(170) : color;
        }
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : m_role);
    }

    QString m_file;
    QPalette::ColorRole m_role;
    QColor m_fixed;
};

QString iconFile(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

QIcon lineIcon(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new TintedIconEngine(iconFile(name), role, {}));
}

QIcon lineIcon(const QString &name, const QColor &color)
{
    return QIcon(new TintedIconEngine(iconFile(name), QPalette::ButtonText, color));
}

} // namespace Firstframe
