"""Badges: the signed code on them, its QR picture, and the cards as PDF."""
