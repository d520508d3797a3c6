#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/bench.sh [NAME...]: builds the benchmarks with optimisation and runs those named, or all.
# Each figure is printed beside one that was measured in the same run; a machine with other work to
# do gives figures that mean nothing. Ends with 1 when a budget was broken.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

ensure_packages "$root/scripts/packages.txt" "$root/scripts/packages-test.txt"
build_preset bench
names=("$@")
[[ ${#names[@]} -gt 0 ]] || names=(nextdue joblist engine submit download animatic camerapreview pictureload window)

broken=0
for name in "${names[@]}"; do
    program="$root/build/bench/tests/bench/bench_$name"
    [[ -x $program ]] || stop "There is no benchmark called $name."
    QT_QPA_PLATFORM=offscreen "$program" || broken=1
done
exit "$broken"
