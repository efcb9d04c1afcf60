"""What is wrong beside the faults of form: those do not hide faults of meaning.

A faulty key is taken out, or filled with a blank where it has to be there. What
is then said about the scenario is believed as far as no blank and nothing that
was taken out can be the reason.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from engine.scenario import models
from engine.scenario.anatomy import BLANK, SECTIONS, as_far, blank, fields_of, model_at
from engine.scenario.checks import complaints_of_files
from engine.scenario.complaint import Complaint
from engine.scenario.models import Scenario
from engine.scenario.review import first_look
from engine.scenario.sites import Route

ROUNDS: Final = 3
"""How often a part is mended; a blank can bring a fault of its own."""

_UNKNOWN: Final = re.compile(r"\bno (?:such |public |private )?(\w+)")
"""How a complaint says that there is no such role, variable, move and so on."""
_COUNTED_ON: Final[Mapping[str, frozenset[str]]] = {
    "pools": frozenset({"variables"}),
    "motion": frozenset({"roles", "directors"}),
    "refused_by": frozenset({"moves"}),
}
"""What is said about these is believed only if all of those are sound."""
_RELATED: Final = frozenset({"turns", "variables", "pools", "offers"})
"""Sections whose keys depend on each other, or on their neighbours'."""
_APART: Final = frozenset({"formula", "appeal", "effects"})
"""Keys that do not, even there."""
_WHO: Final = frozenset({"role", "channel", "motion", "by", "to", "known_to"})
"""Keys that decide who may know what."""
_OF_WHO: Final = re.compile(r"may not know|can put a motion|can belie|no public move of")
_PHASE: Final = frozenset(
    {
        "id",
        "role",
        "channel",
        "motion",
        "made_by",
        "accepted_by",
        "refused_by",
        "move",
        "precedence",
    }
)
"""Keys that decide what excludes what."""


class Fault(NamedTuple):
    """A fault of form: its place as far as the data goes, pydantic's place and name for it."""

    route: Route
    where: tuple[int | str, ...]
    kind: str


def too_much(faults: Iterable[Fault]) -> bool:
    """Whether a list is longer than the format allows: then only its length is told."""
    return any(fault.kind == "too_long" and len(fault.route) == 1 for fault in faults)


def complaints_beside(data: Mapping[str, Any], faults: list[Fault]) -> Iterator[Complaint]:
    """What is wrong with the meaning of all that is sound, or sound once it is mended."""
    mended = _Mended.of(data, faults)
    if not mended.hollow:
        yield from mended.said(complaints_of_files)


def warnings_beside(data: Mapping[str, Any], faults: list[Fault]) -> Iterator[Complaint]:
    """What can be warned of in all that is sound, or sound once it is mended."""
    return _Mended.of(data, faults).said(first_look)


