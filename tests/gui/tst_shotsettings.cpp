// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Firstframe;

class TestShotSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithTheFirstProvider();
    void cannotChooseTenSecondsAt1080P();
    void canChooseBothAgainAfterGoingBack();
    void switchesPretreatmentOffWithTheOptimizer();
    void saysWhyAnOptionIsOff();
    void remembersWhatWasChosenForEachProvider();
    void choosesAProviderThatComesLater();
    void findsEveryComboByItsLabel();

private:
    QComboBox *combo(const char *name) const;
    QCheckBox *box(const char *name) const;
    static bool isEnabled(const QComboBox *combo, const QString &text);
    //! \brief A provider whose first model has fast pretreatment.
    QString providerWithPretreatment() const;

    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<ShotSettings> m_settings;
};

QComboBox *TestShotSettings::combo(const char *name) const
{
    return m_settings->findChild<QComboBox *>(QLatin1String(name));
}

QCheckBox *TestShotSettings::box(const char *name) const
{
    return m_settings->findChild<QCheckBox *>(QLatin1String(name));
}

bool TestShotSettings::isEnabled(const QComboBox *combo, const QString &text)
{
    const auto *model = qobject_cast<QStandardItemModel *>(combo->model());
    return model->item(combo->findText(text))->isEnabled();
}

QString TestShotSettings::providerWithPretreatment() const
{
    for (const Provider &provider : m_catalog.providers) {
        if (provider.models().constFirst().fastPretreatment.available)
            return provider.id();
    }
    return {};
}

void TestShotSettings::init()
{
    QVERIFY(m_catalog.providers.size() > 1);
    m_settings = std::make_unique<ShotSettings>();
    m_settings->setProviders(m_catalog.providers);
}

void TestShotSettings::beginsWithTheFirstProvider()
{
    QCOMPARE(m_settings->provider()->id(), u"sandbox"_qs);
    QVERIFY(m_settings->model());
    QCOMPARE(m_settings->choices().duration, std::chrono::seconds(6));
    QCOMPARE(m_settings->choices().resolution, Resolution::P768);
}

void TestShotSettings::cannotChooseTenSecondsAt1080P()
{
    combo("resolutionBox")->setCurrentText(u"1080P"_qs);
    QVERIFY(!isEnabled(combo("durationBox"), u"10 s"_qs));
    QVERIFY(isEnabled(combo("durationBox"), u"6 s"_qs));
    const auto *model = qobject_cast<QStandardItemModel *>(combo("durationBox")->model());
    QVERIFY(!model->item(combo("durationBox")->findText(u"10 s"_qs))->toolTip().isEmpty());
}

void TestShotSettings::canChooseBothAgainAfterGoingBack()
{
    combo("resolutionBox")->setCurrentText(u"1080P"_qs);
    combo("resolutionBox")->setCurrentText(u"768P"_qs);
    combo("durationBox")->setCurrentText(u"10 s"_qs);
    QCOMPARE(m_settings->choices().duration, std::chrono::seconds(10));
    QVERIFY(!isEnabled(combo("resolutionBox"), u"1080P"_qs));
    combo("durationBox")->setCurrentText(u"6 s"_qs);
    QVERIFY(isEnabled(combo("resolutionBox"), u"1080P"_qs));
}

void TestShotSettings::switchesPretreatmentOffWithTheOptimizer()
{
    const QString id = providerWithPretreatment();
    if (id.isEmpty())
        QSKIP("no built-in provider has fast pretreatment");
    m_settings->selectProvider(id);
    box("optimizeBox")->setChecked(true);
    box("pretreatmentBox")->setChecked(true);
    QVERIFY(m_settings->choices().fastPretreatment);
    box("optimizeBox")->setChecked(false);
    QVERIFY(!m_settings->choices().fastPretreatment);
    QVERIFY(!box("pretreatmentBox")->isEnabled());
}

void TestShotSettings::saysWhyAnOptionIsOff()
{
    const VideoModel *model = m_settings->model();
    QVERIFY(!model->watermark.available);
    QVERIFY(!box("watermarkBox")->isEnabled());
    QVERIFY(box("watermarkBox")->toolTip().contains(model->name));
}

void TestShotSettings::remembersWhatWasChosenForEachProvider()
{
    const QString other = m_catalog.providers.at(1).id();
    combo("durationBox")->setCurrentText(u"10 s"_qs);
    m_settings->selectProvider(other);
    QCOMPARE(m_settings->provider()->id(), other);
    combo("resolutionBox")->setCurrentText(u"1080P"_qs);
    m_settings->selectProvider(u"sandbox"_qs);
    QCOMPARE(m_settings->choices().duration, std::chrono::seconds(10));
    QCOMPARE(m_settings->choices().resolution, Resolution::P768);

    ShotSettings later;
    later.setRemembered(m_settings->remembered());
    later.selectProvider(other);
    later.setProviders(m_catalog.providers);
    QCOMPARE(later.provider()->id(), other);
    QCOMPARE(later.choices().resolution, Resolution::P1080);
}

void TestShotSettings::choosesAProviderThatComesLater()
{
    ShotSettings settings;
    const QString wanted = m_catalog.providers.last().id();
    settings.selectProvider(wanted);
    QVERIFY(!settings.provider());
    settings.setProviders(m_catalog.providers);
    QCOMPARE(settings.provider()->id(), wanted);
}

void TestShotSettings::findsEveryComboByItsLabel()
{
    QStringList names;
    for (const QLabel *label : m_settings->findChildren<QLabel *>()) {
        if (qobject_cast<QComboBox *>(label->buddy()))
            names.append(QString(label->text()).remove(u'&'));
    }
    names.sort();
    QCOMPARE(names, QStringList({u"Duration"_qs, u"Model"_qs, u"Provider"_qs, u"Resolution"_qs}));
}

QTEST_MAIN(TestShotSettings)
#include "tst_shotsettings.moc"
