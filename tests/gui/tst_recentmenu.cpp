// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/recentmenu.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestRecentMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheLatestFirstAndEachOnce();
    void keepsTwelve();
    void knowsTheFolder();
    void showsWhatIsThereAndGreysWhatIsGone();
    void givesTheOneThatIsChosen();
    void forgetsAll();

private:
    [[nodiscard]] QString picture(const QString &name) const;

    QTemporaryDir m_dir;
    std::unique_ptr<RecentMenu> m_menu;
};

void TestRecentMenu::init()
{
    m_menu = std::make_unique<RecentMenu>();
}

QString TestRecentMenu::picture(const QString &name) const
{
    const QString path = m_dir.filePath(name);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::green);
    return image.save(path) ? path : QString();
}

void TestRecentMenu::hasTheLatestFirstAndEachOnce()
{
    QSignalSpy changed(m_menu.get(), &RecentMenu::changed);
    for (const QString &name : {u"/1.jpg"_s, u"/2.jpg"_s, u"/1.jpg"_s, u"/1.jpg"_s, QString()})
        m_menu->add(name);
    QCOMPARE(m_menu->pictures(), QStringList({u"/1.jpg"_s, u"/2.jpg"_s}));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last().first().toStringList(), m_menu->pictures());
}

void TestRecentMenu::keepsTwelve()
{
    for (int i = 0; i < 20; ++i)
        m_menu->add(u"/%1.jpg"_s.arg(i));
    QCOMPARE(m_menu->pictures().size(), 12);
    QCOMPARE(m_menu->pictures().last(), u"/8.jpg"_s);
}

void TestRecentMenu::knowsTheFolder()
{
    QCOMPARE(m_menu->folder(), QString());
    m_menu->setPictures({u"https://example.org/1.jpg"_s, u"/pictures/cats/2.jpg"_s});
    QCOMPARE(m_menu->folder(), u"/pictures/cats"_s);
}

void TestRecentMenu::showsWhatIsThereAndGreysWhatIsGone()
{
    const QString there = picture(u"a & b#1.png"_s);
    m_menu->setPictures({there, m_dir.filePath(u"gone.png"_s), u"https://example.org/3.jpg"_s});
    Q_EMIT m_menu->aboutToShow();
    const QList<QAction *> entries = m_menu->actions();
    QCOMPARE(entries.at(0)->text(), u"a && b#1.png"_s);
    QCOMPARE(entries.at(0)->toolTip(), there);
    QTRY_VERIFY(!entries.at(1)->isEnabled());
    QTRY_VERIFY(!entries.at(0)->icon().isNull());
    const QImage icon = entries.at(0)->icon().pixmap(40, 30).toImage();
    QCOMPARE(icon.pixelColor(icon.rect().center()), QColor(Qt::green));
    QVERIFY(entries.at(0)->isEnabled());
    QVERIFY(entries.at(2)->isEnabled()); // nobody asks the web
    QCOMPARE(entries.at(2)->text(), u"3.jpg"_s);
}

void TestRecentMenu::givesTheOneThatIsChosen()
{
    m_menu->setPictures({u"/1.jpg"_s, u"/2.jpg"_s});
    Q_EMIT m_menu->aboutToShow();
    QSignalSpy chosen(m_menu.get(), &RecentMenu::chosen);
    m_menu->actions().at(1)->trigger();
    QCOMPARE(chosen.first().first().toString(), u"/2.jpg"_s);
}

void TestRecentMenu::forgetsAll()
{
    m_menu->setPictures({u"/1.jpg"_s});
    QVERIFY(m_menu->menuAction()->isEnabled());
    Q_EMIT m_menu->aboutToShow();
    m_menu->actions().last()->trigger();
    QVERIFY(m_menu->pictures().isEmpty());
    QVERIFY(!m_menu->menuAction()->isEnabled());
}

QTEST_MAIN(TestRecentMenu)
#include "tst_recentmenu.moc"
