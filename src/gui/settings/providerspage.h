// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/settings/providerchoices.h"
#include "providers/provider.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class ProvidersPage;
}

namespace Firstframe {

class KeyRing;
class ProviderBook;
struct KeyCheckResult;
struct WrittenProvider;

//! \brief All providers with their keys, base URLs and dialects, and the user's own description
//! files. What is chosen holds at once.
class ProvidersPage final : public QWidget
{
    Q_OBJECT
public:
    //! \a keys and \a book have to outlive it.
    ProvidersPage(KeyRing &keys, ProviderBook &book, QWidget *parent = nullptr);
    ~ProvidersPage() override;

    void selectProvider(const QString &id);

private:
    void connectKeys();
    void connectChoices();
    void connectFiles();
    void fillDialects();
    void fillProviders();
    void fillProblems();
    void takeChosen();
    [[nodiscard]] const Provider *chosen() const;
    [[nodiscard]] QString titleOf(const Provider &provider) const;
    void showProvider();
    void showOrigin(const Provider &provider);
    void showKey();
    void showKeyHint(const Provider &provider, bool keyed);
    void showChoices(const Provider &provider);
    void showKeychain();
    void showResult(const QString &providerId, const Result<void> &result, const QString &done);
    void showChecked(const QString &providerId, const KeyCheckResult &result);
    void showWritten(const Result<WrittenProvider> &written);
    void checkKey();
    void takeBaseUrl();
    void takeDialect();
    void askName(const QString &title, const QString &suggestion,
                 const std::function<void(const QString &)> &then);

    std::unique_ptr<Ui::ProvidersPage> m_ui;
    KeyRing &m_keys;
    ProviderBook &m_book;
    QString m_chosenId;
    QString m_wantedId; //!< to be chosen once it is there
};

} // namespace Firstframe
