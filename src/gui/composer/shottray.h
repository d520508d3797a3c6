// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/draftreview.h"

#include <QAbstractListModel>
#include <QImage>
#include <QList>

namespace Firstframe {

//! \brief A shot of the tray: what it asks for, its picture and why it cannot be generated.
struct TrayShot
{
    Draft draft;
    DraftPicture picture;
    QImage thumbnail;
    QString trouble; //!< empty: it can be generated

    //! \brief Whether there is a picture that nobody has looked at yet.
    [[nodiscard]] bool lacksPicture() const
    {
        return !draft.picture.isEmpty() && !picture.firstFrame && picture.failure.isEmpty();
    }
    bool operator==(const TrayShot &) const = default;
};

//! \brief The shots that are being made, in the order of their making, one of them the current one.
//! There always is one.
class ShotTray final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TroubleRole = Qt::UserRole, CurrentRole, ThumbnailRole };

    //! \brief The largest thumbnail there is.
    static constexpr QSize thumbnailBound{128, 96};

    explicit ShotTray(QObject *parent = nullptr);

    void setDrafts(const Drafts &drafts);
    [[nodiscard]] Drafts drafts() const;
    [[nodiscard]] qsizetype size() const { return m_shots.size(); }
    [[nodiscard]] const TrayShot &shot(qsizetype row) const { return m_shots.at(row); }
    [[nodiscard]] qsizetype current() const { return m_current; }
    void setCurrent(qsizetype row);

    //! \brief What is known of its picture stays only as long as the picture is the same.
    void setDraft(qsizetype row, const Draft &draft);
    void setPicture(qsizetype row, const DraftPicture &picture, const QImage &thumbnail);
    void setTrouble(qsizetype row, const QString &trouble);
    //! \brief The current one stays the current one.
    void insert(qsizetype row, const TrayShot &shot);
    //! \brief Not the current one.
    [[nodiscard]] TrayShot take(qsizetype row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    //! \brief Another one is the current one.
    void currentChanged();

private:
    [[nodiscard]] QString title(qsizetype row) const;
    [[nodiscard]] QString numberedTitle(qsizetype row) const;
    [[nodiscard]] QString toolTip(qsizetype row) const;
    void noteChange(qsizetype row);

    QList<TrayShot> m_shots = {TrayShot()};
    qsizetype m_current = 0;
};

} // namespace Firstframe
