// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

#include <chrono>
#include <memory>
#include <mutex>

class QAudioOutput;
class QMediaPlayer;
class QVideoFrame;
class QVideoSink;

namespace Firstframe {

//! \brief Plays one clip at a time and gives its frames as images.
//!
//! The media objects are made with the first clip, since loading the backend takes longer than
//! opening the window may. Frames are converted on the backend's own thread; what the window is
//! too slow to show is dropped there. Playing again and again is done here: the backend of Qt 6.4
//! stops at the end whatever it is asked.
class ClipPlayer final : public QObject
{
    Q_OBJECT
public:
    explicit ClipPlayer(QObject *parent = nullptr);
    ~ClipPlayer() override;

    //! \brief Plays the file from its start; an empty path closes the clip that is open.
    void open(const QString &path);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] std::chrono::milliseconds position() const;
    [[nodiscard]] std::chrono::milliseconds duration() const;

public Q_SLOTS:
    void setPlaying(bool playing);
    void seek(std::chrono::milliseconds position);
    //! \brief Pauses and goes that many frames forward or, if negative, back.
    void step(int frames);
    void setLooping(bool looping);
    void setMuted(bool muted);

Q_SIGNALS:
    void frameReady(const QImage &frame);
    void playingChanged(bool playing);
    void positionChanged();
    void durationChanged();
    void failed(const QString &message);

private:
    void makePlayer();
    void takeFrame(const QVideoFrame &frame); //!< on the backend's thread
    void giveFrame();
    void beginAgain();
    void sayPlaying();

    QString m_path;
    bool m_looping = true;
    bool m_muted = false;
    bool m_beginsAgain = false; //!< at its end, and about to play from the start
    bool m_wasPlaying = false; //!< as it was said last
    std::mutex m_frameMutex;
    QImage m_frame; // guarded by the mutex; null once given
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QAudioOutput> m_audio;
    std::unique_ptr<QMediaPlayer> m_player; // last, so that it stops before the others go
};

} // namespace Firstframe
