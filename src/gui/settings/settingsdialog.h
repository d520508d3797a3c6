// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/preferences.h"
#include "providers/provider.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace Firstframe {

class KeyRing;

//! \brief Keys, look and language. What is chosen holds at once; there is nothing to apply.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    //! \a keys has to outlive it.
    SettingsDialog(KeyRing &keys, const QList<Provider> &providers, const Preferences &preferences,
                   const QString &videosFolder, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void selectProvider(const QString &id);

Q_SIGNALS:
    void preferencesChanged(const Firstframe::Preferences &preferences);

private:
    void fillProviders();
    void connectKeys();
    void fillWindowChoices(const Preferences &preferences);
    [[nodiscard]] const Provider *chosen() const;
    void showProvider();
    void showKeychain();
    void showResult(const QString &providerId, const Result<void> &result, const QString &done);
    void takePreferences();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    KeyRing &m_keys;
    QList<Provider> m_providers; //!< those that need a key
    Preferences m_preferences;
};

} // namespace Firstframe
