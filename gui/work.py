"""Work off the GUI thread: a function on a thread pool, its result back on the GUI thread."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[Exception], None]


def raise_again(error: Exception) -> None:
    """What to do where nothing can go wrong but by a fault of ours: raise it on the GUI thread."""
    raise error


class _Courier(QObject):
    """Lives on the GUI thread and carries results there.

    The pool is given a plain function and owns what it makes of it: a QRunnable of ours could be
    deleted here while its thread still looks at it.
    """

    arrived = Signal()

    def __init__(self, deliver: Callable[[], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self.arrived.connect(self.receive, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def receive(self) -> None:
        """Hand over what the worker left."""
        self._deliver()


class Job(Generic[T]):
    """One function under way. A cancelled job delivers nothing any more."""

    def __init__(self, work: Callable[["Job[T]"], T], done: Done[T], failed: Failed) -> None:
        self.cancelled = False
        self._work, self._done, self._failed = work, done, failed
        self._results: list[T] = []
        self._error: Exception | None = None
        self._after: Callable[[], None] = lambda: None
        self._courier = _Courier(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop (it looks at `cancelled`) and drop its result."""
        self.cancelled = True

    def start(self, pool: QThreadPool, after: Callable[[], None]) -> None:
        """Give the work to `pool`; `after` is called once it is delivered or dropped."""
        self._after = after
        pool.start(self._run)

    def collect(self) -> None:
        """Deliver now, when the pool is known to be done with it."""
        QCoreApplication.sendPostedEvents(self._courier)

    def _run(self) -> None:
        try:
            if not self.cancelled:
                self._results.append(self._work(self))
        except Exception as error:  # noqa: BLE001 - it is delivered to `failed`
            self._error = error
        self._courier.arrived.emit()

    def _deliver(self) -> None:
        self._after()
        if self.cancelled:
            return
        if self._error is not None:
            self._failed(self._error)
        else:
            self._done(self._results[0])


class Runner(QObject):
    """Runs jobs on a pool of its own, one after the other unless told otherwise.

    It keeps each job referenced until its result is delivered.
    """

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._jobs: dict[int, Job[object]] = {}

    def start(self, work: Callable[[Job[T]], T], done: Done[T], failed: Failed) -> Job[T]:
        """Run `work` on the pool; then call `done` or `failed` on the GUI thread."""
        job = Job(work, done, failed)
        key = id(job)
        self._jobs[key] = job  # type: ignore[assignment]  # only held, never called with another T
        job.start(self._pool, lambda: self._drop(key))
        return job

    @property
    def idle(self) -> bool:
        """Whether everything is delivered."""
        return not self._jobs

    def finish(self) -> None:
        """Wait for all jobs and deliver them, those they start included."""
        while self._jobs:
            self._pool.waitForDone()
            for job in list(self._jobs.values()):
                job.collect()

    def _drop(self, key: int) -> None:
        self._jobs.pop(key, None)
