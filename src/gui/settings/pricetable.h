// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/ownprices.h"
#include "providers/providercatalog.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace Firstframe {

//! \brief Every clip that can be asked for, with its price in effect.
class PriceTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ProviderColumn,
        ModelColumn,
        ClipColumn,
        PriceColumn,
        CurrencyColumn,
        SourceColumn
    };

    struct Row
    {
        PricedClip clip;
        QString providerName;
        QString modelName;
        std::optional<ClipPrice> price; //!< none: unknown

        bool operator==(const Row &) const = default;
    };

    explicit PriceTable(QObject *parent = nullptr);

    //! \brief Keeps its rows, and what is selected, where only prices have changed.
    void setCatalog(const ProviderCatalog &catalog);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString textOf(const Row &row, Column column);
    [[nodiscard]] static QString sourceOf(const Row &row);

    QList<Row> m_rows;
};

} // namespace Firstframe
