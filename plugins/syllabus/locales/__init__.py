"""Every word the product shows, one YAML file a language; English is the source."""
