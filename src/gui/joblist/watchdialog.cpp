// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/watchdialog.h"

#include "ui_watchdialog.h"

#include <QPushButton>

#include <algorithm>

namespace Firstframe {

WatchDialog::WatchDialog(const ProviderCatalog &catalog, const QString &providerId, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::WatchDialog>())
    , m_catalog(catalog)
{
    m_ui->setupUi(this);
    for (const Provider &each : m_catalog.providers)
        m_ui->providerBox->addItem(each.name(), each.id());
    m_ui->providerBox->setCurrentIndex(std::max(0, m_ui->providerBox->findData(providerId)));
    fillModels();
    connect(m_ui->providerBox, &QComboBox::currentIndexChanged, this, &WatchDialog::fillModels);
    connect(m_ui->modelBox, &QComboBox::currentIndexChanged, this, &WatchDialog::check);
    connect(m_ui->taskEdit, &QLineEdit::textChanged, this, &WatchDialog::check);
    connect(m_ui->watchButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->taskEdit->setFocus();
}

WatchDialog::WatchDialog(const ProviderCatalog &catalog, const Job &job, QWidget *parent)
    : WatchDialog(catalog, job.providerId, parent)
{
    setWindowTitle(tr("Enter the task's ID"));
    m_ui->introLabel->setText(tr("If %1 lists this job among its tasks, copy the task's ID from "
                                 "there. Firstframe then follows that task; nothing is sent again.")
                                  .arg(job.providerName));
    m_ui->modelBox->setCurrentIndex(m_ui->modelBox->findData(job.modelId));
    m_ui->providerBox->setEnabled(false);
    m_ui->modelBox->setEnabled(false);
    check();
}

WatchDialog::~WatchDialog() = default;

const Provider *WatchDialog::provider() const
{
    const QString id = m_ui->providerBox->currentData().toString();
    const auto found = std::ranges::find(m_catalog.providers, id, &Provider::id);
    return found == m_catalog.providers.cend() ? nullptr : &*found;
}

void WatchDialog::fillModels()
{
    m_ui->modelBox->clear();
    if (const Provider *const chosen = provider()) {
        for (const VideoModel &model : chosen->models())
            m_ui->modelBox->addItem(model.name, model.id);
    }
    check();
}

WatchRequest WatchDialog::request() const
{
    return {.providerId = m_ui->providerBox->currentData().toString(),
            .modelId = m_ui->modelBox->currentData().toString(),
            .taskId = m_ui->taskEdit->text().trimmed()};
}

bool WatchDialog::isTaskId(const QString &id) const
{
    // Two words are a selection gone wrong, whatever a provider's ids look like.
    if (std::ranges::any_of(id, [](QChar c) { return c.isSpace(); }))
        return false;
    const Provider *const chosen = provider();
    const VideoModel *const model = chosen ? chosen->model(request().modelId) : nullptr;
    if (!model || model->modes.isEmpty() || model->clips.isEmpty())
        return false;
    return chosen
        ->taskOf(id, model->id, model->modes.constFirst(), model->clips.constFirst().resolution)
        .has_value();
}

void WatchDialog::check()
{
    const QString id = request().taskId;
    const bool isGood = isTaskId(id);
    m_ui->watchButton->setEnabled(isGood);
    if (isGood || id.isEmpty())
        m_ui->taskStatus->setStatus({});
    else
        m_ui->taskStatus->setStatus(tr("This is no task ID. Copy it from the provider's own list."),
                                    StatusLabel::Tone::Error);
}

} // namespace Firstframe
