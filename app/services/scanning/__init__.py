"""Reading badges at gates, forums and booths."""
