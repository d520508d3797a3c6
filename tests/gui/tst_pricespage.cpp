// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pricespage.h"
#include "gui/settings/providerbook.h"
#include "gui/statuslabel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief Prices as the user sees and changes them.
class TestPricesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init();

    void listsEveryClipOfEveryModel();
    void saysWhereAPriceIsFrom();
    void takesThePriceThatIsTyped_data();
    void takesThePriceThatIsTyped();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void goesBackToTheDescribedPrice();
    void keepsWhatIsChosenWhileThePriceChanges();
    void keepsPricesFromOneStartToTheNext();
    void ignoresPricesThatCannotBeRead();
    void hasALimitForEachCurrency();
    void leavesTheLimitAloneWhileItIsOff();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_page->findChild<Widget *>(QLatin1String(name));
    }
    void open();
    void choose(const PricedClip &clip);
    [[nodiscard]] QString cell(PriceTable::Column column) const;
    [[nodiscard]] std::optional<ClipPrice> inEffect(const PricedClip &clip) const;
    void type(const char *field, const QString &text);

    const PricedClip m_fal{u"fal"_s, u"hailuo-2.3"_s, Resolution::P768, 6s};
    const PricedClip m_modellix{u"modellix"_s, u"hailuo-2.3"_s, Resolution::P768, 6s};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ProviderBook> m_book;
    std::unique_ptr<PricesPage> m_page;
};

void TestPricesPage::open()
{
    m_page.reset();
    m_book.reset();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_book = std::make_unique<ProviderBook>(*m_settings);
    m_book->setRead(loadProviders({}));
    m_page = std::make_unique<PricesPage>(*m_book);
    m_page->show();
}

void TestPricesPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void TestPricesPage::choose(const PricedClip &clip)
{
    const auto *table = qobject_cast<PriceTable *>(child<QTreeView>("priceTable")->model());
    for (qsizetype row = 0; row < table->rows().size(); ++row) {
        if (table->rows().at(row).clip == clip)
            child<QTreeView>("priceTable")->setCurrentIndex(table->index(int(row), 0));
    }
}

QString TestPricesPage::cell(PriceTable::Column column) const
{
    const QModelIndex index = child<QTreeView>("priceTable")->currentIndex();
    return index.siblingAtColumn(column).data().toString();
}

std::optional<ClipPrice> TestPricesPage::inEffect(const PricedClip &clip) const
{
    return m_book->catalog()
        .provider(clip.providerId)
        ->model(clip.modelId)
        ->price(clip.resolution, clip.duration);
}

void TestPricesPage::type(const char *field, const QString &text)
{
    auto *edit = child<QLineEdit>(field);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    if (text.isEmpty())
        edit->clear();
}

void TestPricesPage::listsEveryClipOfEveryModel()
{
    auto *table = qobject_cast<PriceTable *>(child<QTreeView>("priceTable")->model());
    QAbstractItemModelTester tester(table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int expected = 0;
    for (const Provider &provider : m_book->catalog().providers) {
        for (const VideoModel &model : provider.models()) {
            for (const ClipChoice &choice : model.clips)
                expected += int(choice.durations.size());
        }
    }
    QCOMPARE(table->rowCount(), expected);
    m_book->setOwnPrice(m_fal, {1, u"USD"_s}); // the tester looks at the change
}

void TestPricesPage::saysWhereAPriceIsFrom()
{
    choose(m_fal);
    QCOMPARE(cell(PriceTable::ClipColumn), u"6 s, 768P"_s);
    QCOMPARE(cell(PriceTable::PriceColumn), u"0.28"_s);
    QCOMPARE(cell(PriceTable::CurrencyColumn), u"USD"_s);
    QVERIFY(cell(PriceTable::SourceColumn).startsWith(u"11/20/26: "_s));
    choose(m_modellix);
    QCOMPARE(cell(PriceTable::PriceColumn), u"unknown"_s);
    QCOMPARE(cell(PriceTable::SourceColumn), QString());
    QCOMPARE(child<QLineEdit>("amountEdit")->text(), QString());
    choose({u"sandbox"_s, u"animatic"_s, Resolution::P1080, 6s});
    QCOMPARE(cell(PriceTable::PriceColumn), u"free"_s);
    QCOMPARE(cell(PriceTable::CurrencyColumn), QString());
}

void TestPricesPage::takesThePriceThatIsTyped_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<Money>("price");
    QTest::newRow("number") << u"0.25"_s << u"USD"_s << Money{250'000, u"USD"_s};
    QTest::newRow("another currency") << u"1.5"_s << u"EUR"_s << Money{1'500'000, u"EUR"_s};
    QTest::newRow("small letters") << u"2"_s << u"cny"_s << Money{2'000'000, u"CNY"_s};
    QTest::newRow("many digits") << u"0.0817"_s << u"USD"_s << Money{81'700, u"USD"_s};
    QTest::newRow("free") << u"0"_s << u"USD"_s << Money{0, u"USD"_s};
}
void TestPricesPage::takesThePriceThatIsTyped()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(Money, price);
    choose(m_modellix);
    type("amountEdit", amount);
    type("currencyEdit", currency);
    QTest::keyClick(child<QLineEdit>("currencyEdit"), Qt::Key_Return);
    QVERIFY(inEffect(m_modellix).has_value());
    QCOMPARE(inEffect(m_modellix)->price, price);
    QCOMPARE(cell(PriceTable::SourceColumn), u"yours"_s);
    QVERIFY(!child<StatusLabel>("priceStatus")->text().isEmpty());
}

void TestPricesPage::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::newRow("nothing") << QString() << u"USD"_s;
    QTest::newRow("words") << u"cheap"_s << u"USD"_s;
    QTest::newRow("negative") << u"-1"_s << u"USD"_s;
    QTest::newRow("too much") << u"10000000"_s << u"USD"_s;
    QTest::newRow("no currency") << u"1"_s << QString();
    QTest::newRow("half a currency") << u"1"_s << u"US"_s;
}
void TestPricesPage::refusesWhatIsNoPrice()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    choose(m_fal);
    const auto before = inEffect(m_fal);
    type("amountEdit", amount);
    type("currencyEdit", currency);
    child<QPushButton>("setPriceButton")->click();
    QCOMPARE(inEffect(m_fal), before);
    QCOMPARE(child<StatusLabel>("priceStatus")->property("tone").toString(), u"error"_s);
}

