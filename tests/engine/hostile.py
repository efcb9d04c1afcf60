"""Scenario files that mean harm, by kind, and a reader of them with a clock and a scale."""

import json
import os
import random
import resource
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from engine.errors import InputError
from engine.scenario.loading import load_scenario
from engine.scenario.yaml_source import LARGEST_FILE
from tests.engine import worlds

FULL: Final = LARGEST_FILE - 1_000
"""Bytes: as large as a file may be, and a little less."""
TINY: Final = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")

Planted = Callable[[Path], Path]
"""Writes its files into an empty folder; returns the path to read."""
KINDS: Final[dict[str, Planted]] = {}


@dataclass(frozen=True)
class Cost:
    """What came of reading, seconds of the processor, megabytes beyond those of the start."""

    told: str
    seconds: float
    megabytes: float


def planted(plant: Planted) -> Planted:
    """Register a kind under its function's name."""
    KINDS[plant.__name__] = plant
    return plant


def _kinds_of_text(texts: Mapping[str, Callable[[], str]]) -> None:
    for name, text in texts.items():

        def plant(folder: Path, text: Callable[[], str] = text) -> Path:
            (folder / "scenario.yaml").write_text(text(), encoding="utf-8")
            return folder

        KINDS[name] = plant


def _filled(unit: str, head: str = "", tail: str = "") -> str:
    """As many of `unit` as fit into a file, numbered where it says {n}."""
    if "{n}" not in unit:
        return head + unit * ((FULL - len(head) - len(tail)) // len(unit)) + tail
    parts, size, n = [head], len(head) + len(tail), 0
    while size < FULL:
        parts.append(unit.replace("{n}", str(n)))
        size += len(parts[-1])
        n += 1
    return "".join([*parts[:-1], tail])


def _instead(old: str, new: str) -> str:
    """The tiny scenario with one thing changed."""
    assert TINY.count(old) == 1
    return TINY.replace(old, new)


def _appeal(expression: str) -> str:
    return _instead('appeal: "purse / 20"', f"appeal: {json.dumps(expression)}")


def _many_amounts(expression: str) -> str:
    """As many different expressions as fit."""
    effects = [f"{{add: {{anger: {json.dumps(f'{n} - {expression}')}}}}}" for n in range(2_800)]
    return _instead("[{add: {anger: -8}}]", f"[{', '.join(effects)}]")


def _aliases() -> str:
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    return "\n".join(lines)


def _nested_chains(depth: int) -> str:
    inner = "purse"
    for _ in range(depth):
        inner = f"choose(0<{inner}<1,1,2)"
    return inner


def _after(section: str, elements: str) -> str:
    """The tiny scenario with more elements at the beginning of a section."""
    return _instead(f"\n{section}:\n", f"\n{section}:\n{elements}")


_HARMLESS: Final = "basis: design choice, label: X"
_MOVE: Final = (
    "  - {id: m{n}, basis: x, role: council, channel: public, label: x, does: x, costs: x, "
    "risks: x, headline: x}\n"
)
_MOTION: Final = _MOVE.replace(
    "headline: x}", "headline: x, motion: {conviction: zz{n}, passed: x, failed: x}}"
)

_kinds_of_text(
    {
        # Size
        "a list as long as a file may be": lambda: _filled("- x\n"),
        "a list in one line": lambda: _filled("x,", "a: [", "]"),
        "a mapping as long as a file may be": lambda: _filled("k{n}: 1\n"),
        "a section of nothings": lambda: _filled("- \n", "moves:\n"),
        "a section of empty mappings": lambda: _filled("{},", "moves: [", "]"),
        "one word as long as a file": lambda: _filled("x", "id: "),
        "one key as long as a file": lambda: _filled("x", "", ": 1"),
        "one quoted text that never ends": lambda: _filled("x y\n", "id: '"),
        "one text of a whole file": lambda: _instead("A test scenario.", _filled("x")[:-9_000]),
        "a text of opening tags": lambda: _instead("A test scenario.", "< " * 2_000),
        "blank lines": lambda: _filled("\n"),
        "comments": lambda: _filled("# x\n"),
        "colons": lambda: _filled(": "),
        "question marks": lambda: _filled("? "),
        "directives": lambda: _filled("%TAG !a{n}! tag:x\n"),
        "documents": lambda: _filled("---\n"),
        # Nesting
        "brackets": lambda: _filled("["),
        "braces": lambda: _filled("{a: "),
        "dashes": lambda: _filled("- "),
        "stairs": lambda: "".join(f"{' ' * n}a:\n" for n in range(1_400)),
        "nesting up to the limit": lambda: _filled("[" * 18 + "]" * 18 + ",", "a: [", "]"),
        # Anchors, aliases, tags
        "a bomb of aliases": _aliases,
        "merge keys": lambda: "a: &a {b: 1}\nc: {<<: *a}\n",
        "anchors": lambda: _filled("- &a{n} x\n"),
        "a tag that would run something": lambda: "a: !!python/object/apply:os.system [ls]\n",
        # Numbers
        "a whole number of a million digits": lambda: _instead(
            "start: 20", f"start: {'9' * 10**6}"
        ),
        "a whole number of four thousand digits": lambda: _instead(
            "start: 20", f"start: {'9' * 4_200}"
        ),
        "a number beyond all numbers": lambda: _instead("start: 20", "start: 1e999999999"),
        "a number of a million decimals": lambda: _instead("start: 20", f"start: 0.{'3' * 10**6}"),
        "many huge numbers": lambda: _filled("9" * 4_000 + ",", "variables: [", "]"),
        "a rank of a thousand digits": lambda: _instead("rank: 1", f"rank: {'9' * 1_000}"),
        # Names
        "an id as long as a file": lambda: _instead("id: speech", f"id: {'x' * 10**6}"),
        "a channel as long as a file": lambda: _instead(
            "channel: public\n    label: Give", f"channel: {'public' * 10**5}\n    label: Give"
        ),
        "a role as long as a file": lambda: _instead(
            "role: neighbour, variable: pickers_neighbour",
            f"role: {'n' * 48}, variable: {'p' * 48}",
        ),
        "a thousand unknown roles": lambda: _instead(
            "known_to: [neighbour], dossier",
            f"known_to: [{', '.join(f'n{n}' for n in range(90_000))}], dossier",
        ),
        # Expressions
        "an expression of brackets": lambda: _appeal("(" * 300 + "1" + ")" * 299),
        "an expression of signs": lambda: _appeal("-" * 599 + "1"),
        "an expression of nots": lambda: _appeal("not " * 149 + "1"),
        "an expression of powers": lambda: _appeal("9**9**9**9**9"),
        "an expression of a whole file": lambda: _appeal("1+" * 900_000 + "1"),
        "an expression of digits": lambda: _appeal("9" * 600),
        "an expression that repeats itself": lambda: _many_amounts(_nested_chains(14)),
        "an expression of exponents": lambda: _appeal("*".join(["exp(purse)"] * 25)),
        "expressions without end": lambda: _many_amounts("+".join(["purse"] * 29)),
        "an expression that calls": lambda: _appeal("__import__('os').system('ls')"),
        "an expression that reaches inside": lambda: _appeal("().__class__.__bases__"),
        "an expression of other alphabets": lambda: _appeal("\u0440urse + \uff50urse"),
        "an expression of lambdas": lambda: _appeal("(lambda: (yield))()"),
        "a circle of formulas": lambda: _after(
            "variables",
            "".join(
                f'  - {{id: v{n}, {_HARMLESS}, formula: "v{(n + 1) % 380} + 1"}}\n'
                for n in range(380)
            ),
        ),
        # Elements
        "more moves than may be": lambda: _after(
            "moves", "".join(_MOVE.replace("{n}", str(n)) for n in range(4_500))
        ),
        "many moves, all the same": lambda: _after("moves", _MOVE * 390),
        "many moves, each with everything missing": lambda: _after(
            "moves", "".join(f"  - {{id: m{n}}}\n" for n in range(390))
        ),
        "many moves, each with all keys wrong": lambda: _after(
            "moves",
            "".join(
                f"  - {{id: m{n}, {', '.join(f'k{k}: [x]' for k in range(80))}}}\n"
                for n in range(390)
            ),
        ),
        "as many motions as may be, for nobody": lambda: _after(
            "moves", "".join(_MOTION.replace("{n}", str(n)) for n in range(390))
        ),
        "as many pools as fit": lambda: _after(
            "pools",
            "".join(f"  - {{id: p{n}, {_HARMLESS}, unit: x, total: 1}}\n" for n in range(8_500)),
        ),
        "as many directors as fit": lambda: _after(
            "directors",
            "".join(
                f"  - {{id: d{n}, basis: x, name: x, about: x, seat: seat_an, convictions: {{}}}}\n"
                for n in range(6_000)
            ),
        ),
        "as many sets as fit": lambda: _instead(
            "[{add: {anger: -8}}]", "[" + ", ".join(["{set: {pact: 1}}"] * 14_000) + "]"
        ),
        "as many unknown names as fit": lambda: _instead(
            "[{add: {anger: -8}}]",
            "[" + ", ".join(f"{{add: {{angr{n}: 1}}}}" for n in range(14_000)) + "]",
        ),
        "as many unknown keys as fit": lambda: _instead(
            "    rest: 1\n", "".join(f"    rst{n}: 1\n" for n in range(45_000))
        ),
        "as many faulty requirements as fit": lambda: _instead(
            '    requires: [{that: "purse >= 5"',
            f'    requires: [{"{that: purs, otherwise: x}, " * 14_000}{{that: "purse >= 5"',
        ),
    }
)


def _bytes(content: bytes) -> Planted:
    def plant(folder: Path) -> Path:
        (folder / "scenario.yaml").write_bytes(content)
        return folder

    return plant


KINDS["bytes by chance"] = _bytes(random.Random(1).randbytes(100_000))  # noqa: S311 - no secret
KINDS["another encoding"] = _bytes(TINY.encode("utf-16"))
KINDS["one wrong byte at the end"] = _bytes(TINY.encode() + b"# \xff")
KINDS["zeros"] = _bytes(bytes(FULL))
KINDS["halves of characters"] = _bytes(TINY.replace("20", "\ud800").encode(errors="surrogatepass"))


def _sparse(folder: Path, size: int) -> Path:
    with (folder / "scenario.yaml").open("wb") as file:
        file.truncate(size)
    return folder


KINDS["a hole of ten gigabytes"] = lambda folder: _sparse(folder, 10 * 10**9)


def _linked(folder: Path, target: str) -> Path:
    (folder / "scenario.yaml").symlink_to(target)
    return folder


for _name, _target in {
    "a link to itself": "scenario.yaml",
    "a link to nowhere": "nowhere",
    "a link to zeros without end": "/dev/zero",
    "a link to chance without end": "/dev/urandom",
    "a link to a terminal": "/dev/tty",
    "a link to its own folder": ".",
}.items():
    KINDS[_name] = lambda folder, target=_target: _linked(folder, target)  # type: ignore[misc]


@planted
def a_pipe_that_nobody_writes_to(folder: Path) -> Path:
    os.mkfifo(folder / "scenario.yaml")
    return folder


@planted
def a_folder_that_holds_itself(folder: Path) -> Path:
    (folder / "loop").symlink_to(".")
    return folder.joinpath(*["loop"] * 60)


@planted
def too_many_files(folder: Path) -> Path:
    for n in range(100):
        (folder / f"{n}.yaml").write_text(TINY, encoding="utf-8")
    return folder


@planted
def thousands_of_other_files(folder: Path) -> Path:
    for n in range(10_100):
        (folder / f"{n}.txt").touch()
    return folder


@planted
def some_full_files(folder: Path) -> Path:
    for n in range(8):
        text = _filled(_MOVE.replace("m{n}", f"m{n}_{{n}}"), "moves:\n")
        (folder / f"{n}.yaml").write_text(text, encoding="utf-8")
    return folder


def costs(most_seconds: int, most_megabytes: int) -> Iterator[tuple[str, Cost]]:
    """Each kind, read in a process of its own that is ended if it takes more."""
    for name, plant in KINDS.items():
        with TemporaryDirectory() as folder:
            yield name, _cost(plant(Path(folder)), most_seconds, most_megabytes)


def _cost(path: Path, most_seconds: int, most_megabytes: int) -> Cost:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))
        resource.setrlimit(resource.RLIMIT_AS, (most_megabytes * 2**20,) * 2)
        signal.alarm(10 * most_seconds)
        before = _peak()
        told = _outcome(path)
        os.write(writer, json.dumps([told[:4_000], _peak() - before]).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        answer = pipe.read()
    _, status, used = os.wait4(child, 0)
    told, megabytes = json.loads(answer) if answer else (f"ended by {status}", 0.0)
    return Cost(told, used.ru_utime + used.ru_stime, megabytes)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _outcome(path: Path) -> str:
    try:
        load_scenario(path)
    except InputError as error:
        return str(error)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        return f"a fault of ours: {error!r}"
    return "accepted"


def main() -> None:
    """Say what each kind costs: one JSON object."""
    most_seconds, most_megabytes = map(int, sys.argv[1:])
    found = {name: asdict(cost) for name, cost in costs(most_seconds, most_megabytes)}
    sys.stdout.write(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
