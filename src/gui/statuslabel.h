// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Firstframe {

//! \brief A label whose text changes. A name hides a label's text from assistive technology, so the
//! text goes into the accessible description as well. Takes no room while it is empty.
class StatusLabel final : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Warning, Error };

    explicit StatusLabel(QWidget *parent = nullptr);

    void setStatus(const QString &text, Tone tone = Tone::Plain);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
};

} // namespace Firstframe