@dataclass
class _Mended:
    data: dict[str, Any]
    touched: dict[Route, set[Route]] = field(default_factory=lambda: defaultdict(set))
    """By element, the places in it where something was changed."""
    sound: dict[str, list[models.Part]] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    """The sections of which an element could not be mended."""
    names: set[str] = field(default_factory=lambda: {BLANK})
    """The ids of what was mended or lost."""
    nameless: set[str] = field(default_factory=set)
    """The sections where an id is unknown: names may look unknown there that are not."""

    @classmethod
    def of(cls, data: Mapping[str, Any], faults: list[Fault]) -> "_Mended":
        """The data without these faults."""
        mended = cls(deepcopy(dict(data)))
        for fault in faults:
            mended.mend(fault)
        for section in SECTIONS:
            mended.collect(section)
        return mended

    def said(self, say: Callable[[Scenario], Iterable[Complaint]]) -> Iterator[Complaint]:
        """What is said of the sound parts, as far as nothing mended can be the reason."""
        for route, text in say(Scenario.model_construct(None, **self.sound)):
            place = self.place(route)
            if not self.explains(place, text):
                yield place, text

    def mend(self, fault: Fault) -> None:
        """Take a faulty part out, or put a blank where one has to be."""
        route = fault.route
        if fault.kind == "missing":
            route = (*route, fault.where[-1])
        if len(route) < 3:
            return
        part: Any = self.data
        for step in route[:-1]:
            if isinstance(part, dict) and step not in part:
                return  # taken out already, with what is around it
            part = part[step]
        last, model = route[-1], model_at(route[:-1])
        if isinstance(last, int):
            inner = model_at(route)
            part[last] = BLANK if inner is None else blank(inner)
        else:
            wanted = fields_of(model).get(str(last)) if model is not None else None
            if wanted is not None and wanted.is_required():
                part[last] = blank(wanted.annotation)
            else:
                part.pop(last, None)
        self.touched[route[:2]].add(route)

    def collect(self, section: str) -> None:
        """Sort a section's elements into the sound ones and the lost."""
        items = self.data.get(section, [])
        self.sound[section], self.places[section] = [], []
        for place, item in enumerate(items if isinstance(items, list) else []):
            part = self._validated(section, place)
            if part is not None:
                self.sound[section].append(part)
                self.places[section].append(place)
            else:
                self.lost.add(section)
            if part is None or (section, place) in self.touched:
                name = item.get("id") if isinstance(item, dict) else None
                if isinstance(name, str) and (section, place, "id") not in self.touched.get(
                    (section, place), ()
                ):
                    self.names.add(name)
                else:
                    self.nameless.add(section)

    def _validated(self, section: str, place: int) -> models.Part | None:
        for _ in range(ROUNDS):
            try:
                return SECTIONS[section].validate_python(self.data[section][place])
            except ValidationError as error:
                faults = error.errors(include_url=False)[:10]
            for fault in faults:
                where = (section, place, *fault["loc"])
                self.mend(Fault(as_far(where, self.data), where, fault["type"]))
        return None

    @property
    def hollow(self) -> bool:
        """Whether so much is missing that names would look unknown that are not."""
        empty = any(
            not self.sound[section]
            and (self.data.get(section, []) != [] or Scenario.model_fields[section].is_required())
            for section in SECTIONS
        )
        misspelt = self.data.keys() - Scenario.model_fields.keys()
        return empty or any(isinstance(self.data[key], list) for key in misspelt)

    def place(self, route: Route) -> Route:
        """A route among the sound elements as one in the data."""
        element = tuple(self.places[str(route[0])][int(index)] for index in route[1:2])
        return (*route[:1], *element, *route[2:])

    def explains(self, route: Route, text: str) -> bool:
        """Whether a complaint may come of what is missing or mended."""
        words = {*re.findall(r"\w+", text), *_words_at(route, self.data)}
        broken = self.lost | {str(element[0]) for element in self.touched}
        if any(broken & sections for word, sections in _COUNTED_ON.items() if word in route):
            return True
        if route in {("endings",), ("roles",)} and broken & {str(route[0])}:
            return True
        nameless = self.nameless | ({"terms", "offers"} if "offers" in broken else set())
        if any(f"{what}s" in nameless for what in _UNKNOWN.findall(text)):
            return True
        if "can be set twice" in text and self._changed(_PHASE):
            return True
        if route[:2] not in self.touched:
            return bool(words & self.names) or (route[0] == "turns" and "turns" in broken)
        return self._explains_within(route, text, words)

    def _explains_within(self, route: Route, text: str, words: set[str]) -> bool:
        """The same of a complaint about an element that was mended itself."""
        here = self.touched[route[:2]]
        if BLANK in words or (route[0] in _RELATED and not _APART & {*route}):
            return True
        if any(_one_in_the_other(route, place) for place in here):
            return True
        who = any(place[2] in _WHO for place in here)
        return who and _OF_WHO.search(text) is not None

    def _changed(self, keys: frozenset[str]) -> bool:
        return any(keys & {*place} for places in self.touched.values() for place in places)


def _words_at(route: Route, data: dict[str, Any]) -> Iterator[str]:
    """The words of an expression, or of a small mapping such as a flow."""
    part: Any = data
    for step in route:
        if isinstance(part, dict) and step not in part:
            return
        part = part[step]
    values = part.values() if isinstance(part, dict) and len(part) < 5 else [part]
    for value in values:
        if isinstance(value, str):
            yield from re.findall(r"\w+", value)


def _one_in_the_other(one: Route, other: Route) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]
