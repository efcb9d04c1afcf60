"""Progress and tables on a terminal, with Rich."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress
from rich.table import Table

from engine.lab.simulate import Ensemble
from engine.scenario.models import Scenario


class Progress:
    """A progress bar on stderr; silent where stderr is no terminal."""

    def __init__(self, label: str, total: int) -> None:
        console = Console(stderr=True)
        self._bar = RichProgress(
            TextColumn(label),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task(label, total=total)

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def advance(self, done: int) -> None:
        """So many more are done."""
        self._bar.update(self._task, advance=done)


def ensemble_tables(ensemble: Ensemble, scenario: Scenario) -> None:
    """Print how often each ending came and how each role scored."""
    console = Console()
    titles = {ending.id: ending.title.en for ending in scenario.endings}
    endings = Table(
        "Ending", "Games", "Share", title=f"{scenario.title.en}: {ensemble.games} games"
    )
    endings.columns[1].justify = endings.columns[2].justify = "right"
    for ending, count in sorted(ensemble.endings.items(), key=lambda item: -item[1]):
        endings.add_row(titles[ending], str(count), f"{100 * count / ensemble.games:.1f} %")
    scores = Table("Role", "Mean", "10 %", "Median", "90 %", title="Scores, 0 to 100")
    for role, spread in ensemble.scores.items():
        name = scenario.role(role).name.en
        numbers = (spread.mean, spread.p10, spread.p50, spread.p90)
        scores.add_row(name, *(f"{number:.1f}" for number in numbers))
    console.print(endings, scores)
    console.print(
        f"{ensemble.turns} turns in {ensemble.seconds:.2f} s, seed {ensemble.seed}.",
        highlight=False,
    )
