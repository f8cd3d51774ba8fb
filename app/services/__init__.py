"""Use cases: one verb, one transaction, one answer. No Qt."""
