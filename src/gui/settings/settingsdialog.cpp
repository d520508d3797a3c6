// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingsdialog.h"

#include "gui/icons.h"
#include "gui/settings/keyring.h"

#include "ui_settingsdialog.h"

#include <QDir>

namespace Firstframe {

SettingsDialog::SettingsDialog(KeyRing &keys, const QList<Provider> &providers,
                               const Preferences &preferences, const QString &videosFolder,
                               QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_keys(keys)
    , m_preferences(preferences)
{
    m_ui->setupUi(this);
    for (const Provider &provider : providers) {
        if (provider.needsKey())
            m_providers.append(provider);
    }
    m_ui->videosLabel->setText(
        tr("Finished clips are saved in %1.").arg(QDir::toNativeSeparators(videosFolder)));
    fillProviders();
    fillWindowChoices(preferences);
    connectKeys();
    showKeychain();
    showProvider();
    resize(600, 560);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillProviders()
{
    const int row = std::max(0, m_ui->providerList->currentRow());
    m_ui->providerList->clear();
    for (const Provider &provider : m_providers) {
        auto *item = new QListWidgetItem(provider.name(), m_ui->providerList);
        const bool keyed = m_keys.keyed().contains(provider.id());
        item->setIcon(keyed ? lineIcon(QStringLiteral("key"), QPalette::Link) : QIcon());
        item->setData(Qt::UserRole, provider.id());
        item->setData(Qt::AccessibleTextRole, keyed ? tr("%1, has a key").arg(provider.name())
                                                    : tr("%1, no key").arg(provider.name()));
    }
    m_ui->providerList->setCurrentRow(row);
}

void SettingsDialog::connectKeys()
{
    connect(m_ui->providerList, &QListWidget::currentRowChanged, this, [this] {
        m_ui->keyEdit->clear();
        m_ui->keyStatus->setStatus({});
        showProvider();
    });
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this, &SettingsDialog::showProvider);
    connect(m_ui->keyEdit, &QLineEdit::returnPressed, m_ui->storeButton, &QPushButton::click);
    connect(m_ui->storeButton, &QPushButton::clicked, this, [this] {
        if (const Provider *provider = chosen())
            m_keys.store(provider->id(), m_ui->keyEdit->text().trimmed());
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        if (const Provider *provider = chosen())
            m_keys.forget(provider->id());
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_keys, &KeyRing::stored, this, [this](const QString &id, const Result<void> &result) {
        showResult(id, result,
                   m_keys.isPersistent() ? tr("The key is stored in the keychain.")
                                         : tr("The key is kept until Firstframe is closed."));
    });
    connect(&m_keys, &KeyRing::forgotten, this,
            [this](const QString &id, const Result<void> &result) {
                showResult(id, result, tr("The key is removed."));
            });
    connect(&m_keys, &KeyRing::persistenceChanged, this, &SettingsDialog::showKeychain);
    connect(&m_keys, &KeyRing::keyedChanged, this, &SettingsDialog::fillProviders);
}

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
    for (QComboBox *box : {m_ui->themeBox, m_ui->languageBox})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::takePreferences);
}

void SettingsDialog::selectProvider(const QString &id)
{
    for (qsizetype i = 0; i < m_providers.size(); ++i) {
        if (m_providers[i].id() == id)
            m_ui->providerList->setCurrentRow(static_cast<int>(i));
    }
}

const Provider *SettingsDialog::chosen() const
{
    const int row = m_ui->providerList->currentRow();
    return row >= 0 && row < m_providers.size() ? &m_providers[row] : nullptr;
}

void SettingsDialog::showProvider()
{
    const Provider *provider = chosen();
    const bool overridden = provider && m_keys.isOverridden(provider->id());
    const bool keyed = provider && m_keys.keyed().contains(provider->id());
    m_ui->keyEdit->setEnabled(provider && !overridden);
    m_ui->storeButton->setEnabled(provider && !overridden
                                  && !m_ui->keyEdit->text().trimmed().isEmpty());
    m_ui->removeButton->setEnabled(keyed && !overridden);
    m_ui->keyEdit->setPlaceholderText(keyed ? tr("A key is known; enter another to replace it")
                                            : tr("Enter the key"));
    if (!provider)
        return;
    m_ui->providerName->setText(provider->name());
    m_ui->keyHint->setStatus(
        overridden ? tr("The key is set by the environment of this session.")
                   : tr("You get a key in your account at %1. It is sent to %2 and nowhere "
                        "else.")
                         .arg(provider->name(), provider->baseUrl().host()));
}

void SettingsDialog::showKeychain()
{
    m_ui->keychainStatus->setStatus(
        m_keys.isPersistent()
            ? QString()
            : tr("No keychain answers on this computer. Keys are kept until Firstframe is "
                 "closed and are never written to a file."),
        StatusLabel::Tone::Warning);
}

void SettingsDialog::showResult(const QString &providerId, const Result<void> &result,
                                const QString &done)
{
    const Provider *provider = chosen();
    if (!provider || provider->id() != providerId)
        return;
    if (result)
        m_ui->keyEdit->clear();
    m_ui->keyStatus->setStatus(result ? done : result.error().message,
                               result ? StatusLabel::Tone::Good : StatusLabel::Tone::Error);
    showProvider();
}

void SettingsDialog::takePreferences()
{
    const Preferences before = m_preferences;
    m_preferences.theme = static_cast<ThemeChoice>(m_ui->themeBox->currentData().toInt());
    m_preferences.language = m_ui->languageBox->currentData().toString();
    if (m_preferences.language != before.language)
        m_ui->languageStatus->setStatus(
            tr("The language changes when Firstframe is started again."));
    Q_EMIT preferencesChanged(m_preferences);
}

} // namespace Firstframe
