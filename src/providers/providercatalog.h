// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Firstframe {

//! \brief Why a description file was left out.
struct DescriptionProblem
{
    QString file;
    QString pointer; //!< JSON pointer into it, empty for the whole file
    QString reason; //!< a sentence

    bool operator==(const DescriptionProblem &) const = default;
};

//! \brief All providers there are: the built-in ones, and the user's own, which replace a built-in
//! of the same id. A file that breaks the schema is reported and the others keep working.
struct ProviderCatalog
{
    QList<Provider> providers; //!< sandbox first, then in the order of the built-in list, then own
    QList<DescriptionProblem> problems;
    QHash<QString, QString> ownFiles; //!< of the user's own providers, by id

    //! \brief Null when there is none of that id.
    [[nodiscard]] const Provider *provider(const QString &id) const;
    //! \brief Replaces the provider of that id by one at another origin; nothing if it is unknown.
    void setBaseUrl(const QString &id, const QUrl &origin);
};

//! \brief Where a built-in description is; empty when there is none of that id.
[[nodiscard]] QString builtInFile(const QString &id);
//! \brief Where the description is that a user's own may begin with.
[[nodiscard]] QString templateFile();

//! \brief Reads the built-in descriptions, then those in \a userFolder (may be empty or missing).
//! Blocks on the disk.
[[nodiscard]] ProviderCatalog loadProviders(const QString &userFolder);

} // namespace Firstframe
