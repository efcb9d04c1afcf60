"""What `quorum tournament` prints: every seat's margins, the gaps, and what missed its target."""

from rich.table import Table

from engine.lab.tournament import Margin, Tournament
from engine.report.tables import narrow_console, table_of
from engine.scenario.models import Scenario


def tournament_tables(found: Tournament, scenario: Scenario) -> None:
    """Print everything that was measured."""
    console = narrow_console()
    names = {role.id: role.name.en for role in scenario.roles}
    console.print(_seats(found, names))
    if found.best_responses:
        console.print(_gaps(found, names))
    missed = [target for target in found.targets if not target.met]
    if missed:
        table = table_of("What", "Found", "Target", title="Targets missed")
        for target in missed:
            table.add_row(target.subject, target.found, target.target)
        console.print(table)
    words = "all met" if not missed else f"{len(missed)} missed"
    console.print(
        f"{len(found.targets)} targets, {words}. {found.seconds:.0f} s, seed {found.seed}.",
        highlight=False,
    )


def _points(margin: Margin) -> str:
    return f"{margin.points:+.1f} ± {margin.error:.1f}"


def _seats(found: Tournament, names: dict[str, str]) -> Table:
    numbers = ("Score", "Over in character", "Over random", "Recognised")
    title = f"One seat thinks, the others act in character: {found.games} games each"
    table = table_of("Seat", "Player", *numbers, title=title, right=numbers)
    for seat in found.seats:
        table.add_row(
            names[seat.role],
            seat.player,
            f"{seat.score:.1f}",
            _points(seat.over_in_character),
            _points(seat.over_random),
            f"{seat.recognised:.0f} %",
        )
    return table


def _gaps(found: Tournament, names: dict[str, str]) -> Table:
    title = "What ten times the budget gains over the strategist"
    table = table_of("Seat", "Games", "Gap", title=title, right=("Games", "Gap"))
    for gap in found.best_responses:
        table.add_row(names[gap.role], str(gap.games), _points(gap.gap))
    return table
