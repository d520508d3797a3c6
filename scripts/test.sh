#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/test.sh [--asan|--tsan] [CTEST ARGUMENTS]: installs what is missing, builds and runs the
# tests: all of them, with the thread sanitizer those of the engine and the sandbox.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

preset=dev
if [[ ${1:-} == --asan || ${1:-} == --tsan ]]; then
    preset=${1#--}
    shift
fi
ensure_packages "$root/scripts/packages.txt" "$root/scripts/packages-test.txt"
build_preset "$preset"
exec ctest --preset "$preset" --parallel "$(nproc)" "$@"
