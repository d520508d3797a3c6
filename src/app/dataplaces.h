// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Firstframe {

//! \brief Where everything is kept. All absolute.
struct DataPlaces
{
    QString root; //!< what one running instance owns
    QString settings; //!< an ini file
    QString drafts; //!< an ini file: the shots that are being made
    QString database;
    QString providers; //!< the user's own descriptions
    QString videos;
    QString images;
    QString posters;
    QString pasted; //!< pictures from the clipboard
    QString downloads; //!< pictures from links
    QString sandbox; //!< the Sandbox's state
    QString words; //!< a file: the user's own words
    QString log; //!< a file

    bool operator==(const DataPlaces &) const = default;
};

//! \brief Everything below \a dataDir or, if that is empty, at the platform's places, with the
//! clips in the Movies folder.
[[nodiscard]] DataPlaces dataPlaces(const QString &dataDir);

//! \brief Makes the folders, readable by their owner only. Gives the one that could not be made,
//! or nothing.
[[nodiscard]] QString makeFolders(const DataPlaces &places);

} // namespace Firstframe
