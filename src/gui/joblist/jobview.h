// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Firstframe {

//! \brief The list of jobs; says what to do while it is empty.
class JobView final : public QListView
{
    Q_OBJECT
public:
    explicit JobView(QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace Firstframe
