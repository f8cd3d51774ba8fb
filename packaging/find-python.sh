#!/usr/bin/env bash
# Print the Python to build on: $PYTHON when it is set, else the first that is 3.11 or newer.
# One that can make virtual environments comes before one that still lacks its Debian package.
set -euo pipefail

recent='import sys; sys.exit(sys.version_info < (3, 11))'

candidates=(python3 python3.13 python3.12 python3.11 /usr/bin/python3)
[ -z "${PYTHON:-}" ] || candidates=("$PYTHON")

found=
for name in "${candidates[@]}"; do
    path=$(command -v "$name") || continue
    "$path" -c "$recent" 2>/dev/null || continue
    found=${found:-$path}
    if "$path" -c 'import ensurepip, venv' 2>/dev/null; then
        found=$path
        break
    fi
done

if [ -z "$found" ]; then
    echo "FairDesk needs Python 3.11 or newer and found none (tried: ${candidates[*]}); set PYTHON=/path/to/python3." >&2
    exit 1
fi
echo "$found"
