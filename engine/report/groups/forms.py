"""The forms in which a comparison of sessions is written, by the ending of a file's name."""

from collections.abc import Iterator
from typing import Final

from engine.lab.sessions import Sessions
from engine.report.cells import Cell, written
from engine.report.groups.page import page
from engine.report.groups.view import SessionsTold, told
from engine.scenario.models import Scenario
from engine.text import Language

FORMS: Final = (".html", ".htm", ".csv", ".json")
HEADS: Final = ("kind", "turn", "when", "group", "role", "what", "text", "value", "unit")

_Row = tuple[str, int | None, str, str, str, str, str, Cell, str]


def content(found: Sessions, scenario: Scenario, form: str, language: Language) -> bytes:
    """The comparison as the content of a file of that ending, one of FORMS."""
    match form:
        case ".json":
            return (found.model_dump_json(indent=2) + "\n").encode()
        case ".csv":
            return one_table(told(found, scenario, language))
    return page(told(found, scenario, language)).encode()


def one_table(said: SessionsTold) -> bytes:
    """One long table: what, of which group, turn and role, in words or as a number."""
    return written([HEADS, *_of_groups(said), *_of_orders(said), *_of_numbers(said)])


def _of_groups(said: SessionsTold) -> Iterator[_Row]:
    for group in said.groups:
        yield "session", None, "", group.name, "", "title", group.title, None, ""
        yield "session", None, "", group.name, "", "turns", "", group.turns, ""
        yield "session", None, "", group.name, "", "ending", group.ending, None, ""
        if group.brier is not None:
            yield "brier", None, "", group.name, "", "", "", group.brier, ""
        for role, score in group.scores.items():
            yield "score", group.turns, "", group.name, role, "", "", score, ""
    for file, why in said.left_out:
        yield "left_out", None, "", file, "", "", why, None, ""


def _of_orders(said: SessionsTold) -> Iterator[_Row]:
    """Orders that differed, a row a group."""
    for turn in said.turns:
        for one in turn.orders:
            for label, groups in one.orders:
                for group in groups:
                    where = turn.turn, turn.when, group, one.role
                    yield "order", *where, one.channel, label, None, ""


def _of_numbers(said: SessionsTold) -> Iterator[_Row]:
    """Every number that may be told, after every turn; turn 0 is the opening."""
    for course in said.courses:
        for group, values in course.values.items():
            for turn, value in enumerate(values):
                what = course.variable
                yield "number", turn, "", group, "", what, course.label, value, course.unit
