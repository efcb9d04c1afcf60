"""Several sessions beside each other, in words: for the window, a page, tables and JSON."""
