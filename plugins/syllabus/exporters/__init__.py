"""Models to files of other systems; the same input gives the same bytes."""
