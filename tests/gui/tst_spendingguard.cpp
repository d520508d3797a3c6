// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/spendingguard.h"

#include <QCheckBox>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 one = 1'000'000;

PlannedShot shotFor(const QString &title, std::optional<Money> price, int takes)
{
    VideoModel model;
    if (price)
        model.setPrice({.price = *price});
    PlannedShot shot;
    shot.title = title;
    shot.request = {.providerId = title, .takes = takes};
    shot.estimate.add(model, Resolution::P768, 6s, takes);
    return shot;
}

} // namespace

//! \brief Nothing above the limit goes unasked.
class TestSpendingGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init();
    void letsThroughWhatIsWithinTheLimit();
    void asksAboveTheLimit();
    void endsItsSentencesOnce();
    void cancelsByDefault_data();
    void cancelsByDefault();
    void generatesWhenToldTo();
    void asksOnceAtATime();
    void doesNotAskAgainAboutTheUnknown();
    void cannotSwitchOffAnAmount();

private:
    [[nodiscard]] QMessageBox *box() const { return m_window->findChild<QMessageBox *>(); }
    [[nodiscard]] QPushButton *generate() const
    {
        for (QAbstractButton *button : box()->buttons()) {
            if (box()->buttonRole(button) == QMessageBox::AcceptRole)
                return qobject_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    const QList<PlannedShot> m_dear = {shotFor(u"fal Hailuo 2.3"_s, Money{2 * one, u"USD"_s}, 2)};
    const QList<PlannedShot> m_cheap = {shotFor(u"fal Hailuo 2.3"_s, Money{one, u"USD"_s}, 2)};
    const QList<PlannedShot> m_unknown = {shotFor(u"Modellix"_s, std::nullopt, 1)};
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SpendingGuard> m_guard;
    std::unique_ptr<QSignalSpy> m_approved;
};

void TestSpendingGuard::init()
{
    m_guard.reset();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_guard = std::make_unique<SpendingGuard>(*m_window);
    m_guard->setLimit({.isOn = true, .most = {{u"USD"_s, 2 * one}}});
    m_approved = std::make_unique<QSignalSpy>(m_guard.get(), &SpendingGuard::approved);
}

void TestSpendingGuard::letsThroughWhatIsWithinTheLimit()
{
    m_guard->submit(m_cheap);
    QVERIFY(!box());
    QCOMPARE(m_approved->size(), 1);
    m_guard->submit({});
    QCOMPARE(m_approved->size(), 1);
}

void TestSpendingGuard::asksAboveTheLimit()
{
    m_guard->submit(m_dear + m_unknown);
    QVERIFY(box());
    QCOMPARE(m_approved->size(), 0);
    QVERIFY2(box()->text().contains(u"$4.00 est. + 1 unknown"_s), qPrintable(box()->text()));
    QVERIFY2(box()->text().contains(u"Clips to make: 3 ("_s), qPrintable(box()->text()));
    const QStringList lines = box()->informativeText().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"2 × fal Hailuo 2.3: "_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(0).endsWith(u"$4.00 est."_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u"cost unknown"_s), qPrintable(lines.at(1)));
}

void TestSpendingGuard::endsItsSentencesOnce()
{
    m_guard->submit(m_dear);
    QVERIFY2(!box()->text().contains(u".."_s), qPrintable(box()->text()));
}

void TestSpendingGuard::cancelsByDefault_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
}

void TestSpendingGuard::cancelsByDefault()
{
    QFETCH(int, key);
    m_guard->submit(m_dear);
    QVERIFY(box());
    QVERIFY(box()->defaultButton() == box()->button(QMessageBox::Cancel));
    QTest::keyClick(box(), static_cast<Qt::Key>(key));
    QTRY_VERIFY(!box());
    QCOMPARE(m_approved->size(), 0);
    m_guard->submit(m_dear); // it is asked about each time
    QVERIFY(box());
}

void TestSpendingGuard::generatesWhenToldTo()
{
    m_guard->submit(m_dear);
    generate()->click();
    QCOMPARE(m_approved->size(), 1);
    const auto requests = m_approved->at(0).at(0).value<QList<JobRequest>>();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.constFirst().takes, 2);
}

void TestSpendingGuard::asksOnceAtATime()
{
    m_guard->submit(m_dear);
    m_guard->submit(m_cheap); // as by a shortcut while the question is open
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    QCOMPARE(m_approved->size(), 0);
}

void TestSpendingGuard::doesNotAskAgainAboutTheUnknown()
{
    QSignalSpy changed(m_guard.get(), &SpendingGuard::limitChanged);
    m_guard->submit(m_unknown);
    QVERIFY(box() && box()->checkBox());
    box()->checkBox()->setChecked(true);
    generate()->click();
    QCOMPARE(m_approved->size(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!changed.at(0).at(0).value<SpendingLimit>().asksWhenUnknown);
    QTRY_VERIFY(!box());
    m_guard->submit(m_unknown);
    QVERIFY(!box());
    QCOMPARE(m_approved->size(), 2);
    m_guard->submit(m_dear + m_unknown);
    QVERIFY(box());
}

void TestSpendingGuard::cannotSwitchOffAnAmount()
{
    m_guard->submit(m_dear + m_unknown);
    QVERIFY(box() && !box()->checkBox());
}

QTEST_MAIN(TestSpendingGuard)
#include "tst_spendingguard.moc"
