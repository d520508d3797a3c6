// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotsettings.h"

#include "ui_shotsettings.h"

#include <QSignalBlocker>
#include <QStandardItemModel>

namespace Firstframe {

namespace {

std::chrono::seconds secondsOf(const QVariant &data)
{
    return std::chrono::seconds(data.toLongLong());
}

Resolution resolutionOf(const QVariant &data)
{
    return static_cast<Resolution>(data.toInt());
}

// Greys an item out and says why; an empty reason makes it available.
void setItemReason(QComboBox *box, int index, const QString &reason)
{
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    Q_ASSERT(model);
    QStandardItem *item = model->item(index);
    item->setEnabled(reason.isEmpty());
    item->setToolTip(reason);
}

void selectData(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ShotSettings::ShotSettings(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ShotSettings>())
{
    m_ui->setupUi(this);
    connect(m_ui->providerBox, &QComboBox::currentIndexChanged, this, &ShotSettings::showProvider);
    connect(m_ui->modelBox, &QComboBox::currentIndexChanged, this, &ShotSettings::showModel);
    for (QComboBox *box : {m_ui->durationBox, m_ui->resolutionBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ShotSettings::choose);
    for (QCheckBox *box : {m_ui->optimizeBox, m_ui->pretreatmentBox, m_ui->watermarkBox})
        connect(box, &QCheckBox::toggled, this, &ShotSettings::choose);
    connect(m_ui->takesBox, &QSpinBox::valueChanged, this, &ShotSettings::changed);
}

ShotSettings::~ShotSettings() = default;

void ShotSettings::setProviders(const QList<Provider> &providers)
{
    m_providers = providers;
    {
        const QSignalBlocker blocker(m_ui->providerBox);
        m_ui->providerBox->clear();
        for (const Provider &provider : m_providers)
            m_ui->providerBox->addItem(provider.name(), provider.id());
        selectData(m_ui->providerBox, m_wantedProvider);
    }
    showProvider();
}

void ShotSettings::selectProvider(const QString &id)
{
    m_wantedProvider = id;
    const int index = m_ui->providerBox->findData(id);
    if (index >= 0)
        m_ui->providerBox->setCurrentIndex(index);
}

void ShotSettings::setRemembered(const QMap<QString, ShotChoices> &choices)
{
    m_remembered = choices;
    showProvider();
}

void ShotSettings::setChoices(const QString &providerId, const ShotChoices &choices)
{
    m_remembered.insert(providerId, choices);
    selectProvider(providerId);
    showProvider();
}

void ShotSettings::setTakes(int takes)
{
    m_ui->takesBox->setValue(takes);
}

const Provider *ShotSettings::provider() const
{
    const int index = m_ui->providerBox->currentIndex();
    return index >= 0 && index < m_providers.size() ? &m_providers[index] : nullptr;
}

const VideoModel *ShotSettings::model() const
{
    const Provider *chosen = provider();
    return chosen ? chosen->model(m_ui->modelBox->currentData().toString()) : nullptr;
}

ShotChoices ShotSettings::choices() const
{
    return {.modelId = m_ui->modelBox->currentData().toString(),
            .duration = secondsOf(m_ui->durationBox->currentData()),
            .resolution = resolutionOf(m_ui->resolutionBox->currentData()),
            .optimizePrompt = m_ui->optimizeBox->isChecked(),
            .fastPretreatment = m_ui->pretreatmentBox->isChecked(),
            .watermark = m_ui->watermarkBox->isChecked()};
}

int ShotSettings::takes() const
{
    return m_ui->takesBox->value();
}

void ShotSettings::showProvider()
{
    const Provider *chosen = provider();
    if (!chosen)
        return;
    m_wantedProvider = chosen->id();
    {
        const QSignalBlocker blocker(m_ui->modelBox);
        m_ui->modelBox->clear();
        for (const VideoModel &model : chosen->models())
            m_ui->modelBox->addItem(model.name, model.id);
        selectData(m_ui->modelBox, m_remembered.value(chosen->id()).modelId);
    }
    showModel();
}

void ShotSettings::showModel()
{
    const VideoModel *chosen = model();
    if (!chosen)
        return;
    const QString providerId = provider()->id();
    ShotChoices wanted;
    if (m_remembered.contains(providerId)) {
        wanted = m_remembered.value(providerId);
    } else {
        wanted.optimizePrompt = chosen->promptOptimizer.enabledByDefault;
        wanted.fastPretreatment = chosen->fastPretreatment.enabledByDefault;
        wanted.watermark = chosen->watermark.enabledByDefault;
    }
    m_filling = true;
    fillClips(*chosen, wanted);
    showOption(m_ui->optimizeBox, chosen->promptOptimizer, wanted.optimizePrompt);
    showOption(m_ui->pretreatmentBox, chosen->fastPretreatment, wanted.fastPretreatment);
    showOption(m_ui->watermarkBox, chosen->watermark, wanted.watermark);
    m_filling = false;
    choose();
}

void ShotSettings::fillClips(const VideoModel &model, const ShotChoices &wanted)
{
    m_ui->durationBox->clear();
    for (const std::chrono::seconds duration : model.durations())
        m_ui->durationBox->addItem(tr("%1 s").arg(duration.count()),
                                   static_cast<qlonglong>(duration.count()));
    m_ui->resolutionBox->clear();
    for (const Resolution resolution : model.resolutions())
        m_ui->resolutionBox->addItem(resolutionName(resolution), static_cast<int>(resolution));

    const ClipChoice fallback = model.clips.value(0);
    const bool offered = model.offers(wanted.resolution, wanted.duration);
    selectData(m_ui->resolutionBox,
               static_cast<int>(offered ? wanted.resolution : fallback.resolution));
    selectData(
        m_ui->durationBox,
        static_cast<qlonglong>(
            (offered ? wanted.duration : fallback.durations.value(0, std::chrono::seconds(6)))
                .count()));
}

void ShotSettings::showOption(QCheckBox *box, const OptionSupport &support, bool wanted) const
{
    box->setEnabled(support.available);
    box->setChecked(support.available && wanted);
    box->setToolTip(
        support.available
            ? QString()
            : tr("%1 at %2 does not have this option.").arg(model()->name, provider()->name()));
}

void ShotSettings::couple()
{
    const VideoModel *chosen = model();
    const ShotChoices now = choices();
    for (int i = 0; i < m_ui->durationBox->count(); ++i) {
        const auto duration = secondsOf(m_ui->durationBox->itemData(i));
        setItemReason(m_ui->durationBox, i,
                      chosen->offers(now.resolution, duration)
                          ? QString()
                          : tr("%1 does not make clips of %2 s at %3. Choose a lower "
                               "resolution first.")
                                .arg(chosen->name)
                                .arg(duration.count())
                                .arg(resolutionName(now.resolution)));
    }
    for (int i = 0; i < m_ui->resolutionBox->count(); ++i) {
        const Resolution resolution = resolutionOf(m_ui->resolutionBox->itemData(i));
        setItemReason(m_ui->resolutionBox, i,
                      chosen->offers(resolution, now.duration)
                          ? QString()
                          : tr("%1 does not make clips of %2 s at %3. Choose a shorter "
                               "duration first.")
                                .arg(chosen->name)
                                .arg(now.duration.count())
                                .arg(resolutionName(resolution)));
    }
    if (!chosen->fastPretreatment.available)
        return;
    m_ui->pretreatmentBox->setEnabled(now.optimizePrompt);
    m_ui->pretreatmentBox->setToolTip(
        now.optimizePrompt ? tr("The prompt is optimized faster, with less care.")
                           : tr("Fast pretreatment only works while the prompt is optimized."));
    if (!now.optimizePrompt)
        m_ui->pretreatmentBox->setChecked(false);
}

void ShotSettings::choose()
{
    if (m_filling || !model())
        return;
    m_filling = true; // what coupling switches off is not a choice of its own
    couple();
    m_filling = false;
    m_remembered.insert(provider()->id(), choices());
    Q_EMIT changed();
}

} // namespace Firstframe
