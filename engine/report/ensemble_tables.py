"""What `quorum simulate` prints: how often each ending came, and how each role scored."""

from rich.console import Console
from rich.table import Table

from engine.lab.simulate import Ensemble
from engine.scenario.models import Scenario


def ensemble_tables(ensemble: Ensemble, scenario: Scenario) -> None:
    """Print everything that was counted."""
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
