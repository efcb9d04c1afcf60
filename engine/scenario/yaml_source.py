"""YAML as plain data that remembers its lines.

Only the plain core of YAML is read: mappings, lists and scalars. Anchors,
aliases, tags, deep nesting, large files and what is no file at all (a device, a
pipe) are refused before anything is built from them, so a hostile file costs
bounded time and memory.
"""

import re
import stat
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from engine.errors import Problem

Data: TypeAlias = "dict[str, Data] | list[Data] | str | float | int | bool | None"
Route: TypeAlias = tuple[str | int, ...]

LARGEST_FILE: Final = 2_000_000
"""Bytes; the shipped scenarios' largest file is a tenth of this."""
LARGEST_SCENARIO: Final = 4_000_000
"""Bytes, all files together."""
MOST_VALUES: Final = 100_000
"""Mappings, lists, keys and scalars, all files together; the shipped crisis has some 15,000."""
MOST_DIRECTIVES: Final = 20
"""Lines that begin with %: the parser compares each such directive with all before it."""
DEEPEST: Final = 20
_BASE: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DIRECTIVE: Final = re.compile("(?:^|[\n\r\x85\u2028\u2029])%")
_FORBIDDEN: Final = "anchors, aliases and tags are not part of the format; write the value out"


@dataclass
class Allowance:
    """What the files of one scenario may still hold together."""

    size: int = LARGEST_SCENARIO
    values: int = MOST_VALUES

    @property
    def spent(self) -> bool:
        """Whether there was too much of something."""
        return self.size < 0 or self.values < 0


@dataclass
class Source:
    """A file's data and the line (from 1) where each part of it starts."""

    path: Path
    data: Data = None
    lines: dict[Route, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = False
    """Whether all of the file is in `data`; problems with single keys aside."""

    def line(self, route: Route) -> int:
        """The line of `route`, or of the nearest part around it."""
        while route and route not in self.lines:
            route = route[:-1]
        return self.lines.get(route, 1)

    def complain(self, line: int, message: str) -> None:
        """Collect a problem of this file."""
        self.problems.append(Problem(self.path.name, line, message))


def read_yaml(path: Path, allowance: Allowance | None = None) -> Source:
    """Read one file; what is wrong with it is in `.problems`, not raised."""
    source = Source(path)
    allowance = allowance or Allowance()
    text = _text(source, allowance)
    if text is None:
        return source
    try:
        if _refused(text, source, allowance):
            return source
        node = yaml.compose(text, Loader=_BASE)
    except yaml.MarkedYAMLError as error:
        source.complain(_line(error.problem_mark), f"not valid YAML: {error.problem}")
        return source
    except yaml.YAMLError:
        source.complain(0, "not valid YAML: it holds characters that a text file cannot")
        return source
    if node is not None:
        source.data = _build(node, (), source)
    source.readable = True
    return source


def _text(source: Source, allowance: Allowance) -> str | None:
    """The file's text, or None and a problem; never more than a file may hold is read."""
    try:
        if not stat.S_ISREG(source.path.stat().st_mode):
            source.complain(0, "cannot be read: it is no plain file")
            return None
        with source.path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        source.complain(0, f"cannot be read: {error.strerror or error}")
        return None
    if len(content) > LARGEST_FILE:
        source.complain(0, f"larger than {LARGEST_FILE // 1_000_000} MB; split or shorten it")
        return None
    allowance.size -= len(content)
    if allowance.size < 0:
        most = LARGEST_SCENARIO // 1_000_000
        source.complain(0, f"the scenario's files are larger than {most} MB together")
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        source.complain(0, "not UTF-8 text")
        return None
    if len(_DIRECTIVE.findall(text)) > MOST_DIRECTIVES:
        source.complain(0, "directives (lines that begin with %) are not part of the format")
        return None
    return text


def _line(mark: object) -> int:
    """A mark's line, from 1; 0 where the parser gives none."""
    line: int = getattr(mark, "line", -1)
    return line + 1


def _refused(text: str, source: Source, allowance: Allowance) -> bool:
    """Scan the events once; complain of what the format leaves out."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_BASE):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        allowance.values -= isinstance(event, yaml.NodeEvent)
        complaint = _forbidden(event)
        if depth > DEEPEST:
            complaint = f"nested more than {DEEPEST} deep"
        elif documents > 1:
            complaint = "a second document (---) is not part of the format"
        elif allowance.values < 0:
            complaint = f"the scenario's files hold more than {MOST_VALUES:,} values together"
        if complaint is not None:
            source.complain(_line(event.start_mark), complaint)
            return True
    return False


def _forbidden(event: yaml.Event) -> str | None:
    marked = isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None))
    return _FORBIDDEN if marked or isinstance(event, yaml.AliasEvent) else None


def _build(node: yaml.Node, route: Route, source: Source) -> Data:
    source.lines.setdefault(route, _line(node.start_mark))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, route, source)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*route, index), source) for index, item in enumerate(node.value)]
    return _scalar(str(node.value), node.style if isinstance(node, yaml.ScalarNode) else None)


def _mapping(node: yaml.MappingNode, route: Route, source: Source) -> Data:
    result: dict[str, Data] = {}
    for key_node, value_node in node.value:
        line = _line(key_node.start_mark)
        key: Hashable = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            source.complain(line, "a key must be a plain word")
        elif key in result:
            source.complain(line, f'"{key}" is given twice')
        else:
            source.lines[(*route, key)] = line
            result[key] = _build(value_node, (*route, key), source)
    return result


_CONSTANTS: Final[dict[str, Data]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


def _scalar(text: str, style: str | None) -> Data:
    """Numbers, true, false and null; all else is text (so `no` and `on` are words)."""
    if style in {"'", '"', "|", ">"}:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    for kind in (int, float):
        try:
            return kind(text) if text[-1].isdigit() and "_" not in text else text
        except ValueError:
            continue
    return text
