"""Times of the room, as its clock on the wall shows them."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime


def stamp(moment: datetime) -> str:
    """Hours and minutes where Control sits."""
    local = moment.astimezone()
    time = QTime(local.hour, local.minute, local.second)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