void TestPricesPage::goesBackToTheDescribedPrice()
{
    choose(m_fal);
    QVERIFY(!child<QPushButton>("resetPriceButton")->isEnabled());
    const auto described = inEffect(m_fal);
    type("amountEdit", u"7"_s);
    child<QPushButton>("setPriceButton")->click();
    QVERIFY(inEffect(m_fal) != described);
    child<QPushButton>("resetPriceButton")->click();
    QCOMPARE(inEffect(m_fal), described);
    QCOMPARE(child<QLineEdit>("amountEdit")->text(), u"0.28"_s);
    QVERIFY(!child<QPushButton>("resetPriceButton")->isEnabled());
}

void TestPricesPage::keepsWhatIsChosenWhileThePriceChanges()
{
    choose(m_modellix);
    const QModelIndex before = child<QTreeView>("priceTable")->currentIndex();
    type("amountEdit", u"3"_s);
    child<QPushButton>("setPriceButton")->click();
    QCOMPARE(child<QTreeView>("priceTable")->currentIndex(), before);
    QCOMPARE(cell(PriceTable::PriceColumn), u"3.00"_s);
}

void TestPricesPage::keepsPricesFromOneStartToTheNext()
{
    m_book->setOwnPrice(m_modellix, {330'000, u"EUR"_s});
    open();
    QCOMPARE(inEffect(m_modellix)->price, (Money{330'000, u"EUR"_s}));
    QVERIFY(inEffect(m_modellix)->isOwn);
}

void TestPricesPage::ignoresPricesThatCannotBeRead()
{
    const auto described = inEffect(m_fal);
    m_settings->setValue(u"prices/fal/hailuo-2.3/768P-6"_s, u"cheap USD"_s);
    m_settings->setValue(u"prices/fal/hailuo-2.3/768P-10"_s, u"2"_s);
    m_settings->setValue(u"prices/fal/hailuo-2.3/9000P-6"_s, u"2 USD"_s);
    open();
    QCOMPARE(inEffect(m_fal), described);
}

void TestPricesPage::hasALimitForEachCurrency()
{
    const auto most = [this](const QString &currency) -> QDoubleSpinBox * {
        for (auto *box : m_page->findChildren<QDoubleSpinBox *>()) {
            if (box->accessibleName().contains(currency))
                return box;
        }
        return nullptr;
    };
    QVERIFY(most(u"USD"_s) && most(u"CNY"_s) && !most(u"EUR"_s));
    m_book->setOwnPrice(m_modellix, {330'000, u"EUR"_s});
    QVERIFY(most(u"EUR"_s));

    child<QCheckBox>("limitBox")->setChecked(true);
    most(u"USD"_s)->setValue(1.5);
    child<QCheckBox>("unknownBox")->setChecked(false);
    const SpendingLimit limit = m_book->spendingLimit();
    QVERIFY(limit.isOn && !limit.asksWhenUnknown);
    QCOMPARE(limit.most.value(u"USD"_s), 1'500'000);
    QCOMPARE(limit.most.value(u"CNY"_s), 0);
    open();
    QCOMPARE(m_book->spendingLimit(), limit);
    QCOMPARE(most(u"USD"_s)->value(), 1.5);
}

void TestPricesPage::leavesTheLimitAloneWhileItIsOff()
{
    QVERIFY(!child<QCheckBox>("limitBox")->isChecked());
    for (const auto *box : m_page->findChildren<QDoubleSpinBox *>())
        QVERIFY(!box->isEnabled());
    QVERIFY(!child<QCheckBox>("unknownBox")->isEnabled());
    QCOMPARE(m_book->spendingLimit(), SpendingLimit());
}

QTEST_MAIN(TestPricesPage)
#include "tst_pricespage.moc"
