// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shottray.h"
#include "jobs/pictureimport.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <utility>

namespace Firstframe {

class Composer;
class PictureSlot;
class TrayPanel;

//! \brief The tray at work: the composer shows the current shot, the others wait as drafts.
//!
//! Pictures of shots that are not shown are asked for one after the other, by
//! thumbnailRequested(); those that are missing or wrong are marked with the reason.
class TrayDesk final : public QObject
{
    Q_OBJECT
public:
    //! \a composer owns it and shows \a panel.
    TrayDesk(Composer &composer, ShotTray &tray, TrayPanel &panel);

    void setDrafts(const Drafts &drafts);
    void setProviders(const DraftProviders &providers);
    //! \brief Takes over what the composer shows, and the \a trouble that it found with it.
    void noteDraft(const Draft &draft, const PictureSlot &slot, const QString &trouble);
    //! \brief A shot for each. Those to come have the current one's settings, and its prompt too
    //! if it has no picture yet, since that was written for them.
    void addPictures(const QStringList &pathsOrLinks);
    [[nodiscard]] bool canUndoClose() const { return !m_closed.isEmpty(); }

public Q_SLOTS:
    void newShot();
    void duplicate();
    void close(const QList<int> &rows);
    //! \brief Brings back what close() took last.
    void undoClose();
    void generate(const QList<int> &rows);
    void takePicture(const QString &pathOrLink, const Firstframe::ImportedPicture &picture);
    void takeFailure(const QString &pathOrLink, const Firstframe::Error &error,
                     const Firstframe::PictureEdits &edits = {});
    //! \brief Asks again, for whoever did not listen yet.
    void askAgain();

Q_SIGNALS:
    void thumbnailRequested(const QString &pathOrLink, QSize bound,
                            const Firstframe::PictureEdits &edits);
    void generateRequested(const QList<Firstframe::PlannedShot> &shots);
    //! \brief Shots were closed and can be brought back: a sentence that says so, empty when there
    //! are none any more.
    void undoOffered(const QString &sentence);
    void changed();

private:
    using Closed = QList<std::pair<int, TrayShot>>; //!< in ascending order of rows

    void connectPanel();
    void add(const Draft &draft);
    void goTo(qsizetype row);
    void showCurrent();
    void review(qsizetype row);
    void reviewAll();
    void askNext();
    void answer(const DraftPicture &picture, const QImage &thumbnail);

    Composer &m_composer;
    ShotTray &m_tray;
    TrayPanel &m_panel;
    DraftProviders m_providers;
    QList<Closed> m_closed;
    QString m_asked; //!< the picture that is being waited for
    PictureEdits m_askedEdits;
};

} // namespace Firstframe
