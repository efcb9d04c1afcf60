"""What `quorum calibrate` prints: how often the fans held what happened, by what and how far."""

from collections.abc import Sequence

from rich.table import Table

from engine.lab.forecasting.calibration import Calibration, Held
from engine.report.tables import narrow_console, table_of
from engine.scenario.models import Scenario


def calibration_table(found: Calibration, scenario: Scenario) -> None:
    """Print everything that was measured."""
    console = narrow_console()
    names = {role.id: role.name.en for role in scenario.roles}
    numbers = {variable.id: variable.label.en for variable in scenario.variables}
    shares = ("Cases", "80 % fan", "As drawn", "50 % fan", "Below median")
    title = f"What the fans held, in {found.games} games in character"
    table = table_of("Of", *shares, title=title, right=shares)
    _add(table, ["All"], [found.overall])
    _add(table, [names[one.about] for one in found.roles], found.roles)
    _add(table, [f"{one.about} turns ahead" for one in found.horizons], found.horizons)
    _add(table, [numbers[one.about] for one in found.numbers], found.numbers)
    console.print(table)
    verdict = "met" if found.met else "missed"
    console.print(
        f"Target for the 80 % fan: {found.target}, {verdict}. {found.seconds:.0f} s, "
        f"seed {found.seed}.",
        highlight=False,
    )


def _add(table: Table, labels: Sequence[str], lines: Sequence[Held]) -> None:
    for label, one in zip(labels, lines, strict=True):
        table.add_row(
            label,
            f"{one.cases:,}",
            *(f"{value:.1f} %" for value in (one.wide, one.drawn, one.narrow, one.below)),
        )
    table.add_section()
