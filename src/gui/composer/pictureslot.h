// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/pictureimport.h"

#include <QObject>
#include <QString>

#include <optional>

namespace Firstframe {

//! \brief The composer's one picture and how it got there.
//!
//! \verbatim
//!   Empty -> Loading -> Ready
//!               |  ^      |
//!               v  +------+   load() again; the picture before stays until the new one is there
//!            Failed -> keepPrevious() -> Ready | clear() -> Empty
//! \endverbatim
class PictureSlot final : public QObject
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Ready, Failed };

    using QObject::QObject;

    [[nodiscard]] State state() const { return m_state; }
    //! \brief What is shown: while loading and after a failure, the picture before.
    [[nodiscard]] const std::optional<ImportedPicture> &picture() const { return m_picture; }
    //! \brief The path or link of the latest load, as asked for.
    [[nodiscard]] QString source() const { return m_source; }
    //! \brief Whether a picture is on its way whose path is not known yet: see expect().
    [[nodiscard]] bool isExpecting() const { return m_isExpecting; }
    //! \brief What was asked to be done to it.
    [[nodiscard]] const PictureEdits &edits() const { return m_edits; }
    //! \brief While loading: whether it is the picture that is shown, with other edits.
    [[nodiscard]] bool isPreparing() const
    {
        return m_state == State::Loading && !m_isExpecting && m_picture
               && m_source == m_pictureSource;
    }
    [[nodiscard]] QString failureMessage() const { return m_failure; }
    //! \brief After a failure: whether there is a picture to go back to.
    [[nodiscard]] bool hasPrevious() const
    {
        return m_state == State::Failed && m_picture.has_value();
    }

public Q_SLOTS:
    void load(const QString &pathOrLink, const Firstframe::PictureEdits &edits = {});
    //! \brief The same picture with other edits. Nothing where there is none, or these are done.
    void edit(const Firstframe::PictureEdits &edits);
    //! \brief The same picture as it was made of other edits already.
    void take(const Firstframe::ImportedPicture &edited);
    //! \brief A picture is being written to a file that load() or fail() is going to be about.
    void expect();
    void clear();
    void keepPrevious();
    //! \brief The answers of PictureImport; those to an older load() are ignored.
    void accept(const QString &pathOrLink, const Firstframe::ImportedPicture &picture);
    void reject(const QString &pathOrLink, const Firstframe::Error &error,
                const Firstframe::PictureEdits &edits = {});
    //! \brief A picture that could not even be asked for, such as one that could not be pasted.
    void fail(const QString &message);

Q_SIGNALS:
    void loadRequested(const QString &pathOrLink, const Firstframe::PictureEdits &edits);
    void changed();

private:
    void setState(State state);

    State m_state = State::Empty;
    bool m_isExpecting = false;
    std::optional<ImportedPicture> m_picture;
    QString m_source;
    PictureEdits m_edits;
    QString m_pictureSource;
    QString m_failure;
};

} // namespace Firstframe
