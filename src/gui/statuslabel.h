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
    //! \brief As the stylesheet knows it, for what is to look alike.
    [[nodiscard]] static QString toneName(Tone tone);
    //! \brief One line, shortened to the room there is, instead of as many as it takes; it then
    //! keeps its line while it is empty.
    void setSingleLine(bool single);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_single = false;
};

} // namespace Firstframe
