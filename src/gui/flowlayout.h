// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace Firstframe {

//! \brief Puts widgets beside each other, and into further rows where they do not fit, so that a
//! row of buttons does not keep a panel wide.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    //! \a spacing in pixels, between widgets and between rows.
    explicit FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; //!< gives the height that it takes

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Firstframe
