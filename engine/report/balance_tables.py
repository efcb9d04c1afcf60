"""What `quorum balance` prints: a table for each measure, and what missed its target."""

from collections.abc import Iterator

from rich.table import Table

from engine.lab.balance import Balance
from engine.lab.balance.results import (
    Endings,
    EndingShare,
    Hypocrisy,
    Moves,
    Plans,
    Suspense,
)
from engine.report.tables import narrow_console, table_of
from engine.scenario.models import Scenario


def balance_tables(found: Balance, scenario: Scenario) -> None:
    """Print everything that was measured."""
    console = narrow_console()
    for table in _tables(found, scenario):
        console.print(table)
    missed = [check for check in found.checks if not check.met]
    if missed:
        table = table_of("Measure", "What", "Found", "Target", title="Targets missed")
        for check in missed:
            table.add_row(check.measure, check.subject, check.found, check.target)
        console.print(table)
    count = len(found.checks)
    words = "all met" if not missed else f"{len(missed)} missed"
    console.print(
        f"{count} targets, {words}. {found.seconds:.0f} s, seed {found.seed}, "
        f"players {found.players}.",
        highlight=False,
    )


def _tables(found: Balance, scenario: Scenario) -> Iterator[Table]:
    if found.endings is not None:
        yield _endings(found.endings, scenario)
    if found.moves is not None:
        for role in scenario.roles:
            if any(value.role == role.id for value in found.moves.moves):
                yield _moves(found.moves, role.id, role.name.en)
    if found.plans is not None:
        yield _plans(found.plans, scenario)
    if found.suspense is not None:
        yield _suspense(found.suspense)
    if found.hypocrisy is not None and found.hypocrisy.pairs:
        yield _hypocrisy(found.hypocrisy)


def _endings(found: Endings, scenario: Scenario) -> Table:
    titles = {ending.id: ending.title.en for ending in scenario.endings}
    titles |= {outcome.id: outcome.label.en for outcome in scenario.outcomes}
    table = table_of(
        "Ending", "Share", "Target", "", title=f"Endings of {found.games} games", right=("Share",)
    )

    def add(part: EndingShare) -> None:
        target = f"{part.low:g} to {part.high:g} %"
        table.add_row(titles[part.id], f"{part.share:.1f} %", target, _yes(part.met))

    for outcome in found.outcomes:
        add(outcome)
    table.add_section()
    for ending in sorted(found.endings, key=lambda part: -part.share):
        add(ending)
    return table


def _moves(found: Moves, role: str, name: str) -> Table:
    numbers = ("Allowed", "Tried", "Best", "Near", "Over nothing", "Regret")
    table = table_of(
        "Move",
        "Channel",
        *numbers,
        "Verdict",
        title=f"Moves of {name}: allowed, best, near in per cent; noise {found.noise:.2f} points",
        right=numbers,
    )
    for value in found.moves:
        if value.role != role:
            continue
        gain = "" if value.move is None else _give_or_take(value.gain, value.gain_error)
        table.add_row(
            value.move or "(nothing)",
            value.channel,
            f"{value.allowed:.0f}",
            str(value.positions),
            _whole(value.best),
            _whole(value.near),
            gain,
            "–" if value.regret is None else f"{value.regret:.1f}",
            value.verdict,
        )
    return table


def _plans(found: Plans, scenario: Scenario) -> Table:
    numbers = ("Best tenth", "Worst tenth", "Gap", "Gap in character")
    title = f"Plans: {found.plans} a role, {found.games} games each"
    table = table_of("Role", *numbers, "", title=title, right=numbers)
    for gap in found.roles:
        cells = (gap.best, gap.worst, gap.gap, gap.in_character)
        words = [f"{cell:.1f}" for cell in cells]
        table.add_row(scenario.role(gap.role).name.en, *words, _yes(gap.met))
    return table


def _suspense(found: Suspense) -> Table:
    numbers = ("Open", "Decided", "Ended")
    title = f"Suspense before turn {found.turn}: {found.games} games, {found.continuations} times"
    table = table_of(*numbers, title=title, right=numbers)
    table.add_row(*(f"{part:.1f} %" for part in (found.open, found.decided, found.ended)))
    return table


def _hypocrisy(found: Hypocrisy) -> Table:
    numbers = ("Played", "Tried", "On\nprivate", "On\nhonest", "Near", "Pays", "Leak")
    table = table_of(
        "Private",
        "Public",
        *numbers,
        title="Two-faced orders: played, near, pays in per cent",
        right=numbers,
    )
    for pair in found.pairs:
        table.add_row(
            pair.private,
            pair.public,
            f"{pair.played:.1f}",
            str(pair.positions),
            _signed(pair.over_private),
            _signed(pair.over_honest),
            _whole(pair.near),
            _whole(pair.pays),
            _give_or_take(pair.leak, pair.leak_error),
        )
    table.add_section()
    for one in found.leaking:
        leak = _give_or_take(one.leak, one.leak_error)
        table.add_row(f"all of {one.role}", "", "", "", "", "", "", "", leak)
    table.add_row("any of them", "", "", str(found.positions), "", "", "", _whole(found.pays), "")
    return table


def _give_or_take(value: float | None, error: float | None) -> str:
    return "–" if value is None or error is None else f"{value:+.1f} ±{error:.1f}"


def _yes(met: bool) -> str:
    return "yes" if met else "NO"


def _whole(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+.1f}"
