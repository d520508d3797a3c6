// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/traydesk.h"

#include "gui/composer/composer.h"
#include "gui/composer/promptpanel.h"
#include "gui/composer/shotstrip.h"
#include "gui/composer/traypanel.h"

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Firstframe {

namespace {

constexpr qsizetype mostClosed = 20; // steps that can be undone
constexpr qsizetype mostReasons = 3;

// In two steps, since it happens on the thread that paints.
QImage thumbnailOf(const QImage &preview)
{
    constexpr QSize bound = ShotTray::thumbnailBound;
    const QImage coarse =
        preview.width() > 4 * bound.width()
            ? preview.scaled(4 * bound, Qt::KeepAspectRatio, Qt::FastTransformation)
            : preview;
    return coarse.scaled(bound, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

TrayDesk::TrayDesk(Composer &composer, ShotTray &tray, TrayPanel &panel)
    : QObject(&composer)
    , m_composer(composer)
    , m_tray(tray)
    , m_panel(panel)
{
    connectPanel();
}

void TrayDesk::connectPanel()
{
    const ShotStrip &strip = m_panel.strip();
    connect(strip.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_tray.setCurrent(now.row()); });
    connect(&m_tray, &ShotTray::currentChanged, this, &TrayDesk::showCurrent);
    connect(&strip, &ShotStrip::closeRequested, this, &TrayDesk::close);
    const TrayPanel::Actions &actions = m_panel.actions();
    connect(actions.newShot, &QAction::triggered, this, &TrayDesk::newShot);
    connect(actions.duplicate, &QAction::triggered, this, &TrayDesk::duplicate);
    connect(actions.close, &QAction::triggered, this,
            [this, &strip] { close(strip.chosenRows()); });
    connect(actions.next, &QAction::triggered, this, [this] { goTo(m_tray.current() + 1); });
    connect(actions.previous, &QAction::triggered, this, [this] { goTo(m_tray.current() - 1); });
    connect(actions.generateChosen, &QAction::triggered, this,
            [this, &strip] { generate(strip.chosenRows()); });
    connect(actions.generateAll, &QAction::triggered, this, [this] {
        QList<int> all(m_tray.size());
        std::iota(all.begin(), all.end(), 0);
        generate(all);
    });
}

void TrayDesk::setDrafts(const Drafts &drafts)
{
    m_tray.setDrafts(drafts);
    goTo(m_tray.current());
    showCurrent();
    reviewAll();
}

void TrayDesk::setProviders(const DraftProviders &providers)
{
    m_providers = providers;
    reviewAll();
}

void TrayDesk::noteDraft(const Draft &draft, const PictureSlot &slot, const QString &trouble)
{
    const qsizetype row = m_tray.current();
    m_tray.setDraft(row, draft);
    const TrayShot &shot = m_tray.shot(row);
    if (slot.state() == PictureSlot::State::Failed)
        m_tray.setPicture(row, {.failure = slot.failureMessage()}, {});
    else if (slot.state() == PictureSlot::State::Ready
             && shot.picture.firstFrame != slot.picture()->firstFrame)
        m_tray.setPicture(row, {.firstFrame = slot.picture()->firstFrame},
                          thumbnailOf(slot.picture()->preview));
    m_tray.setTrouble(row, trouble);
    m_panel.say({});
}

void TrayDesk::addPictures(const QStringList &pathsOrLinks)
{
    Draft draft = m_tray.shot(m_tray.current()).draft;
    QStringList others = pathsOrLinks;
    if (draft.picture.isEmpty() && !others.isEmpty())
        m_composer.loadPicture(others.takeFirst());
    else
        draft.prompt.clear();
    draft.edits = {};
    for (const QString &pathOrLink : others) {
        draft.picture = pathOrLink;
        m_tray.insert(m_tray.size(), {.draft = draft});
    }
    reviewAll();
}

void TrayDesk::newShot()
{
    Draft draft = m_tray.shot(m_tray.current()).draft;
    draft.prompt.clear();
    draft.picture.clear();
    draft.edits = {};
    draft.shares = TimeShares();
    add(draft);
    m_composer.promptPanel().focusPart();
}

void TrayDesk::duplicate()
{
    add(m_tray.shot(m_tray.current()).draft);
}

void TrayDesk::add(const Draft &draft)
{
    const qsizetype row = m_tray.current() + 1;
    m_tray.insert(row, {.draft = draft});
    goTo(row);
}

void TrayDesk::close(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    if (rows.size() == m_tray.size())
        m_tray.insert(m_tray.size(), {.draft = {}});
    // Another one is shown first: the nearest that stays, rather the next one.
    qsizetype stays = m_tray.current();
    while (rows.contains(stays) && stays < m_tray.size())
        ++stays;
    for (stays = std::min(stays, m_tray.size() - 1); rows.contains(stays);)
        --stays;
    goTo(stays);
    Closed closed;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row)
        closed.prepend({*row, m_tray.take(*row)});
    m_closed.append(closed);
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
    Q_EMIT undoOffered(rows.size() == 1 ? tr("The shot was closed.")
                                        : tr("Shots closed: %1.").arg(rows.size()));
    Q_EMIT changed();
}

void TrayDesk::undoClose()
{
    if (m_closed.isEmpty())
        return;
    const Closed closed = m_closed.takeLast();
    for (const auto &[row, shot] : closed)
        m_tray.insert(std::min<qsizetype>(row, m_tray.size()), shot);
    goTo(closed.first().first);
    reviewAll();
    Q_EMIT undoOffered({});
}

void TrayDesk::generate(const QList<int> &rows)
{
    QList<PlannedShot> plans;
    QStringList reasons;
    for (const int row : rows) {
        const TrayShot &shot = m_tray.shot(row);
        if (shot.trouble.isEmpty())
            plans += plansOf(shot.draft, shot.picture, m_providers);
        else
            reasons.append(tr("Shot %1 is left out: %2").arg(row + 1).arg(shot.trouble));
    }
    const qsizetype more = reasons.size() - mostReasons;
    if (more > 0) {
        reasons = reasons.first(mostReasons);
        reasons.append(tr("Left out besides: %1. Each is marked above.").arg(more));
    }
    if (!plans.isEmpty())
        Q_EMIT generateRequested(plans);
    m_panel.say(reasons.join(u'\n'));
}

void TrayDesk::goTo(qsizetype row)
{
    const QModelIndex index = m_tray.index(static_cast<int>(row));
    if (index.isValid())
        m_panel.strip().setCurrentIndex(index);
}

void TrayDesk::showCurrent()
{
    m_composer.setDraft(m_tray.shot(m_tray.current()).draft);
    m_panel.strip().scrollTo(m_panel.strip().currentIndex());
    askNext(); // the one before may have been left before its picture was there
}

void TrayDesk::review(qsizetype row)
{
    const TrayShot &shot = m_tray.shot(row);
    m_tray.setTrouble(row, troubleOf(shot.draft, shot.picture, m_providers));
}

void TrayDesk::reviewAll()
{
    for (qsizetype row = 0; row < m_tray.size(); ++row)
        review(row);
    askNext();
    Q_EMIT changed();
}

void TrayDesk::askNext()
{
    for (qsizetype row = 0; row < m_tray.size() && m_asked.isEmpty(); ++row) {
        const TrayShot &shot = m_tray.shot(row);
        if (row == m_tray.current() || !shot.lacksPicture())
            continue;
        m_asked = shot.draft.picture;
        m_askedEdits = shot.draft.edits;
    }
    if (!m_asked.isEmpty())
        askAgain();
}

void TrayDesk::askAgain()
{
    if (!m_asked.isEmpty())
        Q_EMIT thumbnailRequested(m_asked, ShotTray::thumbnailBound, m_askedEdits);
}

void TrayDesk::takePicture(const QString &pathOrLink, const ImportedPicture &picture)
{
    if (pathOrLink == m_asked && picture.edits == m_askedEdits)
        answer({.firstFrame = picture.firstFrame}, picture.preview);
}

void TrayDesk::takeFailure(const QString &pathOrLink, const Error &error, const PictureEdits &edits)
{
    if (pathOrLink == m_asked && edits == m_askedEdits)
        answer({.failure = error.message}, {});
}

void TrayDesk::answer(const DraftPicture &picture, const QImage &thumbnail)
{
    const QString asked = std::exchange(m_asked, QString());
    for (qsizetype row = 0; row < m_tray.size(); ++row) {
        const TrayShot &shot = m_tray.shot(row);
        const bool isOfIt = shot.draft.picture == asked && shot.draft.edits == m_askedEdits;
        if (!isOfIt || !shot.lacksPicture())
            continue;
        m_tray.setPicture(row, picture, thumbnail);
        review(row);
    }
    askNext();
}

} // namespace Firstframe
