"""Several sessions beside each other as lines with tabs, for a clipboard."""

from collections.abc import Iterator

from engine.report.cells import harmless
from engine.report.groups.view import SessionsTold, TurnTold
from engine.report.groups.words import HEADS, NO_ENDING
from engine.report.pack.saying import Saying


def plain(told: SessionsTold) -> str:
    """Its tables one below the other, with an empty line between."""
    return "\n".join("\t".join(map(_flat, line)) for line in _lines(told)) + "\n"


def _flat(words: str) -> str:
    return harmless(" ".join(words.split()))


def _lines(told: SessionsTold) -> Iterator[list[str]]:
    saying = Saying(told.language)

    def heads(*names: str) -> list[str]:
        return [saying.say(HEADS[name]) for name in names]

    yield [f"{told.title}: {saying.say(HEADS['groups'], count=len(told.groups))}"]
    yield from ([remark] for remark in told.remarks)
    yield []
    roles = [role.short for role in told.roles]
    yield [*heads("group", "session", "turns", "ending"), *roles, *heads("brier")]
    for group in told.groups:
        scores = [group.scores.get(role.role) for role in told.roles]
        yield [
            group.name,
            group.title,
            str(group.turns),
            group.ending or saying.say(NO_ENDING),
            *("" if score is None else saying.number(score, 1) for score in scores),
            "" if group.brier is None else saying.number(group.brier, 2),
        ]
    yield []
    yield [*heads("turn", "role", "channel", "ordered", "the_groups")]
    for turn in told.turns:
        for one in turn.orders:
            channel = saying.say(HEADS[one.channel])
            for order, groups in one.orders:
                yield [str(turn.turn), one.name, channel, order, ", ".join(groups)]
    yield []
    yield [*heads("turn", "number", "low", "the_groups", "high", "the_groups", "apart")]
    for turn in told.turns:
        yield from _numbers(turn, saying)
    if told.left_out:
        yield []
        yield heads("left_out")
        yield from ([file, why] for file, why in told.left_out)


def _numbers(turn: TurnTold, saying: Saying) -> Iterator[list[str]]:
    for one in turn.numbers:
        low, high = (saying.number(value, one.decimals) for value in (one.low, one.high))
        apart = saying.amount(one.high - one.low, one.unit, one.decimals)
        ends = [low, ", ".join(one.lowest), high, ", ".join(one.highest)]
        yield [str(turn.turn), one.label, *ends, apart]
