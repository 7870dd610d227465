"""How the members of elements are read from the model: one module for each part of it, found by scanning."""
