"""The spec as it is meant: resolved, frozen, with qualified names (`module.Name`) and the span of everything."""
