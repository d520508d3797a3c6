// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "providers/providercatalog.h"

#include <QDialog>

#include <memory>

namespace Ui {
class WatchDialog;
}

namespace Firstframe {

//! \brief Asks for the id of a task at a provider: of one made elsewhere, or of an unconfirmed job
//! that the user has found there. Says at once what cannot be an id.
class WatchDialog final : public QDialog
{
    Q_OBJECT
public:
    //! \brief For a task made elsewhere; \a providerId is selected first.
    WatchDialog(const ProviderCatalog &catalog, const QString &providerId,
                QWidget *parent = nullptr);
    //! \brief For that job: its provider and model are settled.
    WatchDialog(const ProviderCatalog &catalog, const Job &job, QWidget *parent = nullptr);
    ~WatchDialog() override;

    //! \brief What was entered; whole once the dialog is accepted.
    [[nodiscard]] WatchRequest request() const;

private:
    void fillModels();
    void check();
    [[nodiscard]] const Provider *provider() const;
    [[nodiscard]] bool isTaskId(const QString &id) const;

    std::unique_ptr<Ui::WatchDialog> m_ui;
    ProviderCatalog m_catalog;
};

} // namespace Firstframe
