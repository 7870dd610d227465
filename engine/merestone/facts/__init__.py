"""What follows from the model, derived once and asked by name."""
