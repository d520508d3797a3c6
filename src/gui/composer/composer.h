// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/picturepanel.h"
#include "gui/composer/promptpanel.h"
#include "gui/composer/shotchoices.h"
#include "gui/settings/spendinglimit.h"
#include "jobs/job.h"
#include "providers/providercatalog.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class Composer;
}

namespace Firstframe {

class CameraDesk;
class GenerateBar;
class ReviewDesk;
class ShotSettings;
class ShotTray;
class TrayDesk;
class TrayPanel;
class SpendingGuard;

//! \brief Where a shot is made: one panel each for its picture, its prompt, its settings and
//! Generate, and what joins them.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    //! \a pasteFolder is where pasted pixels are written, as PictureImport reads files only.
    explicit Composer(QString pasteFolder, QWidget *parent = nullptr);
    ~Composer() override;

    //! \brief How large a preview the composer can show; what to ask PictureImport for.
    static constexpr QSize previewBound{1600, 1200};

    void setProviders(const ProviderCatalog &catalog);
    //! \brief The providers whose key is known.
    void setKeyedProviders(const QSet<QString> &ids);
    //! \brief Above what to ask before anything is generated.
    void setSpendingLimit(const SpendingLimit &limit);
    //! \brief Shows another shot; nothing of the one before stays, nor can be undone.
    void setDraft(const Draft &draft);
    [[nodiscard]] Draft draft() const;
    void setDrafts(const Drafts &drafts);
    [[nodiscard]] Drafts drafts() const;
    //! \brief A job's frozen settings, to be used again.
    void reuse(const Job &job);
    //! \brief The dialect of shots that are begun, and of the one that is here.
    void setEditorDialect(Dialect dialect);
    void sayDraftSaved();
    //! \brief Where there is little height, nothing that is only agreeable takes any of it.
    void setCompact(bool compact);

    [[nodiscard]] PicturePanel &picturePanel() const { return *m_picture; }
    [[nodiscard]] PictureSlot &pictureSlot() const { return m_picture->slot(); }
    [[nodiscard]] PromptPanel &promptPanel() const { return *m_prompt; }
    //! \brief The other shots that are being made.
    [[nodiscard]] TrayDesk &tray() const { return *m_desk; }
    //! \brief What can be done with several shots, for the window's menu; null is a line.
    [[nodiscard]] QList<QAction *> trayActions() const;
    [[nodiscard]] bool mayGenerate() const;
    [[nodiscard]] Shot shot() const;
    [[nodiscard]] const Provider *provider() const; //!< null while they are being read
    //! \brief In which of its forms the provider takes its key, as far as is known.
    [[nodiscard]] int keyForm(const QString &providerId) const
    {
        return m_keyForms.value(providerId);
    }
    [[nodiscard]] const VideoModel *model() const;

public Q_SLOTS:
    void selectProvider(const QString &id);
    void loadPicture(const QString &pathOrLink);
    //! \brief The end of a job's clip becomes the beginning of this shot's.
    void useLastFrame(const Firstframe::Job &job);
    //! \brief Several make several shots.
    void loadPictures(const QStringList &pathsOrLinks);
    //! \brief Asks again for the picture that is being waited for.
    void reloadPicture();
    void generate();
    void setKeyForm(const QString &providerId, int form);
    void undo();
    void redo();

Q_SIGNALS:
    void pictureRequested(const QString &pathOrLink, QSize previewBound,
                          const Firstframe::PictureEdits &edits);
    void generateRequested(const Firstframe::JobRequest &request);
    void readinessChanged(bool mayGenerate);
    void draftChanged();
    void keyFormChanged();
    //! \brief The user wants to enter that provider's key.
    void keyWanted(const QString &providerId);
    void spendingLimitChanged(const Firstframe::SpendingLimit &limit);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void connectPanels();
    void showReview();
    void review();
    void noteDraft();
    void connectSpending();

    std::unique_ptr<Ui::Composer> m_ui;
    PicturePanel *m_picture;
    PromptPanel *m_prompt;
    ShotSettings *m_settings;
    GenerateBar *m_generate;
    ShotTray *m_tray;
    TrayPanel *m_trayPanel;
    TrayDesk *m_desk;
    ReviewDesk *m_review;
    SpendingGuard *m_guard;
    QHash<QString, int> m_keyForms;
    Dialect m_editorDialect = Dialect::English;
    bool m_isShowing = false; //!< a draft, part by part: nothing is reviewed before it is whole
    std::unique_ptr<CameraDesk> m_camera; // last, since it works with all the rest
};

} // namespace Firstframe
