// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shottray.h"

#include "gui/composer/imagemime.h"

#include <algorithm>

namespace Firstframe {

ShotTray::ShotTray(QObject *parent)
    : QAbstractListModel(parent)
{}

void ShotTray::setDrafts(const Drafts &drafts)
{
    beginResetModel();
    m_shots.clear();
    for (const Draft &draft : drafts.shots)
        m_shots.append({.draft = draft});
    m_current = std::clamp<qsizetype>(drafts.current, 0, m_shots.size() - 1);
    endResetModel();
}

Drafts ShotTray::drafts() const
{
    Drafts drafts{.shots = {}, .current = m_current};
    for (const TrayShot &shot : m_shots)
        drafts.shots.append(shot.draft);
    return drafts;
}

void ShotTray::setCurrent(qsizetype row)
{
    if (row == m_current || row < 0 || row >= m_shots.size())
        return;
    const qsizetype before = std::exchange(m_current, row);
    noteChange(before);
    noteChange(m_current);
    Q_EMIT currentChanged();
}

void ShotTray::setDraft(qsizetype row, const Draft &draft)
{
    TrayShot &shot = m_shots[row];
    if (shot.draft == draft)
        return;
    if (shot.draft.picture != draft.picture || shot.draft.edits != draft.edits) {
        shot.picture = {};
        shot.thumbnail = {};
    }
    shot.draft = draft;
    noteChange(row);
}

void ShotTray::setPicture(qsizetype row, const DraftPicture &picture, const QImage &thumbnail)
{
    m_shots[row].picture = picture;
    m_shots[row].thumbnail = thumbnail;
    noteChange(row);
}

void ShotTray::setTrouble(qsizetype row, const QString &trouble)
{
    if (m_shots.at(row).trouble == trouble)
        return;
    m_shots[row].trouble = trouble;
    noteChange(row);
}

void ShotTray::insert(qsizetype row, const TrayShot &shot)
{
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
    m_shots.insert(row, shot);
    m_current += row <= m_current ? 1 : 0;
    endInsertRows();
}

TrayShot ShotTray::take(qsizetype row)
{
    Q_ASSERT(row != m_current);
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    TrayShot taken = m_shots.takeAt(row);
    m_current -= row < m_current ? 1 : 0;
    endRemoveRows();
    return taken;
}

int ShotTray::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shots.size());
}

QVariant ShotTray::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrayShot &shot = m_shots.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return title(index.row());
    case Qt::AccessibleTextRole:
        return numberedTitle(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(index.row());
    case ThumbnailRole:
        return shot.thumbnail;
    case TroubleRole:
        return shot.trouble;
    case CurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

// What tells it from the others: its picture and how its prompt begins.
QString ShotTray::title(qsizetype row) const
{
    constexpr qsizetype promptStart = 40;
    const Draft &draft = m_shots.at(row).draft;
    QStringList parts;
    if (!draft.picture.isEmpty())
        parts.append(pictureName(draft.picture));
    if (!draft.prompt.isEmpty())
        parts.append(draft.prompt.left(promptStart).simplified());
    return parts.isEmpty() ? tr("Nothing yet") : parts.join(QStringLiteral(", "));
}

QString ShotTray::numberedTitle(qsizetype row) const
{
    return tr("Shot %1: %2").arg(row + 1).arg(title(row));
}

QString ShotTray::toolTip(qsizetype row) const
{
    const QString trouble = m_shots.at(row).trouble;
    const QString what = numberedTitle(row);
    return trouble.isEmpty() ? what : what + u'\n' + trouble;
}

void ShotTray::noteChange(qsizetype row)
{
    const QModelIndex changed = index(static_cast<int>(row));
    Q_EMIT dataChanged(changed, changed);
}

} // namespace Firstframe
