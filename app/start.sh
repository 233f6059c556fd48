#!/usr/bin/env bash
# Installs what is missing, builds, and opens the board on the demo. See --help.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
. "$root/app/packages.sh"

usage() {
  cat <<'TXT'
app/start.sh              install what is missing, build, start the demo, open its board; closing the board ends everything
app/start.sh --no-window  play the demo to its end without a screen; the last line is one JSON object, exit 0 or 1
  --keep                  leave the demo's processes running at the end
app/start.sh --stop [F]   end the demo in folder F, or all of your demos
TXT
}

window=yes
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --no-window) window= ;;
    --keep) options+=(--keep) ;;
    --stop) shift; exec python3 "$root/resources/demo/drive.py" --stop "$@" ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
if [ -n "$window" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display: going on as --no-window."
  window=
fi

# Without a window the last line of standard output is one JSON object, whatever happens.
failed() {
  trap - INT TERM HUP
  let_servers_start
  [ -z "$building" ] || { kill "$building" && wait "$building"; } 2>/dev/null
  if [ -n "$window" ]; then
    echo "$1: $2" >&2
  else
    printf '{"outcome": "failed", "at": "%s", "why": "%s"}\n' "$1" "$(printf '%s' "$2" | tr '\n"\\' " ''" )"
  fi
  exit 1
}
at=packages
building=
trap 'failed "$at" "stopped by a signal"' INT TERM HUP

why=
install_missing build run >&2 || failed packages "$why"
at=build
# Beside us, so that a signal is not kept waiting by the compiler; ninja ends its own children.
(cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DHOLDPOINT_TESTS=OFF && exec ninja -C "$build") >&2 &
building=$!
wait $building || failed build "the build failed; its output is on standard error"
building=
trap - INT TERM HUP

[ -n "$window" ] || options+=(--no-window)
exec python3 "$root/resources/demo/drive.py" --bin "$build/bin" "${options[@]}"
