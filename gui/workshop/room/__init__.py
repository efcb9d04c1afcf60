"""Control's window and its pages."""
