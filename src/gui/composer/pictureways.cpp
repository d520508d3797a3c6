// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/pictureways.h"

#include "core/datauri.h"
#include "gui/composer/imagemime.h"
#include "gui/composer/pasteboard.h"
#include "gui/composer/picturedialog.h"
#include "gui/composer/pictureslot.h"
#include "jobs/worker.h"
#include "media/clipprobe.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
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
    if (isDataUri(pathOrLink.trimmed()))
        bring({{.dataUri = pathOrLink.trimmed().toLatin1()}});
    else
        loadAll({pathOrLink});
}

void PictureWays::loadAll(const QStringList &pathsOrLinks)
{
    QStringList clean;
    for (const QString &pathOrLink : pathsOrLinks)
        clean.append(cleanPathOrLink(pathOrLink));
    clean.removeAll(QString());
    if (clean.size() > 1) {
        Q_EMIT severalBrought(clean);
    } else if (!clean.isEmpty()) {
        ++m_brought;
        m_slot.load(clean.constFirst());
    }
}

void PictureWays::choose()
{
    const QFileInfo current(m_slot.source());
    auto *dialog =
        new PictureDialog(current.isAbsolute() ? current.absolutePath() : m_lastFolder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &PictureWays::loadAll);
    dialog->open();
}

void PictureWays::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime)
        return;
    const QList<OfferedPicture> offered = offeredPictures(*mime);
    if (!offered.isEmpty())
        bring(offered);
    else if (mime->hasText() && !mime->text().trimmed().contains(u'\n'))
        load(mime->text());
    else
        m_slot.fail(tr("There is no picture on the clipboard. Copy one and paste it again."));
}

void PictureWays::take(const QMimeData *mime)
{
    const QList<OfferedPicture> offered = offeredPictures(*mime);
    if (offered.isEmpty())
        m_slot.fail(tr("What was dropped is not a picture. Drop a picture's file or its link."));
    else
        bring(offered);
}

void PictureWays::bring(const QList<OfferedPicture> &offered)
{
    const bool areKept = std::ranges::all_of(
        offered, [](const OfferedPicture &picture) { return !picture.pathOrLink.isEmpty(); });
    if (areKept) {
        QStringList paths;
        for (const OfferedPicture &picture : offered)
            paths.append(picture.pathOrLink);
        loadAll(paths);
        return;
    }
    const auto keep = [offered, folder = m_folder] { return keepPictures(offered, folder); };
    if (offered.size() == 1) {
        await(keep);
        return;
    }
    runOnWorker(this, keep, [this](const Result<QStringList> &kept) {
        if (kept)
            loadAll(*kept);
        else
            m_slot.fail(kept.error().message);
    });
}

void PictureWays::loadLastFrame(const QString &clipPath)
{
    await([clipPath, folder = m_folder]() -> Result<QStringList> {
        const Result<QImage> frame = lastFrame(clipPath);
        if (!frame)
            return std::unexpected(frame.error());
        return keepPictures({{.image = *frame}}, folder);
    });
}

void PictureWays::await(std::function<Result<QStringList>()> make)
{
    m_slot.expect();
    runOnWorker(this, std::move(make), [this, turn = ++m_brought](const Result<QStringList> &made) {
        if (turn != m_brought || !m_slot.isExpecting())
            return;
        if (made)
            loadAll(*made);
        else
            m_slot.fail(made.error().message);
    });
}

} // namespace Firstframe
