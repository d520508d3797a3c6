// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopmotion.h"
#include "gui/motion.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QTest>
#include <QWidget>

using namespace Firstframe;

//! \brief The portal's settings, as far as they are asked for.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QMap<QString, QVariant> values; //!< by key
    int asked = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) // NOLINT(*-naming): the portal's
    {
        Q_UNUSED(group)
        ++asked;
        if (!values.contains(key))
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), key);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
    }
};

class TestDesktopMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsStillAsTheDesktopSays_data();
    void keepsStillAsTheDesktopSays();

private:
    FakePortal m_portal;
};

void TestDesktopMotion::initTestCase()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_qs, &m_portal,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_qs));
}

void TestDesktopMotion::keepsStillAsTheDesktopSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("moves");
    const QString gnome = u"enable-animations"_qs;
    const QString kde = u"AnimationDurationFactor"_qs;
    QTest::newRow("GNOME, off") << gnome << QVariant(false) << false;
    QTest::newRow("GNOME, on") << gnome << QVariant(true) << true;
    QTest::newRow("KDE, off") << kde << QVariant(u"0"_qs) << false;
    QTest::newRow("KDE, slower") << kde << QVariant(u"1.5"_qs) << true;
    QTest::newRow("KDE, unreadable") << kde << QVariant(u"often"_qs) << true;
    QTest::newRow("another desktop") << QString() << QVariant() << true;
}

void TestDesktopMotion::keepsStillAsTheDesktopSays()
{
    QFETCH(const QString, key);
    QFETCH(const QVariant, value);
    setMotionWanted(true);
    m_portal.asked = 0;
    m_portal.values.clear();
    if (!key.isEmpty())
        m_portal.values.insert(key, value);
    {
        QObject context;
        askForMotion(context);
        QTRY_VERIFY(m_portal.asked == 2 && context.children().isEmpty()); // both are answered
    }
    const QWidget widget;
    QTEST(isMotionWanted(widget), "moves");
}

QTEST_MAIN(TestDesktopMotion)
#include "tst_desktopmotion.moc"
