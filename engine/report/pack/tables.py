"""A report as tables for analysis: one tidy table a kind, or all in one long table."""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from engine.report.cells import Cell, written
from engine.report.pack.values import Pack, SessionPart

Row = tuple[Cell, ...]
Rows = Iterator[Row]
_Long = tuple[str, int, str, str, str, Cell, str]
"""Kind, turn, role, what, text, value, unit."""
_BETWEEN: Final = " | "
"""Between several texts in one cell."""
LONG_HEADS: Final = ("kind", "turn", "when", "role", "what", "text", "value", "unit")


def tables(pack: Pack) -> dict[str, list[Row]]:
    """Every table that has rows, by name; its first row names the columns."""
    found: dict[str, list[Row]] = {}
    for name, (heads, make) in _TABLES.items():
        rows = list(make(pack))
        if rows:
            found[name] = [heads, *rows]
    return found


def zipped(pack: Pack) -> bytes:
    """The tables as files of a zip; the same report gives the same bytes."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, rows in tables(pack).items():
            entry = ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, written(rows))
    return data.getvalue()


def one_table(pack: Pack) -> bytes:
    """Everything as one long table: what, of which turn and role, in words or as a number."""
    when = {moment.turn: moment.when for moment in pack.calendar}
    rows = sorted(_long(pack), key=lambda row: row[1])
    told = ((kind, turn, when.get(turn, ""), *rest) for kind, turn, *rest in rows)
    return written([LONG_HEADS, *told])


def _long(pack: Pack) -> Iterator[_Long]:
    yield from _long_of_play(pack)
    yield from _long_of_control(pack)
    if pack.session is not None:
        yield from _long_of_session(pack.session)


def _long_of_play(pack: Pack) -> Iterator[_Long]:
    for number in pack.numbers:
        for turn, value in enumerate(number.values):
            yield "number", turn, "", number.variable, number.label, value, number.unit
    for score in pack.scores:
        for turn, value in enumerate(score.values):
            yield "score", turn, score.role, "", "", value, ""
    for order in pack.orders:
        said = f"{order.label} ({order.terms})" if order.terms else order.label
        yield "order", order.turn, order.role, order.channel, said or order.known, None, ""
    for reason in pack.reasons:
        yield "reason", reason.turn, reason.role, reason.by, reason.text, None, ""
    for item in pack.news:
        yield "news", item.turn, item.role or "", item.kind, item.headline, None, ""
    for cause in pack.causes:
        yield "cause", cause.turn, cause.role or "", cause.variable, cause.label, cause.amount, ""
    for point in pack.points:
        words = f"{point.what} / {point.instead}"
        yield "turning_point", point.turn, point.role, point.channel, words, point.everybody, ""


def _long_of_control(pack: Pack) -> Iterator[_Long]:
    for act in pack.acts:
        words = act.headline or act.action or act.reason
        yield act.kind, act.turn, act.role or "", act.act, words, act.odds, ""
        for change in act.changes:
            value = change.to if change.by is None else change.by
            way = "set" if change.by is None else "change"
            yield way, act.turn, "", change.variable, change.label, value, change.unit


def _long_of_session(session: SessionPart) -> Iterator[_Long]:
    for one in session.forecasts:
        yield "forecast", one.turn, one.role, one.ending, one.title, one.chance, ""
        if one.brier is not None:
            yield "brier", one.turn, one.role, one.ending, one.title, one.brier, ""
    for part in session.room:
        words = _BETWEEN.join(filter(None, (part.text, part.detail)))
        yield part.kind, part.turn, part.role or "", part.at.isoformat(), words, None, ""


def _game(pack: Pack) -> Rows:
    ending, session = pack.ending, pack.session
    yield from (
        ("program", pack.program),
        ("scenario", pack.scenario),
        ("title", pack.title),
        ("seed", pack.seed),
        ("language", pack.language),
        ("everything", pack.everything),
        ("names", pack.names),
        ("finished", pack.finished),
        ("played", pack.played),
        ("turns", pack.turns),
        ("undone", pack.undone),
        ("ending", ending.ending if ending is not None else None),
        ("ending_title", ending.title if ending is not None else None),
        ("session", session.title if session is not None else None),
        ("began", session.began if session is not None else None),
        ("ended", session.ended if session is not None else None),
    )


def _session(make: Callable[[SessionPart], Rows]) -> Callable[[Pack], Rows]:
    return lambda pack: make(pack.session) if pack.session is not None else iter(())


def _aims(pack: Pack) -> Rows:
    for aim in pack.aims:
        for turn, value in enumerate(aim.values):
            yield turn, aim.role, aim.aim, aim.label, aim.share, value


def _numbers(pack: Pack) -> Rows:
    for number in pack.numbers:
        for turn, value in enumerate(number.values):
            yield turn, number.variable, number.label, number.unit, value


def _orders(pack: Pack) -> Rows:
    for o in pack.orders:
        yes, no = o.votes or (None, None)
        said = (o.turn, o.role, o.channel, o.known, o.move, o.label, o.terms)
        yield (*said, yes, no, o.passed, o.came_out, o.broke, o.player)


def _acts(pack: Pack) -> Rows:
    for act in pack.acts:
        known = "everyone" if act.known_to is None else _BETWEEN.join(act.known_to)
        said = (act.turn, act.kind, act.act, act.planned, act.event, act.role, act.headline)
        case = (act.text, act.action, act.result, _BETWEEN.join(act.arguments), act.reason)
        yield (*said, *case, known, act.odds, act.strength, act.value, act.came_up)


def _groups(pack: Pack) -> Rows:
    for group in pack.groups:
        said = (group.name, group.turns, group.ending, group.title, group.brier)
        if not group.scores:
            yield (*said, None, None)
        for role, score in group.scores.items():
            yield (*said, role, score)


def _history(pack: Pack) -> Rows:
    for turn in pack.history.turns if pack.history is not None else ():
        for role in turn.roles:
            for o in role.orders:
                yield turn.turn, role.role, o.channel, o.played, o.recorded, o.same


_TABLES: Final[Mapping[str, tuple[tuple[str, ...], Callable[[Pack], Rows]]]] = {
    "game": (("key", "value"), _game),
    "seats": (
        ("role", "name", "title", "player", "team", "members", "machine"),
        lambda pack: (
            (
                *(s.role, s.name, s.title, s.player, s.team, _BETWEEN.join(s.members)),
                _BETWEEN.join(map(str, s.machine)),
            )
            for s in pack.seats
        ),
    ),
    "calendar": (
        ("turn", "at", "when", "played"),
        lambda pack: ((m.turn, m.at, m.when, m.played) for m in pack.calendar),
    ),
    "scores": (
        ("turn", "role", "score"),
        lambda pack: (
            (turn, score.role, value)
            for score in pack.scores
            for turn, value in enumerate(score.values)
        ),
    ),
    "aims": (("turn", "role", "aim", "label", "share", "value"), _aims),
    "numbers": (("turn", "variable", "label", "unit", "value"), _numbers),
    "orders": (
        (
            *("turn", "role", "channel", "known", "move", "label", "terms"),
            *("yes", "no", "passed", "came_out", "broke", "player"),
        ),
        _orders,
    ),
    "reasons": (
        ("turn", "role", "by", "text"),
        lambda pack: ((r.turn, r.role, r.by, r.text) for r in pack.reasons),
    ),
    "votes": (
        ("turn", "motion", "passed", "director", "yes"),
        lambda pack: (
            (vote.turn, vote.motion, vote.passed, director, yes)
            for vote in pack.votes
            for director, yes in vote.votes
        ),
    ),
    "news": (
        ("turn", "kind", "role", "source", "headline", "detail", "tone", "secret"),
        lambda pack: (
            (n.turn, n.kind, n.role, n.source, n.headline, n.detail, n.tone, n.secret)
            for n in pack.news
        ),
    ),
    "causes": (
        ("turn", "variable", "cause", "role", "group", "amount"),
        lambda pack: (
            (c.turn, c.variable, c.label, c.role, c.group, c.amount) for c in pack.causes
        ),
    ),
    "dice": (
        ("turn", "site", "chance", "value", "came_up"),
        lambda pack: ((d.turn, d.site, d.chance, d.value, d.came_up) for d in pack.dice),
    ),
    "turning_points": (
        ("turn", "role", "channel", "order", "instead", "own", "everybody", "ending"),
        lambda pack: (
            (p.turn, p.role, p.channel, p.what, p.instead, p.own, p.everybody, p.ending)
            for p in pack.points
        ),
    ),
    "history": (("turn", "role", "channel", "played", "recorded", "same"), _history),
    "acts": (
        (
            *("turn", "kind", "act", "planned", "event", "role", "headline", "text", "action"),
            *("result", "arguments", "reason", "known_to", "odds", "strength", "value", "came_up"),
        ),
        _acts,
    ),
    "act_changes": (
        ("turn", "act", "variable", "label", "by", "to", "unit"),
        lambda pack: (
            (act.turn, act.act, c.variable, c.label, c.by, c.to, c.unit)
            for act in pack.acts
            for c in act.changes
        ),
    ),
    "counters": (
        ("turn", "act", "role", "text"),
        lambda pack: (
            (act.turn, act.act, voice.role, voice.text)
            for act in pack.acts
            for voice in act.counters
        ),
    ),
    "forecasts": (
        ("turn", "at", "role", "ending", "title", "chance", "came", "brier"),
        _session(
            lambda session: (
                (f.turn, f.at, f.role, f.ending, f.title, f.chance, f.came, f.brier)
                for f in session.forecasts
            )
        ),
    ),
    "forecasters": (
        ("role", "forecasts", "brier"),
        _session(lambda session: ((f.role, f.forecasts, f.brier) for f in session.forecasters)),
    ),
    "calibration": (
        ("low", "high", "forecasts", "said", "came"),
        _session(
            lambda session: (
                (b.low, b.high, b.forecasts, b.said, b.came) for b in session.calibration
            )
        ),
    ),
    "room": (
        ("at", "turn", "kind", "role", "who", "channel", "text", "detail"),
        _session(
            lambda session: (
                (r.at, r.turn, r.kind, r.role, r.who, r.channel, r.text, r.detail)
                for r in session.room
            )
        ),
    ),
    "groups": (
        ("name", "turns", "ending", "title", "brier", "role", "score"),
        _groups,
    ),
    "clock": (
        ("turn", "given", "used"),
        _session(lambda session: ((s.turn, s.given, s.used) for s in session.spans)),
    ),
}
"""The columns of each table, and its rows."""
