// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QRect>
#include <QString>
#include <QStringList>

#include <memory>

struct _AtspiAccessible; // NOLINT: of libatspi, whose headers do not go together with Qt's

namespace Firstframe {

//! \brief What a control is, as far as the tests tell controls apart.
enum class ControlRole {
    Any,
    Button,
    Text, //!< something to write in
    Label,
    CheckBox,
    ComboBox,
    SpinBox,
    Slider,
    Rows, //!< a list or a table
};

//! \brief A control of another program as assistive technology gets to see it.
//!
//! A handle: copies mean the same control. Everything is asked of the program when it is called,
//! nothing is remembered; of a control that is gone all answers are empty.
class AccessibleControl final
{
public:
    AccessibleControl() = default;
    //! \brief Takes over the reference.
    explicit AccessibleControl(_AtspiAccessible *reference);

    [[nodiscard]] bool isValid() const { return m_reference != nullptr; }
    [[nodiscard]] bool is(ControlRole role) const;
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString text() const; //!< what is written in it
    [[nodiscard]] double value() const; //!< of a slider or a spin box
    [[nodiscard]] bool isEnabled() const;
    [[nodiscard]] bool isShowing() const;
    [[nodiscard]] bool isChecked() const;
    [[nodiscard]] bool isFocused() const;
    [[nodiscard]] QRect area() const; //!< in screen pixels
    [[nodiscard]] QList<AccessibleControl> children() const;
    [[nodiscard]] QStringList childNames() const;
    //! \brief What it labels, and what labels it.
    [[nodiscard]] QList<AccessibleControl> labelPartners() const;

    //! \brief What a click does. False when it has no such action, or is gone.
    bool activate() const;
    //! \brief Asks the program to put the keyboard there.
    bool takeFocus() const;
    bool setText(const QString &text) const;
    bool setValue(double value) const;

private:
    std::shared_ptr<_AtspiAccessible> m_reference;
};

} // namespace Firstframe
