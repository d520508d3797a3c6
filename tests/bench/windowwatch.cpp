// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowwatch.h"

#include <X11/Xlib.h>
#include <poll.h>

namespace Firstframe::Bench {

namespace {

// A window may be gone by the time it is asked about.
int ignore(Display *, XErrorEvent *)
{
    return 0;
}

} // namespace

WindowWatch::WindowWatch(const QByteArray &display)
    : m_display(XOpenDisplay(display.constData()))
{
    if (!m_display)
        return;
    XSetErrorHandler(ignore);
    XSelectInput(m_display, DefaultRootWindow(m_display), SubstructureNotifyMask);
    XSync(m_display, False);
}

WindowWatch::~WindowWatch()
{
    if (m_display)
        XCloseDisplay(m_display);
}

void WindowWatch::forget()
{
    XSync(m_display, True);
}

bool WindowWatch::isMainWindow(unsigned long window) const
{
    XWindowAttributes attributes{};
    return XGetWindowAttributes(m_display, window, &attributes) != 0 && attributes.width > 400
           && attributes.height > 300;
}

bool WindowWatch::waitForWindow(std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
        while (XPending(m_display) > 0) {
            XEvent event{};
            XNextEvent(m_display, &event);
            if (event.type == MapNotify && isMainWindow(event.xmap.window))
                return true;
        }
        pollfd connection{ConnectionNumber(m_display), POLLIN, 0};
        ::poll(&connection, 1, 50);
    }
    return false;
}

} // namespace Firstframe::Bench
