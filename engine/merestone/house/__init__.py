"""House rules at work: what a spec looks like to them, and what they find in it."""
