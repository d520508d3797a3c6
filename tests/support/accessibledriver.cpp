// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessibledriver.h"

#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QDeadlineTimer>

#include <atspi/atspi.h>

using namespace std::chrono_literals;

namespace Firstframe {

namespace {

constexpr int callLimit = 10'000; // milliseconds; a program with sanitizers may be slow to answer
constexpr guint lookAgainAfter = 100; // milliseconds

// What a program emits only while somebody listens.
constexpr const char *listenedEvents[] = {
    "object:children-changed", "object:property-change", "object:state-changed",
    "object:text-changed",     "object:value-changed",   "window",
};

//! That an event came is mostly all there is to know: waitUntil() looks for itself. Where the
//! keyboard went is kept, since a search for it takes long.
void takeEvent(AtspiEvent *event, gpointer focused)
{
    const bool isFocus = qstrcmp(event->type, "object:state-changed:focused") == 0;
    if (isFocus && event->detail1 == 1 && event->source)
        *static_cast<AccessibleControl *>(focused) =
            AccessibleControl(ATSPI_ACCESSIBLE(g_object_ref(event->source)));
    g_boxed_free(ATSPI_TYPE_EVENT, event);
}

gboolean keepTicking(gpointer /*unused*/)
{
    return G_SOURCE_CONTINUE;
}

void copyToThisProcess(const QProcessEnvironment &environment, const char *name)
{
    qputenv(name, environment.value(QString::fromLatin1(name)).toLocal8Bit());
}

AccessibleControl desktop()
{
    return AccessibleControl(atspi_get_desktop(0));
}

//! The first one below \a parent, outermost first within each branch.
AccessibleControl search(const AccessibleControl &parent,
                         const std::function<bool(const AccessibleControl &)> &matches)
{
    const QList<AccessibleControl> children = parent.children();
    for (const AccessibleControl &child : children) {
        if (matches(child))
            return child;
        if (child.is(ControlRole::Rows))
            continue; // thousands of cells, no controls
        AccessibleControl found = search(child, matches);
        if (found.isValid())
            return found;
    }
    return {};
}

void describe(const AccessibleControl &control, int depth, QString &text)
{
    text += QStringLiteral("  ").repeated(depth) + control.roleName() + QStringLiteral(" \"")
            + control.name() + QStringLiteral("\" (") + control.description()
            + QStringLiteral(")\n");
    const QList<AccessibleControl> children = control.children().mid(0, 40);
    for (const AccessibleControl &child : children)
        describe(child, depth + 1, text);
}

} // namespace

class AccessibleDriver::Private
{
public:
    AccessibleControl application;
    AccessibleControl focused;
    AtspiEventListener *listener = nullptr;
    guint ticker = 0;
};

AccessibleDriver::AccessibleDriver(const DesktopSession &session)
    : d(std::make_unique<Private>())
{
    const QProcessEnvironment environment = session.environment();
    for (const char *name : {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
        copyToThisProcess(environment, name);
    atspi_init();
    atspi_set_timeout(callLimit, callLimit);
    // A remembered answer is a wrong one as soon as the program has changed.
    AtspiAccessible *root = atspi_get_desktop(0);
    atspi_accessible_set_cache_mask(root, ATSPI_CACHE_NONE);
    g_object_unref(root);
    d->listener = atspi_event_listener_new(takeEvent, &d->focused, nullptr);
    for (const char *event : listenedEvents)
        atspi_event_listener_register(d->listener, event, nullptr);
    d->ticker = g_timeout_add(lookAgainAfter, keepTicking, nullptr);
}

AccessibleDriver::~AccessibleDriver()
{
    g_source_remove(d->ticker);
    for (const char *event : listenedEvents)
        atspi_event_listener_deregister(d->listener, event, nullptr);
    g_object_unref(d->listener);
    d->application = {};
    d->focused = {};
    atspi_exit();
}

bool AccessibleDriver::attach(qint64 processId, std::chrono::milliseconds limit)
{
    d->application = {};
    return waitUntil(
        [this, processId] {
            const QList<AccessibleControl> applications = desktop().children();
            for (const AccessibleControl &application : applications) {
                if (application.processId() == processId)
                    d->application = application;
            }
            const QList<AccessibleControl> windows = d->application.children();
            return !windows.isEmpty() && windows.constFirst().isShowing();
        },
        limit);
}

AccessibleControl AccessibleDriver::findNow(ControlRole role, const QString &name) const
{
    if (role != ControlRole::ComboBox) {
        return search(d->application, [role, &name](const AccessibleControl &control) {
            return control.is(role) && control.name() == name;
        });
    }
    // Qt tells assistive technology no name of a combo box on this platform, only its label.
    AccessibleControl found;
    search(d->application, [&found, &name](const AccessibleControl &label) {
        if (!label.is(ControlRole::Label) || label.name() != name)
            return false;
        const QList<AccessibleControl> partners = label.labelPartners();
        for (const AccessibleControl &partner : partners) {
            if (partner.is(ControlRole::ComboBox))
                found = partner;
        }
        return found.isValid();
    });
    return found;
}

AccessibleControl AccessibleDriver::find(ControlRole role, const QString &name,
                                         std::chrono::milliseconds limit)
{
    AccessibleControl found;
    const bool isThere = waitUntil(
        [&] {
            found = findNow(role, name);
            return found.isValid();
        },
        limit);
    return isThere ? found : AccessibleControl();
}

AccessibleControl AccessibleDriver::focused() const
{
    if (d->focused.isFocused())
        return d->focused;
    return search(d->application, [](const AccessibleControl &control) {
        return control.isFocused() && control.isShowing();
    });
}

bool AccessibleDriver::focus(DesktopUser &user, const AccessibleControl &control)
{
    if (control.isFocused())
        return true;
    user.click(control.area().center());
    return waitUntil([&] { return control.isFocused(); });
}

bool AccessibleDriver::choose(DesktopUser &user, const QString &label, const QString &item)
{
    const AccessibleControl combo = find(ControlRole::ComboBox, label);
    if (!combo.isShowing())
        return false;
    const AccessibleControl list = search(
        combo, [](const AccessibleControl &control) { return control.is(ControlRole::Rows); });
    if (!list.childNames().contains(item))
        return false;
    const AccessibleControl row = list.children().at(list.childNames().indexOf(item));
    user.click(combo.area().center());
    if (!waitUntil([&] { return list.isShowing(); }))
        return false;
    user.click(row.area().center());
    return waitUntil([&] { return combo.name() == item && !list.isShowing(); });
}

bool AccessibleDriver::waitUntil(const std::function<bool()> &condition,
                                 std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        g_main_context_iteration(nullptr, TRUE);
        while (g_main_context_iteration(nullptr, FALSE)) {}
    }
    return true;
}

QString AccessibleDriver::outline() const
{
    QString text;
    describe(d->application, 0, text);
    return text;
}

} // namespace Firstframe
