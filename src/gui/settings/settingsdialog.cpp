// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingsdialog.h"

#include "gui/settings/pricespage.h"
#include "gui/settings/providerspage.h"

#include "ui_settingsdialog.h"

#include <QDir>

namespace Firstframe {

SettingsDialog::SettingsDialog(KeyRing &keys, ProviderBook &book, const Preferences &preferences,
                               const QString &videosFolder, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_providersPage(new ProvidersPage(keys, book))
    , m_preferences(preferences)
{
    m_ui->setupUi(this);
    m_ui->tabs->insertTab(0, m_providersPage, tr("&Providers"));
    m_ui->tabs->insertTab(1, new PricesPage(book), tr("Pr&ices"));
    m_ui->tabs->setCurrentIndex(0);
    m_providersPage->setFocus();
    m_ui->languageStatus->setStatus({});
    m_ui->videosLabel->setText(
        tr("Finished clips are saved in %1.").arg(QDir::toNativeSeparators(videosFolder)));
    fillWindowChoices(preferences);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    resize(680, 620);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillWindowChoices(const Preferences &preferences)
{
    m_ui->themeBox->addItem(tr("Like the system"), static_cast<int>(ThemeChoice::System));
    m_ui->themeBox->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_ui->themeBox->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_ui->themeBox->setCurrentIndex(m_ui->themeBox->findData(static_cast<int>(preferences.theme)));
    m_ui->languageBox->addItem(tr("Like the system"), QString());
    m_ui->languageBox->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->languageBox->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_ui->languageBox->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_ui->languageBox->setCurrentIndex(
        std::max(0, m_ui->languageBox->findData(preferences.language)));
    m_ui->editorDialectBox->addItem(QStringLiteral("English: [Push in]"),
                              QVariant::fromValue(Dialect::English));
    m_ui->editorDialectBox->addItem(QStringLiteral("中文：[推进]"),
                              QVariant::fromValue(Dialect::Chinese));
    m_ui->editorDialectBox->setCurrentIndex(
        m_ui->editorDialectBox->findData(QVariant::fromValue(preferences.dialect)));
    for (QComboBox *box : {m_ui->themeBox, m_ui->languageBox, m_ui->editorDialectBox})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::takePreferences);
}

void SettingsDialog::selectProvider(const QString &id)
{
    m_providersPage->selectProvider(id);
}

void SettingsDialog::takePreferences()
{
    const Preferences before = m_preferences;
    m_preferences.theme = static_cast<ThemeChoice>(m_ui->themeBox->currentData().toInt());
    m_preferences.language = m_ui->languageBox->currentData().toString();
    m_preferences.dialect = m_ui->editorDialectBox->currentData().value<Dialect>();
    if (m_preferences.language != before.language)
        m_ui->languageStatus->setStatus(
            tr("The language changes when Firstframe is started again."));
    Q_EMIT preferencesChanged(m_preferences);
}

} // namespace Firstframe
