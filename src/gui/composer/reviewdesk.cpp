// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/reviewdesk.h"

#include "gui/composer/alsowith.h"
#include "gui/composer/generatebar.h"
#include "gui/composer/picturepanel.h"
#include "gui/composer/promptedit.h"
#include "gui/composer/promptpanel.h"
#include "gui/composer/shotreview.h"
#include "gui/composer/shotsettings.h"

#include <QFileInfo>

namespace Firstframe {

ReviewDesk::ReviewDesk(const Panels &panels, QObject *parent)
    : QObject(parent)
    , m_panels(panels)
{
    connect(panels.generate, &GenerateBar::problemActivated, this, &ReviewDesk::goTo);
}

Shot ReviewDesk::shot() const
{
    Shot shot;
    if (const std::optional<ImportedPicture> &picture = m_panels.picture->slot().picture())
        shot.firstFrame = picture->firstFrame;
    shot.prompt = m_panels.prompt->edit().prompt();
    shot.dialect = m_panels.prompt->edit().dialect();
    return withChoices(shot, m_panels.settings->choices());
}

ShotToPlan ReviewDesk::shotToPlan() const
{
    const ShotSettings &settings = *m_panels.settings;
    const Provider *provider = settings.provider();
    const VideoModel *model = settings.model();
    return {.shot = shot(),
            .chosen = {provider ? provider->id() : QString(), model ? model->id : QString()},
            .choices = settings.choices(),
            .remembered = settings.remembered(),
            .providers = settings.providers(),
            .keyed = m_keyed,
            .takes = settings.takes()};
}

void ReviewDesk::review()
{
    const PictureSlot &slot = m_panels.picture->slot();
    const ShotToPlan toPlan = shotToPlan();
    ShotUnderReview under;
    under.shot = toPlan.shot;
    under.model = m_panels.settings->model();
    under.pictureLoading = slot.state() == PictureSlot::State::Loading;
    under.pictureFailure = slot.failureMessage();
    if (const auto &picture = slot.picture(); picture && slot.hasPrevious())
        under.previousPicture = QFileInfo(picture->originalPath).fileName();
    under.writingAt = m_panels.prompt->writingAt();
    m_plans = planShots(toPlan, m_panels.generate->alsoWith().chosen());
    under.plans = m_plans;
    m_panels.picture->setRules(imageRulesOf(m_plans));
    show(reviewShot(under));
}

void ReviewDesk::show(const ShotReview &said)
{
    m_trouble = troubleText(said);
    m_panels.picture->showReview(said);
    m_panels.prompt->showReview(said);
    m_panels.generate->showReview(said);
    m_panels.generate->showEstimate(totalOf(m_plans));
    m_panels.generate->alsoWith().showPlans(m_plans.mid(1));
    if (said.mayGenerate() == m_mayGenerate)
        return;
    m_mayGenerate = said.mayGenerate();
    Q_EMIT readinessChanged(m_mayGenerate);
}

void ReviewDesk::goTo(const GenerateProblem &problem)
{
    using Place = GenerateProblem::Place;
    switch (problem.place) {
    case Place::Nowhere:
        return;
    case Place::Key:
        Q_EMIT keyWanted(problem.providerId);
        return;
    case Place::AlsoWith:
        m_panels.generate->alsoWith().focusChips();
        return;
    case Place::Field:
        break;
    }
    if (problem.field == ShotField::FirstFrame)
        m_panels.picture->setFocus(Qt::OtherFocusReason);
    else if (problem.field == ShotField::Prompt)
        m_panels.prompt->focusPart(problem.start, problem.length);
    else
        m_panels.settings->focusField(problem.field);
}

} // namespace Firstframe
