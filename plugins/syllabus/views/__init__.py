"""Models as plain data for templates: already in the reader's words, with every link made."""
