// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/pricetable.h"
#include "gui/settings/spendinglimit.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QDoubleSpinBox;

namespace Ui {
class PricesPage;
}

namespace Firstframe {

class ProviderBook;

//! \brief What clips cost, as described or as the user says, and above which cost to ask. What is
//! chosen holds at once.
class PricesPage final : public QWidget
{
    Q_OBJECT
public:
    //! \a book has to outlive it.
    explicit PricesPage(ProviderBook &book, QWidget *parent = nullptr);
    ~PricesPage() override;

private:
    void connectPrices();
    void connectLimit();
    [[nodiscard]] const PriceTable::Row *chosen() const;
    [[nodiscard]] QString usualCurrency(const PricedClip &clip) const;
    void showCatalog();
    void showChosen();
    void takePrice();
    void resetPrice();
    void showLimit();
    void addCurrency(const QString &currency);
    void takeLimit();

    std::unique_ptr<Ui::PricesPage> m_ui;
    ProviderBook &m_book;
    PriceTable m_table;
    QHash<QString, QDoubleSpinBox *> m_most; //!< by currency
    QWidget *m_lastMost = nullptr; //!< of these, as Tab goes
    bool m_filling = false;
};

} // namespace Firstframe
