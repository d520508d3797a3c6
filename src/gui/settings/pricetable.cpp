// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pricetable.h"

#include <QLocale>

#include <algorithm>

namespace Firstframe {

namespace {

QList<PriceTable::Row> rowsOf(const Provider &provider, const VideoModel &model)
{
    QList<PriceTable::Row> rows;
    for (const ClipChoice &choice : model.clips) {
        for (const std::chrono::seconds duration : choice.durations)
            rows.append({{provider.id(), model.id, choice.resolution, duration},
                         provider.name(),
                         model.name,
                         model.price(choice.resolution, duration)});
    }
    return rows;
}

} // namespace

PriceTable::PriceTable(QObject *parent)
    : QAbstractTableModel(parent)
{}

void PriceTable::setCatalog(const ProviderCatalog &catalog)
{
    QList<Row> rows;
    for (const Provider &provider : catalog.providers) {
        for (const VideoModel &model : provider.models())
            rows += rowsOf(provider, model);
    }
    if (std::ranges::equal(rows, m_rows, {}, &Row::clip, &Row::clip)) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, SourceColumn));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PriceTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PriceTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SourceColumn + 1;
}

QVariant PriceTable::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return textOf(m_rows.at(index.row()), column);
    if (role == Qt::ToolTipRole && column == SourceColumn)
        return textOf(m_rows.at(index.row()), column); // often longer than the column
    if (role == Qt::TextAlignmentRole && column == PriceColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString PriceTable::textOf(const Row &row, Column column)
{
    switch (column) {
    case ProviderColumn:
        return row.providerName;
    case ModelColumn:
        return row.modelName;
    case ClipColumn:
        return tr("%1 s, %2")
            .arg(row.clip.duration.count())
            .arg(resolutionName(row.clip.resolution));
    case PriceColumn:
        if (!row.price)
            return tr("unknown");
        return row.price->price.isNothing() ? tr("free") : amountText(row.price->price.millionths);
    case CurrencyColumn:
        return row.price && !row.price->price.isNothing() ? row.price->price.currency : QString();
    case SourceColumn:
        return sourceOf(row);
    }
    return {};
}

QString PriceTable::sourceOf(const Row &row)
{
    if (!row.price)
        return {};
    if (row.price->isOwn)
        return tr("yours");
    if (!row.price->date.isValid())
        return row.price->source;
    return tr("%1: %2").arg(QLocale().toString(row.price->date, QLocale::ShortFormat),
                            row.price->source);
}

QVariant PriceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (static_cast<Column>(section)) {
    case ProviderColumn:
        return tr("Provider");
    case ModelColumn:
        return tr("Model");
    case ClipColumn:
        return tr("Clip");
    case PriceColumn:
        return tr("Price");
    case CurrencyColumn:
        return tr("Currency");
    case SourceColumn:
        return tr("Source");
    }
    return {};
}

} // namespace Firstframe
