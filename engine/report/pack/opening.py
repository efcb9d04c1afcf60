"""The first sections of a report: cover, timeline, plots, and what it meant for each role."""

from collections.abc import Iterator
from typing import Final

from engine.game.views import NewsView
from engine.report.pack.context import Context
from engine.report.pack.drawing import Line, bar, line_plot
from engine.report.pack.markup import Html, between, cell, el, grid, joined, lines, plain_row, row
from engine.report.pack.values import Pack, SeatPart

MOST_TOLD: Final = 4
"""Headlines of a turn in the timeline."""
_WEIGHTS: Final = {
    "ending": 9,
    "override": 8,
    "inject": 8,
    "adjudication": 8,
    "breach": 7,
    "vote": 6,
    "leak": 5,
    "answer": 4,
    "offer": 3,
    "event": 3,
    "move": 1,
}
"""Which kinds of news a timeline tells first."""


def cover(told: Context) -> Iterator[Html]:
    """How it ended, when, and who sat where."""
    pack = told.pack
    session = pack.session
    over = [session.title, pack.title] if session is not None else [pack.title]
    yield el("p", " · ".join([told.word("report"), *over]), class_="eyebrow")
    ending = pack.ending
    yield el("h1", ending.title if ending is not None else told.word("so_far"))
    yield el("p", " · ".join(_facts(told)), class_="muted")
    if not pack.finished:
        yield from _unfinished(told)
    machine = [turn for seat in pack.seats for turn in seat.machine]
    if machine:
        yield el("p", told.word("machine_from", turn=min(machine)), class_="banner")
    if not pack.names:
        yield el("p", told.word("no_names"), class_="muted")
    if ending is not None:
        if ending.historical:
            yield el("p", told.word("really"), class_="muted")
        for paragraph in filter(None, ending.story.split("\n")):
            yield el("p", paragraph, class_="story")
    else:
        yield el("p", pack.subtitle, class_="story")
    yield el("p", "\u00a0", class_="small")
    yield _seats(told)
    yield from _score_plot(told)


def _facts(told: Context) -> Iterator[str]:
    pack = told.pack
    if pack.session is not None and pack.session.began is not None:
        began = told.saying.local(pack.session.began)
        yield told.word("session_of", date=told.saying.date(began))
    if pack.played:
        name = "ended_in" if pack.finished else "turn_of"
        yield told.word(name, turn=pack.played, turns=_counted(pack))
        yield told.when(pack.played)
    yield told.word("seed", seed=pack.seed)
    if pack.undone:
        yield told.word("undone", count=pack.undone)


def _counted(pack: Pack) -> int:
    """Of how many turns it was played: of those planned, unless more were."""
    planned = pack.session.planned_turns if pack.session is not None else pack.turns
    return planned if pack.played <= planned <= pack.turns else pack.turns


def _unfinished(told: Context) -> Iterator[Html]:
    pack = told.pack
    name = "no_ending" if pack.closed else "not_over" if pack.played else "not_begun"
    stands = told.word(name, turn=pack.played, turns=pack.turns)
    if not pack.everything:
        stands += " " + told.word("public_only")
    elif not pack.closed:
        stands += " " + told.word("all_told")
    yield el("p", stands, class_="banner")


def _seats(told: Context) -> Html:
    pack = told.pack
    scored = {score.role: score.values for score in pack.scores}
    teams = any(seat.team or seat.members for seat in pack.seats)
    heads = [told.word(name) for name in ("role", "team", "played_by")]
    widths = [22, 20, 19, 21, 9, 9] if scored else [36, 34, 30]
    if scored:
        ends = told.word("end" if pack.finished else "now")
        heads += [told.word("score"), told.word("start"), ends]
    if not teams:
        heads.pop(1)
        widths = [29, 32, 21, 9, 9] if scored else [50, 50]
    rows = []
    for place, seat in enumerate(pack.seats):
        cells: list[Html | str] = [told.signed(seat.role), _player(told, seat)]
        if teams:
            cells.insert(1, _team(seat))
        if scored:
            values = scored[seat.role]
            numbers = [told.saying.number(value) for value in (values[0], values[-1])]
            cells += [bar(values[0], values[-1], place), *numbers]
        rows.append(plain_row(cells, widths, figures=2 if scored else 0))
    return grid(heads, rows, widths, figures=2 if scored else 0, look="seats")


def _player(told: Context, seat: SeatPart) -> str:
    player = told.word(seat.player)
    if not seat.machine:
        return player
    name = "machine_turns" if len(seat.machine) > 1 else "machine_turn"
    return told.word(name, player=player, turns=", ".join(map(str, seat.machine)))


