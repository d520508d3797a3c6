// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotchoices.h"
#include "gui/settings/preferences.h"
#include "jobs/job.h"
#include "jobs/pictureimport.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QLabel;
class QSettings;
class QSplitter;

namespace Ui {
class MainWindow;
}

namespace Firstframe {

class Composer;
class DraftKeeper;
class JobDialogs;
class JobsPanel;
class KeyRing;
class NoticeBar;
class OnlineLabel;
class PreviewPanel;
class ProviderBook;
class QuitGuard;
class RequestPanel;
class WindowLayout;

//! \brief The folders that the window names or writes to. All absolute.
struct WindowFolders
{
    QString videos;
    QString pasted; //!< for pictures from the clipboard
    QString ownWords = QString(); //!< a file: the user's own words, for the spell check
    QString drafts; //!< a file
};

//! \brief The window: composer, preview and jobs in three columns, or the jobs below where it is
//! narrow. Knows the engine only by the signals and slots that Application connects.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    //! \a settings, \a keys and \a book have to outlive it.
    MainWindow(QSettings &settings, KeyRing &keys, ProviderBook &book,
               const WindowFolders &folders);
    ~MainWindow() override;

    [[nodiscard]] Composer &composer() const { return *m_composer; }
    [[nodiscard]] JobsPanel &jobs() const { return *m_jobs; }
    [[nodiscard]] JobDialogs &jobDialogs() const { return *m_jobDialogs; }
    [[nodiscard]] QuitGuard &quitGuard() const { return *m_quitGuard; }

public Q_SLOTS:
    //! \brief Says something about all jobs that stays until it is dismissed.
    void showNotice(const Firstframe::Error &error);
    //! \brief Says that something asked for could not be done, until the next is asked for.
    void showRefusal(const Firstframe::Error &error);
    void setOnline(bool online);
    void bringToFront();
    //! \brief Answers diagnosticsRequested() with what the window does not know: the log.
    void showDiagnostics(const QStringList &log);

Q_SIGNALS:
    void diagnosticsRequested();
    void preferencesChanged(const Firstframe::Preferences &preferences);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void makeStatusBar();
    void connectMenus();
    void connectPanels();
    void fillMenus();
    void showProviders();
    void restore();
    void restoreRecentPictures();
    void saveLayout();
    [[nodiscard]] std::optional<Drafts> draftsIfKnown() const;
    void showSettings(const QString &providerId);
    void showRequest();
    void showAbout();
    void showInFolder(const Job &job);
    void undo();

    std::unique_ptr<Ui::MainWindow> m_ui;
    QSettings &m_settings;
    KeyRing &m_keys;
    ProviderBook &m_book;
    WindowFolders m_folders;
    Composer *m_composer;
    PreviewPanel *m_preview;
    JobsPanel *m_jobs;
    JobDialogs *m_jobDialogs;
    QuitGuard *m_quitGuard;
    QSplitter *m_inner; //!< preview and jobs
    std::unique_ptr<WindowLayout> m_layout;
    OnlineLabel *m_onlineLabel;
    NoticeBar *m_notice;
    NoticeBar *m_message;
    NoticeBar *m_undo;
    NoticeBar *m_closedShots;
    QString m_fileProblem; //!< a description that is left out, as it was said last
    DraftKeeper *m_drafts;
    RequestPanel *m_requestPanel = nullptr; //!< made when it is first asked for
};

} // namespace Firstframe
