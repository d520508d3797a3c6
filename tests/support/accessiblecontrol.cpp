// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessiblecontrol.h"

#include <atspi/atspi.h>

namespace Firstframe {

namespace {

struct Unreference
{
    void operator()(gpointer object) const { g_object_unref(object); }
};

//! An interface of a control, given back when it is no longer used.
template<typename T>
using Interface = std::unique_ptr<T, Unreference>;

//! A string that libatspi hands over; null after an error.
QString taken(gchar *text)
{
    const QString copy = QString::fromUtf8(text);
    g_free(text);
    return copy;
}

bool hasState(AtspiAccessible *control, AtspiStateType state)
{
    if (!control)
        return false;
    const Interface<AtspiStateSet> states(atspi_accessible_get_state_set(control));
    return states && atspi_state_set_contains(states.get(), state);
}

QList<AtspiRole> rolesOf(ControlRole role)
{
    switch (role) {
    case ControlRole::Any:
        return {};
    case ControlRole::Button:
        return {ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON};
    case ControlRole::Text:
        return {ATSPI_ROLE_TEXT, ATSPI_ROLE_ENTRY, ATSPI_ROLE_PASSWORD_TEXT};
    case ControlRole::Label:
        return {ATSPI_ROLE_LABEL};
    case ControlRole::CheckBox:
        return {ATSPI_ROLE_CHECK_BOX};
    case ControlRole::ComboBox:
        return {ATSPI_ROLE_COMBO_BOX};
    case ControlRole::SpinBox:
        return {ATSPI_ROLE_SPIN_BUTTON};
    case ControlRole::Slider:
        return {ATSPI_ROLE_SLIDER};
    case ControlRole::Rows:
        return {ATSPI_ROLE_LIST, ATSPI_ROLE_LIST_BOX, ATSPI_ROLE_TABLE, ATSPI_ROLE_TREE,
                ATSPI_ROLE_TREE_TABLE};
    }
    return {};
}

} // namespace

AccessibleControl::AccessibleControl(_AtspiAccessible *reference)
    : m_reference(reference, [](AtspiAccessible *control) {
        if (control)
            g_object_unref(control);
    })
{}

bool AccessibleControl::is(ControlRole role) const
{
    if (!isValid())
        return false;
    return role == ControlRole::Any
           || rolesOf(role).contains(atspi_accessible_get_role(m_reference.get(), nullptr));
}

QString AccessibleControl::roleName() const
{
    return isValid() ? taken(atspi_accessible_get_role_name(m_reference.get(), nullptr))
                     : QString();
}

qint64 AccessibleControl::processId() const
{
    return isValid() ? atspi_accessible_get_process_id(m_reference.get(), nullptr) : 0;
}

QString AccessibleControl::name() const
{
    return isValid() ? taken(atspi_accessible_get_name(m_reference.get(), nullptr)) : QString();
}

QString AccessibleControl::description() const
{
    return isValid() ? taken(atspi_accessible_get_description(m_reference.get(), nullptr))
                     : QString();
}

QString AccessibleControl::text() const
{
    if (!isValid())
        return {};
    const Interface<AtspiText> text(atspi_accessible_get_text_iface(m_reference.get()));
    if (!text)
        return {};
    const int count = atspi_text_get_character_count(text.get(), nullptr);
    return taken(atspi_text_get_text(text.get(), 0, count, nullptr));
}

double AccessibleControl::value() const
{
    if (!isValid())
        return 0;
    const Interface<AtspiValue> value(atspi_accessible_get_value_iface(m_reference.get()));
    return value ? atspi_value_get_current_value(value.get(), nullptr) : 0;
}

bool AccessibleControl::isEnabled() const
{
    return hasState(m_reference.get(), ATSPI_STATE_ENABLED);
}

bool AccessibleControl::isShowing() const
{
    return hasState(m_reference.get(), ATSPI_STATE_SHOWING);
}

bool AccessibleControl::isChecked() const
{
    return hasState(m_reference.get(), ATSPI_STATE_CHECKED);
}

bool AccessibleControl::isFocused() const
{
    return hasState(m_reference.get(), ATSPI_STATE_FOCUSED);
}

QRect AccessibleControl::area() const
{
    if (!isValid())
        return {};
    const Interface<AtspiComponent> shape(atspi_accessible_get_component_iface(m_reference.get()));
    if (!shape)
        return {};
    AtspiRect *extents = atspi_component_get_extents(shape.get(), ATSPI_COORD_TYPE_SCREEN, nullptr);
    if (!extents)
        return {};
    const QRect area(extents->x, extents->y, extents->width, extents->height);
    g_free(extents);
    return area;
}

QList<AccessibleControl> AccessibleControl::children() const
{
    QList<AccessibleControl> found;
    if (!isValid())
        return found;
    const int count = atspi_accessible_get_child_count(m_reference.get(), nullptr);
    for (int index = 0; index < count; ++index) {
        AtspiAccessible *child =
            atspi_accessible_get_child_at_index(m_reference.get(), index, nullptr);
        if (child)
            found.append(AccessibleControl(child));
    }
    return found;
}

QStringList AccessibleControl::childNames() const
{
    QStringList names;
    const QList<AccessibleControl> all = children();
    for (const AccessibleControl &child : all)
        names.append(child.name());
    return names;
}

QList<AccessibleControl> AccessibleControl::labelPartners() const
{
    QList<AccessibleControl> partners;
    GArray *relations =
        isValid() ? atspi_accessible_get_relation_set(m_reference.get(), nullptr) : nullptr;
    if (!relations)
        return partners;
    for (guint index = 0; index < relations->len; ++index) {
        const Interface<AtspiRelation> relation(g_array_index(relations, AtspiRelation *, index));
        const AtspiRelationType type = atspi_relation_get_relation_type(relation.get());
        if (type != ATSPI_RELATION_LABEL_FOR && type != ATSPI_RELATION_LABELLED_BY)
            continue;
        const int count = atspi_relation_get_n_targets(relation.get());
        for (int target = 0; target < count; ++target)
            partners.append(AccessibleControl(atspi_relation_get_target(relation.get(), target)));
    }
    g_array_free(relations, TRUE);
    return partners;
}

bool AccessibleControl::activate() const
{
    if (!isValid())
        return false;
    const Interface<AtspiAction> action(atspi_accessible_get_action_iface(m_reference.get()));
    return action && atspi_action_do_action(action.get(), 0, nullptr);
}

bool AccessibleControl::takeFocus() const
{
    if (!isValid())
        return false;
    const Interface<AtspiAction> action(atspi_accessible_get_action_iface(m_reference.get()));
    const int count = action ? atspi_action_get_n_actions(action.get(), nullptr) : 0;
    for (int index = 0; index < count; ++index) {
        // As Qt calls it; of the other ways to ask, its bridge knows none.
        if (taken(atspi_action_get_action_name(action.get(), index, nullptr))
            == QStringLiteral("SetFocus"))
            return atspi_action_do_action(action.get(), index, nullptr);
    }
    return false;
}

bool AccessibleControl::setText(const QString &text) const
{
    if (!isValid())
        return false;
    const Interface<AtspiEditableText> editor(
        atspi_accessible_get_editable_text_iface(m_reference.get()));
    return editor
           && atspi_editable_text_set_text_contents(editor.get(), text.toUtf8().constData(),
                                                    nullptr);
}

bool AccessibleControl::setValue(double value) const
{
    if (!isValid())
        return false;
    const Interface<AtspiValue> holder(atspi_accessible_get_value_iface(m_reference.get()));
    return holder && atspi_value_set_current_value(holder.get(), value, nullptr);
}

} // namespace Firstframe
