// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pricespage.h"

#include "gui/settings/providerbook.h"

#include "ui_pricespage.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLocale>

namespace Firstframe {

namespace {

using Tone = StatusLabel::Tone;

// What people type may have their own decimal point or the one that everybody knows.
std::optional<qint64> amountFrom(const QString &text)
{
    bool isNumber = false;
    const double amount = QLocale().toDouble(text, &isNumber);
    return millionthsFromText(isNumber ? QLocale::c().toString(amount, 'f', 6).remove(u',') : text);
}

} // namespace

PricesPage::PricesPage(ProviderBook &book, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PricesPage>())
    , m_book(book)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->priceTable);
    m_ui->priceStatus->setStatus({});
    m_ui->priceTable->setModel(&m_table);
    m_ui->priceTable->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->priceTable->header()->setStretchLastSection(true);
    connectPrices();
    connectLimit();
    showCatalog();
}

PricesPage::~PricesPage()
{
    m_ui->priceTable->setModel(nullptr); // the table goes before its view
}

void PricesPage::connectPrices()
{
    connect(&m_book, &ProviderBook::catalogChanged, this, &PricesPage::showCatalog);
    connect(m_ui->priceTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PricesPage::showChosen);
    for (QLineEdit *edit : {m_ui->amountEdit, m_ui->currencyEdit})
        connect(edit, &QLineEdit::returnPressed, m_ui->setPriceButton, &QPushButton::click);
    connect(m_ui->setPriceButton, &QPushButton::clicked, this, &PricesPage::takePrice);
    connect(m_ui->resetPriceButton, &QPushButton::clicked, this, &PricesPage::resetPrice);
}

void PricesPage::connectLimit()
{
    connect(&m_book, &ProviderBook::spendingLimitChanged, this, &PricesPage::showLimit);
    for (QCheckBox *box : {m_ui->limitBox, m_ui->unknownBox})
        connect(box, &QCheckBox::toggled, this, &PricesPage::takeLimit);
}

const PriceTable::Row *PricesPage::chosen() const
{
    const QModelIndex index = m_ui->priceTable->currentIndex();
    return index.isValid() ? &m_table.rows().at(index.row()) : nullptr;
}

void PricesPage::showCatalog()
{
    m_table.setCatalog(m_book.catalog());
    if (!chosen())
        m_ui->priceTable->setCurrentIndex(m_table.index(0, 0));
    showChosen();
    showLimit();
}

// An unknown price is most likely in the currency of the provider's others.
QString PricesPage::usualCurrency(const PricedClip &clip) const
{
    QString currency = QStringLiteral("USD");
    for (const PriceTable::Row &row : m_table.rows()) {
        if (row.price && !row.price->price.currency.isEmpty()
            && row.clip.providerId == clip.providerId)
            currency = row.price->price.currency;
    }
    return currency;
}

void PricesPage::showChosen()
{
    const PriceTable::Row *row = chosen();
    for (QWidget *field :
         QList<QWidget *>{m_ui->amountEdit, m_ui->currencyEdit, m_ui->setPriceButton})
        field->setEnabled(row);
    m_ui->resetPriceButton->setEnabled(row && row->price && row->price->isOwn);
    m_ui->priceStatus->setStatus({});
    if (!row)
        return;
    m_ui->amountEdit->setText(row->price ? amountText(row->price->price.millionths) : QString());
    const QString currency = row->price ? row->price->price.currency : QString();
    m_ui->currencyEdit->setText(currency.isEmpty() ? usualCurrency(row->clip) : currency);
}

void PricesPage::takePrice()
{
    const PriceTable::Row *row = chosen();
    if (!row)
        return;
    const std::optional<qint64> amount = amountFrom(m_ui->amountEdit->text().trimmed());
    const QString currency = m_ui->currencyEdit->text().trimmed().toUpper();
    if (!amount) {
        m_ui->priceStatus->setStatus(tr("A price is a number, 0 when it is free."), Tone::Error);
        return;
    }
    if (!isCurrencyCode(currency)) {
        m_ui->priceStatus->setStatus(tr("A currency is its three letters, for example USD or CNY."),
                                     Tone::Error);
        return;
    }
    m_book.setOwnPrice(row->clip, {*amount, currency});
    m_ui->priceStatus->setStatus(tr("Your price is used from now on."));
}

void PricesPage::resetPrice()
{
    const PriceTable::Row *row = chosen();
    if (!row)
        return;
    const PricedClip clip = row->clip;
    m_book.resetOwnPrice(clip);
    const Provider *described = m_book.asRead().provider(clip.providerId);
    const VideoModel *model = described ? described->model(clip.modelId) : nullptr;
    const bool isKnown = model && model->price(clip.resolution, clip.duration);
    m_ui->priceStatus->setStatus(isKnown ? tr("The built-in price is used again.")
                                         : tr("The price is unknown again."));
}

void PricesPage::showLimit()
{
    const SpendingLimit limit = m_book.spendingLimit();
    m_filling = true;
    m_ui->limitBox->setChecked(limit.isOn);
    m_ui->unknownBox->setChecked(limit.asksWhenUnknown);
    m_ui->unknownBox->setEnabled(limit.isOn);
    for (const PriceTable::Row &row : m_table.rows()) {
        if (row.price && !row.price->price.isNothing())
            addCurrency(row.price->price.currency);
    }
    for (auto most = limit.most.cbegin(); most != limit.most.cend(); ++most)
        addCurrency(most.key());
    for (auto most = m_most.cbegin(); most != m_most.cend(); ++most) {
        most.value()->setValue(static_cast<double>(limit.most.value(most.key())) / 1'000'000);
        most.value()->setEnabled(limit.isOn);
    }
    m_filling = false;
}

void PricesPage::addCurrency(const QString &currency)
{
    if (m_most.contains(currency))
        return;
    auto *box = new QDoubleSpinBox;
    box->setMaximum(1'000'000);
    box->setSuffix(u' ' + currency);
    box->setAccessibleName(tr("Limit in %1").arg(currency));
    connect(box, &QDoubleSpinBox::valueChanged, this, &PricesPage::takeLimit);
    m_ui->mostLayout->insertWidget(m_ui->mostLayout->count() - 1, box); // before the stretch
    setTabOrder(m_lastMost ? m_lastMost : m_ui->limitBox, box);
    m_lastMost = box;
    m_most.insert(currency, box);
}

void PricesPage::takeLimit()
{
    if (m_filling)
        return;
    SpendingLimit limit{.isOn = m_ui->limitBox->isChecked(),
                        .asksWhenUnknown = m_ui->unknownBox->isChecked()};
    for (auto most = m_most.cbegin(); most != m_most.cend(); ++most)
        limit.most.insert(most.key(), millionthsOf(most.value()->value()));
    m_book.setSpendingLimit(limit);
}

} // namespace Firstframe