def _team(seat: SeatPart) -> Html:
    members = el("span", ", ".join(seat.members), class_="source")
    return between([part for part in (seat.team, members) if part not in {"", _NOBODY}], el("br"))


_NOBODY: Final = el("span", "", class_="source")


def timeline(told: Context) -> Iterator[Html]:
    """A row a turn: what came out in it, the weightiest first."""
    pack = told.pack
    if not pack.played:
        return
    yield el("h2", told.word("timeline"), class_="fresh" if pack.scores else "", id="timeline")
    yield el("p", told.word("timeline_about"), class_="muted")
    yield grid(
        [""] * 3,
        [_moment(told, turn) for turn in range(1, pack.played + 1)],
        (7, 20, 73),
        look="line",
    )


def _moment(told: Context, turn: int) -> Html:
    moment = told.pack.calendar[turn - 1]
    news = [item for item in told.pack.news if item.turn == turn and not item.secret]
    first = sorted(news, key=lambda item: -_weight(item))[:MOST_TOLD]
    parts = [_headline(told, item) for item in news if item in first]
    if len(news) > len(first):
        more = told.word("more", count=len(news) - len(first))
        parts.append(el("span", more, class_="source"))
    quiet = el("span", told.word("quiet"), class_="source")
    when = joined([moment.when, el("br"), el("span", told.saying.day(moment.at), class_="source")])
    return row(
        cell(el("b", str(turn)), width="7%"),
        cell(when, width="20%"),
        cell(between(parts, el("br")) if parts else quiet, width="73%"),
    )


def _weight(item: NewsView) -> int:
    return _WEIGHTS.get(item.kind, 0) + (item.tone != "neutral")


def _headline(told: Context, item: NewsView) -> Html:
    kind = el("span", told.word(f"kind_{item.kind}"), class_="tag")
    return joined([kind, "\u2002", item.headline])


def plots(told: Context) -> Iterator[Html]:
    """Every plot of the scenario, from the opening to the last turn played."""
    pack = told.pack
    yield el("h2", told.word("plots"), class_="fresh" if pack.played else "", id="plots")
    if told.hand:
        yield el("p", told.word("hand_mark"), class_="muted")
    for plot in pack.plots:
        yield el("h3", plot.label, el("span", f"\u2002{plot.unit}", class_="source"))
        drawn = [
            Line(curve.name, told.places.get(curve.role, 0), curve.values, curve.decimals)
            for curve in plot.curves
        ]
        title = f"{plot.label} ({plot.unit})"
        yield _figure(line_plot(drawn, told.axis, told.saying, title=title, marks=told.hand))


def _score_plot(told: Context) -> Iterator[Html]:
    if told.pack.scores and told.pack.played:
        yield el("h3", told.word("score"), el("span", "\u20020–100", class_="source"))
        drawn = [
            Line(told.seats[score.role].short, told.places[score.role], score.values)
            for score in told.pack.scores
        ]
        title = told.word("score")
        yield _figure(line_plot(drawn, told.axis, told.saying, title=title, marks=told.hand))


def _figure(drawing: Html) -> Html:
    return el("p", drawing, class_="plot")


def meanings(told: Context) -> Iterator[Html]:
    """What the ending means for each role, and its score aim by aim."""
    pack = told.pack
    if not pack.scores:
        return
    finished = pack.ending is not None
    yield el("h2", told.word("scores" if finished else "scores_so_far"), id="scores")
    yield el("p", told.word("scores_about"), class_="muted")
    for score in pack.scores:
        yield el("h3", told.signed(score.role))
        meaning = pack.ending.meaning.get(score.role, "") if pack.ending is not None else ""
        if meaning:
            yield el("p", lines(meaning))
        yield _aims(told, score.role, score.values)


def _aims(told: Context, role: str, score: list[float]) -> Html:
    widths = (39, 11, 26, 12, 12)
    rows = []
    for aim in told.pack.aims:
        if aim.role == role:
            first, last = aim.values[0], aim.values[-1]
            cells = [
                aim.label,
                told.saying.percent(aim.share / 100),
                bar(first, last, told.places[role]),
                told.saying.number(first),
                told.saying.number(last),
            ]
            rows.append(plain_row(cells, widths, figures=2))
    ends = [told.saying.number(value) for value in (score[0], score[-1])]
    sum_up = [told.word("score"), "", bar(score[0], score[-1], told.places[role]), *ends]
    rows.append(plain_row(sum_up, widths, figures=2, look="total"))
    last_head = told.word("end" if told.pack.finished else "now")
    heads = [told.word("aim"), told.word("weight"), "", told.word("start"), last_head]
    return grid(heads, rows, widths, figures=2)
