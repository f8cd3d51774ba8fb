"""Scan: badges are read at gates, forums and booths."""
