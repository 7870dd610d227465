"""From trees to the model: who declares which name, and what each word means."""
