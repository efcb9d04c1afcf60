"""How a turn's clock is written: digits and tone of a `ClockFace`."""

from gui.workshop.values import ClockFace

SHORT = 60
"""Seconds left from which the clock is coloured."""


def digits(face: ClockFace) -> str:
    """`12:05`; `+0:30` for half a minute over."""
    minutes, seconds = divmod(abs(face.left), 60)
    return f"{'+' if face.over else ''}{minutes}:{seconds:02}"


def tone(face: ClockFace) -> str:
    """The style sheet's word for it."""
    return "bad" if face.over else "warning" if face.left < SHORT else ""
