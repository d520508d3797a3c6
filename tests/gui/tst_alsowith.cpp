// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/alsowith.h"
#include "gui/composer/targetpopover.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief Choosing where else a shot goes, and seeing what becomes of it there.
class TestAlsoWith : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesNoRoomWhileThereIsNothing();
    void ticksAndUnticks();
    void closesWhereItIsLeft_data();
    void closesWhereItIsLeft();
    void greysWhatCannotBeAndSaysWhy();
    void letsGoOfWhatCannotBeAnyMore();
    void removesThemOneByOne();
    void saysWhatHadToBeChanged();
    void keepsTheChipsThatStay();

private:
    [[nodiscard]] static PlannedShot plan(const ModelRef &target, const QString &title)
    {
        PlannedShot planned;
        planned.target = target;
        planned.title = title;
        return planned;
    }
    [[nodiscard]] QList<QToolButton *> chips() const
    {
        return m_also->findChildren<QToolButton *>();
    }
    [[nodiscard]] TargetPopover *popover() const { return m_window->findChild<TargetPopover *>(); }
    [[nodiscard]] QCheckBox *offered(const QString &title) const
    {
        for (auto *box : m_window->findChildren<QCheckBox *>()) {
            if (box->accessibleName() == title)
                return box;
        }
        return nullptr;
    }

    const ModelRef m_fal{u"fal"_s, u"hailuo-2.3"_s};
    const ModelRef m_fast{u"minimax"_s, u"hailuo-2.3-fast"_s};
    const QList<TargetOffer> m_offers = {{m_fast, u"MiniMax Fast"_s, u"It needs a picture."_s},
                                         {m_fal, u"fal Hailuo 2.3"_s, {}}};
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    std::unique_ptr<AlsoWith> m_also;
};

void TestAlsoWith::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(500, 500);
    m_button = new QPushButton(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_also = std::make_unique<AlsoWith>();
}

void TestAlsoWith::takesNoRoomWhileThereIsNothing()
{
    QVERIFY(m_also->isHidden());
    m_also->showPlans({plan(m_fal, u"fal Hailuo 2.3"_s)});
    QVERIFY(!m_also->isHidden());
    m_also->showPlans({});
    QVERIFY(m_also->isHidden());
}

void TestAlsoWith::ticksAndUnticks()
{
    QSignalSpy changed(m_also.get(), &AlsoWith::changed);
    m_also->popUp(m_offers, *m_button);
    QVERIFY(popover() && popover()->isVisible());
    QTest::keyClick(offered(u"fal Hailuo 2.3"_s), Qt::Key_Space);
    QCOMPARE(m_also->chosen(), QList<ModelRef>{m_fal});
    QTest::keyClick(offered(u"fal Hailuo 2.3"_s), Qt::Key_Space);
    QCOMPARE(m_also->chosen(), QList<ModelRef>());
    QCOMPARE(changed.size(), 2);
    QTest::keyClick(popover(), Qt::Key_Escape);
    QTRY_VERIFY(!popover());
}

void TestAlsoWith::closesWhereItIsLeft_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("a click elsewhere") << true;
    QTest::newRow("the focus goes elsewhere") << false;
}

void TestAlsoWith::closesWhereItIsLeft()
{
    QFETCH(bool, byMouse);
    m_also->popUp(m_offers, *m_button);
    QTest::mouseClick(offered(u"fal Hailuo 2.3"_s), Qt::LeftButton);
    QVERIFY(popover());
    if (byMouse)
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {490, 490});
    else
        m_button->setFocus();
    QTRY_VERIFY(!popover());
}

void TestAlsoWith::greysWhatCannotBeAndSaysWhy()
{
    m_also->popUp(m_offers, *m_button);
    QVERIFY(offered(u"fal Hailuo 2.3"_s)->isEnabled());
    QVERIFY(offered(u"fal Hailuo 2.3"_s)->hasFocus());
    QVERIFY(!offered(u"MiniMax Fast"_s)->isEnabled());
    QCOMPARE(offered(u"MiniMax Fast"_s)->toolTip(), u"It needs a picture."_s);
    QStringList texts; // also for whoever cannot point at it
    for (const QLabel *label : popover()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"It needs a picture."_s));
}

void TestAlsoWith::letsGoOfWhatCannotBeAnyMore()
{
    m_also->setChosen({m_fast});
    m_also->popUp(m_offers, *m_button);
    QVERIFY(offered(u"MiniMax Fast"_s)->isChecked());
    QVERIFY(offered(u"MiniMax Fast"_s)->isEnabled());
    offered(u"MiniMax Fast"_s)->click();
    QCOMPARE(m_also->chosen(), QList<ModelRef>());
}

void TestAlsoWith::removesThemOneByOne()
{
    m_also->setChosen({m_fal, m_fast});
    m_also->showPlans({plan(m_fal, u"fal Hailuo 2.3"_s), plan(m_fast, u"MiniMax Fast"_s)});
    QCOMPARE(chips().size(), 2);
    QCOMPARE(chips().at(0)->accessibleName(), u"Remove fal Hailuo 2.3"_s);
    chips().at(0)->click();
    QTRY_COMPARE(m_also->chosen(), QList<ModelRef>{m_fast});
}

void TestAlsoWith::saysWhatHadToBeChanged()
{
    PlannedShot changed = plan(m_fal, u"fal Hailuo 2.3"_s);
    changed.changes = {u"Resolution is now 768P."_s};
    m_also->showPlans({changed, plan(m_fast, u"MiniMax Fast"_s)});
    QCOMPARE(m_also->findChild<StatusLabel *>()->text(),
             u"fal Hailuo 2.3: Resolution is now 768P."_s);
    m_also->showPlans({plan(m_fal, u"fal Hailuo 2.3"_s)});
    QCOMPARE(m_also->findChild<StatusLabel *>()->text(), QString());
}

void TestAlsoWith::keepsTheChipsThatStay()
{
    m_also->showPlans({plan(m_fal, u"fal Hailuo 2.3"_s)});
    const QToolButton *before = chips().constFirst();
    m_also->showPlans({plan(m_fal, u"fal Hailuo 2.3"_s)});
    QCOMPARE(chips().constFirst(), before);
    PlannedShot impossible = plan(m_fal, u"fal Hailuo 2.3"_s);
    impossible.lackingKey = u"fal"_s;
    m_also->showPlans({impossible});
    QVERIFY(chips().constFirst()->text().startsWith(u'⚠'));
}

QTEST_MAIN(TestAlsoWith)
#include "tst_alsowith.moc"
