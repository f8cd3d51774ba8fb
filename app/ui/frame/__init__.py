"""The frame around every workspace: sidebar, header, status bar, keyboard map."""

from app.ui.frame.workspaces import FairHeading, Group, Undo, Workspace

__all__ = ["FairHeading", "Group", "Undo", "Workspace"]
