"""FairDesk: `python main.py` opens the window; `python main.py --help` lists the rest."""

from app.cli import main

# The scheduler's process starts this file again, under another name.
if __name__ == "__main__":
    main()
