"""What a whole site needs once all its languages are built. Knows files, no host."""
