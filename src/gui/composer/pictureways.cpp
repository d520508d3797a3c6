// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureways.h"

#include "gui/composer/imagemime.h"
#include "gui/composer/pasteboard.h"
#include "gui/composer/pictureslot.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrentRun>

#include <utility>

namespace Firstframe {

PictureWays::PictureWays(PictureSlot &slot, QString folder, QWidget *window)
    : QObject(window)
    , m_slot(slot)
    , m_folder(std::move(folder))
    , m_window(window)
{}

void PictureWays::load(const QString &pathOrLink)
{
    m_slot.load(cleanPathOrLink(pathOrLink));
}

void PictureWays::choose()
{
    auto *dialog = new QFileDialog(m_window, tr("Choose image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png *.webp)"), tr("All files (*)")});
    const QFileInfo current(m_slot.source());
    if (current.isAbsolute())
        dialog->setDirectory(current.absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &PictureWays::load);
    dialog->open();
}

void PictureWays::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime)
        return;
    if (offeredPicture(*mime))
        take(mime);
    else if (mime->hasText() && !mime->text().contains(u'\n'))
        load(mime->text());
    else
        m_slot.fail(tr("There is no picture on the clipboard. Copy one and paste it again."));
}

void PictureWays::take(const QMimeData *mime)
{
    const std::optional<OfferedPicture> offered = offeredPicture(*mime);
    if (!offered)
        m_slot.fail(tr("What was dropped is not a picture. Drop a JPEG, PNG or WebP file."));
    else if (!offered->pathOrLink.isEmpty())
        load(offered->pathOrLink);
    else
        store(*offered);
}

void PictureWays::store(const OfferedPicture &offered)
{
    QtConcurrent::run([offered, folder = m_folder] {
        return writePastedPicture(offered, folder);
    }).then(this, [this](const Result<QString> &path) {
        if (path)
            m_slot.load(*path);
        else
            m_slot.fail(path.error().message);
    });
}

} // namespace Firstframe
