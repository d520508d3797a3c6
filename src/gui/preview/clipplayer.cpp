// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/clipplayer.h"

#include "gui/preview/frameimage.h"

#include <QAudioOutput>
#include <QMediaMetaData>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Firstframe {

namespace {

constexpr double usualFrameRate = 24;

} // namespace

ClipPlayer::ClipPlayer(QObject *parent)
    : QObject(parent)
{}

ClipPlayer::~ClipPlayer()
{
    if (m_player)
        m_player->disconnect(this); // it reports its end, and nobody is left to hear it
}

void ClipPlayer::makePlayer()
{
    m_sink = std::make_unique<QVideoSink>();
    m_audio = std::make_unique<QAudioOutput>();
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setVideoSink(m_sink.get());
    m_player->setAudioOutput(m_audio.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &ClipPlayer::takeFrame,
            Qt::DirectConnection);
    connect(m_player.get(), &QMediaPlayer::playbackStateChanged, this, &ClipPlayer::sayPlaying,
            Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
            [this](QMediaPlayer::MediaStatus status) {
                m_beginsAgain = status == QMediaPlayer::EndOfMedia && m_looping;
                if (m_beginsAgain)
                    QMetaObject::invokeMethod(this, &ClipPlayer::beginAgain, Qt::QueuedConnection);
            });
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &ClipPlayer::positionChanged);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, &ClipPlayer::durationChanged);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &text) {
                Q_EMIT failed(tr("The clip cannot be played: %1.").arg(text));
            });
    setMuted(m_muted);
}

void ClipPlayer::open(const QString &path)
{
    if (path.isEmpty() && !m_player)
        return;
    if (!m_player)
        makePlayer();
    m_path = path;
    m_player->setSource(path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path));
    if (!path.isEmpty())
        m_player->play();
}

bool ClipPlayer::isPlaying() const
{
    return m_player && (m_beginsAgain || m_player->playbackState() == QMediaPlayer::PlayingState);
}

std::chrono::milliseconds ClipPlayer::position() const
{
    return std::chrono::milliseconds(m_player ? m_player->position() : 0);
}

std::chrono::milliseconds ClipPlayer::duration() const
{
    return std::chrono::milliseconds(m_player ? m_player->duration() : 0);
}

void ClipPlayer::setPlaying(bool playing)
{
    if (!m_player || m_path.isEmpty())
        return;
    if (playing)
        m_player->play();
    else
        m_player->pause();
}

void ClipPlayer::seek(std::chrono::milliseconds position)
{
    if (!m_player || m_path.isEmpty())
        return;
    if (m_player->playbackState() == QMediaPlayer::StoppedState)
        m_player->pause(); // a stopped player shows no frame of the new place
    m_player->setPosition(std::clamp<qint64>(position.count(), 0, m_player->duration()));
}

void ClipPlayer::step(int frames)
{
    if (!m_player || m_path.isEmpty())
        return;
    m_player->pause();
    const double known = m_player->metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    const double frame = 1000.0 / (known > 0 ? known : usualFrameRate);
    // Aims at a frame's middle, so that rounding to milliseconds cannot miss it.
    const double index = std::floor(static_cast<double>(m_player->position()) / frame + 0.25);
    seek(std::chrono::milliseconds(static_cast<qint64>((index + frames + 0.5) * frame)));
}

void ClipPlayer::setLooping(bool looping)
{
    m_looping = looping;
}

void ClipPlayer::beginAgain()
{
    if (!std::exchange(m_beginsAgain, false) || m_path.isEmpty())
        return; // another clip was opened, or none, since the end
    m_player->play();
}

void ClipPlayer::sayPlaying()
{
    const bool playing = isPlaying();
    if (playing != std::exchange(m_wasPlaying, playing))
        Q_EMIT playingChanged(playing);
}

void ClipPlayer::setMuted(bool muted)
{
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
}

void ClipPlayer::takeFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return; // sent when a clip closes
    QImage image = imageOf(frame);
    const std::scoped_lock lock(m_frameMutex);
    const bool isAsked = !m_frame.isNull();
    m_frame = std::move(image);
    if (!isAsked)
        QMetaObject::invokeMethod(this, &ClipPlayer::giveFrame, Qt::QueuedConnection);
}

void ClipPlayer::giveFrame()
{
    QImage image;
    {
        const std::scoped_lock lock(m_frameMutex);
        image.swap(m_frame);
    }
    if (!image.isNull() && !m_path.isEmpty())
        Q_EMIT frameReady(image);
}

} // namespace Firstframe
