# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the scripts beside it: where the project is, its packages, a quiet build.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Stops with a sentence for people.
stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Clones of the project share what the compiler cache holds.
if command -v ccache >/dev/null; then
    export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
fi

# list_packages FILE...: the names in the lists, one a line.
list_packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"
}

# missing_packages FILE...: those that are not installed, one a line.
missing_packages() {
    local names
    mapfile -t names < <(list_packages "$@")
    comm -23 <(printf '%s\n' "${names[@]}" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

# ensure_packages FILE...: installs what is missing; nothing is asked and nothing else is touched.
ensure_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        list_packages "$@"
        stop "This is not Debian or Ubuntu: install what the packages above hold, then build with CMake (cmake --preset release)."
    fi
    local missing run=(env DEBIAN_FRONTEND=noninteractive)
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null ||
            stop "These packages are missing and need an administrator: run as root, apt-get install ${missing[*]}"
        run=(sudo "${run[@]}")
    fi
    printf 'Installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}"
    mkdir -p "$root/build"
    local log="$root/build/packages.log"
    if ! { "${run[@]}" apt-get update &&
        "${run[@]}" apt-get install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        stop "The packages could not be installed. Everything that was said is in $log"
    fi
}

# Shows a build's counter on one line of a terminal, and each tenth of it elsewhere.
show_progress() {
    local line tenth shown=-1
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        if [[ -t 1 ]]; then
            printf '\r\033[K%.*s' "${COLUMNS:-78}" "$line"
            continue
        fi
        tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if [[ $tenth -ne $shown ]]; then
            printf '%s\n' "${BASH_REMATCH[0]}"
            shown=$tenth
        fi
    done
    if [[ -t 1 ]]; then printf '\r\033[K'; fi
}

# build_preset NAME: configures when needed and builds; the whole log is in build/NAME.log.
build_preset() {
    local preset=$1 dir="$root/build/$1" log="$root/build/$1.log"
    mkdir -p "$root/build"
    : >"$log"
    cd "$root" || stop "The folder $root cannot be entered."
    # Ninja runs CMake again by itself for everything but the presets.
    if [[ ! -f $dir/build.ninja || $root/CMakePresets.json -nt $dir/build.ninja ]]; then
        printf 'Configuring %s\n' "$dir"
        cmake --preset "$preset" >>"$log" 2>&1 || build_failed "$log"
    fi
    printf 'Building %s\n' "$dir"
    cmake --build "$dir" 2>&1 | tee -a "$log" | show_progress || build_failed "$log"
}

build_failed() {
    grep -n -A 6 -E 'error:|CMake Error|FAILED:' "$1" | head -n 60 >&2
    stop "The build failed. Everything that was said is in $1"
}
