# shellcheck shell=bash disable=SC2034,SC2154
# Installs what is missing of the groups of app/packages.txt that the caller needs. Sourced by start.sh and tests/run.sh.

# wanted GROUP…: the packages of those groups
wanted() {
  local groups=" $* " group package rest
  while read -r group package rest; do
    case "$groups" in *" $group "*) echo "$package" ;; esac
  done <"$root/app/packages.txt"
}

# missing GROUP…: those that are not installed
missing() {
  local package
  for package in $(wanted "$@"); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# A package's server must not start by being installed. Removed again by let_servers_start, whatever happens.
policy=/usr/sbin/policy-rc.d
policy_ours=
keep_servers_off() {
  [ -e "$policy" ] && return
  policy_ours=yes
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
}
let_servers_start() {
  [ -z "$policy_ours" ] || as_root rm -f "$policy"
  policy_ours=
}

# install GROUP…: says what it installs; 1 with the reason in $why when it cannot
install_missing() {
  local packages
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "No apt-get here: these Debian packages, or what they hold, must be there: $(wanted "$@" | tr '\n' ' ')"
    return 0
  fi
  packages=$(missing "$@" | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  echo "Installing: $packages"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    why="missing packages: $packages(not root, and no sudo)"
    return 1
  fi
  local quietly=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  trap let_servers_start EXIT
  keep_servers_off
  # shellcheck disable=SC2086
  as_root "${quietly[@]}" update && as_root "${quietly[@]}" install -y --no-install-recommends $packages
  local result=$?
  let_servers_start
  trap - EXIT
  # Nor at the next start of the machine: the demo starts its own.
  case " $packages" in *" prometheus "*) as_root systemctl disable prometheus >/dev/null 2>&1 ;; esac
  [ $result = 0 ] || why="apt-get could not install: $packages"
  return $result
}
