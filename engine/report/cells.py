"""Tables as CSV: what any program reads, and what no spreadsheet takes for a formula."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import StringIO
from typing import Final

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

Cell = str | float | bool | datetime | None


def harmless(words: str) -> str:
    """Words that a spreadsheet takes for words."""
    return f"'{words}" if words.startswith(FORMULA) else words


def written(rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with a mark, commas between, points in numbers, lines as RFC 4180 ends them."""
    paper = StringIO()
    pen = csv.writer(paper, lineterminator="\r\n")
    for row in rows:
        pen.writerow([_cell(value) for value in row])
    return ("\ufeff" + paper.getvalue()).encode()


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(timespec="minutes" if value.tzinfo is None else "seconds")
        case int():
            return str(value)
    return f"{round(value, 9) + 0.0:.9f}".rstrip("0").rstrip(".")
