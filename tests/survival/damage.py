"""Damages saves in every way that disks, editors and strangers do.

`damaged(luck)` gives one damaged file and the name of the damage; the same luck, the same file.
"""

import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from engine.game.control import ControlAct
from engine.game.game import Game
from engine.game.migrations import FORMAT
from engine.game.saves import load_game, save_game
from tests.engine.acts import change, forced, inject, judged, override
from tests.engine.worlds import game_of, tiny

OLD = Path(__file__).resolve().parents[1] / "engine" / "saves"
Json = Any
Route = tuple[str | int, ...]
Edit = Callable[[Json, random.Random], None]


@cache
def whole_files() -> tuple[bytes, ...]:
    """Sound files: of today's format and of the first, of a small and of a large scenario.

    The last one has acts of Control.
    """
    files = [OLD / "format-1.quorum", OLD / "format-1-openai-2023.quorum"]
    with TemporaryDirectory() as folder:
        for file in list(files):
            new = Path(folder, file.name)
            save_game(load_game(file), new)
            files.append(new)
        files.append(Path(folder, "acts.quorum"))
        save_game(with_acts(), files[-1])
        return tuple(file.read_bytes() for file in files)


def with_acts() -> Game:
    """A game in which Control did something of everything, and has more in its hand."""
    game = game_of(tiny(), seed=4)
    rain = change("anger", 3), change("pickers_council", 2, "pickers_neighbour")
    hands: list[list[ControlAct]] = [
        [forced("hail", "a"), inject("b", *rain), judged("council", 0.5, rain[0], name="c")],
        [override("worth_council", 12), override("pickers_council", 70, "pickers_neighbour")],
        [override("purse", 5), inject("f", known_to=["council"], announced=True, planned="two")],
    ]
    for number, hand in enumerate(hands, start=1):
        for act in hand:
            game.prepare(act)
        if number < len(hands):
            game.commit({})
    return game


WEIGHTS = (3, 1, 6, 2, 5)
"""Of the sound files: mostly the small one of today's format."""


def damaged(luck: random.Random) -> tuple[str, bytes]:
    """The name of a damage, and a file with it."""
    (whole,) = luck.choices(whole_files(), WEIGHTS)
    kinds: dict[str, Callable[[], bytes]] = {
        **{
            f"bytes: {name}": lambda harm=harm: harm(whole, luck)  # type: ignore[misc] # mypy and defaults of lambdas
            for name, harm in BYTES.items()
        },
        **{
            f"data: {name}": lambda edit=edit: edited(whole, luck, edit)  # type: ignore[misc] # the same
            for name, edit in EDITS.items()
        },
        **{
            f"text: {name}": lambda word=word: with_word(whole, luck, word)  # type: ignore[misc] # the same
            for name, word in WORDS.items()
        },
    }
    name = luck.choice(sorted(kinds))
    return name, kinds[name]()


# Bytes


def cut(whole: bytes, luck: random.Random) -> bytes:
    return whole[: luck.randrange(len(whole))]


def flip(whole: bytes, luck: random.Random) -> bytes:
    content = bytearray(whole)
    for _ in range(luck.choice((1, 1, 1, 4, 40))):
        content[luck.randrange(len(content))] ^= 1 << luck.randrange(8)
    return bytes(content)


def repeat(whole: bytes, luck: random.Random) -> bytes:
    start = luck.randrange(len(whole))
    piece = whole[start : start + luck.choice((1, 10, 512, 4096))]
    return whole[:start] + piece * luck.choice((2, 3)) + whole[start:]


def leave_out(whole: bytes, luck: random.Random) -> bytes:
    start = luck.randrange(len(whole))
    return whole[:start] + whole[start + luck.choice((1, 10, 512, 4096)) :]


def zeros(whole: bytes, luck: random.Random) -> bytes:
    start, size = luck.randrange(len(whole)), luck.choice((1, 512, 4096, len(whole)))
    return (whole[:start] + bytes(size))[: len(whole)] + whole[start + size :]


