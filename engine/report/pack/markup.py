"""HTML that escapes whatever is put into it: only what was made here is taken as it stands."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, Literal


class Html(str):
    """A piece of a page; any other string is text and is escaped."""

    __slots__ = ()


Inside = str | Iterable[str]
Side = Literal["left", "right", "center"]
EMPTY: Final = frozenset({"br", "meta", "hr"})


def el(name: str, *inside: Inside, **attributes: object) -> Html:
    """An element; `class_` and the like stand for `class`, `data_x` for `data-x`."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value), quote=True)}"'
        for key, value in attributes.items()
        if value not in {None, ""}
    )
    if name in EMPTY:
        return Html(f"<{name}{said}>")
    return Html(f"<{name}{said}>{joined(inside)}</{name}>")


def joined(parts: Iterable[Inside]) -> Html:
    """Pieces one after the other."""
    return Html("".join(_taken(part) for part in parts))


def _taken(part: Inside) -> str:
    if isinstance(part, Html):
        return part
    if isinstance(part, str):
        return escape(part)
    return joined(part)


def between(parts: Iterable[str], what: str) -> Html:
    """Pieces with something in between."""
    told: list[str] = []
    for part in parts:
        told += [what, part] if told else [part]
    return joined(told)


def lines(text: str) -> Html:
    """A text with its line ends."""
    return between(text.splitlines(), el("br"))


def cell(*inside: Inside, **attributes: object) -> Html:
    """A cell of a table."""
    return el("td", *inside, **attributes)


def row(*cells: Inside) -> Html:
    """A row of a table, of cells that are made already."""
    return el("tr", *cells)


def grid(
    heads: Sequence[Inside],
    rows: Iterable[Html],
    widths: Sequence[int],
    *,
    figures: int = 0,
    look: str = "",
    padding: int = 4,
) -> Html:
    """A table: `widths` in per cent; the last `figures` heads stand on the right."""
    first = len(widths) - figures
    titles = [
        el("th", head, width=f"{width}%", align=side(at, first))
        for at, (head, width) in enumerate(zip(heads, widths, strict=True))
    ]
    made = list(rows)
    inside = [el("thead", row(*titles)), el("tbody", *made)] if any(heads) else made
    return el("table", *inside, class_=look, width="100%", cellspacing="0", cellpadding=padding)


def plain_row(
    cells: Sequence[Inside], widths: Sequence[int], *, figures: int = 0, look: str = ""
) -> Html:
    """A row with a cell a width; the last `figures` are numbers and stand on the right."""
    first = len(widths) - figures
    return row(
        *(
            cell(inside, width=f"{width}%", align=side(at, first), class_=look)
            for at, (inside, width) in enumerate(zip(cells, widths, strict=True))
        )
    )


def side(at: int, first: int) -> Side:
    """Where a column's cells stand: numbers, from the column `first` on, on the right."""
    return "right" if at >= first else "left"
