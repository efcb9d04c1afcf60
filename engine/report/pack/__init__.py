"""The after-action review of one game: gathered once, written as HTML, tables or JSON."""
