#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/run.sh [ARGUMENTS]: installs what is missing, builds Firstframe and opens its window.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

caller=$PWD
ensure_packages "$root/scripts/packages.txt"
build_preset release

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && -z ${QT_QPA_PLATFORM:-} ]]; then
    stop "Firstframe is built, but there is no display to open its window on: start this from a desktop session, or set DISPLAY."
fi
cd "$caller"
exec "$root/build/release/src/app/firstframe" "$@"
