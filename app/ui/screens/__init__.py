"""One package per workspace; they do not know each other."""
