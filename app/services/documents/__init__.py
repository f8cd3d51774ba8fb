"""Paper: values to PDF, in vectors, with every font embedded and every character copyable."""
