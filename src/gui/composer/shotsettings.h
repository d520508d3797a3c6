// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validate.h"
#include "gui/composer/shotchoices.h"
#include "providers/providercatalog.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;

namespace Ui {
class ShotSettings;
}

namespace Firstframe {

//! \brief Provider, model, duration, resolution and options, coupled by the capability table: what
//! cannot be had together cannot be chosen together, and says why. Another provider or model keeps
//! what it can make of the choices, and says what it had to change.
class ShotSettings final : public QWidget
{
    Q_OBJECT
public:
    explicit ShotSettings(QWidget *parent = nullptr);
    ~ShotSettings() override;

    void setProviders(const QList<Provider> &providers);
    //! \brief With what was chosen there before. Also of one that is not there yet: it is chosen
    //! once it comes.
    void selectProvider(const QString &id);
    //! \brief Whether there is a picture; some options belong to one mode only.
    void setMode(Mode mode);
    //! \brief Takes over what was chosen before, by provider.
    void setRemembered(const QMap<QString, ShotChoices> &choices);
    //! \brief Chooses all of it; what the model does not have is left at its default.
    void setChoices(const QString &providerId, const ShotChoices &choices);
    void setTakes(int takes);
    //! \brief Puts the focus where the field is changed.
    void focusField(ShotField field);

    [[nodiscard]] const QList<Provider> &providers() const { return m_providers; }
    [[nodiscard]] const Provider *provider() const; //!< null before there are any
    [[nodiscard]] const VideoModel *model() const;
    [[nodiscard]] ShotChoices choices() const;
    [[nodiscard]] QMap<QString, ShotChoices> remembered() const { return m_remembered; }
    [[nodiscard]] int takes() const;

Q_SIGNALS:
    void changed();
    //! \brief The user wants to see, beside that button, where else the shot could go.
    void offersWanted(QWidget &button);

private:
    void goToProvider();
    void goToModel();
    void showProvider();
    [[nodiscard]] ShotChoices chosenBefore() const;
    void showModels(const QString &wanted);
    void showChoices(const ShotChoices &wanted, QStringList changes = {});
    void fillClips(const VideoModel &model, const ShotChoices &chosen);
    void showOption(QCheckBox *box, const OptionSupport &support, bool chosen) const;
    void couple();
    void couplePretreatment();
    void explain() const;
    void choose();
    void remember();

    std::unique_ptr<Ui::ShotSettings> m_ui;
    QList<Provider> m_providers;
    QMap<QString, ShotChoices> m_remembered;
    QString m_wantedProvider;
    std::optional<VideoModel> m_shown; //!< the model that the controls stand for
    Mode m_mode = Mode::TextToVideo;
    bool m_filling = false;
};

} // namespace Firstframe
