"""Programs for the compiled machine: encoded once, run on tiles."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from engine.rules import machine
from engine.rules.dice import Dice, FloatArray, key_of
from engine.rules.program import Program, Step
from engine.rules.recording import Constant


@dataclass(frozen=True)
class _Encoded:
    """Steps as the machine reads them: code, target, three parts; two constants; sites' keys."""

    steps: NDArray[np.uint32]
    constants: FloatArray
    sites: tuple[str, ...]
    keys: NDArray[np.uint64]


class Compiled:
    """Runs programs in compiled code."""

    def __init__(self) -> None:
        self._codes: WeakKeyDictionary[Program, _Encoded] = WeakKeyDictionary()

    lanes = machine.LANES

    def run(self, program: Program, cells: FloatArray, turns: range, dice: Dice) -> None:
        """Run a program for each of the turns on cells[tile, row, lane], in place."""
        code = self._codes.get(program)
        if code is None:
            code = self._codes[program] = _encoded(program)
        fair = [turn for turn in turns if not dice.told(turn)]
        spans = [turns] if len(fair) == len(turns) else [range(t, t + 1) for t in turns]
        for span in spans:
            told = dice.told(span.start)
            names = [site for site in code.sites if site in told]
            values = np.array([told[name] for name in names]).reshape(len(names), dice.games.size)
            places = [names.index(site) if site in told else -1 for site in code.sites]
            machine.run(
                code.steps,
                code.constants,
                code.keys,
                cells,
                span.start,
                span.stop,
                np.uint64(dice.seed),
                dice.games,
                values,
                np.array(places, dtype=np.int64),
                program.numbers,
                program.truths,
            )


def _encoded(program: Program) -> _Encoded:
    sites = tuple(dict.fromkeys(str(s.subject) for s in program.steps if s.name == "roll"))

    def own(register: int) -> int:
        """Its place among those of its kind."""
        return register - program.numbers if register >= program.numbers else register

    steps = np.zeros((len(program.steps), 5), dtype=np.uint32)
    constants = np.zeros((len(program.steps), 2))
    for at, step in enumerate(program.steps):
        registers = [own(part) for part in step.parts if isinstance(part, int)]
        known = [part.value for part in step.parts if isinstance(part, Constant)]
        name, subject = _spelled(step, sites)
        code = [machine.CODES[name], max(own(step.target), 0), *registers, *subject]
        steps[at, : len(code)] = code
        constants[at, : len(known)] = known
    keys = np.array([key_of(site) for site in sites], dtype=np.uint64)
    return _Encoded(steps, constants, sites, keys)


def _spelled(step: Step, sites: tuple[str, ...]) -> tuple[str, list[int]]:
    """What the machine calls a step, and the last of its parts."""
    kinds = "".join("r" if isinstance(part, int) else "c" for part in step.parts)
    match step.name:
        case "roll":
            return "roll", [sites.index(str(step.subject))]
        case "load" | "store" | "skip" | "store_where":
            return f"{step.name} {kinds}".rstrip(), [int(step.subject)]
    return f"{step.name} {kinds}".rstrip(), []
