#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/check-translations.sh [--update]: fails when a text of the window is not translated, or
# when a translation belongs to a text that is gone. Changes nothing but with --update, which brings
# the .ts files up to date first: new texts come in untranslated, those that are gone go.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mapfile -t sources < <(find "$root/src" "$root/ui" -path "$root/src/sandbox" -prune -o \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.ui' \) -print | sort)
update() {
    /usr/lib/qt6/bin/lupdate -silent -no-obsolete -locations none -I "$root/src" "${sources[@]}" \
        -ts "$@"
}
if [[ ${1:-} == --update ]]; then update "$root"/translations/*.ts; fi
cp "$root"/translations/*.ts "$work"
update "$work"/*.ts

failed=0
for file in "$work"/*.ts; do
    name=$(basename "$file")
    if grep -B 2 'type="unfinished"' "$file"; then
        echo "translations/$name: the texts above are not translated."
        failed=1
    fi
    gone=$(($(grep -c '<message' "$root/translations/$name") - $(grep -c '<message' "$file"))) || true
    if [[ $gone -gt 0 ]]; then
        echo "translations/$name: $gone texts are not in the program any more."
        failed=1
    fi
done
exit $failed
