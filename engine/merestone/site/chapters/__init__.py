"""The chapters of the site: one module each, with `pages(contract, shelf)`, found by scanning."""
