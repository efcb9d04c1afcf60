"""Several sessions beside each other: where the groups differed."""
