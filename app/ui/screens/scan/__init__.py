"""Scan: badges are read at gates, forums and booths."""

from app.ui.screens.scan.inputs import Inputs
from app.ui.screens.scan.page import ScanPage
from app.ui.screens.scan.places import OwnPlace, Places
from app.ui.screens.scan.post import Post
from app.ui.screens.scan.sounds import Sounds

__all__ = ["Inputs", "OwnPlace", "Places", "Post", "ScanPage", "Sounds"]
