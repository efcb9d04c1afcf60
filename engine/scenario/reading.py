"""What an expression reads: variables, and facts about moves, events, offers and terms."""

import ast
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from engine.scenario.expressions import FACTS, FactKind

_WORDS: Final = frozenset({"turn", "true", "false"})


class Reading(NamedTuple):
    """A variable by its id, or a fact by what it is asked of."""

    what: Literal["variable"] | FactKind
    subject: str


@lru_cache(maxsize=8_192)
def read_in(text: str | float | None) -> frozenset[Reading]:
    """All that a checked expression reads; a number, or no expression, reads nothing."""
    if not isinstance(text, str):
        return frozenset()
    found: set[Reading] = set()
    parts: list[ast.AST] = [ast.parse(" ".join(text.split()), mode="eval").body]
    for part in parts:
        match part:
            case ast.Call(func=ast.Name(id=name), args=args):
                fact = next((fact for fact in FACTS if fact == name), None)
                if fact is None:
                    parts += args
                else:
                    found |= {Reading(fact, arg.id) for arg in args if isinstance(arg, ast.Name)}
            case ast.Name(id=name) if name not in _WORDS:
                found.add(Reading("variable", name))
            case _:
                parts += ast.iter_child_nodes(part)
    return frozenset(found)
