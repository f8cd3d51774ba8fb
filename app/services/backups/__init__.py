"""The backups of a fair: automatic ones, those before large steps, a second place, restoring."""
