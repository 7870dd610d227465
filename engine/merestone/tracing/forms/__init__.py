"""The forms of things that can cover a statement: one module each, with `index(works)`, found by scanning."""
