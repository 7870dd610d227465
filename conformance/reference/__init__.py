"""The reference OMS: a small, honest order management system that keeps every promise of `spec/` on its own.

It shares no code with the compiler or the conformance kit; what it knows of the wire is `docs/wire.md`.
"""
