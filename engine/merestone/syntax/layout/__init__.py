"""The canonical layout of a declaration, in four steps: pieces, rows, columns, lines. Nothing here is recursive."""