def shuffle_blocks(whole: bytes, luck: random.Random) -> bytes:
    blocks = [whole[i : i + 4096] for i in range(0, len(whole), 4096)]
    one, other = luck.randrange(len(blocks)), luck.randrange(len(blocks))
    blocks[one], blocks[other] = blocks[other], blocks[one]
    return b"".join(blocks)


def encoded_otherwise(whole: bytes, luck: random.Random) -> bytes:
    return whole.decode().encode(luck.choice(("utf-16", "utf-8-sig", "utf-32-le")))


def twice(whole: bytes, luck: random.Random) -> bytes:
    return whole + luck.choice((b"", b",", b"\n", b"\x00")) + whole


BYTES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "cut": cut,
    "flip": flip,
    "repeat": repeat,
    "leave out": leave_out,
    "zeros": zeros,
    "shuffle blocks": shuffle_blocks,
    "encoded otherwise": encoded_otherwise,
    "twice": twice,
}

# Words that a JSON writer would not write, in place of a value

WORDS: dict[str, str] = {
    "not a number": "NaN",
    "infinity": "Infinity",
    "minus infinity": "-Infinity",
    "a number beyond doubles": "1e999",
    "a tiny number": "1e-999",
    "a number of many digits": "7" * 20_000,
    "a fraction of many digits": "0." + "3" * 20_000,
    "a word": "none",
    "half a character": '"\\ud800"',
    "no character": '"\\u0000"',
    "a deep list": "[" * 3_000 + "]" * 3_000,
    "a deep object": '{"a":' * 150 + "1" + "}" * 150,
    "the same key twice": '{"a": 1, "a": 2}',
    "nothing": "",
}
_MARK = "\ue000"


def with_word(whole: bytes, luck: random.Random, word: str) -> bytes:
    """The file with a value replaced by text as it stands."""
    data = json.loads(whole)
    put(data, anywhere(data, luck), _MARK)
    return json.dumps(data, ensure_ascii=False).replace(f'"{_MARK}"', word).encode()


# Values


def edited(whole: bytes, luck: random.Random, edit: Edit) -> bytes:
    data = json.loads(whole)
    edit(data, luck)
    return json.dumps(data).encode()


def routes(part: Json, route: Route = ()) -> Iterator[Route]:
    """The way to every value of some JSON."""
    yield route
    if isinstance(part, dict | list):
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            yield from routes(value, (*route, key))


def anywhere(data: Json, luck: random.Random) -> Route:
    """A value; each part of the file is as likely, however much of the file it is."""
    start: Route = (luck.choice(sorted(data)),)
    ways = list(routes(at(data, start), start))
    return luck.choice(ways)


def at(data: Json, route: Route) -> Json:
    for step in route:
        data = data[step]
    return data


def put(data: Json, route: Route, value: Json) -> None:
    at(data, route[:-1])[route[-1]] = value


def retyped(data: Json, luck: random.Random) -> None:
    put(data, anywhere(data, luck), luck.choice(JUNK))


def removed(data: Json, luck: random.Random) -> None:
    route = anywhere(data, luck)
    del at(data, route[:-1])[route[-1]]


def added(data: Json, luck: random.Random) -> None:
    part, junk = at(data, anywhere(data, luck)), luck.choice(JUNK)
    if isinstance(part, dict):
        part[luck.choice(("x", "", "id", "kind", "terms", "when", "\u2028"))] = junk
    elif isinstance(part, list):
        part.insert(luck.randrange(len(part) + 1), junk)
    else:
        data["novelty"] = junk


def exchanged(data: Json, luck: random.Random) -> None:
    one, other = anywhere(data, luck), anywhere(data, luck)
    value = json.loads(json.dumps(at(data, other)))
    put(data, one, value)


