"""Ways to reach a target other than the contract's own HTTP; one module each, found by scanning. There is none yet."""
