"""What is fuzzed: parsers, valid inputs to begin with, and damage that keeps their form."""
