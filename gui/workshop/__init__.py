"""A workshop: the plan of a session, Control's window, and the bridge to the other windows."""
