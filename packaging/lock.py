"""Renew requirements.txt and requirements-dev.txt with pip-compile.

pip-compile answers for the system it runs on. What only Windows needs is asked for in
other-systems.in, and every package that one system alone needs gets its marker here, so that one
lock serves Linux, Windows and macOS. tests/test_ground.py walks the dependencies of each system
and finds a marker that is missing or wrong.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN, DEV = "requirements.txt", "requirements-dev.txt"
#: The oldest Python we run on needs the most packages, so the lock is made with it.
OLDEST = (3, 11)
LINUX, WINDOWS = 'sys_platform == "linux"', 'sys_platform == "win32"'
#: Packages that one system alone needs: the keyring of the Linux desktops and what it pulls in,
#: the keyring of Windows, colours on its terminals.
MARKERS = {
    "colorama": WINDOWS,
    "jeepney": LINUX,
    "pywin32-ctypes": WINDOWS,
    "secretstorage": LINUX,
}
#: A lock names packages and hashes; where they come from is the business of whoever installs.
OPTIONS = (
    "--quiet",
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-annotate",
    "--no-header",
    "--no-emit-find-links",
    "--no-emit-index-url",
    "--no-emit-options",
    "--no-emit-trusted-host",
)


def marked(lock: str) -> str:
    """The lock as pip-compile wrote it, with our markers and without its remarks."""
    lines = [line for line in lock.splitlines() if not line.startswith("#")]
    return "\n".join(map(_marked_line, filter(None, lines))) + "\n"


def _marked_line(line: str) -> str:
    pin = re.match(r"([a-z0-9-]+)==[^ ;]+", line)
    if pin is None or pin[1] not in MARKERS:
        return line
    return f"{pin[0]} ; {MARKERS[pin[1]]} \\"


def compile_lock(target: str, *options: str) -> None:
    """Write one lock beside the project's settings; pins that still fit stay as they are."""
    command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *options]
    sources = ["pyproject.toml", "packaging/other-systems.in"]
    subprocess.run([*command, "-o", target, *sources], cwd=ROOT, check=True)
    path = ROOT / target
    path.write_text(marked(path.read_text("utf-8")), "utf-8", newline="\n")


def main() -> None:
    """Lock what the program needs, then what working on it needs, at the same versions."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest releases")
    upgrade = ["--upgrade"] if parser.parse_args().upgrade else []
    if sys.version_info[:2] != OLDEST or sys.platform != "linux":
        sys.exit("The lock is made on Linux with Python 3.11: make PYTHON=python3.11 lock")
    compile_lock(RUN, *upgrade)
    compile_lock(DEV, *upgrade, "--extra", "dev", "--constraint", RUN)


if __name__ == "__main__":
    main()
