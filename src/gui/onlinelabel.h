// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Firstframe {

//! \brief Says whether there is a network, with a dot in a colour of the theme.
class OnlineLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit OnlineLabel(QWidget *parent = nullptr);

    void setOnline(bool online);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWord();

    bool m_isOnline = true;
};

} // namespace Firstframe
