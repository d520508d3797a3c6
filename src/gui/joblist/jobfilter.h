// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Firstframe {

//! \brief The jobs that are asked for: by a word, and by what state they are in.
class JobFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Kind { All, Active, Done, NeedsYou };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(Kind kind);
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Kind m_kind = Kind::All;
    QStringList m_words; // all of them have to occur
};

} // namespace Firstframe
