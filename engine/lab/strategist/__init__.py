"""Players that think: what their seats order, from what their roles know."""

from engine.lab.strategist.deciding import Stop, Thoughts, think, thought, thoughts
from engine.lab.strategist.levels import LEVELS, Level

__all__ = ["LEVELS", "Level", "Stop", "Thoughts", "think", "thought", "thoughts"]
