"""The page on which a session is planned."""
