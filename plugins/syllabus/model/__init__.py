"""The pure models: no file, no YAML, no host is known here."""
