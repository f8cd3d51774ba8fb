"""The sentences of each part of the program; messages.py finds the right one for a code."""
