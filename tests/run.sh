#!/usr/bin/env bash
# Installs what is missing, builds with sanitizers and warnings as errors, runs the tests without a screen.
#   tests/run.sh             quick, fault and fuzz
#   tests/run.sh --soak      the long ones, the Qt-free parts under ThreadSanitizer, and half an hour of fuzzers: about an hour
#   tests/run.sh --tidy-all  clang-tidy over the whole tree, no tests
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/app/packages.sh"

soak=
case ${1:-} in
  "") ;;
  --soak) soak=yes ;;
  --tidy-all) exec "$root/.ci/tidy" --all ;;
  *) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
esac

why=
install_missing build run test || { echo "$why" >&2; exit 1; }

# Half the time of gcc under these two sanitizers; what users build is gcc's.
clang=-DCMAKE_CXX_COMPILER=clang++
# build_in FOLDER OPTION… [-- TARGET…]
build_in() {
  local folder=$1 options=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_UNITY_BUILD=ON "${options[@]}" &&
    ninja -C "$folder" "${@:2}"
}

# Test servers listen on loopback only; Qt draws without a screen; every leak and every report is a failure.
export QT_QPA_PLATFORM=offscreen
export ASAN_OPTIONS=abort_on_error=0:strict_string_checks=1:detect_stack_use_after_return=1:quarantine_size_mb=16
export LSAN_OPTIONS=suppressions=$root/tests/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
unset DISPLAY WAYLAND_DISPLAY

# One more than there are cores: a third of the tests waits for a clock or a service.
jobs=$(($(nproc) + 1))
if [ -z "$soak" ]; then
  build_in "$root/build/tests" $clang -DHOLDPOINT_SANITIZE=ON -DHOLDPOINT_WERROR=ON || exit 1
  exec ctest --test-dir "$root/build/tests" -j$jobs -L '^(quick|fault|fuzz)$' --output-on-failure
fi

result=0
# What has no Qt in it: the runner, tortured. Qt itself is not built for this sanitizer and would be blamed falsely.
build_in "$root/build/tsan" -DHOLDPOINT_TSAN=ON -- holdpoint-runner tst_runner torturechild || exit 1
TSAN_OPTIONS=halt_on_error=1 ctest --test-dir "$root/build/tsan" -R '^runner$' --no-tests=error --output-on-failure || result=1
# Fuzzers that see what they reach, all at once and in the background: they do not mind waiting.
build_in "$root/build/fuzz" $clang -DHOLDPOINT_FUZZ=ON -DHOLDPOINT_SANITIZE=ON -- fuzzers || exit 1
finds=$root/build/fuzz/soak.log
nice ctest --test-dir "$root/build/fuzz" -j8 -L '^soak$' -R '^fuzz_' --no-tests=error --output-on-failure >"$finds" 2>&1 &
fuzzers=$!
# The long tests at the speed users have.
build_in "$root/build/soak" $clang -DCMAKE_BUILD_TYPE=Release || { kill $fuzzers; exit 1; }
ctest --test-dir "$root/build/soak" -j$jobs -L '^soak$' --no-tests=error --output-on-failure || result=1
wait $fuzzers || result=1
cat "$finds"
exit $result
