"""Numbers, signs, days and times as a report's language writes them, with no-break spaces."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from engine.text import Language, LocalText

MINUS: Final = "\N{MINUS SIGN}"
NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_MONTHS: Final = LocalText(
    en="January February March April May June July August September October November December",
    fr="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
_DAYS: Final = LocalText(
    en="Mon Tue Wed Thu Fri Sat Sun",
    fr="lun. mar. mer. jeu. ven. sam. dim.",
)


@dataclass(frozen=True)
class Saying:
    """Puts values into words of one language; `zone` is where the room is (None: this machine)."""

    language: Language
    zone: tzinfo | None = None

    def say(self, text: LocalText, /, **parts: object) -> str:
        """A text in the language, with its blanks filled in."""
        said = text.in_language(self.language)
        return said.format(**parts) if parts else said

    def number(self, value: float, decimals: int = 0) -> str:
        """A value with its decimals, in groups of three."""
        text = f"{round(value, decimals) + 0.0:,.{decimals}f}".replace("-", MINUS)
        if self.language == "fr":
            return text.replace(",", NARROW).replace(".", ",")
        return text

    def change(self, amount: float, decimals: int = 0) -> str:
        """A change with its sign; one that reads as zero has none."""
        rounded = round(amount, decimals) + 0.0
        return (
            f"+{self.number(rounded, decimals)}" if rounded > 0 else self.number(amount, decimals)
        )

    def amount(self, value: float, unit: str, decimals: int = 0) -> str:
        """A value with its unit, which stays beside it."""
        return self.with_unit(self.number(value, decimals), unit)

    def with_unit(self, number: str, unit: str) -> str:
        """A number that is written already, with its unit."""
        if not unit:
            return number
        if self.language == "en" and unit == "%":
            return f"{number}%"
        if self.language == "en" and unit == "$":
            sign = number[: len(number) - len(number.lstrip(f"+{MINUS}"))]
            return f"{sign}${number[len(sign) :]}"
        return f"{number}{NO_BREAK}{unit}"

    def percent(self, share: float) -> str:
        """A share of 1 in per cent."""
        return self.amount(100 * share, "%")

    def date(self, moment: datetime) -> str:
        """Day, month and year: `18 November 2023`, `1er novembre 2023`."""
        month = self.say(_MONTHS).split()[moment.month - 1]
        first = self.language == "fr" and moment.day == 1
        return f"{moment.day}{'er' if first else ''}{NO_BREAK}{month} {moment.year}"

    def day(self, moment: datetime) -> str:
        """Weekday and day of the month, short: `Sat 18`."""
        return f"{self.say(_DAYS).split()[moment.weekday()]}{NO_BREAK}{moment.day}"

    def local(self, moment: datetime) -> datetime:
        """A time in the room where its clocks show it."""
        return moment.astimezone(self.zone)

    def clock(self, moment: datetime) -> str:
        """Hours and minutes."""
        return f"{moment:%H:%M}"

    def span(self, seconds: float) -> str:
        """Minutes and seconds: `12:05`."""
        return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
