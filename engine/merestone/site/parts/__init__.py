"""What chapters are put together from: a table or a picture each, of the whole spec or of what one journey touches."""
