"""The window: it shows and asks, holds no rule and speaks no SQL."""
