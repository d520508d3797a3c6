// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotplan.h"

#include <QObject>
#include <QSet>

namespace Firstframe {

class GenerateBar;
class PicturePanel;
class PromptPanel;
class ShotSettings;
struct GenerateProblem;
struct ShotReview;

//! \brief Reads the shot off the composer's panels, plans and reviews it, and tells each panel what
//! was found.
class ReviewDesk final : public QObject
{
    Q_OBJECT
public:
    struct Panels
    {
        PicturePanel *picture;
        PromptPanel *prompt;
        ShotSettings *settings;
        GenerateBar *generate;
    };

    //! \a panels have to outlive it.
    ReviewDesk(const Panels &panels, QObject *parent);

    //! \brief The providers whose key is known.
    void setKeyed(const QSet<QString> &ids) { m_keyed = ids; }
    [[nodiscard]] const QSet<QString> &keyed() const { return m_keyed; }

    void review();
    //! \brief The shot as it is in the panels.
    [[nodiscard]] Shot shot() const;
    [[nodiscard]] ShotToPlan shotToPlan() const;
    //! \brief What the last review planned, its own provider first.
    [[nodiscard]] const QList<PlannedShot> &plans() const { return m_plans; }
    //! \brief Why the shot cannot be generated, as the last review found; empty if it can.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] bool mayGenerate() const { return m_mayGenerate; }
    //! \brief Puts the focus where that can be mended.
    void goTo(const GenerateProblem &problem);

Q_SIGNALS:
    void readinessChanged(bool mayGenerate);
    //! \brief The user wants to enter that provider's key.
    void keyWanted(const QString &providerId);

private:
    void show(const ShotReview &said);

    Panels m_panels;
    QSet<QString> m_keyed;
    QList<PlannedShot> m_plans;
    QString m_trouble;
    bool m_mayGenerate = false;
};

} // namespace Firstframe
