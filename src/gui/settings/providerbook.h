// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/settings/ownprices.h"
#include "gui/settings/providerchoices.h"
#include "gui/settings/spendinglimit.h"
#include "jobs/keychecker.h"
#include "providers/providercatalog.h"

#include <QHash>
#include <QObject>

class QSettings;

namespace Firstframe {

//! \brief A description file that was just written for the user.
struct WrittenProvider
{
    QString id;
    QString file; //!< absolute

    bool operator==(const WrittenProvider &) const = default;
};

//! \brief All providers as they are in effect: as their files say, then as the user chose, then
//! where the environment or the Sandbox's port puts them. The settings change it, everybody else
//! reads it; so it is with prices and how much may be spent unasked. Asks for what needs the disk by its signals.
//!
//! \verbatim
//!   files --setRead--> [choices] --> [fixed base URLs] --> catalog(), catalogChanged()
//! \endverbatim
class ProviderBook final : public QObject
{
    Q_OBJECT
public:
    //! \a settings has to outlive it.
    explicit ProviderBook(QSettings &settings, QObject *parent = nullptr);

    //! \brief What the files say now, and base URLs that go before the user's choice.
    void setRead(const ProviderCatalog &catalog, const QHash<QString, QUrl> &fixed = {});
    //! \brief One more of these, which stays.
    void fixBaseUrl(const QString &id, const QUrl &origin);

    [[nodiscard]] const ProviderCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const ProviderCatalog &asRead() const { return m_read; }
    [[nodiscard]] bool isBaseUrlFixed(const QString &id) const { return m_fixed.contains(id); }
    [[nodiscard]] ProviderChoices choices(const QString &id) const;
    void setChoices(const QString &id, const ProviderChoices &choices);

    //! \brief Goes before the described price of that clip.
    void setOwnPrice(const PricedClip &clip, const Money &price);
    void resetOwnPrice(const PricedClip &clip);
    [[nodiscard]] SpendingLimit spendingLimit() const;
    void setSpendingLimit(const SpendingLimit &limit);

    //! \brief An empty \a key: the one that is stored. keyChecked() answers.
    void checkKey(const QString &id, const QByteArray &key);

public Q_SLOTS:
    //! \brief Answers duplicateRequested() and templateRequested().
    void takeWritten(const Firstframe::Result<Firstframe::WrittenProvider> &result);

Q_SIGNALS:
    void catalogChanged(const Firstframe::ProviderCatalog &catalog);
    void spendingLimitChanged();
    void reloadRequested();
    void folderRequested();
    void templateRequested(const QString &name);
    void duplicateRequested(const QString &builtInId, const QString &name);
    void keyCheckRequested(const Firstframe::Provider &provider, const QByteArray &key);
    void keyChecked(const QString &id, const Firstframe::KeyCheckResult &result);
    void written(const Firstframe::Result<Firstframe::WrittenProvider> &written);

private:
    void apply();

    QSettings &m_settings;
    ProviderCatalog m_read;
    ProviderCatalog m_catalog;
    QHash<QString, QUrl> m_fixed;
};

} // namespace Firstframe
