// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cameramove.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

struct Names
{
    const char16_t *english;
    const char16_t *chinese;
    const char16_t *myRouter;
};

// Row order is the enumerators' order. Source: providers' pages of Hailuo 2.3, read 2026-11-20.
constexpr std::array<Names, allCameraMoves.size()> nameTable = {{
    {u"Truck left", u"左移", u"Pan Left"},
    {u"Truck right", u"右移", u"Pan Right"},
    {u"Pan left", u"左摇", u"Rotate Left"},
    {u"Pan right", u"右摇", u"Rotate Right"},
    {u"Push in", u"推进", u"Push In"},
    {u"Pull out", u"拉远", u"Pull Out"},
    {u"Pedestal up", u"上升", u"Rise"},
    {u"Pedestal down", u"下降", u"Descend"},
    {u"Tilt up", u"上摇", u"Tilt Up"},
    {u"Tilt down", u"下摇", u"Tilt Down"},
    {u"Zoom in", u"变焦推近", u"Zoom In"},
    {u"Zoom out", u"变焦拉远", u"Zoom Out"},
    {u"Shake", u"晃动", u"Shake"},
    {u"Tracking shot", u"跟随", u"Follow"},
    {u"Static shot", u"固定", u"Static"},
}};

constexpr std::array<std::pair<Dialect, const char16_t *>, 3> dialectNames = {{
    {Dialect::English, u"en"},
    {Dialect::Chinese, u"zh"},
    {Dialect::MyRouter, u"myrouter"},
}};

QStringView nameView(CameraMove move, Dialect dialect)
{
    const Names &names = nameTable.at(static_cast<size_t>(move));
    switch (dialect) {
    case Dialect::English:
        return names.english;
    case Dialect::Chinese:
        return names.chinese;
    case Dialect::MyRouter:
        return names.myRouter;
    }
    return {};
}

// Edit distance with swapped neighbours counted as one slip of the finger, ignoring nothing else.
qsizetype editDistance(const QString &a, const QString &b)
{
    QList<QList<qsizetype>> rows(a.size() + 1, QList<qsizetype>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i)
        rows[i][0] = i;
    for (qsizetype j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i][j] = std::min({replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

} // namespace

QString cameraMoveName(CameraMove move, Dialect dialect)
{
    return nameView(move, dialect).toString();
}

std::optional<CameraMove> cameraMoveFromName(QStringView name, Dialect dialect)
{
    const QStringView wanted = name.trimmed();
    for (const CameraMove move : allCameraMoves) {
        if (wanted.compare(nameView(move, dialect), Qt::CaseInsensitive) == 0
            || wanted == nameView(move, Dialect::Chinese))
            return move;
    }
    return std::nullopt;
}

std::optional<CameraMove> nearestCameraMove(QStringView name, Dialect dialect)
{
    constexpr qsizetype longestSensibleName = 40; // beyond it, it is prose in brackets
    const QString wanted = name.trimmed().toString().toLower();
    if (wanted.isEmpty() || wanted.size() > longestSensibleName)
        return std::nullopt;

    std::optional<CameraMove> nearest;
    qsizetype least = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const CameraMove move : allCameraMoves) {
        const qsizetype distance = editDistance(wanted, cameraMoveName(move, dialect).toLower());
        if (distance < least) {
            least = distance;
            nearest = move;
        }
    }
    return nearest;
}

bool areOpposite(CameraMove a, CameraMove b)
{
    // The first twelve stand in the table as pairs.
    constexpr int pairedMoves = 12;
    const int first = static_cast<int>(a);
    const int second = static_cast<int>(b);
    return first != second && first < pairedMoves && second < pairedMoves
           && first / 2 == second / 2;
}

QString dialectName(Dialect dialect)
{
    for (const auto &[known, name] : dialectNames) {
        if (known == dialect)
            return QString::fromUtf16(name);
    }
    return {};
}

std::optional<Dialect> dialectFromName(QStringView name)
{
    for (const auto &[dialect, known] : dialectNames) {
        if (name == QStringView(known))
            return dialect;
    }
    return std::nullopt;
}

} // namespace Firstframe
