// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QMenu>
#include <QStringList>

namespace Firstframe {

//! \brief The pictures that were used last, the latest first, to be chosen again. Looks at the
//! files when it is opened, on worker threads: those that are gone cannot be chosen.
class RecentMenu final : public QMenu
{
    Q_OBJECT
public:
    //! \brief How many it keeps.
    static constexpr qsizetype most = 12;

    explicit RecentMenu(QWidget *parent = nullptr);

    [[nodiscard]] const QStringList &pictures() const { return m_pictures; }
    void setPictures(const QStringList &pathsOrLinks);
    //! \brief The folder of the latest one that is a file; empty without any.
    [[nodiscard]] QString folder() const;

public Q_SLOTS:
    void add(const QString &pathOrLink);
    void forget();

Q_SIGNALS:
    void chosen(const QString &pathOrLink);
    void changed(const QStringList &pathsOrLinks);

private:
    struct Look
    {
        bool isThere = false;
        QImage thumbnail;
    };

    [[nodiscard]] static Look lookAt(const QString &path);
    void fill();
    void addEntry(const QString &pathOrLink);

    QStringList m_pictures;
};

} // namespace Firstframe
