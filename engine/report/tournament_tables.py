"""What `quorum tournament` prints: every seat's margins, the gaps, and what missed its target."""

from types import TracebackType

from rich import box
from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress
from rich.table import Table

from engine.lab.tournament import Margin, Tournament
from engine.report.balance_tables import WIDTH
from engine.scenario.models import Scenario


class Share:
    """A bar on stderr of how large a part is done; silent where stderr is no terminal."""

    def __init__(self, label: str) -> None:
        console = Console(stderr=True)
        self._bar = RichProgress(
            TextColumn(label),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task(label, total=1.0)

    def __enter__(self) -> "Share":
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def advance(self, more: float) -> None:
        """So large a part more is done."""
        self._bar.update(self._task, advance=more)


def tournament_tables(found: Tournament, scenario: Scenario) -> None:
    """Print everything that was measured."""
    console = Console(width=min(WIDTH, Console().width))
    names = {role.id: role.name.en for role in scenario.roles}
    console.print(_seats(found, names))
    if found.best_responses:
        console.print(_gaps(found, names))
    missed = [target for target in found.targets if not target.met]
    if missed:
        table = _table("What", "Found", "Target", title="Targets missed")
        for target in missed:
            table.add_row(target.subject, target.found, target.target)
        console.print(table)
    words = "all met" if not missed else f"{len(missed)} missed"
    console.print(
        f"{len(found.targets)} targets, {words}. {found.seconds:.0f} s, seed {found.seed}.",
        highlight=False,
    )


def _table(*columns: str, title: str, right: tuple[str, ...] = ()) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left")
    return table


def _points(margin: Margin) -> str:
    return f"{margin.points:+.1f} ± {margin.error:.1f}"


def _seats(found: Tournament, names: dict[str, str]) -> Table:
    numbers = ("Score", "Over in character", "Over random", "Recognised")
    title = f"One seat thinks, the others act in character: {found.games} games each"
    table = _table("Seat", "Player", *numbers, title=title, right=numbers)
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
    table = _table("Seat", "Games", "Gap", title=title, right=("Games", "Gap"))
    for gap in found.best_responses:
        table.add_row(names[gap.role], str(gap.games), _points(gap.gap))
    return table
