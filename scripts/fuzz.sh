#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/fuzz.sh [SECONDS]: builds the fuzzers with clang and runs each for so long (60 s). What
# they find is left in build/fuzz/findings; what they learned in build/fuzz/corpus.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

seconds=${1:-60}
dir="$root/build/fuzz"
ensure_packages "$root/scripts/packages.txt" "$root/scripts/packages-test.txt"
build_preset fuzz
mkdir -p "$dir/findings"

# What an older version learned may not fit any more, but a finding is kept until it is looked at.
for target in replies descriptions; do
    mkdir -p "$dir/corpus/$target" "$dir/seeds/$target"
    "$dir/tests/fuzz/fuzz_seeds" "$target" "$dir/seeds/$target" ||
        stop "There is nothing to start the fuzzer from: tests/wire or resources/providers is empty."
    log="$dir/$target.log"
    if ! "$dir/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=20 -max_len=16384 \
        -rss_limit_mb=2048 -print_final_stats=1 -dict="$root/tests/fuzz/json.dict" \
        -artifact_prefix="$dir/findings/$target-" \
        "$dir/corpus/$target" "$dir/seeds/$target" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        stop "The fuzzer of $target found something: the input is in $dir/findings. Everything that was said is in $log"
    fi
    printf 'No finding in %s after %s inputs.\n' "$target" \
        "$(sed -n 's/^stat::number_of_executed_units: //p' "$log")"
done
