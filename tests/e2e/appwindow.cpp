// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/appwindow.h"

#include "support/childprocess.h"
#include "support/dragsource.h"

#include <QDir>
#include <QFile>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Firstframe {

AppWindow::AppWindow(QSize screen)
    : m_session(screen)
{}

AppWindow::~AppWindow()
{
    m_controls.clear(); // before the bus they are on
    endGroup(m_process);
}

bool AppWindow::openDesktop()
{
    if (!m_session.start()) {
        m_problem = m_session.problem();
        return false;
    }
    m_user = std::make_unique<DesktopUser>(m_session.display());
    m_driver = std::make_unique<AccessibleDriver>(m_session);
    m_environment = m_session.environment();
    return true;
}

void AppWindow::setVariable(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

void AppWindow::clearData()
{
    m_data = std::make_unique<QTemporaryDir>();
}

bool AppWindow::start(const QStringList &arguments)
{
    m_controls.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setChildProcessModifier(dieWithParent);
    m_process.start(QStringLiteral(FIRSTFRAME_APP),
                    QStringList{u"--data-dir"_s, m_data->path()} + arguments);
    if (!m_process.waitForStarted()) {
        m_problem = m_process.errorString();
        return false;
    }
    if (!m_driver->attach(m_process.processId(), 60s)) {
        m_problem = u"The window does not appear."_s;
        return false;
    }
    if (control(ControlRole::Button, u"Generate"_s).isValid())
        return true;
    m_problem = u"The window has no Generate button:\n"_s + m_driver->outline();
    return false;
}

void AppWindow::killHard()
{
    m_process.kill();
    m_process.waitForFinished();
}

int AppWindow::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

AccessibleControl AppWindow::control(ControlRole role, const QString &name)
{
    AccessibleControl &known = m_controls[{role, name}];
    if (!known.isValid())
        known = m_driver->find(role, name);
    return known;
}

QString AppWindow::says(const QString &label)
{
    return control(ControlRole::Label, label).description();
}

bool AppWindow::click(ControlRole role, const QString &name)
{
    const AccessibleControl target = control(role, name);
    if (!m_driver->waitUntil([&] { return target.isEnabled() && target.isShowing(); }))
        return false;
    QRect area;
    const bool isStill = m_driver->waitUntil([&] { // the layout may have work to do
        const QRect before = std::exchange(area, target.area());
        return area == before && !area.isEmpty();
    });
    m_user->click(area.center());
    return isStill;
}

bool AppWindow::drop(const QString &path)
{
    const QRect area = control(ControlRole::Any, u"First frame"_s).area();
    DragSource source(m_session, {u"--file"_s, path});
    return source.dragTo(*m_user, area.center()) == DragSource::Outcome::Dropped;
}

bool AppWindow::tabTo(ControlRole role, const QString &name)
{
    constexpr int mostStops = 80;
    const AccessibleControl target = control(role, name);
    for (int stop = 0; stop < mostStops && target.isValid() && !target.isFocused(); ++stop) {
        const AccessibleControl before = m_driver->focused();
        m_user->pressKey("Tab");
        if (!m_driver->waitUntil([&] { return !before.isFocused(); }))
            return false;
    }
    return target.isFocused();
}

bool AppWindow::type(const QString &name, const QString &text)
{
    const AccessibleControl editor = control(ControlRole::Text, name);
    if (!m_driver->focus(*m_user, editor))
        return false;
    m_user->pressKey("End", "Control_L");
    m_user->type(text);
    // Controls below may move when there is text, so the next click has to wait for it.
    return m_driver->waitUntil([&] { return editor.text().endsWith(text); });
}

bool AppWindow::enterPicture(const QString &pathOrLink)
{
    const QString line = u"Image path or URL"_s;
    if (!control(ControlRole::Text, line).setText({}) || !type(line, pathOrLink))
        return false;
    m_user->pressKey("Return");
    return true;
}

QStringList AppWindow::jobs()
{
    return control(ControlRole::Rows, u"Jobs"_s).childNames();
}

bool AppWindow::waitForJob(const QString &state, std::chrono::seconds limit)
{
    return m_driver->waitUntil(
        [&] {
            const QStringList rows = jobs();
            return !rows.isEmpty() && rows.constFirst().startsWith(state);
        },
        limit);
}

void AppWindow::keepEvidence(const QString &name)
{
    const QDir folder(QStringLiteral(FIRSTFRAME_EVIDENCE_DIR));
    folder.mkpath(u"."_s);
    if (m_user)
        m_user->look().save(folder.filePath(name + u".png"_s));
    QFile outline(folder.filePath(name + u".txt"_s));
    if (m_driver && outline.open(QFile::WriteOnly))
        outline.write(m_driver->outline().toUtf8());
}

} // namespace Firstframe
