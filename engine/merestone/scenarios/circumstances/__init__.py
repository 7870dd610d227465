"""One circumstance each: what happens, and what then is expected."""
