"""Values and rules of the fair: no Qt, no SQL, no files."""
