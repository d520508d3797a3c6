// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/menddesk.h"

#include "core/picturemends.h"
#include "gui/composer/cropview.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/mendrow.h"
#include "gui/composer/pictureslot.h"
#include "gui/composer/picturesteps.h"
#include "gui/composer/picturetrial.h"
#include "gui/icons.h"
#include "gui/statuslabel.h"
#include "media/picturecanvas.h"

#include <QMenu>
#include <QToolButton>

namespace Firstframe {

MendDesk::MendDesk(PictureSlot &slot, const Controls &controls, QObject *parent)
    : QObject(parent)
    , m_slot(slot)
    , m_controls(controls)
    , m_cropView(new CropView(controls.view))
    , m_trial(new PictureTrial(this))
{
    controls.cropButton->setIcon(lineIcon(QStringLiteral("crop"), QColor(Qt::white)));
    controls.view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(controls.cropButton, &QToolButton::clicked, this, &MendDesk::crop);
    connect(controls.view, &QWidget::customContextMenuRequested, this, &MendDesk::showMenu);
    connect(controls.row, &MendRow::chosen, this, &MendDesk::choose);
    connect(m_trial, &PictureTrial::changed, this, &MendDesk::showTrial);
    connect(controls.row, &MendRow::cropChosen, this, &MendDesk::beginCrop);
    connect(controls.row, &MendRow::previewed, this, &MendDesk::setPreviewed);
    connect(controls.row, &MendRow::previewEnded, this, [this] { setPreviewed(std::nullopt); });
    connect(m_cropView, &CropView::applied, this, &MendDesk::applyCrop);
    connect(m_cropView, &CropView::cancelled, this,
            [this] { m_controls.view->setFocus(Qt::OtherFocusReason); });
    connect(&slot, &PictureSlot::changed, this, &MendDesk::showSlot);
    showSlot();
}

void MendDesk::setRules(const std::optional<ImageRules> &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    showSlot();
}

QImage MendDesk::preview()
{
    constexpr QSize quick(720, 720); // is larger than the view, and edited within milliseconds
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    if (!picture)
        return {};
    if (!m_previewed && !m_slot.isPreparing())
        return picture->preview;
    if (m_smallOf != picture->original.cacheKey()) {
        m_smallOf = picture->original.cacheKey();
        m_small = picture->original.scaled(quick.boundedTo(picture->original.size()),
                                           Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return editedPreview(m_small, picture->uprightSize, m_previewed.value_or(m_slot.edits()));
}

void MendDesk::showSlot()
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    const bool isReady = m_slot.state() == PictureSlot::State::Ready;
    m_controls.cropButton->setEnabled(isReady || m_slot.isPreparing());
    if (m_slot.source() != m_cropped)
        m_cropView->cancel();
    if (!m_slot.isPreparing()) // the buttons stay until the result is there
        m_controls.row->setPicture(isReady && picture ? &*picture : nullptr,
                                   m_rules.value_or(ImageRules()));
}

void MendDesk::setPreviewed(const std::optional<PictureEdits> &edits)
{
    if (edits == m_previewed)
        return;
    m_previewed = edits;
    tryOut();
    Q_EMIT previewChanged();
}

// Only what it compresses to cannot be told beforehand.
void MendDesk::tryOut()
{
    const bool isCompressed = m_previewed && m_previewed->bytesBelow > 0
                              && m_previewed->bytesBelow != m_slot.edits().bytesBelow;
    if (isCompressed && m_slot.state() == PictureSlot::State::Ready)
        m_trial->begin(m_slot.picture()->originalPath, *m_previewed);
    else
        m_trial->end();
    showTrial();
}

void MendDesk::showTrial()
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    const ImportedPicture *const tried =
        picture && m_previewed ? m_trial->result(picture->originalPath, *m_previewed) : nullptr;
    if (tried)
        m_controls.note->setStatus(trialText(*tried));
    else
        m_controls.note->setStatus(m_trial->isRunning() ? tr("Trying it out…") : QString());
}

void MendDesk::choose(const PictureEdits &edits)
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    const ImportedPicture *const tried =
        picture ? m_trial->result(picture->originalPath, edits) : nullptr;
    if (tried && m_slot.state() == PictureSlot::State::Ready) {
        m_slot.take(*tried);
        return;
    }
    m_trial->end();
    m_slot.edit(edits);
}

void MendDesk::crop()
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    if (!picture)
        return;
    PictureEdits edits = m_slot.edits();
    if (!edits.crop)
        edits = croppedToFit(picture->uprightSize, edits, m_rules.value_or(ImageRules()));
    edits.padding = m_slot.edits().padding;
    beginCrop(edits);
}

void MendDesk::beginCrop(const PictureEdits &suggested)
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    if (!picture)
        return;
    const ImageRules rules = m_rules.value_or(ImageRules());
    m_cropping = suggested;
    m_cropped = m_slot.source();
    setPreviewed(std::nullopt);
    m_cropView->begin(picture->original,
                      {picture->uprightSize, croppedPart(picture->uprightSize, suggested),
                       rules.leastAspect, rules.greatestAspect});
}

void MendDesk::applyCrop(const QRect &part)
{
    const std::optional<ImportedPicture> &picture = m_slot.picture();
    m_controls.view->setFocus(Qt::OtherFocusReason);
    if (!picture)
        return;
    const bool isWhole = part == QRect(QPoint(), picture->uprightSize);
    m_cropping.crop = isWhole ? std::nullopt : std::optional(part);
    m_slot.edit(m_cropping);
}

void MendDesk::showMenu(QPoint place)
{
    if (!m_slot.picture())
        return;
    auto *const menu = new QMenu(m_controls.view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Crop…"), this, &MendDesk::crop);
    QAction *const keep = menu->addAction(tr("Send Location and Camera Data Too"));
    keep->setCheckable(true);
    keep->setChecked(m_slot.edits().keepMetadata);
    connect(keep, &QAction::toggled, this, [this](bool isKept) {
        PictureEdits edits = m_slot.edits();
        edits.keepMetadata = isKept;
        m_slot.edit(edits);
    });
    QAction *const undo =
        menu->addAction(tr("Undo All Changes"), this, [this] { m_slot.edit({}); });
    undo->setEnabled(!m_slot.edits().isEmpty());
    menu->addSeparator();
    menu->addAction(tr("Remove Image"), &m_slot, &PictureSlot::clear);
    menu->popup(m_controls.view->mapToGlobal(place));
}

} // namespace Firstframe
