// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/recentmenu.h"

#include "gui/composer/imagemime.h"
#include "jobs/worker.h"
#include "media/picturedecoder.h"

#include <QFileInfo>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr QSize thumbnailBound{48, 36};

} // namespace

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(parent)
{
    setTitle(tr("&Recent Pictures"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    setPictures({});
}

void RecentMenu::setPictures(const QStringList &pathsOrLinks)
{
    m_pictures = pathsOrLinks.first(std::min(most, pathsOrLinks.size()));
    menuAction()->setEnabled(!m_pictures.isEmpty());
}

QString RecentMenu::folder() const
{
    for (const QString &picture : m_pictures) {
        if (QFileInfo(picture).isAbsolute())
            return QFileInfo(picture).absolutePath();
    }
    return {};
}

void RecentMenu::add(const QString &pathOrLink)
{
    if (pathOrLink.isEmpty() || m_pictures.value(0) == pathOrLink)
        return;
    QStringList pictures = m_pictures;
    pictures.removeAll(pathOrLink);
    pictures.prepend(pathOrLink);
    setPictures(pictures);
    Q_EMIT changed(m_pictures);
}

void RecentMenu::forget()
{
    setPictures({});
    Q_EMIT changed(m_pictures);
}

void RecentMenu::fill()
{
    clear();
    for (const QString &picture : m_pictures)
        addEntry(picture);
    addSeparator();
    QAction *forgetting = addAction(tr("&Clear Recent Pictures"), this, &RecentMenu::forget);
    forgetting->setEnabled(!m_pictures.isEmpty());
}

void RecentMenu::addEntry(const QString &pathOrLink)
{
    const QString name = pictureName(pathOrLink);
    QAction *entry = addAction(QString(name).replace(u'&', QStringLiteral("&&")));
    entry->setToolTip(pathOrLink);
    connect(entry, &QAction::triggered, this, [this, pathOrLink] { Q_EMIT chosen(pathOrLink); });
    if (!QFileInfo(pathOrLink).isAbsolute())
        return;
    runOnWorker(
        entry, [pathOrLink] { return lookAt(pathOrLink); },
        [entry](const Look &look) {
            entry->setEnabled(look.isThere);
            entry->setIcon(QIcon(QPixmap::fromImage(look.thumbnail)));
        });
}

RecentMenu::Look RecentMenu::lookAt(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    return {true, decodePicture(path, thumbnailBound).value_or(QImage())};
}

} // namespace Firstframe
