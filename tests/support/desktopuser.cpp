// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desktopuser.h"

#include <QDeadlineTimer>

#include <poll.h>

// Xlib last: its macros (None, Status, ...) are at home in this file only.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace Firstframe {

class DesktopUser::Private
{
public:
    void fakeKey(KeySym symbol, bool down) const;
    void typeSymbol(KeySym symbol) const;

    Display *display = nullptr;
};

void DesktopUser::Private::fakeKey(KeySym symbol, bool down) const
{
    const KeyCode code = XKeysymToKeycode(display, symbol);
    Q_ASSERT_X(code != 0, "DesktopUser", "the keyboard has no such key");
    XTestFakeKeyEvent(display, code, down ? 1 : 0, CurrentTime);
    XSync(display, 0);
}

void DesktopUser::Private::typeSymbol(KeySym symbol) const
{
    const KeyCode code = XKeysymToKeycode(display, symbol);
    Q_ASSERT_X(code != 0, "DesktopUser", "the keyboard has no such character");
    int count = 0;
    KeySym *levels = XGetKeyboardMapping(display, code, 1, &count);
    const bool shifted = count > 1 && levels[0] != symbol && levels[1] == symbol;
    XFree(levels);
    if (shifted)
        fakeKey(XStringToKeysym("Shift_L"), true);
    fakeKey(symbol, true);
    fakeKey(symbol, false);
    if (shifted)
        fakeKey(XStringToKeysym("Shift_L"), false);
}

DesktopUser::DesktopUser(const QByteArray &display)
    : d(std::make_unique<Private>())
{
    d->display = XOpenDisplay(display.constData());
    if (!d->display)
        qFatal("The X display %s does not answer.", display.constData());
}

DesktopUser::~DesktopUser()
{
    XCloseDisplay(d->display);
}

bool DesktopUser::waitForWindowManager(std::chrono::milliseconds limit)
{
    const Window root = DefaultRootWindow(d->display);
    const Atom announced = XInternAtom(d->display, "_NET_SUPPORTING_WM_CHECK", 0);
    XSelectInput(d->display, root, PropertyChangeMask);
    const QDeadlineTimer deadline(limit);
    while (!deadline.hasExpired()) {
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long rest = 0;
        unsigned char *value = nullptr;
        XGetWindowProperty(d->display, root, announced, 0, 1, 0, AnyPropertyType, &type, &format,
                           &count, &rest, &value);
        if (value)
            XFree(value);
        if (type != 0)
            return true;
        pollfd descriptor{ConnectionNumber(d->display), POLLIN, 0};
        poll(&descriptor, 1, static_cast<int>(deadline.remainingTime()));
        while (XPending(d->display) > 0) {
            XEvent event;
            XNextEvent(d->display, &event);
        }
    }
    return false;
}

void DesktopUser::moveTo(QPoint position)
{
    XTestFakeMotionEvent(d->display, -1, position.x(), position.y(), CurrentTime);
    XSync(d->display, 0);
}

void DesktopUser::press()
{
    XTestFakeButtonEvent(d->display, 1, 1, CurrentTime);
    XSync(d->display, 0);
}

void DesktopUser::release()
{
    XTestFakeButtonEvent(d->display, 1, 0, CurrentTime);
    XSync(d->display, 0);
}

void DesktopUser::click(QPoint position)
{
    moveTo(position);
    press();
    release();
}

void DesktopUser::type(const QString &text)
{
    // The X names of Latin-1 characters have the characters' own numbers.
    for (const QChar character : text)
        d->typeSymbol(character.unicode());
}

void DesktopUser::pressKey(const char *key, const char *held)
{
    if (held)
        d->fakeKey(XStringToKeysym(held), true);
    d->fakeKey(XStringToKeysym(key), true);
    d->fakeKey(XStringToKeysym(key), false);
    if (held)
        d->fakeKey(XStringToKeysym(held), false);
}

QImage DesktopUser::look(QRect area) const
{
    const int screen = DefaultScreen(d->display);
    const QRect all(0, 0, DisplayWidth(d->display, screen), DisplayHeight(d->display, screen));
    const QRect seen = area.isEmpty() ? all : area.intersected(all);
    if (seen.isEmpty())
        return {};
    XImage *picture = XGetImage(d->display, DefaultRootWindow(d->display), seen.x(), seen.y(),
                                static_cast<unsigned>(seen.width()),
                                static_cast<unsigned>(seen.height()), AllPlanes, ZPixmap);
    if (!picture)
        return {};
    const QImage copy = QImage(reinterpret_cast<const uchar *>(picture->data), seen.width(),
                               seen.height(), picture->bytes_per_line, QImage::Format_RGB32)
                            .copy();
    XDestroyImage(picture);
    return copy;
}

} // namespace Firstframe
