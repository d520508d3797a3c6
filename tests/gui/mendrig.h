// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/composer.h"
#include "jobs/pictureimport.h"
#include "providers/providercatalog.h"

#include <QImage>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

class QToolButton;

namespace Firstframe {

class MendRow;
class PictureTrial;

//! \brief The built-in providers, and MiniMax once more as a user's own with other rules for pictures.
[[nodiscard]] ProviderCatalog catalogWith(const QString &id, const QJsonObject &imageRules);

//! \brief The composer with a real PictureImport, as the window has it, and a folder of their own.
class MendRig
{
public:
    explicit MendRig(const ProviderCatalog &catalog);

    //! \brief Loads a new picture of that size; its path, or nothing when it is not taken.
    [[nodiscard]] QString give(QSize size, const char *format = "png");
    //! \brief Loads it; false when it is not taken.
    [[nodiscard]] bool load(const QString &path);
    //! \brief Waits until nothing is loaded any more.
    [[nodiscard]] bool isReady() const;

    [[nodiscard]] PictureSlot &slot() const { return composer.pictureSlot(); }
    [[nodiscard]] MendRow &row() const;
    [[nodiscard]] PictureTrial &trial() const { return composer.picturePanel().trial(); }
    //! \brief What is said of a mend before it is chosen.
    [[nodiscard]] QString note() const;
    //! \brief Null when none of that name is to be seen.
    [[nodiscard]] QToolButton *button(const QString &name) const;
    //! \brief The names of those below the picture.
    [[nodiscard]] QStringList buttonsBelow() const;
    //! \brief What the chosen model has against what would be sent.
    [[nodiscard]] QStringList problems() const;
    //! \brief The picture as it is to be seen, without its frame.
    [[nodiscard]] QImage shown() const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;

public:
    Composer composer;
    PictureImport import;
    PictureImport trials;
};

} // namespace Firstframe
