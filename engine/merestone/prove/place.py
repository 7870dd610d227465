"""Where proofs are kept; what only looks whether there are any need not wait for the prover."""

FILE = "merestone-proofs.json"
