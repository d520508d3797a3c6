// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/problemlist.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief A status label whose sentences lead somewhere, for mouse, keyboard and screen reader.
class TestProblemList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysAllOfItInItsDescription();
    void takesNoRoomWhenThereIsNothingToSay();
    void isFollowedByMouseAndKeyboard_data();
    void isFollowedByMouseAndKeyboard();
    void goesFromLinkToLinkByTab();
    void keepsTheFocusWhileItsSentencesChange();
    void saysInOneLineWhatItCan();
    void hasAButtonForEachSentence();

private:
    [[nodiscard]] QList<ProblemLink *> links() const
    {
        return m_list->findChildren<ProblemLink *>();
    }

    std::unique_ptr<QWidget> m_window;
    ProblemList *m_list = nullptr;
};

void TestProblemList::init()
{
    m_window = std::make_unique<QWidget>();
    m_list = new ProblemList;
    m_list->setAccessibleName(u"Generate status"_s);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_list);
    layout->addStretch();
    m_list->setSentences({u"Choose a picture."_s, u"Write a prompt."_s});
    m_window->resize(300, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestProblemList::saysAllOfItInItsDescription()
{
    QCOMPARE(m_list->accessibleDescription(), u"Choose a picture. Write a prompt."_s);
    m_list->setSentences({});
    QCOMPARE(m_list->accessibleDescription(), QString());
}

void TestProblemList::takesNoRoomWhenThereIsNothingToSay()
{
    QVERIFY(m_list->sizeHint().height() > 0);
    m_list->setSentences({});
    QCOMPARE(m_list->sizeHint(), QSize(0, 0));
    QCOMPARE(m_list->minimumSizeHint(), QSize(0, 0));
    QVERIFY(links().isEmpty());
}

void TestProblemList::isFollowedByMouseAndKeyboard_data()
{
    QTest::addColumn<int>("key"); // 0: the mouse
    QTest::newRow("mouse") << 0;
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("space") << int(Qt::Key_Space);
}

void TestProblemList::isFollowedByMouseAndKeyboard()
{
    QFETCH(int, key);
    QSignalSpy activated(m_list, &ProblemList::activated);
    ProblemLink *second = links().at(1);
    if (key == 0)
        QTest::mouseClick(second, Qt::LeftButton);
    else
        QTest::keyClick(second, static_cast<Qt::Key>(key));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).value<qsizetype>(), 1);
}

void TestProblemList::goesFromLinkToLinkByTab()
{
    links().at(0)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), links().at(1));
}

void TestProblemList::keepsTheFocusWhileItsSentencesChange()
{
    links().at(0)->setFocus();
    m_list->setSentences({u"The picture is still loading."_s});
    QCOMPARE(links().size(), 1);
    QVERIFY(links().at(0)->hasFocus());
    QCOMPARE(links().at(0)->text(), u"The picture is still loading."_s);
}

void TestProblemList::saysInOneLineWhatItCan()
{
    const int one = links().at(0)->height();
    const QString sentence = u"A long sentence. "_s.repeated(10);
    m_list->setSentences({sentence, u"Write a prompt."_s});
    QTRY_COMPARE(links().at(0)->text(), sentence);
    QCOMPARE(links().at(0)->height(), one);
    QVERIFY(links().at(0)->width() < links().at(0)->sizeHint().width());
    QCOMPARE(links().at(0)->toolTip(), sentence);
    QCOMPARE(m_window->width(), 300);
}

void TestProblemList::hasAButtonForEachSentence()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list);
    QCOMPARE(list->role(), QAccessible::StaticText);
    QCOMPARE(list->text(QAccessible::Description), u"Choose a picture. Write a prompt."_s);
    QCOMPARE(list->childCount(), 2);
    QAccessibleInterface *link = list->child(0);
    QCOMPARE(link->text(QAccessible::Name), u"Choose a picture."_s);
    QSignalSpy activated(m_list, &ProblemList::activated);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(activated.size(), 1);
}

QTEST_MAIN(TestProblemList)
#include "tst_problemlist.moc"
