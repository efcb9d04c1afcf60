"""The turn's reveal: after a commit, what became of everybody's orders."""
