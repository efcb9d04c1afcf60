"""Numbers, signs and days as the interface's language writes them."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

MINUS = "\N{MINUS SIGN}"


def number(value: float, decimals: int = 0) -> str:
    """A value with its decimals, grouped by locale."""
    return _minus(QLocale().toString(_whole(value, decimals), "f", decimals))


def change(amount: float, decimals: int = 0) -> str:
    """A change with its sign; nothing where it would read as zero."""
    rounded = _whole(amount, decimals)
    if rounded == 0:
        return ""
    text = number(rounded, decimals)
    return f"+{text}" if rounded > 0 else text


def inside(label: str) -> str:
    """A turn's label inside a sentence: in French it begins with a small letter."""
    french = QLocale().language() == QLocale.Language.French
    return label[:1].lower() + label[1:] if french else label


def day(moment: datetime) -> str:
    """Weekday and day of the month, short: `Sat 18`."""
    return QLocale().toString(_qt(moment), "ddd d").replace(".", "")


def date(moment: datetime) -> str:
    """Day, month and year: `18 May 2031`."""
    return QLocale().toString(_qt(moment).date(), "d MMMM yyyy")


def day_and_time(moment: datetime) -> str:
    """Both, as a plot's title says them."""
    return f"{day(moment)}, {clock(moment)}"


def clock(moment: datetime) -> str:
    """Hours and minutes as the locale writes them."""
    return QLocale().toString(_qt(moment).time(), QLocale.FormatType.ShortFormat)


def _whole(value: float, decimals: int) -> float:
    return round(value, decimals) + 0.0


def _minus(text: str) -> str:
    return text.replace("-", MINUS)


def _qt(moment: datetime) -> QDateTime:
    return QDateTime(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    )
