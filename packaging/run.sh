#!/usr/bin/env bash
# Open the window; on a machine without a display say so, and leave the fair's papers and
# pictures of its screens in the given folder instead.
set -euo pipefail

out=${1:?the folder for what is written without a display}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=.venv/bin/python
display=${WAYLAND_DISPLAY:-${DISPLAY:-}}
wanted=packaging/debian-display.txt

# Qt ends the process when it cannot open the display, so a process of its own tries it first.
display_opens() {
    (ulimit -c 0; "$python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])') \
        >/dev/null 2>&1
}

if [ "$(uname -s)" != Linux ]; then
    exec "$python" main.py window --sample
fi

if [ -n "$display" ]; then
    if [ ! .stamps/display -nt "$wanted" ]; then
        # Without the rights to install, the window still opens where Qt has what it needs.
        packaging/system-packages.sh "$wanted" || display_opens || exit 1
        touch .stamps/display
    fi
    if display_opens; then
        exec "$python" main.py window --sample
    fi
    echo "The display $display cannot be opened: writing the fair's papers and screen pictures to $out/ instead."
else
    echo "There is no display here: writing the fair's papers and screen pictures to $out/ instead."
fi
QT_QPA_PLATFORM=offscreen exec "$python" main.py demo --out "$out"
