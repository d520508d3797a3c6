// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace Firstframe {

//! \brief The fifteen camera moves of Hailuo 2.3, named as on a film set.
//!
//! A truck slides the camera sideways and a pan turns it; a pedestal lifts it and a tilt nods it;
//! a push walks it in and a zoom only changes the lens.
enum class CameraMove {
    TruckLeft,
    TruckRight,
    PanLeft,
    PanRight,
    PushIn,
    PullOut,
    PedestalUp,
    PedestalDown,
    TiltUp,
    TiltDown,
    ZoomIn,
    ZoomOut,
    Shake,
    TrackingShot,
    StaticShot,
};

//! \brief In the order of the providers' pages.
inline constexpr std::array allCameraMoves = {
    CameraMove::TruckLeft,  CameraMove::TruckRight,   CameraMove::PanLeft,
    CameraMove::PanRight,   CameraMove::PushIn,       CameraMove::PullOut,
    CameraMove::PedestalUp, CameraMove::PedestalDown, CameraMove::TiltUp,
    CameraMove::TiltDown,   CameraMove::ZoomIn,       CameraMove::ZoomOut,
    CameraMove::Shake,      CameraMove::TrackingShot, CameraMove::StaticShot,
};

//! \brief Whose words a directive is written in.
//!
//! The trap: MyRouter's [Pan Left] slides the camera, everyone else's [Pan left] turns it. Text is
//! therefore never moved from one dialect to another verbatim.
enum class Dialect {
    English, //!< MiniMax international, Novita, Modellix, ToAPIs
    Chinese, //!< MiniMax China, PPIO, OdiRouter, UModelverse
    MyRouter, //!< MyRouter's own English
};

//! \brief The move's name as the dialect's pages write it, for example "Truck left".
[[nodiscard]] QString cameraMoveName(CameraMove move, Dialect dialect);

//! \brief The move with that name, ignoring case and surrounding space. Chinese names are known in
//! every dialect, since no other dialect gives them another meaning.
[[nodiscard]] std::optional<CameraMove> cameraMoveFromName(QStringView name, Dialect dialect);

//! \brief The known name of the dialect that a misspelt one most likely meant, if one is near.
[[nodiscard]] std::optional<CameraMove> nearestCameraMove(QStringView name, Dialect dialect);

//! \brief Whether two moves undo each other, as pan left and pan right do.
[[nodiscard]] bool areOpposite(CameraMove a, CameraMove b);

//! \brief "en", "zh" or "myrouter", as settings, provider descriptions and the database write it.
[[nodiscard]] QString dialectName(Dialect dialect);
[[nodiscard]] std::optional<Dialect> dialectFromName(QStringView name);

} // namespace Firstframe
