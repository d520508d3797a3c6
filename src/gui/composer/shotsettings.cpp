// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotsettings.h"

#include "gui/composer/choicefit.h"
#include "gui/composer/choicereasons.h"

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

QStringList itemReasons(const QComboBox *box)
{
    QStringList reasons;
    for (int i = 0; i < box->count(); ++i) {
        const QString reason = box->itemData(i, Qt::ToolTipRole).toString();
        if (!reason.isEmpty())
            reasons.append(reason);
    }
    return reasons;
}

void say(QComboBox *box, const QStringList &sentences)
{
    const QString text = sentences.join(u'\n');
    box->setToolTip(text);
    box->setWhatsThis(text);
    box->setAccessibleDescription(text);
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
    connect(m_ui->providerBox, &QComboBox::currentIndexChanged, this, &ShotSettings::goToProvider);
    connect(m_ui->modelBox, &QComboBox::currentIndexChanged, this, &ShotSettings::goToModel);
    m_ui->settingsStatus->setStatus({});
    for (QComboBox *box : {m_ui->durationBox, m_ui->resolutionBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ShotSettings::choose);
    for (QCheckBox *box : {m_ui->optimizeBox, m_ui->pretreatmentBox, m_ui->watermarkBox})
        connect(box, &QCheckBox::toggled, this, &ShotSettings::choose);
    connect(m_ui->takesBox, &QSpinBox::valueChanged, this, &ShotSettings::changed);
    connect(m_ui->alsoButton, &QPushButton::clicked, this,
            [this] { Q_EMIT offersWanted(*m_ui->alsoButton); });
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
    if (index < 0)
        return;
    {
        const QSignalBlocker blocker(m_ui->providerBox);
        m_ui->providerBox->setCurrentIndex(index);
    }
    showProvider();
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
}

void ShotSettings::setTakes(int takes)
{
    m_ui->takesBox->setValue(takes);
}

void ShotSettings::focusField(ShotField field)
{
    QWidget *widget = m_ui->modelBox;
    switch (field) {
    case ShotField::FirstFrame:
    case ShotField::Prompt:
        break;
    case ShotField::Duration:
        widget = m_ui->durationBox;
        break;
    case ShotField::Resolution:
        widget = m_ui->resolutionBox;
        break;
    case ShotField::FastPretreatment:
        widget = m_ui->pretreatmentBox;
        break;
    case ShotField::Watermark:
        widget = m_ui->watermarkBox;
        break;
    }
    widget->setFocus(Qt::OtherFocusReason);
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

// The user went to another provider: the choices go along as far as they can.
void ShotSettings::goToProvider()
{
    const Provider *chosen = provider();
    if (!chosen)
        return;
    m_wantedProvider = chosen->id();
    if (!m_shown) {
        showProvider();
        return;
    }
    const VideoModel before = *m_shown;
    const ShotChoices now = choices();
    const ShotChoices there = chosenBefore();
    const bool hasModel = chosen->model(before.id);
    showModels(hasModel ? before.id : there.modelId);
    QStringList changes;
    if (!hasModel)
        changes.append(tr("Model is now %1: %2 does not offer %3.")
                           .arg(model()->name, chosen->name(), before.name));
    showChoices(carriedOver(now, before, there, *model()), changes);
}

void ShotSettings::goToModel()
{
    if (!model() || !m_shown)
        return;
    showChoices(carriedOver(choices(), *m_shown, chosenBefore(), *model()));
}

void ShotSettings::showProvider()
{
    const Provider *chosen = provider();
    if (!chosen)
        return;
    m_wantedProvider = chosen->id();
    const ShotChoices before = chosenBefore();
    showModels(before.modelId);
    QStringList changes;
    if (!before.modelId.isEmpty() && !chosen->model(before.modelId))
        changes.append(tr("Model is now %1: %2 does not offer the one that was chosen.")
                           .arg(model()->name, chosen->name()));
    showChoices(before, changes);
}

ShotChoices ShotSettings::chosenBefore() const
{
    const QString id = provider()->id();
    return m_remembered.contains(id) ? m_remembered.value(id)
                                     : defaultChoices(provider()->models().constFirst());
}

void ShotSettings::showModels(const QString &wanted)
{
    const QSignalBlocker blocker(m_ui->modelBox);
    m_ui->modelBox->clear();
    for (const VideoModel &model : provider()->models())
        m_ui->modelBox->addItem(model.name, model.id);
    selectData(m_ui->modelBox, wanted);
}

void ShotSettings::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (provider())
        showChoices(chosenBefore());
}

void ShotSettings::showChoices(const ShotChoices &wanted, QStringList changes)
{
    const VideoModel &chosen = *model();
    m_shown = chosen;
    const FittedChoices fitted = fitChoices(wanted, chosen, m_mode);
    m_filling = true;
    fillClips(chosen, fitted.choices);
    showOption(m_ui->optimizeBox, chosen.promptOptimizer, fitted.choices.optimizePrompt);
    showOption(m_ui->pretreatmentBox, chosen.fastPretreatment, fitted.choices.fastPretreatment);
    showOption(m_ui->watermarkBox, chosen.watermark, fitted.choices.watermark);
    m_filling = false;
    m_remembered.insert(provider()->id(), wanted); // with what only the mode hides
    choose();
    changes += fitted.changes;
    m_ui->settingsStatus->setStatus(changes.join(u' '));
}

void ShotSettings::fillClips(const VideoModel &model, const ShotChoices &chosen)
{
    m_ui->durationBox->clear();
    for (const std::chrono::seconds duration : model.durations())
        m_ui->durationBox->addItem(tr("%1 s").arg(duration.count()),
                                   static_cast<qlonglong>(duration.count()));
    m_ui->resolutionBox->clear();
    for (const Resolution resolution : model.resolutions())
        m_ui->resolutionBox->addItem(resolutionName(resolution), static_cast<int>(resolution));
    selectData(m_ui->resolutionBox, static_cast<int>(chosen.resolution));
    selectData(m_ui->durationBox, static_cast<qlonglong>(chosen.duration.count()));
}

void ShotSettings::showOption(QCheckBox *box, const OptionSupport &support, bool chosen) const
{
    box->setEnabled(support.isIn(m_mode));
    box->setChecked(chosen);
    box->setToolTip(whyNotOption(support, m_mode, model()->name, provider()->name()));
}

void ShotSettings::couple()
{
    const VideoModel &chosen = *model();
    const ShotChoices now = choices();
    for (int i = 0; i < m_ui->durationBox->count(); ++i)
        setItemReason(
            m_ui->durationBox, i,
            whyNotDuration(chosen, secondsOf(m_ui->durationBox->itemData(i)), now.resolution));
    for (int i = 0; i < m_ui->resolutionBox->count(); ++i)
        setItemReason(
            m_ui->resolutionBox, i,
            whyNotResolution(chosen, resolutionOf(m_ui->resolutionBox->itemData(i)), now.duration));
    if (chosen.fastPretreatment.isIn(m_mode))
        couplePretreatment();
    explain();
}

void ShotSettings::couplePretreatment()
{
    const bool optimizes = m_ui->optimizeBox->isChecked();
    m_ui->pretreatmentBox->setEnabled(optimizes);
    m_ui->pretreatmentBox->setToolTip(
        optimizes ? tr("The prompt is optimized faster, with less care.")
                  : tr("Fast pretreatment only works while the prompt is optimized."));
    if (!optimizes)
        m_ui->pretreatmentBox->setChecked(false);
}

// What is greyed cannot have the focus, so whoever uses no mouse finds its reason where the focus
// can be: as the description of the box that decides about it, and with Shift+F1.
void ShotSettings::explain() const
{
    QStringList options;
    for (const QCheckBox *box : {m_ui->optimizeBox, m_ui->pretreatmentBox, m_ui->watermarkBox}) {
        if (!box->isEnabled())
            options.append(tr("%1: %2").arg(box->accessibleName(), box->toolTip()));
    }
    say(m_ui->modelBox, options);
    say(m_ui->durationBox, itemReasons(m_ui->durationBox));
    say(m_ui->resolutionBox, itemReasons(m_ui->resolutionBox));
}

void ShotSettings::choose()
{
    if (m_filling || !model())
        return;
    m_filling = true; // what coupling switches off is not a choice of its own
    couple();
    m_filling = false;
    remember();
    m_ui->settingsStatus->setStatus({});
    Q_EMIT changed();
}

// What the mode hides at the moment is not forgotten.
void ShotSettings::remember()
{
    ShotChoices now = choices();
    const ShotChoices before = m_remembered.value(provider()->id());
    const auto keep = [&](const OptionSupport &support, bool ShotChoices::*option) {
        if (support.available && !support.isIn(m_mode))
            now.*option = before.*option;
    };
    keep(model()->promptOptimizer, &ShotChoices::optimizePrompt);
    keep(model()->fastPretreatment, &ShotChoices::fastPretreatment);
    keep(model()->watermark, &ShotChoices::watermark);
    m_remembered.insert(provider()->id(), now);
}

} // namespace Firstframe
