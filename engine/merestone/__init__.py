"""Merestone: boundaries between systems, declared once."""
