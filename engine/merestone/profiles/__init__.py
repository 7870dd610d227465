"""Profiles: what a published API says (`published`, `api`), what a project says of it (`reading`), whether both fit (`judging`), and values translated (`converting`)."""
