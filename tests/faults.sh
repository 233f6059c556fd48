#!/usr/bin/env bash
# Gathers tests/*/faults.txt ("F65 | tst_loader::refusesAliasBomb") into tests/faults.md; with --check says whether it is up to date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

gathered() {
  printf '# Which test covers which fault\n\nMade by `tests/faults.sh` from `tests/*/faults.txt`; the rows are those of the fault table.\n\n| fault | tests |\n| --- | --- |\n'
  cat -- */faults.txt 2>/dev/null | sed -E 's/^[[:space:]]+//; s/[[:space:]]+$//; /^(#|$)/d' | sort -V -u |
    awk -F ' *[|] *' '$1 != last { if (last != "") print "| " last " | " list " |"; last = $1; list = "" }
                      { list = list (list == "" ? "" : "<br>") "`" $2 "`" }
                      END { if (last != "") print "| " last " | " list " |" }'
}

if [ "${1:-}" = --check ]; then
  gathered | diff -u faults.md - || { echo "tests/faults.md is old: run tests/faults.sh" >&2; exit 1; }
else
  gathered >faults.md
fi
