// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/preferences.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace Firstframe {

class KeyRing;
class ProviderBook;
class ProvidersPage;

//! \brief Providers with their keys, look and language. What is chosen holds at once; there is
//! nothing to apply.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    //! \a keys and \a book have to outlive it.
    SettingsDialog(KeyRing &keys, ProviderBook &book, const Preferences &preferences,
                   const QString &videosFolder, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void selectProvider(const QString &id);

Q_SIGNALS:
    void preferencesChanged(const Firstframe::Preferences &preferences);

private:
    void fillWindowChoices(const Preferences &preferences);
    void takePreferences();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    ProvidersPage *m_providersPage;
    Preferences m_preferences;
};

} // namespace Firstframe
