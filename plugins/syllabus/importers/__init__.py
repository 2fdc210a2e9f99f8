"""Files of other systems -> content files."""
