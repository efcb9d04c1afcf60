"""A recording made ready to run over blocks of games: fused, ordered, and given registers.

What only matters where a mask holds (a branch of `where`, the second part of `and`) stands behind a
`skip`, which leaves it out where the mask holds in no game of the block. That changes no result:
such a value is never looked at elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from engine.rules.recording import TRUTHS, Constant, Operation, Part, Recording

WORTH_SKIPPING: Final = 3
"""Costs of a stretch of steps below this are not worth a look at the mask."""
_COSTS: Final = {"roll": 30, "exp": 20, "log": 20, "nine": 4, "settle": 4, "/": 3, "sqrt": 5}

Path = tuple[int, ...]
"""The masks behind which a step stands, outermost first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operation on registers: parts are registers or constants."""

    name: str
    target: int
    parts: tuple[Part, ...]
    subject: int | str = ""
    """The row that it loads or stores, the site that it rolls, or how many steps it skips."""


@dataclass(frozen=True, eq=False)
class Program:
    """Steps over rows of games; registers from `numbers` on hold truths."""

    steps: tuple[Step, ...]
    numbers: int
    truths: int


def program(recording: Recording, results: Mapping[int, Part]) -> Program:
    """What brings `results[row]` about, rows that keep what they have left out."""
    kept = {
        row: part for row, part in results.items() if not _is_load(recording.operations, part, row)
    }
    operations = _fused(recording.operations, kept.values())
    ordered = _Order(operations, kept)
    return _with_registers(list(_with_skips(ordered.lines(), 0)))


def _is_load(operations: Sequence[Operation], part: Part, row: int) -> bool:
    return isinstance(part, int) and operations[part] == Operation("load", (), row)


def _fused(operations: Sequence[Operation], results: Iterable[Part]) -> dict[int, Operation]:
    """The operations that are needed, by number, frequent pairs made one where nothing is lost."""
    results = list(results)
    uses = _uses(dict(enumerate(operations)), results)
    fused: dict[int, Operation] = {}
    for number, operation in enumerate(operations):
        if number in uses:
            fused[number] = _fuse(operation, fused, uses)
    left = _uses(fused, results)
    return {number: operation for number, operation in fused.items() if number in left}


def _uses(operations: Mapping[int, Operation], results: Iterable[Part]) -> Counter[int]:
    uses: Counter[int] = Counter()
    open_ = [part for part in results if isinstance(part, int)]
    while open_:
        number = open_.pop()
        uses[number] += 1
        if uses[number] == 1:
            open_ += [part for part in operations[number].parts if isinstance(part, int)]
    return uses


def _fuse(operation: Operation, fused: Mapping[int, Operation], uses: Counter[int]) -> Operation:
    def only(part: Part, name: str) -> Operation | None:
        if isinstance(part, Constant) or uses[part] > 1 or fused[part].name != name:
            return None
        return fused[part]

    match operation:
        case Operation("+", (int(a), int(b))):
            for part, other in ((b, a), (a, b)):
                added = only(part, "where")
                if added is not None and added.parts[2] == Constant(0.0):
                    return Operation("add_where", (other, *added.parts[:2]))
        case Operation("min", (int(a), Constant() as high)):
            clipped = only(a, "max")
            if clipped is not None and isinstance(clipped.parts[1], Constant):
                value, low = clipped.parts
                rounded = only(value, "nine")
                if rounded is not None:
                    return Operation("settle", (*rounded.parts, low, high))
                return Operation("clip", (value, low, high))
    return operation


class _Order:
    """The operations one after the other, each late and beside what it is needed for."""

    def __init__(self, operations: Mapping[int, Operation], results: Mapping[int, Part]) -> None:
        self._operations = operations
        self._results = results
        self._loads = {
            operation.subject: number
            for number, operation in operations.items()
            if operation.name == "load"
        }
        self._kept_where = self._stands_still()
        self._paths = self._guarded()
        self._lines: list[tuple[Path, Step]] = []
        self._done: set[int] = set()

    def lines(self) -> list[tuple[Path, Step]]:
        """Steps with the masks that they stand behind; targets are operations still."""
        stores: dict[int, list[Step]] = defaultdict(list)
        for row, part in self._results.items():
            step = self._store(row, part)
            stores[max((read for read in step.parts if isinstance(read, int)), default=-1)].append(
                step
            )
        for number in (-1, *sorted(self._operations)):
            if number in self._operations and self._at_large(number):
                self._add(number)
            for step in stores[number]:
                self._add_all((self._loads.get(step.subject, step.parts[0]), *step.parts))
                self._lines.append(((), step))
        return self._lines

    def _at_large(self, number: int) -> bool:
        """Whether it is to be done in its turn, and not when something asks for it."""
        rare = self._operations[number].name == "load" or number in self._kept_where
        return not rare and not self._paths[number]

    def _store(self, row: int, part: Part) -> Step:
        if isinstance(part, int) and part in self._kept_where:
            return Step("store_where", -1, self._operations[part].parts[:2], row)
        return Step("store", -1, (part,), row)

    def _add_all(self, parts: Iterable[Part]) -> None:
        for part in parts:
            if isinstance(part, int):
                self._add(part)

    def _stands_still(self) -> set[Part]:
        """Results that are as they were where a mask does not hold: written only where it does."""
        results = list(self._results.values())
        uses = _uses(self._operations, results)
        return {
            part
            for row, part in self._results.items()
            if isinstance(part, int)
            and uses[part] == 1
            and self._operations[part].name == "where"
            and self._operations[part].parts[2] == self._loads.get(row)
        }

    def _add(self, number: int) -> None:
        if number in self._done:
            return
        operation = self._operations[number]
        behind = set(_behind(operation))
        first = [place for place in range(len(operation.parts)) if place not in behind]
        self._add_all(operation.parts[place] for place in (*first, *sorted(behind)))
        step = Step(operation.name, number, operation.parts, operation.subject)
        self._lines.append((self._paths[number], step))
        self._done.add(number)

    def _guarded(self) -> dict[int, Path]:
        """The masks that each operation can stand behind: those that all its uses share."""
        roots = [*self._results.values(), *map(self._loads.get, self._results)]
        paths: dict[int, Path] = {part: () for part in roots if isinstance(part, int)}
        for number in sorted(self._operations, reverse=True):
            operation, path = self._operations[number], paths[number]
            behind = {} if number in self._kept_where else _behind(operation)
            for place, part in enumerate(operation.parts):
                if isinstance(part, int):
                    mask = behind.get(place)
                    use = path if mask is None else self._chained(path, mask)
                    known = paths.get(part)
                    paths[part] = use if known is None else _common(known, use)
        return paths

    def _chained(self, path: Path, mask: int) -> Path:
        """A path with a mask and all those that it implies, outermost first."""
        chain = [mask]
        while self._operations[chain[-1]].name == "and":
            wider = self._operations[chain[-1]].parts[0]
            assert isinstance(wider, int)  # noqa: S101 - constants are never first
            chain.append(wider)
        return path + tuple(one for one in reversed(chain) if one not in path)


def _behind(operation: Operation) -> dict[int, int]:
    """The places of the parts that matter only where a mask holds, with the mask."""
    match operation:
        case Operation("where", (int(mask), _, _)):
            return {1: mask}
        case Operation("add_where", (_, int(mask), _)):
            return {2: mask}
        case Operation("and", (int(mask), _)):
            return {1: mask}
    return {}


def _common(one: Path, other: Path) -> Path:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return one[:shared]


def _with_skips(lines: Sequence[tuple[Path, Step]], depth: int) -> Iterator[Step]:
    for mask, group in groupby(lines, lambda line: line[0][depth] if len(line[0]) > depth else -1):
        inner = list(group)
        if mask < 0:
            yield from (step for _, step in inner)
            continue
        steps = list(_with_skips(inner, depth + 1))
        if sum(_COSTS.get(step.name, 1) for step in steps) >= WORTH_SKIPPING:
            yield Step("skip", -1, (mask,), len(steps))
        yield from steps


def _with_registers(steps: Sequence[Step]) -> Program:
    """The same steps on as few registers as do; no step writes where it reads."""
    last = {part: at for at, s in enumerate(steps) for part in s.parts if isinstance(part, int)}
    pools = {False: _Registers(), True: _Registers()}
    truths = {step.target for step in steps if step.name in TRUTHS}
    placed: dict[int, int] = {}
    for at, step in enumerate(steps):
        if step.target >= 0:
            placed[step.target] = pools[step.target in truths].take()
        for part in {part for part in step.parts if isinstance(part, int)}:
            if last[part] == at:
                pools[part in truths].give_back(placed[part])
    numbers = pools[False].count

    def register(operation: int) -> int:
        return placed[operation] + (numbers if operation in truths else 0)

    done: list[Step] = []
    for step in steps:
        target = register(step.target) if step.target >= 0 else -1
        parts = [part if isinstance(part, Constant) else register(part) for part in step.parts]
        done.append(Step(step.name, target, tuple(parts), step.subject))
    return Program(tuple(done), numbers, pools[True].count)


class _Registers:
    def __init__(self) -> None:
        self.count = 0
        self._free: list[int] = []

    def take(self) -> int:
        if self._free:
            return self._free.pop()
        self.count += 1
        return self.count - 1

    def give_back(self, register: int) -> None:
        self._free.append(register)
