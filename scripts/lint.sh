#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/lint.sh [FILE...]: checks format (clang-format 14) and style (clang-tidy 19) of the files,
# or of all. Changes nothing.
set -euo pipefail
# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

files=()
for file in "$@"; do
    files+=("$(realpath "$file")")
done
ensure_packages "$root/scripts/packages.txt" "$root/scripts/packages-test.txt" \
    "$root/scripts/packages-lint.txt"
build_preset dev # clang-tidy reads what moc, uic and rcc have made
if [[ ${#files[@]} -eq 0 ]]; then
    mapfile -t files < <(git -C "$root" ls-files '*.cpp' '*.h' | sed "s|^|$root/|")
fi

clang-format-14 --dry-run -Werror "${files[@]}"
# A header is checked through the sources that include it.
printf '%s\0' "${files[@]}" | grep -z '\.cpp$' |
    xargs -0 -r -n 1 -P "$(nproc)" clang-tidy-19 --quiet -p "$root/build/dev" \
        --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-gch
echo "Format and style are as they should be."
