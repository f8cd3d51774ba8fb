#!/usr/bin/env bash
# Open the window; on a machine without a display say so, and leave the fair's papers and
# pictures of its screens in the given folder instead.
set -euo pipefail

out=${1:?the folder for what is written without a display}
here=$(dirname "${BASH_SOURCE[0]}")
python=$here/../.venv/bin/python
main=$here/../main.py

# Qt ends the process when it cannot open the display, so a second process tries it first.
display_opens() {
    (ulimit -c 0; "$python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])') \
        >/dev/null 2>&1
}

case "$(uname -s)" in
Linux)
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        display_opens && exec "$python" "$main"
        "$here/system-packages.sh" "$here/debian-display.txt"
        display_opens && exec "$python" "$main"
        echo "The display ${DISPLAY:-$WAYLAND_DISPLAY} cannot be opened: writing the fair's papers and screen pictures to $out/ instead."
    else
        echo "There is no display here: writing the fair's papers and screen pictures to $out/ instead."
    fi
    QT_QPA_PLATFORM=offscreen exec "$python" "$main" demo --out "$out"
    ;;
*)
    exec "$python" "$main"
    ;;
esac
