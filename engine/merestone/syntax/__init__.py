"""From text to a lossless tree, one declaration at a time."""
