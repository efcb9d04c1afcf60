"""Who says or does what, with the colon as each language sets it."""

from PySide6.QtCore import QCoreApplication


def said_by(who: str, what: str) -> str:
    """A name and what belongs to it."""
    said = QCoreApplication.translate("SaidBy", "{who}: {what}")
    return said.format(who=who, what=what)
