"""Tracing: which statements a spec must meet, and what covers each of them, kind of check by kind of check."""
