// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/composerstate.h"

#include "e2e/appwindow.h"

using namespace Qt::StringLiterals;

namespace Firstframe {

QStringList composerState(AppWindow &window)
{
    QStringList state = {
        window.control(ControlRole::Text, u"Prompt"_s).text(),
        window.control(ControlRole::Text, u"Image path or URL"_s).text(),
        u"takes %1"_s.arg(window.control(ControlRole::SpinBox, u"Takes"_s).value()),
        window.says(u"First frame status"_s),
    };
    for (const QString &label : {u"Provider"_s, u"Model"_s, u"Duration"_s, u"Resolution"_s})
        state.append(label + u": "_s + window.control(ControlRole::ComboBox, label).name());
    for (const QString &name : {u"Live"_s, u"Optimize prompt"_s}) {
        const bool isOn = window.control(ControlRole::CheckBox, name).isChecked();
        state.append(name + (isOn ? u" on"_s : u" off"_s));
    }
    return state;
}

} // namespace Firstframe
