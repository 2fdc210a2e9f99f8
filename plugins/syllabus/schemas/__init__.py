"""JSON Schemas of the content files, made by `scripts/reference.py`."""
