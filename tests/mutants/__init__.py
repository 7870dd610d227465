"""What the tool says when one clause of a sound spec is taken out or weakened."""
