#!/usr/bin/env bash
# Builds and runs every benchmark; each prints one line of JSON a figure, ours against theirs in the same run.
# usage: tests/bench/run.sh [BUILD-FOLDER]      (default: build/bench in the source tree)
set -euo pipefail
source_folder=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$source_folder/build/bench}
root=$source_folder
. "$root/app/packages.sh"
why=
install_missing build run bench >&2 || { echo "$why" >&2; exit 1; }
cmake -S "$source_folder" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DHOLDPOINT_BENCH=ON >&2
mapfile -t targets < <(cd "$source_folder/tests/bench" && ls bench_*.cpp | sed 's/\.cpp$//')
cmake --build "$build" --target "${targets[@]}" >&2
for target in "${targets[@]}"; do
  "$build/bench/$target"
done
