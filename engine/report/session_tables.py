"""Several sessions beside each other, as tables for a terminal."""

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from engine.lab.sessions import Sessions
from engine.report.groups.view import remarks
from engine.scenario.models import Scenario

SHOWN_NUMBERS = 3
"""Numbers shown of a turn."""


def session_tables(found: Sessions, scenario: Scenario) -> None:
    """Print where the groups differed; the JSON form holds more."""
    console = Console()
    tables = [_groups(found, scenario)]
    if found.scores:
        tables.append(_scores(found, scenario))
    if found.orders:
        tables.append(_orders(found, scenario))
    if found.numbers:
        tables.append(_numbers(found, scenario))
    for table in tables:
        console.print(table)
    for line in session_lines(found):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def session_lines(found: Sessions) -> Iterator[str]:
    """What is to be said beside the tables."""
    yield from remarks(found, "en")
    for one in found.left_out:
        yield f"Left out: {one.file}. {one.why.en}"


def _groups(found: Sessions, scenario: Scenario) -> Table:
    title = f"{scenario.title.en}: {len(found.groups)} groups"
    table = Table("Group", "Turns", "Ending", "Forecasts", title=escape(title))
    table.columns[1].justify = table.columns[3].justify = "right"
    titles = {ending.id: ending.title.en for ending in scenario.endings}
    for group in found.groups:
        ending = "none" if group.ending is None else titles.get(group.ending, group.ending)
        brier = "" if group.brier is None else f"{group.brier:.2f}"
        table.add_row(escape(group.name), str(group.turns), escape(ending), brier)
    if any(group.brier is not None for group in found.groups):
        table.caption = "Forecasts: Brier score, 0 to 2, less is better"
    return table


def _scores(found: Sessions, scenario: Scenario) -> Table:
    table = Table("Role", *(escape(group.name) for group in found.groups), title="Final scores")
    for column in table.columns[1:]:
        column.justify = "right"
    for spread in found.scores:
        cells = [group.scores.get(spread.role) for group in found.groups]
        table.add_row(
            escape(scenario.role(spread.role).name.en),
            *("" if cell is None else f"{cell:.1f}" for cell in cells),
        )
    return table


def _orders(found: Sessions, scenario: Scenario) -> Table:
    table = Table("Turn", "Role", "Channel", "Orders", title="Where orders differed")
    moves = {move.id: move.label.en for move in scenario.moves}
    for one in found.orders:
        chosen = "\n".join(
            f"{moves.get(move, move) if move else 'nothing'}: {', '.join(groups)}"
            for move, groups in one.moves.items()
        )
        role = scenario.role(one.role)
        table.add_row(str(one.turn), escape(role.name.en), one.channel, escape(chosen))
    return table


def _numbers(found: Sessions, scenario: Scenario) -> Table:
    variables = {variable.id: variable for variable in scenario.variables}
    names = [escape(group.name) for group in found.groups]
    table = Table("Turn", "Number", *names, title="Numbers that lay farthest apart")
    for column in table.columns[2:]:
        column.justify = "right"
    shown: dict[int, int] = {}
    for one in found.numbers:
        shown[one.turn] = shown.get(one.turn, 0) + 1
        if shown[one.turn] > SHOWN_NUMBERS:
            continue
        variable = variables[one.variable]
        values = [one.values.get(group.name) for group in found.groups]
        cells = ["" if value is None else f"{value:.{variable.decimals}f}" for value in values]
        table.add_row(str(one.turn), escape(variable.label.en), *cells)
    return table
