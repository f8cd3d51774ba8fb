"""FairDesk: the desktop application that a technology trade fair is run on."""

__version__ = "0.1.0"
