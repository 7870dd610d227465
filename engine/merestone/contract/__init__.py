"""The contract: what a spec says once every name is resolved, every policy applied and every default decided."""
