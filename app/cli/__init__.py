"""The command line: the same services as the window's, without it.

Exit 0 done, 2 wrong use, 3 refused with one sentence on stderr.
"""

import sys


def main() -> None:
    """Open the window, or do what the words after the program's name ask."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    if len(sys.argv) == 1:
        from app.bootstrap import open_window

        sys.exit(open_window())
    from app.cli.commands import cli

    cli(prog_name="main.py")
