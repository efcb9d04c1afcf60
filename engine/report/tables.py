"""How tables of measures look on a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table

WIDTH = 100
"""Columns that every table fits into."""


def narrow_console() -> Console:
    """The terminal, or as much of it as a table needs."""
    return Console(width=min(WIDTH, Console().width))


def table_of(*columns: str, title: str, right: tuple[str, ...] = ()) -> Table:
    """An empty table; the columns named in `right` hold numbers."""
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left")
    return table