def doubled(data: Json, luck: random.Random) -> None:
    """An element twice: the same id, the same turn."""
    lists = [way for way in routes(data) if isinstance(at(data, way), list) and at(data, way)]
    part = at(data, luck.choice(lists))
    part.append(json.loads(json.dumps(luck.choice(part))))


def mixed(data: Json, luck: random.Random) -> None:
    lists = [way for way in routes(data) if isinstance(at(data, way), list)]
    luck.shuffle(at(data, luck.choice(lists)))


def other_order(data: Json, luck: random.Random) -> None:
    """Every object's keys in another order, as other programs write them: it means the same."""
    for way in list(routes(data)):
        part = at(data, way)
        if isinstance(part, dict):
            keys = list(part)
            luck.shuffle(keys)
            for key in keys:
                part[key] = part.pop(key)


def scaled(data: Json, luck: random.Random) -> None:
    """A number far too large, too small, or a little off."""
    numbers = [w for w in routes(data) if type(at(data, w)) in {int, float}]
    way = luck.choice(numbers)
    put(data, way, at(data, way) * luck.choice((-1, 0, 1.000001, 1e3, 1e9, 1e300, 10**30)))


def huge_list(data: Json, luck: random.Random) -> None:
    put(data, anywhere(data, luck), [luck.choice(JUNK)] * luck.choice((1_000, 50_000)))


def huge_object(data: Json, luck: random.Random) -> None:
    junk = luck.choice(JUNK)
    put(data, anywhere(data, luck), {f"a{n}": junk for n in range(luck.choice((1_000, 50_000)))})


def huge_text(data: Json, luck: random.Random) -> None:
    put(data, anywhere(data, luck), luck.choice("x( \\é") * luck.choice((601, 5_000, 1_000_000)))


def other_scenario(data: Json, luck: random.Random) -> None:
    data["scenario"] = json.loads(luck.choice(whole_files()))["scenario"]


def other_format(data: Json, luck: random.Random) -> None:
    data["format"] = luck.choice((0, 1, FORMAT, FORMAT + 1, 10**6, 10**40, -1, 1.5, "2", None, [2]))


def parents(data: Json, luck: random.Random) -> None:
    """A record that comes from itself, from a later one, or from nowhere."""
    count = len(data["records"])
    for _ in range(luck.choice((1, 3))):
        record = luck.choice(data["records"])
        record["parent"] = luck.choice((record["number"], luck.randrange(count + 3), -1, 10**20))


def expression(data: Json, luck: random.Random) -> None:
    """Text in the place of an expression."""
    texts = luck.choice(
        (
            "__import__('os').system('true')",
            "(" * 300 + "1" + ")" * 300,
            "9" * 400,
            "1/0",
            "turn" + " + turn" * 80,
            "exp(" * 40 + "1" + ")" * 40,
            "played(nothing)",
            "true",
            "0",
            "anger ** anger",
            "lambda: 0",
        )
    )
    ways = [w for w in routes(data["scenario"]) if w and w[-1] in SITES]
    put(data["scenario"], luck.choice(ways), texts)


SITES = frozenset({"when", "chance", "amount", "measure", "formula", "that", "appeal", "pull"})
JUNK: tuple[Json, ...] = (
    None, True, False, 0, 1, -1, 7, 1.5, -0.0, 1e300, 2**63, -(2**70), "", "x", "speech", "council",
    "anger", "1", "NaN", "move speech", "clamped", [], {}, ["x"], {"x": 1}, [[[]]], {"en": "x"},
    "<b>x</b>", "\u202e", "2024-01-01T00:00:00Z",
)  # fmt: skip
EDITS: dict[str, Edit] = {
    "retyped": retyped,
    "removed": removed,
    "added": added,
    "exchanged": exchanged,
    "doubled": doubled,
    "mixed": mixed,
    "other order": other_order,
    "scaled": scaled,
    "huge list": huge_list,
    "huge object": huge_object,
    "huge text": huge_text,
    "other scenario": other_scenario,
    "other format": other_format,
    "parents": parents,
    "expression": expression,
}
