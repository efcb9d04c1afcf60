"""Progress on stderr, with Rich; silent where stderr is no terminal."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress


class _Bars:
    """Bars with these columns, gone again when the work is done."""

    def __init__(self, *columns: ProgressColumn) -> None:
        console = Console(stderr=True)
        self._bars = RichProgress(
            *columns, console=console, transient=True, disable=not console.is_terminal
        )

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()


class Progress(_Bars):
    """One bar of how many are done."""

    def __init__(self, label: str, total: int) -> None:
        super().__init__(
            TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        )
        self._task = self._bars.add_task(label, total=total)

    def advance(self, done: int) -> None:
        """So many more are done."""
        self._bars.update(self._task, advance=done)


class Share(_Bars):
    """One bar of how large a part is done."""

    def __init__(self, label: str) -> None:
        super().__init__(
            TextColumn(label), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
        )
        self._task = self._bars.add_task(label, total=1.0)

    def advance(self, more: float) -> None:
        """So large a part more is done."""
        self._bars.update(self._task, advance=more)


class Shares(_Bars):
    """A bar for each of several parts of the work."""

    def __init__(self) -> None:
        super().__init__(
            TextColumn("{task.description:<10}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeElapsedColumn(),
        )
        self._tasks: dict[str, TaskID] = {}

    def tell(self, part: str, share: float) -> None:
        """So large a share of a part is done."""
        if part not in self._tasks:
            self._tasks[part] = self._bars.add_task(part.capitalize(), total=1.0)
        self._bars.update(self._tasks[part], completed=share)
